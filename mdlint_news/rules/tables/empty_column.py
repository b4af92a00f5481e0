"""TB008."""

from mdlint_news.rule import Finding, Iterator, Post, regex, rule

_CUT_OFF = regex(r"\s*\n[ \t]*\|")


@rule("TB008", severity="warning", local=True)
def empty_column(post: Post) -> Iterator[Finding]:
    """A column of a table has nothing in it.

    The figures that its name promises were never filled in.

    ```md bad
    | City | Turnout | ⟦Source⟧ |
    |------|---------|--------|
    | Nice | 61 %    |        |
    | Lyon | 58 %    |        |
    ```

    ```md bad
    ⟦| City | Turnout |⟧
    |------|---------|
    ```

    ```md good
    | City | Turnout | Note        |
    |------|---------|-------------|
    | Nice | 61 %    |             |
    | Lyon | 58 %    | provisional |
    ```
    """
    for table in post.tables:
        if not table.rows:
            # Rows behind a blank line are those of another rule.
            if not _CUT_OFF.match(post.source.text, table.span.end):
                yield Finding(table.header.span, "the table has no rows", "fill it in, or take it out")
            continue
        texts = {post.source[cell.span] for row in table.rows for cell in row.cells[1:]} - {""}
        # One row alone may well have nothing to say; in a table of check marks, cells are empty on purpose.
        if len(table.rows) == 1 or len(texts) == 1:
            continue
        for number, cell in enumerate(table.header.cells):
            if not any(row.cells[number].text for row in table.rows if number < len(row.cells)):
                name = f"`{cell.text}`" if cell.text else "without a name"
                yield Finding(cell.span, f"the column {name} has nothing in it", "fill it in, or take it out")
