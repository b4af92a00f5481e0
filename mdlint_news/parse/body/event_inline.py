"""What stands in a block's text, from the events of pyromark, as the inline rules note it."""

import re
from bisect import bisect_right
from collections.abc import Container

from markdown_it.common.utils import normalizeReference

from mdlint_news.parse.body.event_limits import has_odd_tag
from mdlint_news.parse.body.event_parser import TextEvent, is_told_apart
from mdlint_news.parse.body.inline_parts import Emphasised
from mdlint_news.parse.body.inline_rules import Mark, inline_link

# Escapes, entities and struck out text have other places; brackets in brackets have other ends. To markdown-it-py,
# marks of emphasis at the end of a link's text stand before a blank, not before a bracket.
_UNLIKE = re.compile(r"[\\~]|&#?\w+;|\[[^\]]*\[|(?:[^\w*][*_]+|_\*+|\*_+)\]")
# In a label, all blanks are one to one parser, and those of ASCII to the other.
_UNLIKE_REFERENCE = re.compile(r"[`<]|[^\S\x00-\x7f]")
_CLOSING = re.compile(r"[`<]")


class TextPlace:
    """Where the text of a block is: its lines begin at `starts` in the body, and at `firsts` in the text itself."""

    __slots__ = ("_firsts", "_starts")

    def __init__(self, starts: list[int], firsts: list[int]) -> None:
        self._starts = starts
        self._firsts = firsts

    def __call__(self, at: int) -> int:
        """The offset in the text for one in the body."""
        if len(self._starts) == 1:
            return at - self._starts[0] + self._firsts[0]
        line = bisect_right(self._starts, at) - 1
        return at - self._starts[line] + self._firsts[line]


def is_alike(text: str, *, has_definitions: bool) -> bool:
    """Say whether the parsers are known to read a text alike."""
    if _UNLIKE.search(text) or (has_definitions and "[" in text and _UNLIKE_REFERENCE.search(text)):
        return False
    return text.isascii() or (is_told_apart(text) and not has_odd_tag(text))


def read_marks(
    text: str, events: list[TextEvent], place: TextPlace, known: Container[str]
) -> tuple[list[Mark], list[Emphasised]] | None:
    """Read a text; nothing where the parsers may differ on it. References are to the labels that are `known`."""
    marks: list[Mark] = []
    emphasised: list[Emphasised] = []
    skipped_to = 0
    for event in events:
        name, _, first, last = event
        if first < skipped_to:
            continue
        start = place(first)
        if name == "HardBreak":
            at = text.index("\n", start)
            marks.append(Mark("break", at, at + 1))
            continue
        end = place(last)
        if name == "Emphasis":
            emphasised.append(Emphasised("emphasis", start, start + 1, end - 1, end))
        elif name == "Strong":
            emphasised.append(Emphasised("strong", start, start + 2, end - 2, end))
        elif name == "Code":
            marks.append(Mark("code", start, end, _code(text[start:end])))
        elif name == "InlineHtml":
            marks.append(Mark("html_inline", start, end))
        else:
            mark = _link(text, event, start, end, known)
            if not mark:
                return None
            marks.append(mark)
            if mark.rule != "link":
                skipped_to = last
    return marks, emphasised


def _code(raw: str) -> str:
    width = len(raw) - len(raw.lstrip("`"))
    code = raw[width:-width].replace("\n", " ")
    return code[1:-1] if code.strip(" ") and code[0] == code[-1] == " " else code


def _link(text: str, event: TextEvent, start: int, end: int, known: Container[str]) -> Mark | None:
    """Note a link or an image; nothing where it is not plain where its text ends."""
    name, link_type, *_ = event
    rule = "image" if name == "Image" else "link"
    if link_type in ("Autolink", "Email"):
        return Mark("autolink", start, end) if link_type == "Autolink" or text[start:end].isascii() else None
    opening = start + (2 if rule == "image" else 1)
    label_end = text.find("]", opening)
    if label_end < 0 or _CLOSING.search(text, opening, label_end):
        return None
    if link_type == "Inline":
        return inline_link(rule, text, start, end, label_end)
    label = text[opening:label_end]
    if link_type == "Reference":
        label = text[label_end + 2 : end - 1]
    elif link_type == "Collapsed" and text.startswith("[]", end):
        end += 2
    reference = normalizeReference(label)
    if text.startswith(("(", "["), end) or reference not in known:
        return None
    return Mark(rule, start, end, label_end=label_end, reference=reference)
