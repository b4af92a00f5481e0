"""ST005."""

import re

from mdlint_news.rule import Finding, Iterator, Post, Span, rule


@rule("ST005", severity="error")
def missing_post(post: Post) -> Iterator[Finding]:
    """A link leads to a post of the site that is not there.

    Jekyll and Hugo stop building at such a `post_url` and `ref`; other generators publish a dead link. A target is
    there if it is a post of the folder, or a file beside the post or in the folders above. Where most such links of a
    site lead nowhere, as where only a part of it is checked out, nothing is said.

    ```md bad path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-storm.md|title: Storm||[a](2026-03-02-b.md)"]
    As we [reported]({% post_url ⟦2026-02-28-storm⟧ %}), the ferries stop.
    ```

    ```md good path="_posts/2026-03-02-b.md" beside=["_posts/2026-03-01-storm.md|title: Storm"]
    As we [reported]({% post_url 2026-03-01-storm %}), the ferries stop.
    ```
    """
    text = post.source.text
    for target in post.others.missing:
        for match in re.finditer(rf"(?<=[\s\"`(]){re.escape(target)}(?=[\s\"`)#>%])", text):
            if match.start() >= post.front_matter.body_start and not _is_code(post, match.start()):
                message = f"there is no post `{target}`"
                yield Finding(Span(*match.span()), message, "link the post by the name that it has")


def _is_code(post: Post, at: int) -> bool:
    return any(
        span.start <= at < span.end
        for block in post.blocks
        for span in ([block.span] if block.kind == "code" else [code.span for code in block.inline.codes])
    )
