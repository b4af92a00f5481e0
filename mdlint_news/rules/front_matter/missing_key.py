"""FM004."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Span, Value, rule

_TITLES = ("title", "Title")
# What stops the generator, or makes it leave the post out.
_REQUIRED = {"pelican": ("Title", "Date"), "mkdocs": ("date",)}
_DATED = ("date", "Date", "pubDate", "pubDatetime", "publishDate", "published")
# The names that a key goes by.
_NAMES = {key: names for names in (_TITLES, _DATED) for key in names}
# Where they are absent, they are false.
_MAY_LACK = ("draft", "featured", "pinned")


@rule("FM004", severity="error")
def missing_key(
    post: Post,
    *,
    required: Annotated[tuple[str, ...], "Keys that each post must have, beside those that the generator wants."] = (),
    consistent: Annotated[bool, "Report also a key that nearly all posts of the folder have."] = True,
) -> Iterator[Finding]:
    """The front matter lacks a key that the post needs.

    Every post needs a title, there or as its first heading. Pelican leaves out a post without a date; the blog of
    MkDocs stops. What nine in ten posts of the folder have, and this one has not, is told as information.

    ```md bad
    ⟦---⟧
    date: 2026-03-04
    ---

    The line now ends in Karlskrona.
    ```

    ```md bad
    ---
    title: ⟦""⟧
    date: 2026-03-04
    ---

    The line now ends in Karlskrona.
    ```

    ```md bad common-keys=["category", "title"]
    ⟦---⟧
    title: Ferry line extended
    ---
    ```

    ```md good
    ---
    date: 2026-03-04
    ---

    # Ferry line extended
    ```
    """
    front_matter = post.front_matter
    if front_matter.format is None or front_matter.damage:
        return
    fence = Span(front_matter.span.start, min(front_matter.span.start + 3, front_matter.span.end))
    common = post.site.common_keys
    wanted = {*_REQUIRED.get(post.site.generator or "", ()), *required}
    if not wanted.intersection(_TITLES) and _needs_title(post, common):
        wanted.add("title")
    for key in sorted(wanted):
        value = _value(post, key)
        if value is None:
            yield Finding(fence, f"the front matter has no `{key}`", f"add a line `{key}: …`")
        elif _is_blank(value):
            yield Finding(value.span, f"`{key}` is empty", "fill it in")
    if consistent:
        lacking = [key for key in common or () if key not in (*wanted, *_MAY_LACK) and not _is_known(post, key)]
        if lacking:
            keys = ", ".join(f"`{key}`" for key in lacking)
            message = f"the front matter has no {keys}, which nearly all posts of this folder have"
            yield Finding(fence, message, "add what belongs to this post, too", severity="info")


def _needs_title(post: Post, common: tuple[str, ...] | None) -> bool:
    """Say whether there is a text without a title: no first heading is one, and the posts of the folder have them."""
    blocks = post.body.root.children
    begins_with_heading = bool(blocks) and blocks[0].kind == "heading" and blocks[0].level == 1
    has_habit = common is None or not set(_TITLES).isdisjoint(common)
    return has_habit and bool(blocks) and not begins_with_heading


def _value(post: Post, key: str) -> Value | None:
    return post.front_matter.get(*_NAMES.get(key, (key,)))


def _is_known(post: Post, key: str) -> bool:
    return _value(post, key) is not None or (key in _DATED and post.date is not None)


def _is_blank(value: Value) -> bool:
    return value.kind == "null" or (
        value.kind in ("text", "list", "map") and not (value.text.strip() or value.items or value.fields)
    )
