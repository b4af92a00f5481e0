"""Where things are: spans, and the text that they point into.

The one currency of positions is the `Span`, in code points of the decoded file. Lines and columns
exist only at the edges, and only `Source` computes them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from mdlint_news.cached import cached_property
from mdlint_news.named import NamedTuple, make
from mdlint_news.regex import regex

BOM = "\ufeff"
WHITE_SPACE = " \t\n\v\f\r"
_LINE_END = regex(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open range of code points, `text[start:end]`. Empty where `start == end`: a point."""

    start: int
    end: int

    def touches(self, other: "Span") -> bool:
        """Say whether the two share a character, or one is a point inside or at the edge of the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


class Spans:
    """Spans that do not overlap, to be asked many times: each answer takes a search for one among them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def around(self, offset: int) -> Span | None:
        """Find the one that has the character at an offset."""
        before = bisect_right(self._starts, offset) - 1
        return self._spans[before] if before >= 0 and offset < self._spans[before].end else None

    def touch(self, span: Span) -> bool:
        """Say whether one of them shares a character with another span."""
        before = bisect_right(self._starts, span.start) - 1
        return any(known.touches(span) for known in self._spans[max(before, 0) : before + 2])


class Position(NamedTuple):
    """A place as people count it: row and column from 1, columns in code points."""

    row: int
    column: int


