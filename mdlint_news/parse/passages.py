"""The text that readers read, passage by passage."""

from mdlint_news.named import make
from mdlint_news.parts import Passage, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex

_ADDRESSES = ("http://", "https://")
# Chinese and Japanese have no blanks between words.
_WORDS = regex(r"[\u3000-\u30ff\u3400-\u9fff]{6}")


def read_passages(post: Post) -> tuple[Passage, ...]:
    """Collect the texts of more than one word in the front matter, and the body's headings, paragraphs and cells."""
    found: list[Passage] = []
    for field in post.front_matter.fields:
        _collect(field.value, field.key, found)
    found += [make(Passage, (block.inline.prose, block, "")) for block in post.blocks if block.content is not None]
    return tuple(found)


def _collect(value: Value, key: str, found: list[Passage]) -> None:
    if value.kind == "text":
        if _has_words(value.mapped.text):
            found.append(Passage(value.mapped, None, key))
        return
    for field in value.fields:
        _collect(field.value, f"{key}.{field.key}", found)
    for item in value.items:
        _collect(item, key, found)


def _has_words(text: str) -> bool:
    """Say whether a text is more than one word, such as an address."""
    first, *rest = text.split(None, 1) or ("",)
    return bool(rest) or (not first.isascii() and not first.startswith(_ADDRESSES) and bool(_WORDS.search(first)))
