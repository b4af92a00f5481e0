"""Inline Markdown that is not common, read without the parser: escapes, entities, tags, titles, emphasis in emphasis.

What is read are the marks that the parser would note. Brackets are matched as the CommonMark specification does, which
takes one pass. What is not known to be read as the parser reads it is left to it, and so is what looks for its end in
vain: nothing is looked for twice.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from mdlint_news.named import NamedTuple
from mdlint_news.parse.body.delimiters import Run, emphasised
from mdlint_news.parse.body.escapes import entity
from mdlint_news.parse.body.marks import Mark, code_of, inline_link
from mdlint_news.parse.body.plain_definitions import label_of
from mdlint_news.parse.body.quick_patterns import LABEL, NOTE, PART, TICKS, URL_AND_TITLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

    from mdlint_news.parse.body.inline_parts import Emphasised, Marks

# The parser reads brackets as text where too many are open.
_DEEPEST = 8
_UNKNOWN = -1


class _Opener(NamedTuple):
    """A bracket that may begin the text of a link or an image, and how much had been found before it."""

    start: int
    inside: int
    is_image: bool
    marks: int
    runs: int
    links: int


def read_marks(text: str, environment: dict[str, Any]) -> Marks | None:
    """Read a text; nothing where the parser has to."""
    found = _Marks(text, environment)
    if not found.read():
        return None
    # The text of a link is read before the link is done.
    found.marks.sort(key=lambda mark: mark.start)
    found.pair(0, len(text))
    return found.marks, found.emphasised


class _Marks:
    """What has been found in a text so far."""

    __slots__ = ("_links", "_notes", "_openers", "_references", "_runs", "emphasised", "marks", "text")

    def __init__(self, text: str, environment: dict[str, Any]) -> None:
        self.text = text
        self.marks: list[Mark] = []
        self.emphasised: list[Emphasised] = []
        self._runs: list[tuple[int, int]] = []
        self._openers: list[_Opener] = []
        # How many links and notes there are: none of them is in the text of a link.
        self._links = 0
        self._references: Container[str] = environment.get("references", ())
        self._notes: Container[str] = environment.get("footnotes", {}).get("refs", ())

    def read(self) -> bool:
        """Read all of the text, and say whether it is known how the parser reads it."""
        at = 0
        while part := PART.search(self.text, at):
            at = _READERS[part.lastgroup or ""](self, part)
            if at == _UNKNOWN:
                return False
        return True

    def pair(self, first: int, limit: int) -> None:
        """Find what is emphasised between runs that are in a text of their own."""
        runs = [Run(self.text, start, end, limit) for start, end in self._runs[first:]]
        self.emphasised += emphasised(runs)
        del self._runs[first:]

    def unknown(self, _: re.Match[str]) -> int:
        return _UNKNOWN

    def run(self, part: re.Match[str]) -> int:
        self._runs.append(part.span())
        return part.end()

    def escape(self, part: re.Match[str]) -> int:
        self.marks.append(Mark("escape", *part.span(), part["escape"]))
        return part.end()

    def entity(self, part: re.Match[str]) -> int:
        """Read an entity; one without a name is text, and one that may be no character is read as U+FFFD."""
        name = part["entity"]
        if read := entity(name) or ("\ufffd" if name.startswith("#") else ""):
            self.marks.append(Mark("entity", *part.span(), read))
        return part.end()

    def line_end(self, part: re.Match[str]) -> int:
        start, end = part.span()
        is_break = part.lastgroup == "escaped_end" or self.text.endswith("  ", 0, start)
        if is_break or end > start + 1:
            self.marks.append(Mark("break" if is_break else "newline", start, end))
        return end

    def code(self, part: re.Match[str]) -> int:
        start, inside = part.span()
        for ticks in TICKS.finditer(self.text, inside):
            last, end = ticks.span()
            if end - last == inside - start:
                self.marks.append(Mark("code", start, end, code_of(self.text[inside:last])))
                return end
        return _UNKNOWN

    def address(self, part: re.Match[str]) -> int:
        self.marks.append(Mark("autolink", *part.span()))
        return part.end()

    def tag(self, part: re.Match[str]) -> int:
        self.marks.append(Mark("html_inline", *part.span(), part[0]))
        return part.end()

    def opening(self, part: re.Match[str]) -> int:
        """Read what may begin the text of a link or an image, or a note."""
        start, inside = part.span()
        is_image = inside - start > 1
        if self._notes and self.text.startswith("^", inside):
            note = NOTE.match(self.text, start)
            if is_image or not note or label_of(f"^{note['label']}") in self._references:
                return _UNKNOWN
            if f":{note['label']}" in self._notes:
                self.marks.append(Mark("footnote_ref", *note.span()))
                self._links += 1
                return note.end()
        if len(self._openers) == _DEEPEST:
            return _UNKNOWN
        self._openers.append(_Opener(start, inside, is_image, len(self.marks), len(self._runs), self._links))
        return inside

    def closing(self, part: re.Match[str]) -> int:
        """Read what may end the text of a link or an image."""
        at = part.start()
        if not self._openers:
            return at + 1
        opener = self._openers.pop()
        if opener.links != self._links:
            # A link is in no other. Of images with a link in their text, only the parser knows all.
            return _UNKNOWN if opener.is_image else at + 1
        rule = "image" if opener.is_image else "link"
        if self.text.startswith("(", at + 1):
            known = URL_AND_TITLE.match(self.text, at + 1)
            mark = inline_link(rule, self.text, opener.start, known.end(), at) if known else None
        elif self._references:
            written = LABEL.match(self.text, at + 1)
            label = label_of(written["label"] or self.text[opener.inside : at]) if written else None
            if label is not None and label not in self._references:
                return at + 1
            mark = Mark(rule, opener.start, written.end(), label_end=at, reference=label) if written and label else None
        else:
            return at + 1
        return self._link(opener, mark) if mark else _UNKNOWN

    def _link(self, opener: _Opener, mark: Mark) -> int:
        if opener.is_image:
            del self.marks[opener.marks :], self._runs[opener.runs :]
        else:
            self.pair(opener.runs, mark.label_end)
            self._links += 1
        self.marks.append(mark)
        return mark.end


_READERS: dict[str, Callable[[_Marks, re.Match[str]], int]] = {
    "stars": _Marks.run,
    "scores": _Marks.run,
    "escape": _Marks.escape,
    "escaped_end": _Marks.line_end,
    "line_end": _Marks.line_end,
    "entity": _Marks.entity,
    "ticks": _Marks.code,
    "address": _Marks.address,
    "tag": _Marks.tag,
    "image": _Marks.opening,
    "opening": _Marks.opening,
    "closing": _Marks.closing,
    "": _Marks.unknown,
}
"""By the name of what has been found."""
