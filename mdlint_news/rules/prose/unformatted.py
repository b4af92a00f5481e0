"""TX005."""

from mdlint_news.rule import Finding, Iterator, Post, rule


@rule("TX005", severity="info", default=False)
def unformatted(post: Post) -> Iterator[Finding]:
    """The post is not laid out as `mdlint-news format` would do it.

    The rule is for sites that have their posts formatted. Readers see no difference: it is about blank lines, the
    indentation of lists, and the alignment of tables. What cannot be formatted is left alone, and so are the entries of
    source lists, of which the rule `entry-format` speaks.

    ```md bad
    ---
    title: Rents rise again
    ---

    ## What was decided
    ⟦The cap holds until *May*, said the ministry.⟧

    | City | Rent |
    |---|---|
    | Köln | 14.20 |
    ```

    ```md good
    ---
    title:   Rents rise again
    ---

    ## What was decided

    The cap holds until *May*, said the ministry.

    | City | Rent  |
    | ---- | ----- |
    | Köln | 14.20 |
    ```
    """
    row, count = post.formatted.extent()
    if row:
        lines = f"{count} line{'' if count == 1 else 's'} would be written otherwise"
        yield Finding(post.source.line_span(row), f"the post is not formatted: {lines}", "run `mdlint-news format`")
