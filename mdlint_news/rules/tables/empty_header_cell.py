"""TB005."""

import re

from mdlint_news.rule import Finding, Iterator, Post, rule


@rule("TB005", severity="warning", local=True)
def empty_header_cell(post: Post) -> Iterator[Finding]:
    """A column of a table has no name.

    Readers must guess what its figures are. The first cell may be empty, for below it stand the names of the rows; a
    column with nothing in it has a rule of its own, and one of dashes or colons needs no name.

    ```md bad
    | City | Turnout |⟦⟧     |
    |------|---------|-----|
    | Nice | 61 %    | 4   |
    ```

    ```md good
    |       | 2021 | 2026 |
    |-------|------|------|
    | Nice  | 57 % | 61 % |
    ```
    """
    for table in post.tables:
        for number, cell in enumerate(table.header.cells[1:], 1):
            has_text = any(re.search(r"\w", row.cells[number].text) for row in table.rows if number < len(row.cells))
            if not cell.text and has_text:
                yield Finding(cell.span, "the column has no name", "say in the header what stands below")
