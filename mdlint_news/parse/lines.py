"""The text that the Markdown parser gets, and the way back from its offsets to those of the file."""

import re
from bisect import bisect_right
from functools import cached_property

from mdlint_news.text import Piece, Span

_CARRIAGE_RETURN = re.compile(r"\r\n?")


class Lines:
    r"""The body of a file, from the offset `start`, as the parser wants it.

    The parser knows one line end, `\n`, and reads NUL as U+FFFD. Neither changes which lines there are.
    """

    def __init__(self, text: str, start: int) -> None:
        body = text[start:]
        self.text = _CARRIAGE_RETURN.sub("\n", body).replace("\0", "\ufffd")
        self._start = start
        # Behind the n-th pair of a carriage return and a line feed the file is n characters ahead.
        pairs = (match.start() for match in re.finditer("\r\n", body))
        self._shifts = [at - n for n, at in enumerate(pairs)]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def span(self, start: int, end: int) -> Span:
        """Turn a range of the parser into a span of the file."""
        return Span(self._offset(start), self._offset(end))

    def piece(self, start: int) -> Piece:
        """The text from the parser's offset `start` to the end of its line, and its place."""
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        return self.text[start:end], self.span(start, end)

    def block_span(self, start: int, last_line: int) -> Span:
        """The place of a block: from the parser's offset `start` to the end of the line numbered `last_line`, from 0.

        Blanks and empty lines at its end do not count.
        """
        starts = self._line_starts
        end = starts[last_line + 1] if last_line + 1 < len(starts) else len(self.text)
        return self.span(start, start + len(self.text[start:end].rstrip(" \t\n")))

    def _offset(self, at: int) -> int:
        return self._start + at + (bisect_right(self._shifts, at - 1) if self._shifts else 0)
