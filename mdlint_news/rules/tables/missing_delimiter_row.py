"""TB006."""

from mdlint_news.rule import Finding, Iterator, NearTable, Post, Span, rule

_WIDEST = 8
_SAYS = {
    "characters": ("a cell of the delimiter row is `{wrong}`, not hyphens", "write {row}"),
    "cells": ("the delimiter row has {count}, the header has {cells}", "write {row}, or mend the header"),
    "gap": ("a blank line stands between the header and the delimiter row", "take it out"),
    "indentation": ("the delimiter row does not begin where the header does", "indent all rows of the table alike"),
    "headerless": ("no header stands above the delimiter row", "put a row with the names of the columns there"),
    "missing": ("the table has no delimiter row", "put {row} below its header"),
    "cut off": ("a blank line cuts the row off from its table", "take the blank line out"),
}


@rule("TB006", severity="error")
def missing_delimiter_row(post: Post) -> Iterator[Finding]:
    """A table has no delimiter row, or one that Markdown does not take for one.

    Then it is no table: readers see pipes and dashes. Below the header must stand a row of hyphens with as many cells,
    and no blank line before or after it. Jekyll reads more than that: there some of this is no fault, and the rest a
    warning.

    ```md bad
    | City | Turnout | Change |
    ⟦|------|---------|⟧
    | Nice | 61 %    | up     |

    | City | Turnout |
    ⟦|—|—|⟧
    | Nice | 61 %    |

    Turnout rose in both cities:

    | City | Turnout |
    ⟦⟧| Nice | 61 %    |
    | Lyon | 58 %    |

    By city:

    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |

    ⟦| Lyon | 58 %    |⟧
    ```

    ```md good
    | City | Turnout | Change |
    |------|:-------:|--------|
    | Nice | 61 %    | up     |

    Home | Cities | About
    ```
    """
    is_jekyll = post.site.generator == "jekyll"
    for near in post.near_tables:
        if is_jekyll and near.fault in ("missing", "headerless"):
            continue
        is_sure = near.fault != "missing" and not is_jekyll
        message, help_ = _SAYS[near.fault]
        values = {
            "row": f"`|{'---|' * near.cells}`" if near.cells <= _WIDEST else f"{near.cells} cells of `---`",
            "wrong": post.source[near.cell] if near.cell else "",
            "count": f"{near.delimiter_cells} cell{'' if near.delimiter_cells == 1 else 's'}",
            "cells": near.cells,
        }
        message, help_ = message.format(**values), help_.format(**values)
        yield Finding(_place(near), message, help_, severity=None if is_sure else "warning")


def _place(near: NearTable) -> Span:
    """Where the delimiter row is, or should be; of rows that were cut off the first."""
    if near.fault == "missing":
        return Span(near.rows[1].start, near.rows[1].start)
    return near.delimiter or near.rows[0]
