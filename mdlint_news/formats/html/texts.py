"""The text of a post as data: its lines, cut where findings begin and end."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from mdlint_news.diagnostic import Checked, Diagnostic, printable
from mdlint_news.formats.frame import named
from mdlint_news.formats.suggestion import suggestion
from mdlint_news.regex import regex
from mdlint_news.text import BOM, Source, Span

# What JSON lets stand, but would end a script, or turn the direction of the page's own source.
_UNSAFE = regex(r"[<>&\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_MOST = 400


def data(file: Checked) -> str:
    """Write an object with `lines`, a list of pieces each, and with the `findings` in their order.

    A piece is a string, or a list of a string and the numbers of the findings that it belongs to.
    """
    found = {"lines": _lines(file), "findings": [_finding(one, file.source) for one in file.diagnostics]}
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _lines(file: Checked) -> list[list[Any]]:
    source = file.source
    spans = [_seen(one.span, source) for one in file.diagnostics]
    edges = sorted({at for span in spans for at in span})
    marks = _Marks(spans)
    rows = range(1, len(source.line_starts) + 1)
    return [list(_pieces(source, line, edges, marks)) for line in map(source.line_span, rows)]


def _pieces(source: Source, line: Span, edges: list[int], marks: "_Marks") -> Iterator[Any]:
    inside = edges[bisect_right(edges, line.start) : bisect_left(edges, line.end)]
    for at, to in pairwise([line.start, *inside, line.end, line.end]):
        points, spans = marks.at(at)
        if points:
            yield ["", *points]
        if text := source[Span(at, to)].removeprefix(BOM if at == 0 else ""):
            yield [_marked(text), *spans] if spans else _plain(text)


class _Marks:
    """The findings that hold at a place, while one goes through the text."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._waiting = sorted(range(len(spans)), key=lambda number: spans[number], reverse=True)
        self._open: list[int] = []

    def at(self, offset: int) -> tuple[list[int], list[int]]:
        """Those that are points there or just before, and those that have the character there."""
        while self._waiting and self._spans[self._waiting[-1]].start <= offset:
            self._open.append(self._waiting.pop())
        points = [number for number in self._open if len({*self._spans[number]}) == 1]
        self._open = [number for number in self._open if self._spans[number].end > offset]
        return points, sorted(self._open)


def _seen(span: Span, source: Source) -> Span:
    """Take line ends off a span: a mark there could not be seen, and would belong to no line."""
    text = source[span]
    end = span.start + len(text.rstrip("\r\n"))
    return Span(span.start, end)


def _marked(text: str) -> str:
    """What cannot be seen is named where it is what a mark is about."""
    is_seen = any(named(character) == character and not character.isspace() for character in text)
    return _plain(text if is_seen else named(text))


def _plain(text: str) -> str:
    return "\t".join(printable(part) for part in text.split("\t"))


def _finding(one: Diagnostic, source: Source) -> dict[str, Any]:
    row, column = source.position(one.span.start)
    found: dict[str, Any] = {
        "code": one.rule.code,
        "name": one.rule.name,
        "severity": one.severity,
        "place": [row, column],
        "message": one.message,
    }
    if one.help:
        found["help"] = one.help
    if related := one.finding.related:
        found["related"] = [[source.position(to.span.start).row, printable(to.message)] for to in related]
    if fix := one.finding.fix:
        found["fix"] = "safe" if fix.is_safe else "unsafe"
        change = suggestion(source, fix)
        before = named(source[change.span]) if change else ""
        if change and len(before) + len(change.content) <= _MOST:
            found["change"] = ["\n".join(map(_plain, text.splitlines())) for text in (before, change.content)]
    return found