class Source:
    r"""The text of one file, exactly as decoded, and its lines.

    A line ends at `\n`, `\r\n` or `\r` and nowhere else. A byte order mark stays in the text, so that
    offsets are true, but has no column: editors do not show it.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins; a text without characters has one line."""
        text = self.text
        if "\r" not in text:
            # Behind the last line end, too, is a line.
            return list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
        return [0, *(match.end() for match in _LINE_END.finditer(text))]

    @cached_property
    def newline(self) -> str:
        """How the first line ends, and so what a new line should end with."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    def position(self, offset: int) -> Position:
        """Turn an offset, from 0 to the length of the text, into a row and a column."""
        row = self.row(offset)
        column = offset - self.line_starts[row - 1] + 1
        if row == 1 and column > 1 and self.text.startswith(BOM):
            column -= 1
        return Position(row, column)

    def row(self, offset: int) -> int:
        """The number of the line, from 1, in which an offset is."""
        return bisect_right(self.line_starts, offset)

    def count_lines(self, offsets: Iterable[int]) -> int:
        """In how many lines some offsets are, which are in order."""
        count = end = 0
        for offset in offsets:
            if offset >= end:
                row = self.row(offset)
                end = self.line_starts[row] if row < len(self.line_starts) else len(self.text) + 1
                count += 1
        return count

    def line_span(self, row: int) -> Span:
        """The span of the line numbered `row` (from 1), without its line end and without a byte order mark."""
        starts = self.line_starts
        start = starts[row - 1]
        end = starts[row] if row < len(starts) else len(self.text)
        line = self.text[start:end].rstrip("\r\n")
        end = start + len(line)
        if row == 1 and line.startswith(BOM):
            start += 1
        return Span(start, end)

    def line(self, row: int) -> str:
        """The text of the line numbered `row` (from 1), without its line end."""
        return self[self.line_span(row)]

    def __getitem__(self, span: Span) -> str:
        """The raw text of a span."""
        return self.text[span.start : span.end]


class Rows(Source):
    """A text that is not at hand, of which some rows are known: where in them things are is the same as in the text."""

    def __init__(self, known: list[tuple[int, int]]) -> None:
        """Begin, with the number of each row and the offset of its column 1. Raises `ValueError` and `TypeError`."""
        super().__init__("")
        self.known = known
        self._rows = [row + 0 for row, _ in known]
        self._starts = sorted(start + 0 for _, start in known)
        if not known:
            raise ValueError("no row is known")

    @classmethod
    def of(cls, source: Source, offsets: Iterable[int]) -> "Rows":
        """The rows of a text that some offsets are in."""
        # A byte order mark has no column.
        first = len(BOM) if source.text.startswith(BOM) else 0
        rows = sorted({source.row(offset) for offset in offsets})
        return cls([(row, source.line_starts[row - 1] or first) for row in rows])

    def position(self, offset: int) -> Position:
        """Turn an offset in one of the rows into a row and a column."""
        at = max(bisect_right(self._starts, offset), 1) - 1
        return Position(self._rows[at], max(offset - self._starts[at], 0) + 1)

    def row(self, offset: int) -> int:
        """The number of the row that an offset is in."""
        return self.position(offset).row


Piece = tuple[str, Span]
"""A stretch of text, and the place in the source that it was drawn from."""


class Mapped:
    """A text that was drawn from a source, every character of which knows where it stands there.

    It is made of pieces. A piece either is source text as it stands, of the same length, or one stand-in for a
    stretch of source that reads otherwise (an entity, a code span, an escape). A text without characters is where
    its first piece is.
    """

    __slots__ = ("_base", "_first", "_pieces", "_point", "_starts", "text")

    def __init__(self, pieces: list[Piece]) -> None:
        self._point = pieces[0][1].start if pieces else 0
        self._pieces = [piece for piece in pieces if piece[0]]
        self._starts: list[int] | None = None
        self._base: int | None = None
        # How much of the text is as it is written from its first character on: of most, all but a stand-in or two.
        self._first = 0
        if self._pieces:
            text, span = self._pieces[0]
            self._point = span.start
            self._first = len(text) if span.end - span.start == len(text) else 0
            self.text = text
        if len(self._pieces) == 1:
            self._base = self._point if self._first else None
        else:
            self.text = "".join([text for text, _ in self._pieces])

    @property
    def start(self) -> int | None:
        """Where in the source the text begins, if it is one stretch of that as it stands."""
        return self._base

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the source of `text[start:end]`; of the whole text where nothing is named.

        A part of a stand-in is the whole of what it stands for. A point is just before the character at `start`, or
        just after the last one.
        """
        if end is not None and 0 <= start < end <= len(self.text):
            if self._base is not None:
                return make(Span, (self._base + start, self._base + end))
            if end <= self._first:
                return make(Span, (self._point + start, self._point + end))
            starts = self._offsets()
            number = bisect_right(starts, start) - 1
            if end <= starts[number + 1]:
                text, span = self._pieces[number]
                first = span.start - starts[number]
                return Span(first + start, first + end) if span.end - span.start == len(text) else span
        if pieces := self.cut(start, end):
            return Span(pieces[0][1].start, pieces[-1][1].end)
        if following := self.cut(start, start + 1):
            point = following[0][1].start
        elif self._base is not None:
            point = self._base + len(self.text)
        else:
            point = self._pieces[-1][1].end if self._pieces else self._point
        return Span(point, point)

    def is_as_written(self, end: int) -> bool:
        """Say whether `text[:end]` is sure to stand in the source as it does here."""
        return end <= self._first

    def cut(self, start: int = 0, end: int | None = None) -> list[Piece]:
        """The pieces of `text[start:end]`; a stand-in that is cut stays the stand-in of the whole."""
        end = len(self.text) if end is None else min(end, len(self.text))
        if start >= end:
            return []
        if self._base is not None:
            return [(self.text[start:end], Span(self._base + start, self._base + end))]
        starts = self._offsets()
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end) - 1
        pieces = self._pieces[first : last + 1]
        # Those between the first and the last are whole.
        if end < starts[last + 1]:
            pieces[-1] = _part(pieces[-1], 0, end - starts[last])
        if start > starts[first]:
            pieces[0] = _part(pieces[0], start - starts[first], len(pieces[0][0]))
        return pieces

    def moved(self, by: int) -> "Mapped":
        """The same text, where all that it was drawn from stands further behind."""
        pieces = [(text, Span(start + by, end + by)) for text, (start, end) in self._pieces]
        return Mapped(pieces or [("", Span(self._point + by, self._point + by))])

    def _offsets(self) -> list[int]:
        """Where in the text each piece begins; then where the last one ends."""
        if self._starts is None:
            # Most texts are only read: they never pay for knowing where they are.
            self._starts = list(accumulate([len(text) for text, _ in self._pieces], initial=0))
        return self._starts

    def stripped(self, start: int = 0, end: int | None = None) -> "Mapped":
        """The part `text[start:end]` without CommonMark's white space at its ends; of blanks alone, their beginning."""
        part = self.text[start:end]
        if not part.strip(WHITE_SPACE):
            return Mapped([("", self.span(start, start))])
        start += len(part) - len(part.lstrip(WHITE_SPACE))
        end = start + len(part.strip(WHITE_SPACE))
        return Mapped(self.cut(start, end))


def _part(piece: Piece, start: int, end: int) -> Piece:
    """A part of a piece, the text of which is `text[start:end]`."""
    text, span = piece
    if span.end - span.start == len(text):
        span = make(Span, (span.start + start, span.start + end))
    return text[start:end], span
