"""SR003."""

from mdlint_news.rule import Finding, Iterator, Post, cut, rule, unsafe


@rule("SR003", severity="error", local=True)
def failure_entry(post: Post) -> Iterator[Finding]:
    """A source is an error message or a note of the tool that wrote the post.

    Where a search fails, a pipeline that does not look writes down the failure as if it were a source.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - ⟦Could not research 'rents in 2025': Error code: 429⟧
    - ⟦Research notes provided in the prompt⟧
    ```

    ```md fixed
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good
    ### Sources

    - [Failed to deliver: the parcel crisis](https://www.dw.com/en/parcel-crisis/a-71322345)
    - Error Theory and Its Critics, Oxford University Press, 2019
    ```
    """
    for sources in post.sources:
        # A list of nothing else would be left empty.
        has_others = any(not entry.is_failure for entry in sources.entries)
        for entry in sources.entries:
            if entry.is_failure:
                message = "the entry is a note of the tool that wrote the post, not a source"
                edit = cut(post.source, entry.span, with_gap=False) if has_others else None
                yield Finding(
                    entry.prose.stripped().span(),
                    message,
                    "name the source that the text rests on, or take the entry out",
                    unsafe(edit) if edit else None,
                )
