"""TX001."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Span, rule


@rule("TX001", severity="error")
def empty_body(
    post: Post,
    *,
    link_keys: Annotated[tuple[str, ...], "Keys that make a post a mere link to another page, which needs no text."] = (
        "link",
        "url",
        "external",
        "external_url",
        "externalUrl",
        "external-url",
        "link_url",
        "redirect",
        "redirect_to",
        "canonical_url",
    ),
) -> Iterator[Finding]:
    """A post has front matter and no text.

    The writer failed after the headline, and the headline was published alone.

    ```md bad
    ---
    title: Silver rises to a record
    date: 2025-12-12
    ---
    ⟦⟧
    ```

    ```md good
    ---
    title: What we read this week
    link: https://www.theguardian.com/environment/2025/dec/12/rivers
    ---
    ```

    ```md good
    ---
    title: Silver rises to a record
    ---
    {{< chart silver >}}
    ```
    """
    if not all(block.kind == "break" or _is_comment(post, block.span) for block in post.body.root.children):
        return
    front_matter = post.front_matter
    if front_matter.damage or post.title is None:
        return  # a page that a template fills has no title of its own
    has_link = any((value := front_matter.get(key)) and value.text for key in link_keys)
    layout = front_matter.get("layout")
    if not has_link and not (layout and layout.text in ("redirect", "link", "external")):
        end = post.body.root.span.start
        yield Finding(Span(end, end), "the post has no text", "write it, or do not publish the post")


def _is_comment(post: Post, span: Span) -> bool:
    text, (start, end) = post.source.text, span
    return text.startswith("<!--", start, end) and text.endswith("-->", start, end)
