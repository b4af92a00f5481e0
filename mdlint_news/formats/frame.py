"""Lines of a file as a terminal shows them: expanded, measured, and clipped to its width."""

import textwrap
from functools import cache
from itertools import accumulate
from unicodedata import category

from mdlint_news.diagnostic import printable
from mdlint_news.formats.style import Style
from mdlint_news.literals import Severity

_TAB = "    "
_ELLIPSIS = "…"
_LEAST_WIDTH = 20
_LOOK_ALIKES = ("Zs", "Cf", "Pd")
# Not those that hold an emoji or a word together.
_INVISIBLE = frozenset("\u00ad\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")


class Canvas:
    """Draws lines behind a gutter that is wide enough for the greatest line number."""

    def __init__(self, style: Style, digits: int) -> None:
        self._style = style
        self._digits = digits
        self._width = max(_LEAST_WIDTH, style.width - digits - 3)

    def arrow(self, text: str) -> str:
        """The line that names the place."""
        return f"{' ' * self._digits}{self._style.paint('-->', 'frame')} {text}"

    def bar(self) -> str:
        """An empty line of the frame."""
        return self._style.paint(f"{' ' * self._digits} |", "frame")

    def context(self, row: int, line: str) -> str:
        """A line that is not at fault, from its beginning."""
        return self._numbered(row, "|", _Shown(line).window(0, 0, self._width)[0])

    def marked(self, row: int, line: str, start: int, end: int, severity: Severity) -> list[str]:
        """A line and the marks under its characters from `start` to `end`; under one column where that is a point."""
        shown = _Shown(line)
        text, left = shown.window(start, end, self._width)
        first = shown.column(start) - left
        length = max(1, min(shown.column(end) - left, self._width) - first)
        marks = self._style.paint("^" * length, severity)
        return [self._numbered(row, "|", text), f"{self.bar()} {' ' * first}{marks}"]

    def changed(self, row: int, line: str, at: int, sign: str) -> str:
        """A line before (`-`) or after (`+`) a change at the character `at`."""
        text = _Shown(line).window(at, at, self._width)[0]
        return self._numbered(row, sign, self._style.paint(text, "removed" if sign == "-" else "added"))

    def note(self, label: str, text: str) -> list[str]:
        """A labelled text below the frame, wrapped."""
        head = f"{' ' * self._digits} = {label}: "
        lines = textwrap.wrap(text, max(_LEAST_WIDTH, self._style.width - len(head)), break_on_hyphens=False)
        first = f"{self._style.paint(f'{chr(32) * self._digits} =', 'frame')} {self._style.paint(label, 'strong')}: "
        return [f"{first if n == 0 else ' ' * len(head)}{line}" for n, line in enumerate(lines)]

    def more(self, text: str) -> str:
        """A remark in the place of lines that are left out."""
        return f"{' ' * self._digits}   {_ELLIPSIS} {text}"

    def _numbered(self, row: int, sign: str, text: str) -> str:
        return f"{self._style.paint(f'{row:>{self._digits}} {sign}', 'frame')} {text}".rstrip()


def named(text: str) -> str:
    """Write the names of characters that look like a space, a hyphen or nothing: `<U+202F>`."""
    return "".join(
        f"<U+{ord(character):04X}>" if not character.isascii() and category(character) in _LOOK_ALIKES else character
        for character in text
    )


class _Shown:
    """A line as it is shown, character by character, with the column at which each begins."""

    def __init__(self, line: str) -> None:
        self._parts = [_shown(character) for character in line]
        self._columns = list(accumulate((_width(part) for part in self._parts), initial=0))

    def column(self, at: int) -> int:
        """The column, from 0, at which the character numbered `at` begins."""
        return self._columns[at]

    def window(self, start: int, end: int, width: int) -> tuple[str, int]:
        """Clip the line to a width so that the characters from `start` on are in it, and as many to `end` as can be.

        Returns what is seen, and the column of the line that is seen first, less the ellipsis in its place.
        """
        total = self._columns[-1]
        if total <= width:
            return "".join(self._parts), 0
        margin = width // 4
        right = min(total, self._columns[end] + margin)
        left = max(0, min(right - width, self._columns[start] - margin))
        room = width - (1 if left else 0) - (1 if left + width < total else 0)
        first = next(n for n, column in enumerate(self._columns) if column >= left + (1 if left else 0))
        last = first
        while last < len(self._parts) and self._columns[last + 1] - self._columns[first] <= room:
            last += 1
        clipped = "".join(self._parts[first:last])
        head, tail = _ELLIPSIS if left else "", _ELLIPSIS if last < len(self._parts) else ""
        return f"{head}{clipped}{tail}", self._columns[first] - len(head)


def _shown(character: str) -> str:
    if character == "\t":
        return _TAB
    return named(character) if character in _INVISIBLE else printable(character)


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_cell_width, text))


@cache
def _cell_width(character: str) -> int:
    from wcwidth import wcwidth  # noqa: PLC0415 - slow to import, and not needed where all is ASCII

    return max(0, wcwidth(character))
