"""HD004."""

from mdlint_news.rule import Block, Finding, Iterator, Post, Related, rule


@rule("HD004", severity="warning")
def duplicate_heading(post: Post) -> Iterator[Finding]:
    """Two sections of one part have the same heading.

    A reader cannot tell them apart in the table of contents, and links to the second lead to the first. Below different
    headings the same words may stand again. Source lists have a rule of their own.

    ```md bad
    ## Reactions

    The union called the offer a start.

    ## ⟦Reactions⟧

    The ministry declined to comment.
    ```

    ```md good
    ## Poland

    ### Reactions

    The union called the offer a start.

    ## Latvia

    ### Reactions

    The ministry declined to comment.
    ```
    """
    labels = post.source_labels
    path: list[str] = []
    seen: dict[tuple[str, ...], Block] = {}
    for heading in post.headings:
        text = heading.name.casefold()
        path[heading.level - 1 :] = [*[""] * (heading.level - 1 - len(path)), text]
        if not text or heading in labels or heading.parent is not post.body.root:
            continue
        first = seen.setdefault(tuple(path), heading)
        if first is not heading:
            yield Finding(
                heading.content.span() if heading.content else heading.span,
                f"the heading `{heading.name}` stands here a second time",
                "join the two sections, or tell them apart by their headings",
                related=(Related(first.span, "the first"),),
            )
