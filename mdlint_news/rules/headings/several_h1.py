"""HD011."""

from mdlint_news.rule import Finding, Iterator, Post, Related, rule


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

    ```md good
    ## What the court said

    The judges sent the case back.

    ## What happens next
    ```
    """
    found = [heading for heading in post.headings if heading.level == 1]
    for heading in found[1:]:
        related = (Related(found[0].span, "the first"),)
        yield Finding(heading.span, "another heading of level 1", "make it `##`", related=related)
