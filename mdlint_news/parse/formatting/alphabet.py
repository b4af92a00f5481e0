"""Characters that stand for others while mdformat works: it sees letters where something must stay as it is."""

import re
import string
from collections.abc import Iterable
from functools import cached_property

# Python and mdformat take them for blanks, or for ends of lines; CommonMark does not.
_BLANKS = "\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f"
_WIDE_BLANK = "\u3000"
# A cell's own pipes are escaped by whoever writes the table.
_MARKS = string.punctuation.replace("|", "")
_PRIVATE_USE = range(0x100000, 0x10FF00)
# Never assigned, and two columns wide as U+3000 is.
_WIDE = range(0x3FF00, 0x3FFFD)
_LONGEST = 100


class Alphabet:
    """Characters that are not in a text, each with what it stands for.

    An *atom* stands for what is put back from a list, *glue* for a line end without a blank line, *blank* for a space.
    """

    def __init__(self, text: str) -> None:
        present = set(text)
        unused = (character for character in map(chr, _PRIVATE_USE) if character not in present)
        self.atom, self.fill, self.glue, self.blank = (next(unused) for _ in range(4))
        blanks = {blank: next(unused) for blank in _BLANKS}
        blanks[_WIDE_BLANK] = next(character for character in map(chr, _WIDE) if character not in present)
        marks = {mark: next(unused) for mark in _MARKS}
        self._blanks = str.maketrans(blanks)
        self._marks = str.maketrans(marks)
        self._back = str.maketrans({new: old for old, new in {**blanks, **marks}.items()} | {self.blank: " "})

    def hide_blanks(self, text: str) -> str:
        """Put letters for the blanks that are none to CommonMark."""
        return text.translate(self._blanks)

    def hide_marks(self, text: str) -> str:
        """Put letters for all that could be markup, and for the blanks before a hard line break."""
        return re.sub("(?<! ) {2,}\n", f"{self.blank * 2}\n", text).translate(self._marks)

    def stand_in(self, raw: str) -> str:
        """Make what stands for a piece of text: a word of the same width."""
        return self.atom + self.fill * (min(_width(raw), _LONGEST) - 1)

    @cached_property
    def atoms(self) -> re.Pattern[str]:
        """A pattern of what stands for a piece of text."""
        return re.compile(f"{self.atom}{self.fill}*")

    def restore(self, text: str, raws: Iterable[str]) -> str:
        """Put everything back. Raises `ValueError` where a piece is lost, or one too many."""
        text = re.sub(f"\n\n{self.glue}|{self.glue}\n[> ]*\n", "\n", text).replace(self.glue, "").translate(self._back)
        pieces = self.atoms.split(text)
        return pieces[0] + "".join(raw + piece for raw, piece in zip(raws, pieces[1:], strict=True))


def _width(raw: str) -> int:
    if raw.isascii():
        return len(raw)
    from wcwidth import wcswidth  # noqa: PLC0415 - tables of all characters

    return max(wcswidth(raw), 1)
