"""HD011."""

from mdlint_news.rule import Finding, Iterator, Post, Related, rule, section, shift, unsafe


@rule("HD011", severity="info", default=False)
def several_h1(post: Post) -> Iterator[Finding]:
    """The post has several headings of level 1.

    Screen readers take each for the title of the page. It is off by default, because some sites have all their sections
    so.

    ```md bad
    # What the court said

    The judges sent the case back.

    ⟦# What happens next⟧

    A new hearing is set for May.
    ```

    ```md fixed
    # What the court said

    The judges sent the case back.

    ## What happens next

    A new hearing is set for May.
    ```

    ```md good
    ## What the court said

    The judges sent the case back.

    ## What happens next
    ```
    """
    headings = post.headings
    labels = post.source_labels
    first = None
    for at, heading in enumerate(headings):
        if heading.level != 1:
            continue
        if first is None:
            first = heading
            continue
        below = section(headings, at)
        edits = None if any(one in labels for one in below) else shift(below, 1)
        related = (Related(first.span, "the first"),)
        fix = unsafe(*edits) if edits else None
        yield Finding(heading.span, "another heading of level 1", "make it `##`", fix, related)
