"""TB002."""

from itertools import pairwise

from mdlint_news.rule import Finding, Iterator, Post, Span, insert, rule, safe


@rule("TB002", severity="warning")
def glued_table(post: Post) -> Iterator[Finding]:
    """A table follows the text above it without a blank line.

    Some generators, Jekyll among them, then show the pipes and no table.

    ```md bad
    Turnout rose in both cities:
    ⟦| City | Turnout |⟧
    |------|---------|
    | Nice | 61 %    |
    ```

    ```md fixed
    Turnout rose in both cities:

    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |
    ```

    ```md good
    Turnout rose in both cities:

    | City | Turnout |
    |------|---------|
    | Nice | 61 %    |
    ```
    """
    blocks = post.body.root.children if post.tables else []
    for before, table in pairwise(blocks):
        if before.kind == "paragraph" and table.kind == "table":
            gap = post.source[Span(before.span.end, table.span.start)]
            if gap.strip(" \t") in ("\n", "\r\n", "\r"):
                message = "no blank line stands between the text and the table"
                fix = safe(insert(table.span.start, gap.strip(" \t")))
                yield Finding(table.rows[0].span, message, "put one there", fix)
