"""FM017."""

from datetime import date, time

from mdlint_news.rule import Annotated, Field, Finding, Iterator, Post, Schema, Span, Value, rule


@rule("FM017", severity="error")
def schema_violation(
    post: Post,
    *,
    schema: Annotated[
        Schema | None, "A JSON Schema: the name of its file, from the config's folder on, or a table that is one."
    ] = None,
) -> Iterator[Finding]:
    """The front matter is not what the site's schema wants.

    A program that reads the posts of a site stops at a value that it does not expect, or shows it as it is. The rule
    looks where the config names a schema, which wants `pip install 'mdlint-news[schema]'`; `overrides` give the posts
    of a folder another one. A date is text to a schema, as ISO 8601 writes it: of `format` "date", or "date-time" where
    it has a time and a zone.

    ```md bad schema={required=["desk"],properties={rating={type="integer",maximum=5},date={format="date-time"}}}
    ⟦---⟧
    title: Ferry line extended
    date: ⟦2026-03-04⟧
    rating: ⟦7⟧
    ---
    ```

    ```md bad schema={additionalProperties=false,properties={title={},sources={items={required=["url"]}}}}
    ---
    title: Ferry line extended
    ⟦secton⟧: transport
    sources:
      - ⟦name: Port of Gdynia⟧
    ---
    ```

    ```md good schema={required=["date"],properties={date={format="date-time"}}}
    ---
    title: Ferry line extended
    date: 2026-03-04 08:00:00 +0100
    ---
    ```
    """
    front_matter = post.front_matter
    if schema is None or front_matter.format is None or front_matter.damage:
        return
    value = _json({**post.metadata})
    if front_matter.format == "headers":
        value = {field.key: field.value.text for field in front_matter.fields}
    elif not value and front_matter.fields:
        return  # it could not be loaded
    for path, message, help_, is_key in schema.violations(value):
        yield Finding(_place(post, path, is_key=is_key), message, help_)


def _place(post: Post, path: tuple[str | int, ...], *, is_key: bool) -> Span:
    """The place of a value, or of its key; what stands nowhere, as what is lacking, is told where it should be."""
    opening = post.front_matter.span.start
    place = Span(opening, min(opening + 3, post.front_matter.span.end))
    fields: tuple[Field, ...] = post.front_matter.fields
    items: tuple[Value, ...] = ()
    for at, part in enumerate(path, 1):
        found = _step(part, fields, items)
        if found is None:
            break
        key, value = found
        place = key if key and is_key and at == len(path) else value.span
        fields, items = value.fields, value.items
    return place


def _step(part: str | int, fields: tuple[Field, ...], items: tuple[Value, ...]) -> tuple[Span | None, Value] | None:
    """One step inwards: the key, if there is one, and the value; nothing where it leads out of what is written."""
    if isinstance(part, int):
        return (None, items[part]) if part < len(items) else None
    return next(((field.key_span, field.value) for field in reversed(fields) if field.key == part), None)


def _json(value: object) -> object:
    """A value of the front matter as JSON would have it."""
    if isinstance(value, dict):
        return {str(key): _json(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_json(item) for item in value]
    if isinstance(value, date | time):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
