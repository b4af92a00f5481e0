"""TB006."""

from mdlint_news.rule import Edit, Finding, Iterator, NearTable, Post, Span, insert, regex, replace, rule, unsafe

_WIDEST = 8
_DASHES = regex("[\u2010-\u2015\u2212_=]+")
_ROW = regex(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|?)+")
_SAYS = {
    "characters": ("a cell of the delimiter row is `{wrong}`, not hyphens", "write {row}"),
    "cells": ("the delimiter row has {count}, the header has {cells}", "write {row}, or mend the header"),
    "gap": ("a blank line stands between the header and the delimiter row", "take it out"),
    "indentation": ("the delimiter row does not begin where the header does", "indent all rows of the table alike"),
    "headerless": ("no header stands above the delimiter row", "put a row with the names of the columns there"),
    "missing": ("the table has no delimiter row", "put {row} below its header"),
    "joined": ("the rows of the table stand on one line", "put each on a line of its own"),
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

    | City | Turnout | ⟦|------|---------|⟧ | Nice | 61 % | | Lyon | 58 % |
    ```

    ```md fixed
    | City | Turnout | Change |
    |------|---------|---|
    | Nice | 61 %    | up     |

    | City | Turnout |
    |-|-|
    | Nice | 61 %    |

    Turnout rose in both cities:

    | City | Turnout |
    |---|---|
    | Nice | 61 %    |
    | Lyon | 58 %    |

    By city:

    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |
    | Lyon | 58 %    |

    | City | Turnout | |------|---------| | Nice | 61 % | | Lyon | 58 % |
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
        edit = _edit(post, near)
        fix = unsafe(edit) if edit else None
        yield Finding(_place(near), message, help_, fix, severity=None if is_sure else "warning")


def _place(near: NearTable) -> Span:
    """Where the delimiter row is, or should be; of rows that were cut off the first."""
    if near.fault == "missing":
        return Span(near.rows[1].start, near.rows[1].start)
    return near.delimiter or near.rows[0]


def _edit(post: Post, near: NearTable) -> Edit | None:
    """What makes it a table, where that is sure; nothing where its rows would have to be moved."""
    text = post.source.text
    if near.fault == "missing":
        return insert(near.rows[1].start, f"|{'---|' * near.cells}\n")
    if near.fault == "cut off":
        start = len(text[: near.rows[0].start].rstrip())
        return _without_gap(text, start, near.rows[0].start)
    if near.delimiter is None:
        return None
    if near.fault == "gap":
        return _without_gap(text, near.rows[0].end, near.delimiter.start)
    row = post.source[near.delimiter]
    if near.fault == "characters":
        return replace(near.delimiter, _DASHES.sub("-", row)) if _ROW.fullmatch(_DASHES.sub("-", row)) else None
    missing = near.cells - near.delimiter_cells
    is_longer = near.fault == "cells" and missing > 0 and row.endswith("|")
    return insert(near.delimiter.end, "---|" * missing) if is_longer else None


def _without_gap(text: str, start: int, end: int) -> Edit | None:
    """Take blank lines out, where nothing but them stands between two rows."""
    return replace(Span(start, end), "\n") if not text[start:end].strip("\r\n") else None
