"""SR016."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Related, Value, rule


@rule("SR016", severity="warning")
def self_citation(
    post: Post,
    *,
    own_keys: Annotated[tuple[str, ...], "Keys of the front matter that tell the address of the post itself."] = (
        "url",
        "permalink",
        "canonical",
        "canonical_url",
        "canonicalUrl",
        "canonicalURL",
    ),
    origin_keys: Annotated[tuple[str, ...], "Keys that tell the page from which the post was made."] = (
        "source_url",
        "sourceUrl",
        "original_url",
        "originalUrl",
        "scraped_from",
    ),
) -> Iterator[Finding]:
    """A source is the post itself, or the page that it was made from.

    What a post says is no better for being said by the post. The page that a machine rewrote, named as one source among
    others, looks as if the others had been read as well; where it is the only one, it is named as it should be.

    ```md bad
    ---
    title: Rents go on rising
    canonical_url: https://news.example.net/rents-go-on-rising/
    ---
    Rents rose by 4 %.

    ### Sources

    - [Eurostat – “House prices and rents”](https://ec.europa.eu/eurostat/web/housing)
    - [Rents go on rising](⟦https://news.example.net/rents-go-on-rising⟧)
    ```

    ```md bad
    ---
    source_url: https://www.ft.com/content/0f3a2b1c
    ---
    Rents rose by 4 %.

    ### Sources

    - Financial Times, “Rents rise again” – ⟦https://www.ft.com/content/0f3a2b1c⟧
    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good
    ---
    source_url: https://www.ft.com/content/0f3a2b1c
    ---
    Rents rose by 4 %.

    **Source:** [Financial Times](https://www.ft.com/content/0f3a2b1c)
    ```

    ```md good
    ---
    permalink: /rents/
    ---
    Rents rose by 4 %.

    ### Sources

    - [Eurostat](https://ec.europa.eu/rents/)
    - [Our report of last year](/rents-2025/)
    ```
    """
    own = _pages(post, own_keys)
    origin = _pages(post, origin_keys)
    if not own and not origin:
        return
    for sources in post.sources:
        for entry in sources.entries:
            page = _page(entry.url.url) if entry.url else ""
            if entry.url is None or not page:
                continue
            if page in own:
                related = (Related(own[page].span, "the address of the post"),)
                yield Finding(entry.url.span, "the post cites itself", "take the entry out", related=related)
            elif page in origin and len(sources.entries) > 1:
                yield Finding(
                    entry.url.span,
                    "the post cites the page that it was made from as one of its sources",
                    "name the sources of that page, or say in the text what the post is made from",
                    related=(Related(origin[page].span, "the page that the post was made from"),),
                    severity="info",
                )


def _pages(post: Post, keys: tuple[str, ...]) -> dict[str, Value]:
    values = [field.value for field in post.front_matter.fields if field.key in keys and field.value.kind == "text"]
    return {page: value for value in values if (page := _page(value.text))}


def _page(address: str) -> str:
    """An address without what does not tell which page it is; nothing for the first page of a site."""
    page = address.partition("#")[0].partition("?")[0].strip().rstrip("/")
    scheme, _, rest = page.partition("://")
    if scheme.lower() not in ("http", "https"):
        return page if page.startswith("/") else ""
    return rest.removeprefix("www.") if "/" in rest else ""
