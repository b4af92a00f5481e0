"""The entries of a source list, cut out of what stands in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from mdlint_news.cached import cached_property
from mdlint_news.parse.body.inline import InlineReader
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.sources.entry_text import Drawn, Places
from mdlint_news.parse.sources.lines import NUMBER, Leaf, is_entry, lines, split
from mdlint_news.parse.sources.reading import Reading, Style
from mdlint_news.parts import Block, Inline, SourceEntry, Value
from mdlint_news.parts.source_lists import Contents, EntryReader
from mdlint_news.post import Post
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Piece, Span

# ruff: noqa: PLC0415 - few lists are tables, or of maps

_ANCHOR = regex(r"\s(?:id|name)\s*=\s*[\"']?(?P<name>[^\s\"'>]+)", re.IGNORECASE)
_WORD = regex(r"\w+")
_SINGULAR = frozenset("source fuente quelle fonte bron via 来源 出典 источник reference referencia".split())
_BUTTON = regex(
    r"\W*(?:(?:read|see|learn) (?:more|on)|(?:read|view) (?:the )?(?:full|original|whole) (?:story|article|post)"
    r"|continue reading|weiterlesen|mehr lesen|lire la suite|en savoir plus|leer más|seguir leyendo|leggi tutto"
    r"|leia mais|saiba mais|lees verder|続きを読む|阅读(?:全文|更多)|자세히 보기)\W*",
    re.IGNORECASE,
)
_FEW_LETTERS = 40
_LONGEST_NAME = 100


class ListReader:
    """Reads the source lists of one post."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self.labels = post.site.source_labels or ()

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
            found = lines(block)
            if all(is_entry(line, inline) for line, inline in found):
                starts = [written.start for written in block.lines]
                for line, inline in found:
                    # An anchor may stand before the text.
                    first = starts[bisect_right(starts, line.span().start) - 1]
                    yield _entry(Span(first, max(line.span().end, first)), [(line, inline)], style)
        elif block.kind == "table" and len(block.rows) > 2:  # noqa: PLR2004 - a header and a delimiter
            from mdlint_news.parse.sources.maps import read_header

            header = read_header(block.rows[0])
            for row in block.rows[2:]:
                leaves = [(cell.inline.prose, cell.inline) for cell in row.cells]
                yield _entry(row.span, leaves, style, columns=header)

    def _in_item(self, item: Block, style: Style) -> Iterator[SourceEntry]:
        """An item; where it links nothing and the items below it do, these: it is their group.

        Where they link one address and say nothing else with it, they are the parts of one source.
        """
        nested = [block for block in item.children if block.kind == "list"]
        if nested and _links(nested) and not _is_one_address(nested):
            own = [block for block in item.children if block.kind != "list"]
            if not _links(own):
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
        parts = split(prose, block.inline, begin, is_one=label.casefold() in _SINGULAR)
        # Behind the line of the sources the story may go on, or a button may lead to one of them.
        sources = [*parts[:1], *takewhile(lambda part: not _is_story(*part), parts[1:])]
        sources = [*sources[:1], *(part for part in sources[1:] if not _BUTTON.fullmatch(part[0].text))]
        return Contents(tuple(_entry(part.span(), [(part, inline)], style) for part, inline in sources))

    def from_values(self, values: tuple[Value, ...]) -> Contents:
        """The entries of a list in the front matter: addresses, texts as entries are written, or maps."""
        style = Style(self._post.source)
        entries = []
        for value in values:
            if value.kind == "map":
                from mdlint_news.parse.sources.maps import from_map

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
    links = inlines[0].links if len(inlines) == 1 else tuple(link for inline in inlines for link in inline.links)
    if marker := NUMBER.match(prose.text):
        number = number or marker["bracketed"] or marker["plain"]
    tags = [_ANCHOR.search(style.source[tag.span]) for inline in inlines for tag in inline.tags]
    anchors = tuple([tag["name"] for tag in tags if tag]) if tags else ()

    reader: EntryReader = Reading(Drawn(prose, inlines, links, is_front_matter), style)
    if columns:
        from mdlint_news.parse.sources.maps import NamedParts

        reader = NamedParts(columns, [cell for cell, _ in leaves], reader)
    return SourceEntry(span, prose, links, reader, number=number, anchors=anchors)


def _joined(leaves: list[Leaf], between: str, span: Span) -> Mapped:
    if len(leaves) == 1 and leaves[0][0].text:
        return leaves[0][0]
    pieces: list[Piece] = []
    for prose, _ in leaves:
        if pieces:
            end = pieces[-1][1].end
            pieces.append((between, Span(end, max(end, prose.span().start))))
        pieces += prose.cut()
    return Mapped(pieces or [("", Span(span.end, span.end))])


def _leaves(block: Block) -> list[Leaf]:
    # Most items have one paragraph and nothing else.
    only = len(block.children) == 1 and not block.children[0].children
    leaves = block.children if only else block.walk()
    return [(leaf.inline.prose, leaf.inline) for leaf in leaves if leaf.content is not None]


def _is_one_address(lists: list[Block]) -> bool:
    """Say whether there is one link in the items of some lists, an address that has a bullet for itself."""
    found = [leaf for block in lists for leaf in block.walk() if leaf.inline.links]
    return len(found) == 1 and len(found[0].inline.links) == 1 and len(_WORD.findall(found[0].inline.prose.text)) <= 1


def _is_story(part: Mapped, inline: Inline) -> bool:
    """Say whether a part of a paragraph is too long for a source without a link."""
    return not inline.links and len(part.text) > _LONGEST_NAME


def _links(blocks: list[Block]) -> bool:
    """Say whether there is a link in some blocks."""
    return any(leaf.inline.links for block in blocks for leaf in block.walk())
