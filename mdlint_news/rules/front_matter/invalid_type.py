"""FM014."""

import re

from mdlint_news.rule import (
    Annotated,
    Field,
    Finding,
    Iterator,
    Literal,
    Mapping,
    Post,
    regex,
    replace,
    rule,
    unsafe,
    whole_date,
)

Kind = Literal["text", "number", "boolean", "date", "list", "map"]


_TRUTH = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
_LONG = 40
_SEVERAL = regex(r"[^,;]+(?:[,;]\s*[^,;]+)+")


@rule("FM014", severity="warning")
def invalid_type(
    post: Post,
    *,
    booleans: Annotated[tuple[str, ...], "Keys that are true or false."] = ("draft", "featured", "pinned"),
    lists: Annotated[tuple[str, ...], "Keys that have a list."] = ("tags", "categories"),
    texts: Annotated[tuple[str, ...], "Keys that have text."] = ("title", "description", "summary", "excerpt"),
    types: Annotated[Mapping[str, Kind], "Types that keys have, and no other; a date may be in quotes."] = {},  # noqa: B006 - it is never changed
) -> Iterator[Finding]:
    """A value is of another type than its key wants.

    A boolean in quotes is text, and every text counts as true: `draft: "false"` is a draft. `yes` and `no` are booleans
    to some generators and texts to others. Tags in one text are one tag. A title such as `2026` without quotes is a
    number, at which a strict generator stops.

    ```md bad
    ---
    title: ⟦2026⟧
    draft: ⟦"false"⟧
    tags: ⟦ferry, Gdynia, winter⟧
    ---
    ```

    ```md fixed
    ---
    title: "2026"
    draft: false
    tags: [ferry, Gdynia, winter]
    ---
    ```

    ```md good
    ---
    title: "2026"
    draft: false
    tags: [ferry, "Gdynia, Gdańsk"]
    categories: news
    ---
    ```

    ```md bad types={rating="number",updated="date",tags="list"}
    ---
    title: Ferry line extended
    rating: ⟦four⟧
    updated: ⟦lately⟧
    tags: ⟦ferry⟧
    ---
    ```
    """
    # In Pelican's headers everything is text.
    if post.front_matter.format == "headers":
        return
    for field in post.front_matter.fields:
        found = list(_usual(field, booleans, lists, texts))
        yield from found
        if not found and field.key in types:
            yield from _typed(field, types[field.key])


def _usual(
    field: Field, booleans: tuple[str, ...], lists: tuple[str, ...], texts: tuple[str, ...]
) -> Iterator[Finding]:
    if field.key in booleans:
        yield from _boolean(field)
    elif field.key in lists:
        yield from _list(field)
    elif field.key in texts and field.value.kind in ("number", "boolean", "date", "list", "map"):
        message = f"`{field.key}` is no text to a generator, but a {field.value.kind}"
        fix = unsafe(replace(field.value.span, f'"{field.value.text}"')) if field.value.text else None
        yield Finding(field.value.span, message, "put it in quotes", fix)


def _typed(field: Field, wanted: Kind) -> Iterator[Finding]:
    value = field.value
    is_quoted_date = wanted == "date" and value.kind == "text" and whole_date(value.text)
    if value.kind not in (wanted, "null") and not is_quoted_date:
        message = f"`{field.key}` is {_said(value.kind)}, not {_said(wanted)}"
        yield Finding(value.span, message, f"write {_said(wanted)}")


def _said(kind: str) -> str:
    return kind if kind == "text" else f"a {kind}"


def _boolean(field: Field) -> Iterator[Finding]:
    value = field.value
    word = value.text.strip().lower()
    if word in _TRUTH and value.text != _TRUTH[word] and not (value.kind == "boolean" and word in ("true", "false")):
        message = f"`{word}` is text to some generators, and every text counts as true"
    elif word in _TRUTH and value.kind == "text":
        message = f"`{word}` in quotes is text, and every text counts as true"
    elif word and value.kind == "text" and "{" not in word:
        message = f"`{field.key}` is `{word[:_LONG]}`, and every text counts as true"
        yield Finding(value.span, message, "write true or false")
        return
    else:
        return
    yield Finding(value.span, message, f"write {_TRUTH[word]}", unsafe(replace(value.span, _TRUTH[word])))


def _list(field: Field) -> Iterator[Finding]:
    value = field.value
    if value.kind == "text" and _SEVERAL.fullmatch(value.text.strip()):
        items = [item.strip() for item in re.split("[,;]", value.text) if item.strip()]
        is_plain = all(re.fullmatch(r"[^\W\d][\w .-]*", item) for item in items)
        fix = unsafe(replace(value.span, f"[{', '.join(items)}]")) if is_plain else None
        yield Finding(value.span, f"`{field.key}` is one text, not a list", f"write [{items[0]}, …]", fix)
