"""HD002."""

from mdlint_news.rule import Finding, Iterator, Post, Related, rule


@rule("HD002", severity="warning")
def second_title(post: Post) -> Iterator[Finding]:
    """The post begins with a title of its own, beside that of the front matter.

    The layout prints the one of the front matter. Readers, and search engines, see two titles that say different
    things. Headings of level 1 further down are left alone: some sites number their sections so.

    ```md bad prints-title=true
    ---
    title: Port workers vote on Monday
    ---

    ⟦# What is at stake in Gdynia⟧

    Dockers vote on an offer of 4 %.
    ```

    ```md good prints-title=true
    ---
    title: Port workers vote on Monday
    ---

    ## What is at stake in Gdynia

    Dockers vote on an offer of 4 %.
    ```

    ```md good prints-title=false
    ---
    title: Port workers vote on Monday
    ---

    # What is at stake in Gdynia
    ```
    """
    blocks = post.body.root.children
    if post.title and post.site.prints_title and blocks and blocks[0].kind == "heading" and blocks[0].level == 1:
        heading = blocks[0]
        message = f"`{heading.name}` is a title of its own, and the layout prints that of the front matter"
        related = (Related(post.title.span, "the title"),)
        yield Finding(heading.span, message, "keep one of the two, or make it `##`", related=related)
