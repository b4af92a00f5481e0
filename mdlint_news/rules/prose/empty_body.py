"""TX001."""

from mdlint_news.rule import Annotated, Block, Finding, Iterator, Post, Span, Value, regex, rule

# What the last line of a digest says, also of one that found nothing.
_MADE = regex(
    r"\b(?:[Gg]enerated|[Cc]ompiled|[Gg]eneriert|[Ee]rstellt|[Gg]énéré|[Gg]enerado|[Gg]erado|[Gg]enerato)\b"
    r"|自动生成|自動生成|자동 ?생성"
)
_LONGEST = 200
_FEWEST = 3
_HEADLINES = ("title", "headline", "heading")
_TEXTS = ("summary", "description", "excerpt", "text", "content", "body")
_STORIES = ("url", "link", "href", *_TEXTS)


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

    A digest may have its stories in the front matter, for the layout to print.

    ```md good
    ---
    title: What we read this week
    items:
      - title: Rivers run dry
        url: https://www.theguardian.com/environment/2025/dec/12/rivers
    ---
    ```
    """
    if not all(_says_nothing(post, block) for block in post.body.root.children):
        return
    front_matter = post.front_matter
    if front_matter.damage or post.title is None:
        return  # a page that a template fills has no title of its own
    has_link = any((value := front_matter.get(key)) and value.text for key in link_keys)
    layout = front_matter.get("layout")
    is_link = has_link or (layout and layout.text in ("redirect", "link", "external"))
    if not is_link and not _has_stories(post):
        end = post.body.root.span.start
        yield Finding(Span(end, end), "the post has no text", "write it, or do not publish the post")


def _has_stories(post: Post) -> bool:
    """Say whether stories are listed in the front matter, which are not the sources of a text that is missing."""
    sources = [listed.label.span for listed in post.sources if listed.where == "front matter"]
    lists = [field.value for field in post.front_matter.fields if field.key_span not in sources]
    items = [item for value in lists for item in value.items]
    # A section of a digest has its stories below its name; below a person there are links.
    in_sections = [below for item in items for field in item.fields for below in field.value.items]
    if any(_is_story(item, _STORIES) for item in items) or any(_is_story(item, _TEXTS) for item in in_sections):
        return True
    # A mapping has its stories by kind; that of an author has a few links.
    by_kind = [[item for field in value.fields for item in field.value.items] for value in lists]
    return any(sum(_is_story(item, _STORIES) for item in kinds) >= _FEWEST for kinds in by_kind)


def _is_story(item: Value, told: tuple[str, ...]) -> bool:
    keys = {field.key for field in item.fields if field.value.text}
    return "name" not in keys and not keys.isdisjoint(_HEADLINES) and not keys.isdisjoint(told)


def _says_nothing(post: Post, block: Block) -> bool:
    """Say whether a block is a thematic break, a comment, or the line that a program signs with."""
    text, (start, end) = post.source.text, block.span
    is_comment = text.startswith("<!--", start, end) and text.endswith("-->", start, end)
    return is_comment or block.kind == "break" or _is_signature(text, start, end)


def _is_signature(text: str, start: int, end: int) -> bool:
    is_slanted = text.startswith(("*", "_"), start) and text.endswith(("*", "_"), start, end)
    return is_slanted and end - start < _LONGEST and bool(_MADE.search(text, start, end))
