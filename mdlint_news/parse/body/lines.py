"""The text that the Markdown parser gets, and the way back from its offsets to those of the file."""

import re
from bisect import bisect_right

from mdlint_news.named import make
from mdlint_news.parse.body.drawn import OBJECT, StandIn
from mdlint_news.parts import Template
from mdlint_news.regex import regex
from mdlint_news.text import Piece, Span

_CARRIAGE_RETURN = regex(r"\r\n?")
_NOT_LINE_END = regex(r"[^\r\n]")
_LINE_BEFORE = regex(r"[^\r\n]*\Z")
_LINE_AFTER = regex(r"[^\r\n]*")
_PRIVATE_USE = range(0xE000, 0xF900)


class Lines:
    r"""The body of a file, from the offset `start`, as the parser wants it.

    The parser knows one line end, `\n`, and reads NUL as U+FFFD; neither changes which lines there are. Templates are
    masked, each character by one that means nothing in Markdown: `masks` are the one for what may print something,
    and the one for what prints nothing.
    """

    def __init__(self, text: str, start: int, templates: tuple[Template, ...] = ()) -> None:
        self.file = text
        self.masks = ""
        body = self._masked(start, templates) if templates else text[start:]
        self.text = body.replace("\0", "\ufffd")
        # Then the offsets of the parser are those of the file, but for the front matter.
        self.is_as_written = self.text is body and "\r" not in body and not templates
        self.start = start
        self._shifts: list[int] = []
        if "\r" in body:
            self.text = _CARRIAGE_RETURN.sub("\n", self.text)
            # Behind the n-th pair of a carriage return and a line feed the file is n characters ahead.
            pairs = (match.start() for match in re.finditer("\r\n", body))
            self._shifts = [at - n for n, at in enumerate(pairs)]

    def _masked(self, start: int, templates: tuple[Template, ...]) -> str:
        present = set(self.file)
        unused = (character for character in map(chr, _PRIVATE_USE) if character not in present)
        # A text with every private character in it has templates read as text.
        shown, hidden = next(unused, ""), next(unused, "")
        if not hidden:
            return self.file[start:]
        self.masks = shown + hidden
        parts = []
        at = start
        for kind, span in templates:
            if kind == "attributes" and self._is_line(span):
                # They belong to the block above, and end it, as a blank line does.
                mask = " "
            else:
                mask = shown if kind in ("output", "tag") else hidden
            parts += [self.file[at : span.start], _NOT_LINE_END.sub(mask, self.file[span.start : span.end])]
            at = span.end
        return "".join([*parts, self.file[at:]])

    def _is_line(self, span: Span) -> bool:
        """Say whether nothing else stands on the line. Attributes are short, and so is what may stand beside them."""
        before = self.file[max(0, span.start - 100) : span.start]
        after = self.file[span.end : span.end + 100]
        first, last = _LINE_BEFORE.search(before), _LINE_AFTER.match(after)
        return not (first and first[0].strip()) and not (last and last[0].strip())

    def is_masked(self, text: str) -> bool:
        """Say whether a template is in a text."""
        return any(mask in text for mask in self.masks)

    def stand_ins(self, text: str) -> list[StandIn]:
        """What is read in a text in place of its templates: of those side by side one, if any of them prints."""
        shown = self.masks[0]
        masks = re.finditer(f"[{self.masks}]+", text)
        return [(*match.span(), OBJECT if shown in match[0] else "") for match in masks]

    def is_template(self, text: str) -> bool:
        """Say whether a text is nothing but templates, blanks between them aside."""
        return self.is_masked(text) and not text.strip(self.masks + " \t\n")

    def written(self, text: str, span: Span) -> str:
        """A text that was read at a place; where a template is in it, what is written there."""
        return self.file[slice(*span)] if self.is_masked(text) else text

    def span(self, start: int, end: int) -> Span:
        """Turn a range of the parser into a span of the file."""
        return make(Span, (self._offset(start), self._offset(end)))

    def line(self, start: int) -> tuple[str, int]:
        """The text from the parser's offset `start` to the end of its line, and its offset in the file."""
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None], self._offset(start)

    def piece(self, start: int) -> Piece:
        """The text from the parser's offset `start` to the end of its line, and its place."""
        text, first = self.line(start)
        return text, make(Span, (first, first + len(text)))

    def block_span(self, start: int, end: int) -> Span:
        """The place of a block, from the parser's offset `start` to `end`.

        Blanks and empty lines at its end do not count: one that has nothing else is a point before them.
        """
        inside = self.text[start:end].rstrip(" \t\n")
        if not inside:
            start = len(self.text[:start].rstrip(" \t"))
        return self.span(start, start + len(inside))

    def _offset(self, at: int) -> int:
        return self.start + at + (bisect_right(self._shifts, at - 1) if self._shifts else 0)
