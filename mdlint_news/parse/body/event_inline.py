"""What stands in a block's text, from the events of pyromark, as the inline rules note it."""

import re
from bisect import bisect_right
from collections.abc import Container
from typing import Any
from unicodedata import category

from markdown_it.common.utils import normalizeReference

from mdlint_news.parse.body.event_blocks import Event, Offsets
from mdlint_news.parse.body.inline_parts import Emphasised
from mdlint_news.parse.body.inline_rules import Mark, inline_link

# Escapes, entities and struck out text have other places; brackets in brackets have other ends.
_UNLIKE = re.compile(r"[\\~]|&#?\w+;|\[[^\]]*\[")
_EMPHASIS_AT = re.compile(r"[^\x00-\x7f](?=[*_])|(?<=[*_])[^\x00-\x7f]")
_CLOSING = re.compile(r"[`<]")


class TextPlace:
    """Where the text of a block is: its lines begin at `starts` in the body, and at `firsts` in the text itself."""

    __slots__ = ("_at", "_firsts", "_starts")

    def __init__(self, starts: list[int], firsts: list[int], at: Offsets) -> None:
        self._starts = starts
        self._firsts = firsts
        self._at = at

    def __call__(self, byte: int) -> int:
        """The offset in the text for a byte of the body."""
        at = self._at(byte)
        if len(self._starts) == 1:
            return at - self._starts[0] + self._firsts[0]
        line = bisect_right(self._starts, at) - 1
        return at - self._starts[line] + self._firsts[line]


def read_marks(
    text: str, events: list[Event], place: TextPlace, known: Container[str]
) -> tuple[list[Mark], list[Emphasised]] | None:
    """Read a text; nothing where the parsers may differ on it. References are to the labels that are `known`."""
    if _UNLIKE.search(text) or any(category(match[0]) == "Cn" for match in _EMPHASIS_AT.finditer(text)):
        return None
    marks: list[Mark] = []
    emphasised: list[Emphasised] = []
    skipped_to = 0
    for event, first, last in events:
        if first < skipped_to:
            continue
        what: Any = event
        if what == "HardBreak":
            at = text.index("\n", place(first))
            marks.append(Mark("break", at, at + 1))
        elif isinstance(what, str):
            continue
        elif "Start" in what:
            what = what["Start"]
            start, end = place(first), place(last)
            if what == "Emphasis":
                emphasised.append(Emphasised("emphasis", start, start + 1, end - 1, end))
                continue
            if what == "Strong":
                emphasised.append(Emphasised("strong", start, start + 2, end - 2, end))
                continue
            mark = _link(text, start, end, what, known)
            if not mark:
                return None
            marks.append(mark)
            if mark.rule != "link":
                skipped_to = last
        elif "Code" in what:
            start, end = place(first), place(last)
            marks.append(Mark("code", start, end, _code(text[start:end])))
        elif "InlineHtml" in what:
            marks.append(Mark("html_inline", place(first), place(last)))
    return marks, emphasised


def _code(raw: str) -> str:
    width = len(raw) - len(raw.lstrip("`"))
    code = raw[width:-width].replace("\n", " ")
    return code[1:-1] if code.strip(" ") and code[0] == code[-1] == " " else code


def _link(text: str, start: int, end: int, what: dict[str, Any], known: Container[str]) -> Mark | None:
    [(name, details)] = what.items()
    if details["link_type"] in ("Autolink", "Email"):
        return Mark("autolink", start, end)
    rule = "image" if name == "Image" else "link"
    opening = start + (2 if rule == "image" else 1)
    label_end = text.find("]", opening)
    if label_end < 0 or _CLOSING.search(text, opening, label_end):
        return None
    if details["link_type"] == "Inline":
        return inline_link(rule, text, start, end, label_end)
    if details["link_type"] == "Reference":
        label = text[label_end + 2 : end - 1]
    else:
        label = text[opening:label_end]
        if details["link_type"] == "Collapsed" and text.startswith("[]", end):
            end += 2
    reference = normalizeReference(label)
    return Mark(rule, start, end, label_end=label_end, reference=reference) if reference in known else None
