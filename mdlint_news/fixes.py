"""Edits that several rules make."""

from collections.abc import Iterable, Sequence

from mdlint_news.finding import Edit, delete, insert
from mdlint_news.parts import Block
from mdlint_news.regex import regex
from mdlint_news.text import BOM, Source, Span

_BLANK_LINES = regex(r"(?:[ \t]*(?:\r\n?|\n))*")
_REST = regex(r"[ \t]*(?:\r\n?|\n|\Z)")
_DEEPEST = 6


def cut(source: Source, span: Span, *, with_gap: bool = True) -> Edit | None:
    """Take out the lines that a span stands on, and the blank lines below; nothing where other text stands there."""
    start = source.line_span(source.position(span.start).row).start
    rest = _REST.match(source.text, span.end)
    if source.text[start : span.start].strip(" \t") or rest is None:
        return None
    end = rest.end()
    if with_gap and (gap := _BLANK_LINES.match(source.text, end)):
        end = gap.end()
    return delete(Span(start, end))


def shift(headings: Iterable[Block], by: int) -> list[Edit] | None:
    """Make headings deeper, or less deep where `by` is negative; nothing where one is underlined or has no room."""
    edits = []
    for heading in headings:
        start = heading.span.start
        if not heading.markup.startswith("#") or not 1 <= heading.level + by <= _DEEPEST:
            return None
        edits.append(insert(start, "#" * by) if by > 0 else delete(Span(start, start - by)))
    return edits


def section(headings: Sequence[Block], at: int) -> Sequence[Block]:
    """The heading numbered `at` and all that are below it."""
    level = headings[at].level
    end = next((n for n in range(at + 1, len(headings)) if headings[n].level <= level), len(headings))
    return headings[at:end]


def front(source: Source, end: int) -> Edit:
    """Take out what stands before an offset, but for a byte order mark."""
    return delete(Span(1 if source.text.startswith(BOM) else 0, end))
