"""Positions as the Language Server Protocol counts them."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate

from lsprotocol import types

from mdlint_news.text import Source, Span

_LONGER = {"utf-8": r"[^\0-\x7f]", "utf-16": r"[^\0-\uffff]"}


class Places:
    """Turns offsets of one text into positions, from 0, with columns in the units that were agreed on, and back.

    A byte order mark that is in the text counts: the editor that sent it has it, too. What lies outside of the text is
    moved to its edge, as the protocol wants it.
    """

    def __init__(self, source: Source, encoding: str) -> None:
        self._source = source
        pattern = _longer(encoding)
        self._longer = [match.start() for match in pattern.finditer(source.text)] if pattern else []
        # By how many units all characters up to one of these are longer than they are many.
        more = (1 if encoding == "utf-16" else _more_bytes(source.text[at]) for at in self._longer)
        self._more = list(accumulate(more, initial=0))

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        starts = self._source.line_starts
        line = bisect_right(starts, offset) - 1
        return types.Position(line, self._units(offset) - self._units(starts[line]))

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; of one inside a character, that before it."""
        starts = self._source.line_starts
        if position.line >= len(starts):
            return len(self._source.text)
        start, end = starts[position.line], self.line_end(position.line)
        units = self._units(start) + position.character
        return start + bisect_right(range(start, end + 1), units, key=self._units) - 1

    def span(self, at: types.Range) -> Span:
        """The span of a range."""
        start = self.offset(at.start)
        return Span(start, max(start, self.offset(at.end)))

    def line_end(self, line: int) -> int:
        """The offset at which a line, from 0, ends, before what ends it."""
        starts, text = self._source.line_starts, self._source.text
        end = starts[line + 1] if line + 1 < len(starts) else len(text)
        while end > starts[line] and text[end - 1] in "\r\n":
            end -= 1
        return end

    def _units(self, offset: int) -> int:
        return offset + self._more[bisect_left(self._longer, offset)]


@cache
def _longer(encoding: str) -> re.Pattern[str] | None:
    return re.compile(_LONGER[encoding]) if encoding in _LONGER else None


def _more_bytes(character: str) -> int:
    return len(character.encode("utf-8", "surrogatepass")) - 1
