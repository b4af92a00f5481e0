"""Positions as other programs count them: columns in UTF-16 code units, or in bytes of UTF-8."""

import re
from bisect import bisect_left
from itertools import accumulate
from typing import Literal

from mdlint_news.text import BOM, Position, Source

Unit = Literal["utf-16", "utf-8"]
_LONGER: dict[Unit, str] = {"utf-16": r"[^\0-\uffff]", "utf-8": r"[^\0-\x7f]"}


class Columns:
    """Turns offsets of one text into rows and columns, both from 1, with columns in a unit.

    A byte order mark has no column in UTF-16, as it is not seen, and three in UTF-8: bytes are those of the file.
    """

    def __init__(self, source: Source, unit: Unit) -> None:
        self._source = source
        text = source.text
        self._longer = [match.start() for match in re.finditer(_LONGER[unit], text)]
        # By how many units all characters up to one of these are longer than they are many.
        more = (1 if unit == "utf-16" else _more_bytes(text[at], at) for at in self._longer)
        self._more = list(accumulate(more, initial=0))

    def position(self, offset: int) -> Position:
        """The row and the column of an offset, from 0 to the length of the text."""
        row, column = self._source.position(offset)
        start = self._source.line_starts[row - 1]
        return Position(row, column + self._before(offset) - self._before(start))

    def _before(self, offset: int) -> int:
        return self._more[bisect_left(self._longer, offset)]


def _more_bytes(character: str, at: int) -> int:
    if at == 0 and character == BOM:
        return 3
    return len(character.encode("utf-8", "surrogatepass")) - 1
