"""TB007."""

from mdlint_news.rule import Finding, Iterator, Post, Related, Row, rule


@rule("TB007", severity="warning", local=True)
def duplicate_row(post: Post) -> Iterator[Finding]:
    """A row of a table stands there twice.

    Whoever adds up the figures counts it twice.

    ```md bad
    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |
    | Lyon | 58 %    |
    ⟦| Nice | 61 %    |⟧
    ```

    ```md good
    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |
    | Lyon | 61 %    |
    | …    | …       |
    | …    | …       |
    ```
    """
    for table in post.tables:
        seen: dict[tuple[str, ...], Row] = {}
        for row in table.rows:
            texts = tuple(" ".join(post.source[cell.span].split()) for cell in row.cells)
            if sum(any(map(str.isalnum, text)) for text in texts) < 2:  # noqa: PLR2004 - too little to tell rows apart
                continue
            first = seen.setdefault(texts, row)
            if first is not row:
                related = (Related(first.span, "the first"),)
                yield Finding(row.span, "the row stands here a second time", "take one of them out", related=related)
