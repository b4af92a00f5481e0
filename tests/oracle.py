"""What another Markdown parser, pyromark, names in a text, and where."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

import pyromark

from mdlint_news.post import Post
from mdlint_news.text import Span

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
)
_KINDS = {
    "BlockQuote": "quote",
    "Code": "code span",
    "CodeBlock": "code",
    "Emphasis": "emphasis",
    "FootnoteReference": "note reference",
    "HardBreak": "hard break",
    "Heading": "heading",
    "Image": "image",
    "InlineHtml": "tag",
    "Link": "link",
    "Rule": "break",
    "Strikethrough": "strikethrough",
    "Strong": "strong",
    "Table": "table",
    "TableCell": "cell",
}
# What has no beginning and end of its own; of the rest, the beginning is looked at.
_INLINE = ("Code", "FootnoteReference", "HardBreak", "InlineHtml", "Rule")


class Named(NamedTuple):
    """A thing in a text: what it is, where, and what is said of it."""

    kind: str
    span: Span
    says: str = ""


def theirs(text: str) -> set[Named]:
    """Name what pyromark sees."""
    # It counts bytes.
    ends = list(accumulate((len(character.encode()) for character in text), initial=0))
    is_ascii = text.isascii()

    def offset(byte: int) -> int:
        return byte if is_ascii else bisect_right(ends, byte) - 1

    found = set()
    for event, place in pyromark.events_with_range(text, options=_OPTIONS):
        if named := _named(event):
            found.add(Named(named[0], Span(offset(place["start"]), offset(place["end"])), named[1]))
    return found


def _named(event: object) -> tuple[str, str] | None:
    """Give an event's name and what it says; nothing for what we do not compare."""
    if isinstance(event, str):
        event = {event: None}
    if not isinstance(event, dict):
        return None
    [(kind, details)] = event.items()
    if kind == "Start":
        [(kind, details)] = details.items() if isinstance(details, dict) else [(details, None)]
    elif kind in _KINDS and kind not in _INLINE:
        return None
    if kind in ("Link", "Image"):
        says = f"{details['dest_url']} {details['title']}".strip()
    elif kind == "Code":
        says = " ".join(details.split())
    else:
        says = {"Heading": lambda: details["level"], "FootnoteReference": lambda: details}.get(kind, str)()
    return (_KINDS[kind], says) if kind in _KINDS else None


def ours(post: Post) -> set[Named]:
    """Name what we see."""
    found = set()
    for block in post.blocks:
        if block.kind in ("heading", "table", "code", "quote", "cell", "break"):
            found.add(Named(block.kind, block.span, f"H{block.level}" if block.kind == "heading" else ""))
        inline = block.inline
        for link in inline.links:
            if link.kind not in ("bare", "html"):
                kind = "image" if link.is_image else "link"
                found.add(Named(kind, link.span, f"{link.url} {link.title}".strip()))
        found |= {Named("code span", code.span, " ".join(code.text.split())) for code in inline.codes}
        found |= {Named(emphasis.kind, emphasis.span) for emphasis in inline.emphasis}
        found |= {Named("note reference", note.span, note.label) for note in inline.notes}
        if block.kind != "html":
            found |= {Named("tag", tag.span) for tag in inline.tags}
        found |= {Named("hard break", span) for span in inline.breaks}
    return found


def alike(text: str, named: set[Named]) -> set[Named]:
    """Bring spans to one form where the two name the same in different ways, which is no difference to a reader.

    Blanks and the marks of quotes at the ends of a span do not count: each ends a block in its own way. Of a link to a
    reference, pyromark leaves out the `[]`. Empty cells and hard breaks are where their next character is.
    """
    result = set()
    for kind, (start, end), says in named:
        raw = text[start:end]
        left = len(raw) - len(raw.lstrip(" \t\r\n>"))
        right = max(left, len(raw.rstrip(" \t\r\n>")))
        span = Span(start + left, start + right)
        if kind in ("link", "image") and text.startswith("[]", span.end):
            span = Span(span.start, span.end + 2)
        elif span.start == span.end or kind == "hard break":
            at = end + len(text[end:]) - len(text[end:].lstrip(" \t\r\n>"))
            span = Span(at, at)
        result.add(Named(kind, span, says))
    return result
