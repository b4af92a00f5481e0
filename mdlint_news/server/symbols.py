"""The outline of a post: its headings, and the sources under theirs."""

from collections.abc import Iterator

from lsprotocol import types

from mdlint_news.parts import Block, SourceEntry, SourceList
from mdlint_news.post import Post
from mdlint_news.server.documents import Reading
from mdlint_news.text import Span

_LONGEST = 80


class _Section:
    """A heading or a source list, and what stands below it."""

    def __init__(self, name: str, kind: types.SymbolKind, span: Span, at: Span, detail: str = "") -> None:
        self.name = name
        self.kind = kind
        self.span = Span(min(span.start, at.start), max(span.end, at.end))
        self.at = at
        self.detail = detail
        self.parts: list[_Section] = []

    def symbol(self, reading: Reading) -> types.DocumentSymbol:
        """The section as the protocol has it."""
        return types.DocumentSymbol(
            _clipped(self.name) or "(empty)",
            self.kind,
            reading.places.range(self.span),
            reading.places.range(self.at),
            detail=self.detail or None,
            children=[part.symbol(reading) for part in self.parts] or None,
        )

    def walk(self, container: str | None = None) -> "Iterator[tuple[_Section, str | None]]":
        """The section and all below it, each with the name of what holds it."""
        yield self, container
        for part in self.parts:
            yield from part.walk(self.name)


def symbols(reading: Reading, *, is_nested: bool) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """The outline, nested or, for an editor that knows no other, flat. In the worker."""
    if reading.post is None:
        return []
    top = _outline(reading.post)
    if is_nested:
        return [section.symbol(reading) for section in top]
    return [
        types.SymbolInformation(
            types.Location(reading.uri, reading.places.range(section.span)),
            _clipped(section.name) or "(empty)",
            section.kind,
            container_name=container,
        )
        for one in top
        for section, container in one.walk()
    ]


def _outline(post: Post) -> list[_Section]:
    headings = [block for block in post.headings if block.parent is post.body.root]
    lists = {sources.block: sources for sources in post.sources if sources.block is not None}
    root = _Section("", types.SymbolKind.File, Span(0, len(post.source.text)), Span(0, 0))
    open_: list[tuple[int, _Section]] = [(0, root)]
    loose = [sources for sources in post.sources if sources.block not in headings]
    starts: list[Block | SourceList] = sorted([*headings, *loose], key=lambda one: one.span.start)
    for one in starts:
        if isinstance(one, SourceList):
            open_[-1][1].parts.append(_listed(one))
            continue
        while open_[-1][0] >= one.level:
            open_.pop()
        section = _Section(one.name, types.SymbolKind.String, _section_span(post, headings, one), one.span)
        if one in lists:
            section.kind = types.SymbolKind.Array
            section.parts += map(_entry, lists[one].entries)
        open_[-1][1].parts.append(section)
        open_.append((one.level, section))
    return root.parts


def _section_span(post: Post, headings: list[Block], heading: Block) -> Span:
    """From a heading to the next that is not below it."""
    after = headings[headings.index(heading) + 1 :]
    text = post.source.text
    end = next((other.span.start for other in after if other.level <= heading.level), len(text))
    return Span(heading.span.start, heading.span.start + len(text[heading.span.start : end].rstrip()))


def _listed(sources: SourceList) -> _Section:
    section = _Section(sources.label.text or "Sources", types.SymbolKind.Array, sources.span, sources.label.span)
    section.parts += map(_entry, sources.entries)
    return section


def _entry(entry: SourceEntry) -> _Section:
    publisher = entry.publisher.text if entry.publisher else ""
    title = entry.title.text if entry.title else entry.text
    return _Section(title, types.SymbolKind.Field, entry.span, entry.span, publisher)


def _clipped(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= _LONGEST else f"{folded[: _LONGEST - 1]}…"
