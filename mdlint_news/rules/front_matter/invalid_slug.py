"""FM015."""

from mdlint_news.rule import Annotated, Finding, Iterator, Post, regex, replace, rule, safe

_HYPHEN = regex("[\u2010\u2011\u00ad\u2212]")
_BAD = regex(r"[\s\u00a0\u2009\u200b-\u200f\u202f\u2060\ufeff?#%\\<>\"|{}^`]+")
_TEMPLATE = regex(r"[{:]\w|\{\{|:\w")


@rule("FM015", severity="error")
def invalid_slug(
    post: Post,
    *,
    keys: Annotated[tuple[str, ...], "Keys that become a part of the address."] = ("slug", "Slug", "permalink", "url"),
) -> Iterator[Finding]:
    """A slug has a character in it that no address can have.

    A hyphen that only looks like one, or a blank, makes an address that nobody can type and that links are cut at.

    ```md bad
    ---
    title: US-led talks go on
    slug: us⟦\u2011⟧led-talks
    ---
    ```

    ```md fixed
    ---
    title: US-led talks go on
    slug: us-led-talks
    ---
    ```

    ```md bad
    ---
    slug: us⟦ ⟧led talks
    ---
    ```

    ```md good
    ---
    slug: us-led-talks
    permalink: /:year/:title/
    url: /2026/übersee/
    ---
    ```
    """
    for key in keys:
        value = post.front_matter.get(key)
        if value is None or value.kind != "text" or (key == "url" and "://" in value.text):
            continue
        if hyphen := _HYPHEN.search(value.text):
            edits = [replace(value.mapped.span(*match.span()), "-") for match in _HYPHEN.finditer(value.text)]
            message = f"`{key}` has U+{ord(hyphen[0]):04X} in it, which only looks like a hyphen"
            yield Finding(value.mapped.span(*hyphen.span()), message, "write a plain hyphen", safe(*edits))
        elif (bad := _BAD.search(value.text.strip())) and not _TEMPLATE.search(value.text):
            start = len(value.text) - len(value.text.lstrip()) + bad.start()
            span = value.mapped.span(start, start + len(bad[0]))
            what = "a blank" if bad[0].isspace() else f"`{bad[0]}`"
            yield Finding(span, f"`{key}` has {what} in it", "write hyphens between the words")
