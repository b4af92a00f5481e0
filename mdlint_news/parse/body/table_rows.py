"""The rows and cells of a table, split as GFM splits them: at pipes that no backslash escapes."""

from mdlint_news.parse.body.leaves import LinesOrigin
from mdlint_news.parts import Block, Inline, Row
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Piece, Span

PIPE = regex(r"(?<!\\)\|")
_ESCAPED_PIPE = regex(r"\\\|")


class _CellOrigin:
    """The origin of a cell: its text, and the table that it is part of."""

    __slots__ = ("_content", "_table")

    def __init__(self, table: LinesOrigin, content: Mapped) -> None:
        self._table = table
        self._content = content

    def span(self) -> Span:
        return self._content.span()

    def lines(self) -> tuple[Span, ...]:
        return (self._content.span(),)

    def content(self) -> Mapped:
        return self._content

    def inline(self, content: Mapped) -> Inline:
        return self._table.inline(content)


def read_rows(table: Block, origin: LinesOrigin) -> None:
    """Give a table its rows and, but for those of the delimiter row, its cells as children."""
    rows = []
    for line in origin.rows():
        cells = tuple(Block("cell", _CellOrigin(origin, cell), table) for cell in _split(line))
        rows.append(Row(line.span(), cells))
    table.rows = tuple(rows)
    table.children = [cell for number, row in enumerate(rows) if number != 1 for cell in row.cells]


def _split(line: Mapped) -> list[Mapped]:
    r"""Cut a row into the contents of its cells, each without the blanks around it and with `\|` read as `|`."""
    return [_unescaped(line.stripped(start, end)) for start, end in cell_ranges(line.text)]


def cell_ranges(text: str) -> list[tuple[int, int]]:
    """Find the ranges of a row's cells. Outside of the pipes at either end there is none."""
    bars = [match.start() for match in PIPE.finditer(text)]
    ranges = list(zip([0, *(bar + 1 for bar in bars)], [*bars, len(text)], strict=True))
    if ranges[0] == (0, 0):
        ranges.pop(0)
    if ranges and ranges[-1][0] == len(text):
        ranges.pop()
    return ranges


def _unescaped(cell: Mapped) -> Mapped:
    pieces: list[Piece] = []
    done = 0
    for match in _ESCAPED_PIPE.finditer(cell.text):
        pieces += cell.cut(done, match.start())
        pieces.append(("|", cell.span(*match.span())))
        done = match.end()
    return Mapped([*pieces, *cell.cut(done)]) if pieces else cell
