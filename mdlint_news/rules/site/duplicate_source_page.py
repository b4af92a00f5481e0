"""ST002."""

from mdlint_news.rule import ORIGIN_KEYS, Finding, Iterator, Post, rule


@rule("ST002", severity="warning")
def duplicate_source_page(post: Post) -> Iterator[Finding]:
    """Another post was made from the same page.

    The front matter says which page a post was made from (`source_url`, `original_url`, `article_url`), and another
    post of the site says the same: the story went through the pipeline twice. The first page of a site does not count.

    ```md bad path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-a.md|source_url: https://port.city/news/88214"]
    ---
    title: Ferries stop on Monday
    source_url: ⟦https://port.city/news/88214⟧
    ---
    ```

    ```md good path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-a.md|source_url: https://port.city/news/88214"]
    ---
    title: Ferries stop on Monday
    source_url: https://port.city/news/90731
    ---
    ```
    """
    value = post.front_matter.get(*ORIGIN_KEYS)
    if value and (pages := post.others.origins):
        more = f" and {len(pages) - 1} more" if len(pages) > 1 else ""
        message = f"made from the same page as `{pages[0].path}`{more}"
        yield Finding(value.span, message, "keep the better post, and take the other one away")
