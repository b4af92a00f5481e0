"""The entries of a source list, cut out of what stands in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from mdlint_news.parse.entry_marked import Marked
from mdlint_news.parse.entry_parts import read_names, read_parts
from mdlint_news.parse.entry_text import EntryText, Places
from mdlint_news.parse.inline import InlineReader
from mdlint_news.parse.lines import Lines
from mdlint_news.parse.source_maps import NamedParts, from_map, read_header
from mdlint_news.parts import Block, EntryNames, EntryParts, Inline, SourceEntry, Value
from mdlint_news.parts.source_lists import Contents
from mdlint_news.post import Post
from mdlint_news.text import Mapped, Piece, Source, Span

_NUMBER = re.compile(r"\s*(?:\[(?P<bracketed>\d{1,3})\](?!\()|(?P<plain>\d{1,3})[.)])\s*(?=\S)")
_ANCHOR = re.compile(r"\s(?:id|name)\s*=\s*[\"']?(?P<name>[^\s\"'>]+)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
# What stands between the sources of a paragraph, the clearest first.
_BETWEEN = (
    re.compile(r"\n"),
    re.compile(r"\s*[·•|｜]\s*"),
    re.compile(r"\s*[;；]\s*"),
    re.compile(r"、"),
    re.compile(r",\s+(?:(?:and|y|e|et|und|en)\s+)?|，|\s+(?:and|y|et|und)\s+(?=\S)"),
)
_HIDES = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|「[^「」]*」|《[^《》]*》"
)
_SINGULAR = frozenset("source fuente quelle fonte bron via 来源 出典 источник reference referencia".split())
_DATED = re.compile(r"\W*(?:\d{1,2}\W\w+\W)?(?:\w+ \d{1,2}, )?(?:19|20)\d\d\b")
_MANY = 50
_MOST_WORDS = 14
_FEW_LETTERS = 40

Leaf = tuple[Mapped, Inline]
"""A text, and what stands in it."""


class Style:
    """What the entries of one list have in common, known where some of them are plain."""

    def __init__(self, source: Source, *, is_names: bool = False) -> None:
        self.source = source
        self.is_names = is_names
        self.entries: list[Reading] = []

    @cached_property
    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands before the title in most entries that show it; nothing where none does."""
        shown = [first for entry in self.entries[:_MANY] if (first := entry.publisher_first()) is not None]
        return 2 * sum(shown) >= len(shown) if shown else None


class Reading:
    """Reads one entry, as far as it is asked for."""

    def __init__(self, text: EntryText, style: Style) -> None:
        self._text = text
        self._style = style
        style.entries.append(self)

    @cached_property
    def _read(self) -> tuple[EntryParts, Marked | None]:
        return read_parts(self._text)

    def parts(self) -> EntryParts:
        """Date and address."""
        return self._read[0]

    def names(self) -> EntryNames:
        """Publisher and title."""
        marked = self._read[1]
        return read_names(marked, self._style)[0] if marked else EntryNames()

    def publisher_first(self) -> bool | None:
        """Say whether the publisher stands first, where the entry itself shows it."""
        marked = self._read[1]
        return read_names(marked, None)[1] if marked else None


