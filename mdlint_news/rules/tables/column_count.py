"""TB001."""

from mdlint_news.rule import Finding, Fix, Iterator, Post, Related, Row, insert, rule, safe, unsafe

_SENTENCE = 60


@rule("TB001", severity="error", local=True)
def column_count(post: Post) -> Iterator[Finding]:
    r"""A row of a table has more or fewer cells than its header.

    Browsers never show the surplus cells, so that figures are lost; missing ones leave holes, which is a warning. A row
    that is a sentence is text that ran into the table.

    ```md bad
    | City  | Turnout |
    |-------|---------|
    | Brest | 61 %    | ⟦provisional |⟧
    ⟦| Lille |⟧
    ⟦Counting goes on in Nice.⟧
    ```

    ```md fixed
    | City  | Turnout |
    |-------|---------|
    | Brest | 61 %    | provisional |
    | Lille | |

    Counting goes on in Nice.
    ```

    ```md good
    | City  | Turnout |
    |-------|---------|
    | Brest | 61 %    |
    | Lille | 58 \| 60 %, by `a\|b` |

    Counting goes on in Nice.
    ```
    """
    for table in post.tables:
        width = len(table.header.cells)
        header = (Related(table.header.span, f"the header has {_cells(width)}"),)
        for row in table.rows:
            count = len(row.cells) + (_is_open(post, table.header) and not _is_open(post, row))
            if count > width and any(cell.text for cell in row.cells[width:]):
                span = row.span._replace(start=row.cells[width].span.start)
                message = f"the row has {_cells(count)}, the header {width}: what is beyond is not shown"
                yield Finding(span, message, "write a pipe that is text as `\\|`, or add a column", related=header)
            elif count == 1 and width > 1 and _is_text(post.source[row.span]):
                message = "text has run into the table and is shown as a row"
                fix = unsafe(insert(row.span.start, "\n"))
                yield Finding(row.span, message, "put a blank line before it", fix, header)
            elif count < width:
                message = f"the row has {_cells(count)}, the header {width}"
                help_ = "add the missing cells, empty if need be"
                yield Finding(row.span, message, help_, _padding(post, row, width), header, "warning")


def _padding(post: Post, row: Row, width: int) -> Fix:
    """Add empty cells; a row without a pipe at its end gets that first."""
    missing = width - len(row.cells) + _is_open(post, row)
    return safe(insert(row.span.start + len(post.source[row.span].rstrip()), " |" * missing))


def _is_open(post: Post, row: Row) -> bool:
    """Say whether no pipe stands at the end of a row. Where the header has none, one parts a cell from an empty one."""
    return not post.source[row.span].rstrip().endswith("|")


def _is_text(row: str) -> bool:
    return "|" not in row or len(row) > _SENTENCE


def _cells(count: int) -> str:
    return f"{count} cell{'' if count == 1 else 's'}"
