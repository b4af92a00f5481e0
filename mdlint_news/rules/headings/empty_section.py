"""HD005."""

from mdlint_news.rule import Block, Finding, Iterator, Post, rule

_LONG = 100


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

    ```md good
    ## Background

    The strike began in March, and the union has called it off twice.
    ---

    ## Wages

    The offer is 4 %.
    ```
    """
    labels = post.source_labels
    blocks = [block for block in post.body.root.children if block.kind != "break"]
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        # A heading that is a link leads to what it names.
        is_bare = block.kind == "heading" and block.text and not block.inline.links and block not in labels
        if is_bare and not _is_accident(block) and _ends(block, after):
            yield Finding(block.span, f"nothing stands below `{block.name}`", "write the section, or take it out")


def _ends(heading: Block, after: Block | None) -> bool:
    return after is None or (after.kind == "heading" and after.level <= heading.level and not _is_accident(after))


def _is_accident(heading: Block) -> bool:
    """Say whether a heading is text that a line of dashes below it makes one: it is long, or a sentence."""
    return heading.markup in ("=", "-") and (
        len(heading.text) > _LONG or heading.text.rstrip("”\"’')]").endswith((".", "…"))
    )