class ListReader:
    """Reads the source lists of one post."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self.labels = post.site.source_labels

    @cached_property
    def _markdown(self) -> InlineReader:
        """Reads Markdown that stands in the front matter, where no definitions are."""
        text = self._post.source.text
        return InlineReader(Lines(text, len(text)), {}, {})

    def is_links(self, block: Block, start: int = 0) -> bool:
        """Say whether a paragraph, from an offset of its content, is links and little else."""
        if block.content is None:
            return False
        links = [link.text_span for link in block.inline.links]
        rest = block.content.cut(start)
        if not links or not rest or not any(link.end > rest[0][1].start for link in links):
            return False
        letters = sum(len(word) for word in _WORD.findall(block.inline.prose.text))
        linked = sum(len(word) for link in links for word in _WORD.findall(self._post.source[link]))
        return letters - linked <= _FEW_LETTERS

    def from_blocks(self, section: list[Block]) -> Contents:
        """The entries of the blocks below a label: items, lines of paragraphs, rows of tables, footnotes."""
        style = Style(self._post.source)
        entries: list[SourceEntry] = []
        other: list[Block] = []
        for block in section:
            found = list(self._in_block(block, style))
            entries += found
            if not found and block.kind not in ("list", "break"):
                other.append(block)
        return Contents(tuple(entries), tuple(other))

    def _in_block(self, block: Block, style: Style) -> Iterator[SourceEntry]:
        if block.kind == "list":
            for item in block.children:
                yield from self._in_item(item, style)
        elif block.kind == "note":
            yield _entry(block.span, _leaves(block), style, number=block.info)
        elif block.kind == "paragraph":
            lines = _lines(block)
            if all(_is_entry(line, inline) for line, inline in lines):
                starts = [written.start for written in block.lines]
                for line, inline in lines:
                    # An anchor may stand before the text.
                    first = starts[bisect_right(starts, line.span().start) - 1]
                    yield _entry(Span(first, max(line.span().end, first)), [(line, inline)], style)
        elif block.kind == "table" and len(block.rows) > 2:  # noqa: PLR2004 - a header and a delimiter
            header = read_header(block.rows[0])
            for row in block.rows[2:]:
                leaves = [(cell.inline.prose, cell.inline) for cell in row.cells]
                yield _entry(row.span, leaves, style, columns=header)

    def _in_item(self, item: Block, style: Style) -> Iterator[SourceEntry]:
        """An item; where it links nothing and the items below it do, these: it is their group."""
        nested = [block for block in item.children if block.kind == "list"]
        own = [block for block in item.children if block.kind != "list"]
        has_own = any(leaf.inline.links for block in own for leaf in block.walk())
        if nested and not has_own and any(leaf.inline.links for block in nested for leaf in block.walk()):
            for block in nested:
                yield from self._in_block(block, style)
            return
        yield _entry(item.span, _leaves(item), style, number=item.info)

    def from_inline(self, block: Block, start: int, label: str = "") -> Contents:
        """The entries of the paragraph of a label, from an offset of its content."""
        if block.content is None:
            return Contents(())
        rest = block.content.cut(start)
        whole = block.inline.prose
        begin = rest[0][1].start if rest else block.span.end
        prose = whole.stripped(Places(whole).at(begin))
        style = Style(self._post.source, is_names=True)
        parts = _split(prose, block.inline, begin, is_one=label.casefold() in _SINGULAR)
        return Contents(tuple(_entry(part.span(), [(part, inline)], style) for part, inline in parts))

    def from_values(self, values: tuple[Value, ...]) -> Contents:
        """The entries of a list in the front matter: addresses, texts as entries are written, or maps."""
        style = Style(self._post.source)
        entries = []
        for value in values:
            if value.kind == "map":
                entries.append(from_map(value))
            elif value.text.strip():
                inline = self._markdown.read(value.mapped)
                entries.append(_entry(value.span, [(inline.prose, inline)], style, is_front_matter=True))
        return Contents(tuple(entries))


def _entry(  # noqa: PLR0913 - each is a fact of its own
    span: Span,
    leaves: list[Leaf],
    style: Style,
    *,
    number: str = "",
    columns: tuple[str, ...] = (),
    is_front_matter: bool = False,
) -> SourceEntry:
    prose = _joined(leaves, " | " if columns else "\n", span)
    inlines = [inline for _, inline in leaves]
    links = tuple(link for inline in inlines for link in inline.links)
    text = EntryText(prose, inlines, links, style.source, is_front_matter=is_front_matter)
    if marker := _NUMBER.match(prose.text):
        number = number or marker["bracketed"] or marker["plain"]
    tags = (_ANCHOR.search(text.raw(tag.span)) for inline in inlines for tag in inline.tags)
    anchors = tuple(tag["name"] for tag in tags if tag)

    reading = Reading(text, style)
    read, name = reading.parts, reading.names
    if columns:
        row = NamedParts(columns, [cell for cell, _ in leaves])
        read, name = (lambda: row.parts(reading.parts())), (lambda: row.names() or reading.names())
    return SourceEntry(span, prose, links, read, name, number=number, anchors=anchors)


def _joined(leaves: list[Leaf], between: str, span: Span) -> Mapped:
    pieces: list[Piece] = []
    for prose, _ in leaves:
        if pieces:
            end = pieces[-1][1].end
            pieces.append((between, Span(end, max(end, prose.span().start))))
        pieces += prose.cut()
    return Mapped(pieces or [("", Span(span.end, span.end))])


def _leaves(block: Block) -> list[Leaf]:
    return [(leaf.inline.prose, leaf.inline) for leaf in block.walk() if leaf.content is not None]


def _lines(block: Block) -> list[Leaf]:
    """The lines of a paragraph, joined where the paragraph is one entry over several lines."""
    prose = block.inline.prose
    lines = _parts(prose, block.inline, block.span.start, [match.span() for match in re.finditer(r"\n", prose.text)])
    if all(inline.links or _NUMBER.match(line.text) for line, inline in lines):
        return lines
    return [(prose, block.inline)]


def _is_entry(line: Mapped, inline: Inline) -> bool:
    """Say whether a line is an entry rather than prose: it is numbered, or links something and says little beside."""
    if _NUMBER.match(line.text):
        return True
    places = Places(line)
    shown = (line.text[places.at(link.text_span.start) : places.at(link.text_span.end)] for link in inline.links)
    linked = sum(len(_WORD.findall(text)) for text in shown)
    return bool(inline.links) and len(_WORD.findall(line.text)) - linked <= _MOST_WORDS


def _split(prose: Mapped, inline: Inline, start: int, *, is_one: bool) -> list[Leaf]:
    """Cut a paragraph at what stands between its sources: never inside of a link, of quotes or of brackets."""
    places = Places(prose)
    hidden = [(places.at(link.span.start), places.at(link.span.end)) for link in inline.links]
    shown = list(prose.text)
    for first, last in hidden + [match.span() for match in _HIDES.finditer(prose.text)]:
        shown[first:last] = "x" * (last - first)
    text = "".join(shown)
    for between in _BETWEEN[:-1]:
        parts = _parts(prose, inline, start, [match.span() for match in between.finditer(text)])
        if len(parts) > 1:
            return parts
    parts = _parts(prose, inline, start, [match.span() for match in _BETWEEN[-1].finditer(text)])
    is_written_out = any(_HIDES.match(part.text) or _DATED.match(part.text) for part, _ in parts)
    return [(prose, inline)] if is_written_out or (is_one and len(hidden) == 1) else parts


def _parts(prose: Mapped, inline: Inline, start: int, cuts: list[tuple[int, int]]) -> list[Leaf]:
    """The parts of a text between cuts, each with what stands in it; `start` is where in the file the first begins."""
    slices = _Slices(inline, start)
    parts = []
    at = 0
    for first, last in [*cuts, (len(prose.text), len(prose.text))]:
        part = prose.stripped(at, first)
        if part.text.strip(" .。"):
            parts.append((part, slices.up_to(part.span().end)))
        at = last
    return parts


class _Slices:
    """Cuts what stands in a text into what stands in its parts, from left to right."""

    def __init__(self, inline: Inline, start: int) -> None:
        self._inline = inline
        self._at = start
        self._links = [link.span.start for link in inline.links]
        self._emphasis = [emphasis.span.start for emphasis in inline.emphasis]
        self._codes = [code.span.start for code in inline.codes]
        self._tags = [tag.span.start for tag in inline.tags]

    def up_to(self, end: int) -> Inline:
        """What begins before an offset of the file, and not before the last one asked for."""
        inline = self._inline

        def cut(starts: list[int]) -> slice:
            return slice(bisect_left(starts, self._at), bisect_left(starts, end))

        part = Inline(
            inline.prose,
            inline.links[cut(self._links)],
            inline.emphasis[cut(self._emphasis)],
            inline.codes[cut(self._codes)],
            inline.tags[cut(self._tags)],
        )
        self._at = end
        return part
