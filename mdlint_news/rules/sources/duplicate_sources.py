"""SR004."""

from mdlint_news.rule import Block, Finding, Iterator, Post, Related, rule


@rule("SR004", severity="error")
def duplicate_sources(post: Post) -> Iterator[Finding]:
    """A post has two source lists for one text.

    One of them is left over from an earlier draft, and readers cannot know which. A list for each story, below the
    story's own heading, is fine.

    ```md bad
    ## Outlook

    Prices may fall.

    ### Sources

    - FAO, “Food price index” – https://www.fao.org/worldfoodsituation/foodpricesindex/en/

    ⟦### Sources⟧

    - FAO, “Food price index” – https://www.fao.org/worldfoodsituation/foodpricesindex/en/
    ```

    ```md good
    ## Wheat

    Prices may fall.

    ### Sources

    - FAO, “Food price index” – https://www.fao.org/worldfoodsituation/foodpricesindex/en/

    ## Rice

    Prices may rise.

    ### Sources

    - FAO, “Rice price update” – https://www.fao.org/markets-and-trade/commodities/rice/
    ```
    """
    labels = post.source_labels
    if len(labels) < 2:  # noqa: PLR2004 - one is the only one
        return
    first: dict[int, Block] = {}
    parent = story = 0
    path: list[Block] = []
    for heading in post.headings:
        while path and path[-1].level >= heading.level:
            path.pop()
        if heading not in labels:
            path.append(heading)
            continue
        parent = path[-1].span.start if path else story
        if parent in first:
            yield Finding(
                heading.span,
                "a second source list for the same text",
                "make one list of the two",
                related=(Related(first[parent].span, "the first one"),),
            )
        first.setdefault(parent, heading)
