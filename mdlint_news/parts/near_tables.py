"""Text that was meant as a table."""

from __future__ import annotations

from mdlint_news.named import NamedTuple
from mdlint_news.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    NearTableFault = Literal["characters", "cells", "gap", "indentation", "headerless", "missing", "cut off", "joined"]
else:
    NearTableFault = str


class NearTable(NamedTuple):
    """Text that was meant as a table, and that Markdown, GFM's tables included, does not read as one.

    `rows` are the places of its rows, the header first, `delimiter` is that of the row of dashes below it. `cells` is
    how many the header has, `delimiter_cells` how many the delimiter row has, 0 where there is none. `fault` is what
    keeps it from being a table:

    - `characters`: a cell of the delimiter row, the text at `cell`, is not hyphens with a colon at either end.
    - `cells`: the delimiter row has more or fewer of them than the header.
    - `gap`: a blank line stands between the header and the delimiter row.
    - `indentation`: the delimiter row begins further to the right or the left than the header, or outside of its quote.
    - `headerless`: no header stands above the delimiter row; `cells` are then those of the first row.
    - `missing`: there is no delimiter row.
    - `joined`: all rows stand on one line.
    - `cut off`: `rows` are a table's, which ends at the blank line before them; `cells` are those of its header.
    """

    fault: NearTableFault
    span: Span
    rows: tuple[Span, ...]
    cells: int
    delimiter: Span | None = None
    delimiter_cells: int = 0
    cell: Span | None = None
