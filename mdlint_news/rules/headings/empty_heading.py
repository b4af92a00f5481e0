"""HD008."""

from mdlint_news.rule import Finding, Iterator, Post, delete, rule, safe


@rule("HD008", severity="error")
def empty_heading(post: Post) -> Iterator[Finding]:
    """A heading has no text.

    It leaves a gap on the page, and screen readers announce a heading that is not there.

    ```md bad
    The vote is on Sunday.
    ⟦##⟧
    Polls close at six.
    ```

    ```md fixed
    The vote is on Sunday.

    Polls close at six.
    ```

    ```md good
    The vote is on Sunday.

    ## ![Map of polling stations](map.png)

    ## `SELECT` and its friends
    ```
    """
    for heading in post.headings:
        if not heading.text:
            fix = safe(delete(heading.span)) if heading.parent is post.body.root else None
            yield Finding(heading.span, "the heading has no text", "write one, or take it out", fix)
