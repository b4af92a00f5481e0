"""HD005."""

from mdlint_news.rule import Block, Finding, Iterator, Post, rule


@rule("HD005", severity="warning")
def empty_section(post: Post) -> Iterator[Finding]:
    """A heading has nothing below it.

    Readers find a promise and no text. A heading whose first text stands under a smaller heading has something below
    it. What a template, a comment or raw HTML adds counts; a thematic break does not.

    ```md bad
    ## Reactions

    The union called the offer a start.

    ⟦## What happens next⟧

    ---

    ## Background

    The strike began in March.
    ```

    ```md good
    ## Background

    ### Wages

    The strike began in March.

    ## Map

    {% include map.html %}
    ```
    """
    labels = post.source_labels
    blocks = [block for block in post.body.root.children if block.kind != "break"]
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        # A heading that is a link leads to what it names.
        is_bare = block.kind == "heading" and block.text and not block.inline.links and block not in labels
        if is_bare and _ends(block, after):
            yield Finding(block.span, f"nothing stands below `{block.name}`", "write the section, or take it out")


def _ends(heading: Block, after: Block | None) -> bool:
    return after is None or (after.kind == "heading" and after.level <= heading.level)
