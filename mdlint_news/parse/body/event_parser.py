"""pyromark, a Markdown parser in Rust, and the text that it gets."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any
from unicodedata import category

if TYPE_CHECKING:
    from pyromark import Markdown

Event = tuple[str, str, int, int]
"""What it is, the type of a link, and where it starts and ends."""

_LINKS = ("Link", "Image")
SPANS = ("Code", "InlineHtml")
"""What has no more events in it, and may have brackets that are none."""

_TELLING = re.compile("[*_<]+")


@cache
def _pyromark() -> "Markdown":
    """The one parser of a process. It is not told of what we leave to markdown-it-py."""
    from pyromark import Markdown  # noqa: PLC0415 - it need not be installed

    return Markdown()


def events(text: str) -> Iterator[Event]:
    """Read a paragraph of ASCII: what is in it, but for text, in the order of the beginnings."""
    event: Any
    for event, place in _pyromark().events_with_range(text, merge_text=True):
        if event.__class__ is str:
            if event == "HardBreak":
                yield event, "", place["start"], place["end"]
            continue
        [(name, what)] = event.items()
        if name == "Start":
            if what.__class__ is not str:
                [(name, more)] = what.items()
                yield name, more["link_type"] if name in _LINKS else "", place["start"], place["end"]
            elif what != "Paragraph" or place["end"] < len(text):
                yield what, "", place["start"], place["end"]
        elif name in SPANS:
            yield name, "", place["start"], place["end"]


def ascii_of(text: str) -> str | None:
    """Put for each character that is not ASCII one that is and means the same, so that each byte is a character.

    That is punctuation, or a digit: what it is counts only beside the marks of emphasis, and at the beginning of a tag.
    Where there is none in ASCII, or not all that know Unicode know of it, there is no such text.
    """
    if text.isascii():
        return text
    parts: list[str] = []
    done = 0
    for at in _beside_marks(text):
        kind = category(text[at])
        if kind in ("Cn", "Zs"):
            return None
        parts += text[done:at], ";" if kind[0] in "PS" else "0"
        done = at + 1
    return "".join([*parts, text[done:]]).encode("ascii", "replace").decode("ascii")


def _beside_marks(text: str) -> Iterator[int]:
    """The places of characters beside marks of emphasis that are not ASCII."""
    last = -1
    for marks in _TELLING.finditer(text):
        start, end = marks.span()
        if start and text[start - 1] > "\x7f" and start - 1 != last:
            yield start - 1
        if text[end : end + 1] > "\x7f":
            last = end
            yield end
