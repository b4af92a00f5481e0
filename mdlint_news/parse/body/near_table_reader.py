"""From lines with pipes to near-tables."""

from collections.abc import Iterator
from functools import cache

from mdlint_news.parse.body.near_table_lines import TableLine, pipes_in_text
from mdlint_news.parts import NearTable, NearTableFault
from mdlint_news.text import Source, Span

_FEWEST_CELLS = 2
_FEWEST_ROWS = 3
_FEWEST_FRAMED_ROWS = 2


class NearTableReader:
    """Reads the lines of blocks that stand next to each other."""

    def __init__(self, source: Source, lines: list[TableLine]) -> None:
        self._source = source
        self._lines = lines
        self._pipes = cache(pipes_in_text)
        self._at = 0

    def read(self) -> Iterator[NearTable]:
        """Find the near-tables, in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.is_table:
                near = self._cut_off(line)
            elif joined := line.joined_delimiter:
                near = self._joined(line, joined)
            elif self._is_header(self._at):
                near = self._delimited(line, self._lines[self._at + 1])
            elif line.is_delimiter:
                near = self._headerless(line)
            else:
                near = self._undelimited(line)
            if near:
                yield near

    def _is_header(self, at: int) -> bool:
        """Say whether a delimiter row is below a row, be there a blank line between them."""
        if at + 1 >= len(self._lines):
            return False
        line, below = self._lines[at : at + 2]
        fewest = 1 if line.is_framed and below.cells >= _FEWEST_CELLS else _FEWEST_CELLS
        is_row = line.is_row and not line.is_delimiter and not below.is_table and line.cells >= fewest
        return is_row and below.is_delimiter and (below.is_row or line.is_framed)

    def _joined(self, line: TableLine, delimiter: Span) -> NearTable:
        self._at += 1
        cells = self._source[delimiter].count("|") - 1
        return NearTable("joined", line.span, (line.span,), cells, delimiter, cells)

    def _delimited(self, header: TableLine, delimiter: TableLine) -> NearTable:
        fault: NearTableFault
        wrong = delimiter.wrong_cell
        if wrong:
            fault = "characters"
        elif delimiter.cells != header.cells:
            fault = "cells"
        else:
            fault = "indentation" if delimiter.block is header.block else "gap"
        self._at += 2
        rows = (header.span, *self._rows(header))
        span = Span(header.span.start, max(delimiter.span.end, rows[-1].end))
        return NearTable(fault, span, rows, header.cells, delimiter.span, delimiter.cells, wrong)

    def _headerless(self, delimiter: TableLine) -> NearTable | None:
        self._at += 1
        first = self._lines[self._at] if self._at < len(self._lines) else None
        is_headed = first and first.block is delimiter.block and first.is_row and not first.is_delimiter
        if not first or not is_headed or delimiter.wrong_cell or delimiter.cells < _FEWEST_CELLS:
            return None
        rows = self._rows(first)
        span = Span(delimiter.span.start, rows[-1].end)
        return NearTable("headerless", span, rows, first.cells, delimiter.span, delimiter.cells)

    def _cut_off(self, table: TableLine) -> NearTable | None:
        self._at += 1
        start = self._at
        if not self._goes_on(table):
            return None
        rows = self._rows(table)
        # Without a pipe at its beginning, one line alone may well be text.
        if not table.is_framed and self._at - start < _FEWEST_FRAMED_ROWS:
            return None
        return NearTable("cut off", Span(rows[0].start, rows[-1].end), rows, table.cells)

    def _undelimited(self, first: TableLine) -> NearTable | None:
        start = self._at
        self._at += 1
        pipes = self._pipes_in_text(start) if self._is_next_row() else 0
        cells = pipes + 1 - first.is_framed - first.text.endswith("|")
        if pipes < _FEWEST_CELLS or cells < _FEWEST_CELLS:
            return None
        while self._at < len(self._lines) and self._is_like(first, pipes):
            self._at += 1
        lines = self._lines[start : self._at]
        is_framed = all(line.is_framed for line in lines)
        if len(lines) < (_FEWEST_FRAMED_ROWS if is_framed else _FEWEST_ROWS) or self._is_glued_to_table():
            return None
        span = Span(first.span.start, lines[-1].span.end)
        if not is_framed and _is_text(first, span, cells * len(lines)):
            return None
        rows = (*(line.span for line in lines), *self._rows(first))
        return NearTable("missing", span._replace(end=rows[-1].end), rows, cells)

    def _is_like(self, first: TableLine, pipes: int) -> bool:
        """Say whether the line is one more row like the first."""
        line = self._lines[self._at]
        same = line.block is first.block and self._pipes_in_text(self._at) == pipes
        return same and not line.is_delimiter and not self._is_header(self._at)

    def _pipes_in_text(self, at: int) -> int:
        """Count the pipes of a line, looking at its text only where there are enough of them."""
        line = self._lines[at]
        if line.block.kind != "paragraph" or line.text.count("|") < _FEWEST_CELLS:
            return 0
        return self._pipes(line.block)[line.number]

    def _is_glued_to_table(self) -> bool:
        """Say whether a table follows without a blank line, so that what stands above may be more of its header."""
        if self._at >= len(self._lines) or not self._lines[self._at].is_table:
            return False
        before, table = self._lines[self._at - 1], self._lines[self._at]
        return self._source.position(before.span.end).row + 1 == self._source.position(table.span.start).row

    def _rows(self, like: TableLine) -> tuple[Span, ...]:
        """Read the rows from here on: lines with a pipe in the same block, and what goes on behind blank lines."""
        start = self._at
        while self._is_next_row() or self._goes_on(like):
            self._at += 1
        return tuple(line.span for line in self._lines[start : self._at])

    def _is_next_row(self) -> bool:
        """Say whether the line is a row in the block of the line before it."""
        if self._at >= len(self._lines):
            return False
        line, before = self._lines[self._at], self._lines[self._at - 1]
        return line.is_row and line.block is before.block

    def _goes_on(self, like: TableLine) -> bool:
        """Say whether the line begins a block of rows like one above it, which is no table of its own."""
        if self._at >= len(self._lines):
            return False
        line, before = self._lines[self._at], self._lines[self._at - 1]
        is_row = line.is_row and not line.is_delimiter and line.block.kind == "paragraph" and line.cells == like.cells
        begins = line.block is not before.block and not self._is_header(self._at)
        return is_row and begins and line.is_framed == like.is_framed


def _is_text(line: TableLine, span: Span, cells: int) -> bool:
    """Say whether lines were meant as such: each ends in a hard break, or all that is between their pipes are links."""
    inline = line.block.inline
    links = sum(span.start <= link.span.start < span.end for link in inline.links)
    return links >= cells or any(span.start <= place.start < span.end for place in inline.breaks)
