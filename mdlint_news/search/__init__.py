"""Looking for something in all texts and all addresses of a post: first whether it is anywhere, then where.

Here is what a pattern needs: texts of which one is in all that it matches, and most of which no word of a post allows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from mdlint_news.named import NamedTuple

# Letters of ASCII become small ones, and all else blanks.
_LETTERS = bytes(code | 0x20 if chr(code).isascii() and chr(code).isalpha() else 0x20 for code in range(256))


class Whole(NamedTuple):
    """A text that begins and ends with a whole word wherever it is needed."""

    text: str


Need = str | Whole
"""A text in lower case. Before and behind one that is a mere text, its first and its last word may go on."""


def whole(*texts: str) -> tuple[Need, ...]:
    """Make needs of texts that begin and end with whole words: with no letter of ASCII beside them."""
    return tuple(map(Whole, texts))


def words(text: bytes) -> list[bytes]:
    """The words of a text in lower case, as far as needs are concerned: what has letters of ASCII and nothing else."""
    return text.translate(_LETTERS).split()


class Joined:
    """Some texts in one, each with a character behind it that tells where it ends.

    `starts` is where each begins, and then where the last one ends. What is looked for goes on into no other text.
    """

    __slots__ = ("starts", "text")

    def __init__(self, text: str, starts: list[int]) -> None:
        self.text = text
        self.starts = starts

    def lower(self) -> "Joined":
        """The texts in lower case."""
        folded = self.text.lower()
        if len(folded) == len(self.text):
            return Joined(folded, self.starts)
        # Few letters become two, and then the texts begin elsewhere.
        return join([self.text[start : end - 1].lower() for start, end in pairwise(self.starts)], self.text[-1])

    def having(self, texts: Iterable[str], among: range | None = None) -> set[int]:
        """The numbers of those, among all or in a range, in which one of some texts is."""
        joined, starts = self.text, self.starts
        first, end = (0, starts[-1]) if among is None else (starts[among.start], starts[among.stop])
        found: set[int] = set()
        for text in texts:
            at = joined.find(text, first, end)
            while 0 <= at < end:
                number = bisect_right(starts, at) - 1
                found.add(number)
                # What else there is in this one does not matter.
                at = joined.find(text, starts[number + 1], end)
        return found

    def matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The numbers of those in which a pattern finds something."""
        joined, starts = self.text, self.starts
        match = pattern.search(joined)
        while match:
            number = bisect_right(starts, match.start()) - 1
            yield number
            match = pattern.search(joined, starts[number + 1])


def join(texts: list[str], end: str) -> Joined:
    """Join texts, with a character behind each."""
    return Joined(end.join([*texts, ""]), list(accumulate([len(text) + 1 for text in texts], initial=0)))


def spliced(parts: Iterable[tuple[Joined, range]]) -> Joined:
    """Join some of the texts, by their numbers, of others that are joined."""
    pieces: list[str] = []
    starts = [0]
    for joined, numbers in parts:
        begins = joined.starts
        first, end = begins[numbers.start], begins[numbers.stop]
        by = starts[-1] - first
        pieces.append(joined.text[first:end])
        starts += [start + by for start in begins[numbers.start + 1 : numbers.stop + 1]]
    return Joined("".join(pieces), starts)
