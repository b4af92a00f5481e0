"""pyromark, a Markdown parser in Rust, and the text that it gets."""

import re
from functools import cache
from typing import TYPE_CHECKING, Any
from unicodedata import category

if TYPE_CHECKING:
    from pyromark import Markdown

Event = tuple[Any, Any]
"""What pyromark says: a name, or a name and what it says of it; and the `start` and the `end` of it."""

TextEvent = tuple[str, str, int, int]
"""A name, the type of a link, and the start and the end."""

_TELLING = re.compile("[*_<]+")


class UnlikeError(Exception):
    """The parsers may differ on a text."""


@cache
def pyromark() -> "Markdown":
    """The one parser of a process. It is not told of what we leave to markdown-it-py."""
    from pyromark import Markdown, Options  # noqa: PLC0415 - it need not be installed

    return Markdown(options=Options.ENABLE_TABLES)


def ascii_of(text: str) -> str:
    """Put for each character that is not ASCII one that is and means the same, so that each byte is a character.

    That is punctuation, or a digit: what it is counts only beside the marks of emphasis, and at the beginning of a tag.
    """
    if text.isascii():
        return text
    parts: list[str] = []
    done = 0
    for at in sorted(_beside_marks(text)):
        parts += text[done:at], ";" if category(text[at])[0] in "PS" else "0"
        done = at + 1
    return "".join([*parts, text[done:]]).encode("ascii", "replace").decode("ascii")


def is_told_apart(text: str) -> bool:
    """Say whether what stands beside marks of emphasis has its like in ASCII, and is known to all that know Unicode."""
    return text.isascii() or all(category(text[at]) not in ("Cn", "Zs") for at in _beside_marks(text))


def _beside_marks(text: str) -> set[int]:
    """The places of characters beside marks of emphasis that are not ASCII."""
    places = set()
    for marks in _TELLING.finditer(text):
        start, end = marks.span()
        if start and text[start - 1] > "\x7f":
            places.add(start - 1)
        if text[end : end + 1] > "\x7f":
            places.add(end)
    return places
