"""ST003."""

from mdlint_news.rule import Finding, Iterator, Post, Span, rule


@rule("ST003", severity="error")
def duplicate_address(post: Post) -> Iterator[Finding]:
    """Another post would be published at the same address.

    Generators write one of the two over the other, and do not say which. The address is that of `permalink` or `url`,
    or else the folder, the date and the `slug` or the name of the file. Drafts do not count.

    ```md bad path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-a.md|permalink: /ferries/"]
    ---
    title: Ferries stop on Monday
    permalink: ⟦/ferries⟧
    ---
    ```

    ```md good path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-a.md|permalink: /ferries/"]
    ---
    title: Ferries stop on Monday
    permalink: /ferries-monday/
    ---
    ```
    """
    if pages := post.others.addresses:
        value = post.front_matter.get("permalink", "url", "slug", "Slug")
        start = post.front_matter.span.start
        place = value.span if value else Span(start, start)
        message = f"published at the address of `{pages[0].path}`"
        yield Finding(place, message, "give one of the two another address")
