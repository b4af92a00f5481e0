"""What stands inside a block of text: links, emphasis, code, tags, and its prose, each at its place."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from mdlint_news.cached import cached_property
from mdlint_news.parse.body.bare_urls import bare_urls
from mdlint_news.parse.body.common_inline import OBJECT, Reading, read_common
from mdlint_news.parse.body.drawn import AsRead, StandIn
from mdlint_news.parse.body.html import find_tags, opaque_ranges, reads_as, tag_at
from mdlint_news.parse.body.inline_parts import Emphasised, InlineParts, pair
from mdlint_news.parse.body.lines import Lines
from mdlint_news.parse.body.marks import Mark, is_plain
from mdlint_news.parts import Definition, Inline
from mdlint_news.regex import regex
from mdlint_news.text import Mapped

_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")


class InlineReader:
    """Reads the text of a body's blocks, whose references are to the definitions that the parser found in it."""

    def __init__(
        self,
        lines: Lines,
        environment: dict[str, Any],
        definitions: dict[str, Definition],
    ) -> None:
        self._lines = lines
        self._environment = environment
        self._definitions = definitions
        self._mask = re.compile(f"[{lines.masks}]+") if lines.masks else None

    def read(self, content: Mapped) -> Inline:
        """Read Markdown."""
        return self._common(content) or self.parse(content)

    def parse(self, content: Mapped) -> Inline:
        """Let the parser read Markdown."""
        return self._read(content, *self._marks(content.text))

    def _common(self, content: Mapped) -> Inline | None:
        """Read what has nothing in it that takes more than one pass."""
        if self._mask and self._mask.search(content.text):
            return None
        return read_common(content, self._begin)

    @cached_property
    def _begin(self) -> "Callable[[Mapped], Reading] | None":
        """What begins to read a text with references. All blocks have been read when the first text is read."""
        notes = self._environment.get("footnotes", {}).get("refs")
        if not self._definitions and not notes:
            return None
        from mdlint_news.parse.body.common_references import ReferenceReading  # noqa: PLC0415 - most posts have none

        return partial(ReferenceReading, definitions=self._definitions, has_notes=bool(notes))

    def _read(self, content: Mapped, marks: list[Mark], emphasised: list[Emphasised]) -> Inline:
        text = content.text
        if bare := [Mark("bare", start, end) for start, end in bare_urls(text, marks)]:
            marks = sorted([*bare, *marks], key=lambda mark: mark.start)
        stand_ins = [stand_in for mark in marks for stand_in in _stand_ins(text, mark)]
        for _, first, inside_first, inside_last, last in emphasised:
            stand_ins += (first, inside_first, ""), (inside_last, last, "")
        tags = [tag_at(text, mark.start, mark.end) for mark in marks if mark.rule == "html_inline"]
        return self._inline(content, InlineParts(content, marks, tags, self._lines), emphasised, stand_ins)

    def read_html(self, content: Mapped) -> Inline:
        """Read an HTML block."""
        from html import unescape  # noqa: PLC0415 - few posts have one

        text = content.text
        tags = list(find_tags(text))
        stand_ins = [(tag.start, tag.end, reads_as(tag)) for tag in tags]
        entities = ((match, unescape(match[0])) for match in _ENTITY.finditer(text))
        stand_ins += [(*match.span(), read) for match, read in entities if read != match[0]]
        return self._inline(content, InlineParts(content, [], tags, self._lines), [], stand_ins)

    def _marks(self, text: str) -> tuple[list[Mark], list[Emphasised]]:
        """Let the parser read the text, and take what it noted."""
        if is_plain(text):
            return [], []
        from mdlint_news.parse.body.markdown import markdown  # noqa: PLC0415 - most posts need no parser

        md = markdown()
        marks: list[Mark] = []
        self._environment["text"], self._environment["marks"] = text, marks
        tokens = md.inline.parse(text, md, self._environment, [])
        # The text of a link is read before the link is done.
        marks.sort(key=lambda mark: mark.start)
        return marks, pair(marks, tokens)

    def _inline(
        self, content: Mapped, parts: InlineParts, emphasised: list[Emphasised], stand_ins: list[StandIn]
    ) -> Inline:
        text = content.text
        stand_ins += [(start, end, OBJECT) for start, end in opaque_ranges(parts.tags)]
        if self._mask:
            shown = self._lines.masks[0]
            stand_ins += [(*match.span(), OBJECT if shown in match[0] else "") for match in self._mask.finditer(text)]
        prose = AsRead(content, list(_outermost(stand_ins))) if stand_ins else content
        if not parts.marks and not parts.tags and not emphasised:
            return Inline(prose)
        return Inline(
            prose,
            tuple(parts.links(self._definitions)),
            tuple(parts.emphasis(emphasised)),
            tuple(parts.codes()),
            tuple(parts.markup()),
            tuple(parts.notes()),
            tuple(parts.breaks()),
        )


def _outermost(stand_ins: list[StandIn]) -> Iterator[StandIn]:
    """Leave out what is inside of what is no prose."""
    done = 0
    # Of two that begin together, the longer has the other in it.
    for stand_in in sorted(stand_ins, key=lambda stand_in: (stand_in[0], -stand_in[1])):
        if stand_in[0] >= done:
            yield stand_in
            done = stand_in[1]


def _stand_ins(text: str, mark: Mark) -> Iterator[StandIn]:
    """The ranges of a mark that are not read as they are written."""
    whole = mark.start, mark.end
    match mark.rule:
        case "link":
            yield mark.start, mark.start + 1, ""
            yield mark.label_end, mark.end, ""
        case "entity" | "escape":
            # A backslash that escapes nothing is read as it is written, with the character behind it.
            if mark.text != text[mark.start : mark.end]:
                yield *whole, mark.text
        case "break" | "newline":
            yield *whole, "\n"
        case "html_inline":
            yield *whole, "\n" if text.startswith(("<br", "<BR"), mark.start) else ""
        case "emphasis" | "strikethrough" | "backticks":
            pass  # of the first, only some are marks; the last is closed by nothing
        case _:
            yield *whole, OBJECT
