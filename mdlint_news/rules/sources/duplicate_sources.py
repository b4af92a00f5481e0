"""SR004."""

import re

from mdlint_news.rule import Block, Finding, Iterator, Post, Related, SourceList, regex, rule

# Lists that stand beside the sources, each of a kind of its own.
_KINDS = (
    regex(r"\W*(?:further reading|pour aller plus loin|enlaces|ссылки|посилання)\W*", re.IGNORECASE),
    regex(
        r"\W*(?:(?:selected )?bibliogra(?:ph|f)[a-zí]+|works cited|literatur(?:verzeichnis)?|"
        r"referências bibliográficas|参考文献)\W*",
        re.IGNORECASE,
    ),
    regex(r"\W*(?:einzelnachweise|quellennachweise|belege)\W*", re.IGNORECASE),
    regex(r"\W*primary sources\W*", re.IGNORECASE),
)


@rule("SR004", severity="error")
def duplicate_sources(post: Post) -> Iterator[Finding]:
    """A post has two source lists for one text.

    One of them is left over from an earlier draft, and readers cannot know which. A list for each story, below the
    story's own heading, is fine; so are lists of different kinds, such as notes and further reading, unless one has the
    links of the other.

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

    ```md good
    ## References

    - FAO, “Food price index” – https://www.fao.org/worldfoodsituation/foodpricesindex/en/

    ## Further reading

    - FAO, “Rice price update” – https://www.fao.org/markets-and-trade/commodities/rice/
    ```
    """
    if len(post.source_labels) < 2:  # noqa: PLR2004 - one is the only one
        return
    lists = {sources.block: sources for sources in post.sources if sources.where == "heading"}
    earlier: dict[int, list[SourceList]] = {}
    parent = story = 0
    path: list[Block] = []
    for heading in post.headings:
        while path and path[-1].level >= heading.level:
            path.pop()
        if heading not in lists:
            path.append(heading)
            continue
        parent = path[-1].span.start if path else story
        sources, others = lists[heading], earlier.setdefault(parent, [])
        if first := _same_kind(sources, others) or _same_links(sources, others):
            yield Finding(
                heading.span,
                "a second source list for the same text",
                "make one list of the two",
                related=(Related(first.label.span, "the first one"),),
            )
        others.append(sources)


def _same_kind(sources: SourceList, others: list[SourceList]) -> SourceList | None:
    kind = _kind(sources)
    return next((other for other in others if _kind(other) == kind), None)


def _same_links(sources: SourceList, others: list[SourceList]) -> SourceList | None:
    """Find a list that has half of the links of another, or half of its own in that."""
    links = _links(sources)
    for other in others:
        shared = links & (of_other := _links(other))
        if shared and 2 * len(shared) >= min(len(links), len(of_other)):
            return other
    return None


def _links(sources: SourceList) -> set[str]:
    return {entry.url.url for entry in sources.entries if entry.url}


def _kind(sources: SourceList) -> int:
    return next((at for at, kind in enumerate(_KINDS) if kind.fullmatch(sources.label.text)), len(_KINDS))
