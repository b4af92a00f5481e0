"""The text that readers read, passage by passage."""

import re
from collections.abc import Iterator

from mdlint_news.parts import Field, Passage, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex

_ADDRESS = regex(r"https?://\S+\Z")


def read_passages(post: Post) -> tuple[Passage, ...]:
    """Collect the texts of more than one word in the front matter, and the body's headings, paragraphs and cells."""
    found = [passage for field in post.front_matter.fields for passage in _in_field(field, "")]
    found += [Passage(block.inline.prose, block) for block in post.blocks if block.content is not None]
    return tuple(found)


def _in_field(field: Field, prefix: str) -> Iterator[Passage]:
    return _in_value(field.value, f"{prefix}{field.key}")


def _in_value(value: Value, key: str) -> Iterator[Passage]:
    for field in value.fields:
        yield from _in_field(field, f"{key}.")
    for item in value.items:
        yield from _in_value(item, key)
    text = value.text.strip()
    if value.kind == "text" and re.search(r"\s", text) and not _ADDRESS.match(text):
        yield Passage(value.mapped, None, key)
