"""The source lists of a post: a heading or a bold line that says so, and the entries below it."""

import re
from collections.abc import Iterator

from mdlint_news.dates import Date, written_dates
from mdlint_news.parts import Block, SourceEntry, SourceList
from mdlint_news.post import Post
from mdlint_news.text import Mapped, Piece, Span

# The whole text of a heading, in the languages whose posts have been read. "Traffic Sources" is no source list.
LABELS = frozenset(
    "sources|source|sources used|sources consulted|sources cited|source list|key sources|sources & methodology|"
    "sources and methodology|sources & references|sources and references|sources and further reading|references|"
    "citations|bibliography|works cited|further reading|fuentes|enlaces|referencias|quellen|fonti|riferimenti|"
    "参考|参考资料|参考来源|来源|数据来源".split("|")
)
_DECORATION = re.compile(r"^[^\w(]+|[^\w)]+$")
_BOLD_LINE = re.compile(r"(\*\*|__)(?P<text>[^\n]+?)\1:?\Z")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|„[^“]*“|«[^»]*»")
_LOOKED_UP = re.compile(r"(?:accessed|retrieved|downloaded|consulted|viewed|abgerufen)\W*(?:on )?$", re.IGNORECASE)


def read_sources(post: Post) -> tuple[SourceList, ...]:
    """Find the source lists at the top level of the body, in the order of the file."""
    blocks = post.body.root.children
    return tuple(_read(blocks, at) for at, block in enumerate(blocks) if _is_label(block))


def is_label(text: str) -> bool:
    """Say whether a text, as the whole of a heading, names a source list."""
    return _DECORATION.sub("", text).casefold() in LABELS


def _is_label(block: Block) -> bool:
    if block.kind == "heading":
        return is_label(block.text)
    if block.kind != "paragraph" or block.content is None:
        return False
    bold = _BOLD_LINE.match(block.content.text)
    return bool(bold and is_label(bold["text"]))


def _read(blocks: list[Block], at: int) -> SourceList:
    label = blocks[at]
    section = list(_section(blocks, at))
    entries = [entry for block in section if block.kind == "list" for entry in map(_entry, block.children)]
    other = [block for block in section if block.kind not in ("list", "break")]
    end = section[-1].span.end if section else label.span.end
    return SourceList(Span(label.span.start, end), label, tuple(entries), tuple(other))


def _section(blocks: list[Block], at: int) -> Iterator[Block]:
    """The blocks below a label, up to the next heading of its rank or a thematic break before other text."""
    label = blocks[at]
    for following, block in enumerate(blocks[at + 1 :], at + 1):
        if block.kind == "heading" and (label.kind != "heading" or block.level <= label.level):
            return
        if _is_label(block):
            return
        if block.kind == "break" and any(later.kind != "list" for later in blocks[following + 1 : following + 2]):
            return
        yield block


def _entry(item: Block) -> SourceEntry:
    leaves = [block for block in item.walk() if block.content is not None]
    pieces: list[Piece] = []
    for leaf in leaves:
        if pieces:
            pieces.append(("\n", Span(pieces[-1][1].end, leaf.span.start)))
        pieces += leaf.inline.prose.cut()
    prose = Mapped(pieces or [("", Span(item.span.end, item.span.end))])
    links = tuple(link for leaf in leaves for link in leaf.inline.links)
    date, start, end = _date(prose.text)
    return SourceEntry(item.span, prose, links, date, prose.span(start, end) if date else None)


def _date(text: str) -> tuple[Date | None, int, int]:
    """The last date that stands outside of quotes and is not the day on which somebody looked."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: tuple[Date | None, int, int] = (None, 0, 0)
    for written in written_dates(text):
        is_quoted = any(start <= written.start < end for start, end in quoted)
        if not is_quoted and not _LOOKED_UP.search(text, 0, written.start):
            found = (written.date, written.start, written.end)
    return found
