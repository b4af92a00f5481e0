"""SR018."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, SourceList, replace, rule, unsafe


@rule("SR018", severity="info", local=True)
def unusual_label(
    post: Post,
    *,
    labels: Annotated[
        tuple[str, ...], "What may stand above a source list, as it is written: `### Sources`, `**Sources**`."
    ] = (),
) -> Iterator[Finding]:
    """A source list has another heading than those of the site.

    Readers look for the heading that they know, and so do programs that read the lists. The rule speaks only where the
    config says what the heading is. Lists in the front matter, and sources in a line of their own, are not looked at.

    ```md bad labels=["### Sources"]
    Rents rose by 4 % last year.

    ⟦## References⟧

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md fixed
    Rents rose by 4 % last year.

    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good labels=["### Sources","**Sources**"]
    Rents rose by 4 % last year.

    **Sources**

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good
    Rents rose by 4 % last year.

    ## References

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```
    """
    known = {_plain(label) for label in labels}
    for sources in post.sources if known else ():
        written = _written(post, sources)
        if sources.block and written and _plain(written) not in known:
            # A heading that becomes a bold line, or a bold line a heading, may change what belongs to what.
            is_same = written.startswith("#") == labels[0].startswith("#") and "\n" not in written
            fix = unsafe(replace(sources.block.span, labels[0])) if is_same else None
            message = f"the source list stands under `{' '.join(written.split())}`"
            yield Finding(sources.block.span, message, f"write `{labels[0]}`", fix)


def _written(post: Post, sources: SourceList) -> str:
    if sources.block is None or sources.where not in ("heading", "bold"):
        return ""
    return post.source[sources.block.span]


def _plain(label: str) -> str:
    return " ".join(label.rstrip("# ").split())
