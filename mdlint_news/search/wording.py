"""Looking for something in all texts of a post: first whether it is anywhere, then where."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import accumulate

from mdlint_news.cached import cached_property
from mdlint_news.parts import Passage
from mdlint_news.search import Need, Prepared, Words, prepare, words
from mdlint_news.text import Span

Said = tuple[Passage, re.Match[str], Span]
"""A passage, what was found in its text, and the place of that in the file."""

_PRINTABLE = "\n" + "".join(map(chr, range(0x20, 0x7F)))
_USUAL = _PRINTABLE.encode()
_PLAIN = {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}


class Wording:
    """The passages of a post, to be searched."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self._passages = passages
        self._said: dict[Prepared, list[int]] = {}

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that there are."""
        text = self._text
        # Most are found at once, near the beginning.
        return frozenset([*self._rare, *[character for character in _PRINTABLE if character in text]])

    @cached_property
    def _rare(self) -> str:
        """What is not of ASCII or cannot be printed, each as often as it stands there."""
        return self._text.encode(errors="surrogatepass").translate(None, _USUAL).decode(errors="surrogatepass")

    def passages_with(self, pattern: re.Pattern[str]) -> Iterator[Passage]:
        """The passages in whose texts, as they are, a pattern finds something."""
        text, starts = self._joined
        match = pattern.search(text)
        while match:
            number = bisect_right(starts, match.start()) - 1
            yield self._passages[number]
            match = pattern.search(text, starts[number + 1])

    def passages_saying(self, needs: tuple[Need, ...]) -> Iterator[Passage]:
        """The passages in which one of some needs is."""
        return (self._passages[number] for number in self._saying(needs))

    def matches(self, pattern: re.Pattern[str], needs: Iterable[str]) -> Iterator[Said]:
        """Search the texts as they are; where `needs` are named, those that have one of these characters."""
        present = self.characters.intersection(needs)
        if needs and not present:
            return
        for passage in self._passages:
            if needs and not any(character in passage.text for character in present):
                continue
            for match in pattern.finditer(passage.text):
                yield passage, match, passage.prose.span(*match.span())

    def says(self, pattern: re.Pattern[str], needs: tuple[Need, ...]) -> Iterator[Said]:
        """Search the texts with plain blanks and hyphens; where `needs` are named, those that have one of them."""
        for number in self._saying(needs) if needs else range(len(self._passages)):
            passage = self._passages[number]
            for match in pattern.finditer(self._texts[number]):
                yield passage, match, passage.prose.span(*match.span())

    def may_say(self, needs: tuple[Need, ...]) -> bool:
        """Say whether one of some needs is in a text, or none is named."""
        if not needs:
            return True
        text, _ = self._folded
        return any(need in text for need in prepare(needs).may_be_in(self._words, self._marks))

    def says_one_of(self, phrases: Iterable[tuple[tuple[Need, ...], re.Pattern[str]]]) -> Iterator[Said]:
        """Search for phrases, each with what it needs; of two at one place the first counts."""
        phrases = list(phrases)
        every = tuple([need for needs, _ in phrases for need in needs])
        if all(needs for needs, _ in phrases) and not self.may_say(every):
            return
        end = 0
        found = (one for needs, pattern in phrases for one in self.says(pattern, needs))
        for passage, match, span in sorted(found, key=lambda one: one[2]):
            if span.start >= end:
                end = span.end
                yield passage, match, span

    def _saying(self, needs: tuple[Need, ...]) -> list[int]:
        """The numbers of the passages in which one of some needs is."""
        prepared = prepare(needs)
        if prepared not in self._said:
            found: set[int] = set()
            for need in prepared.may_be_in(self._words, self._marks):
                text, starts = self._folded
                at = text.find(need)
                while at >= 0:
                    number = bisect_right(starts, at) - 1
                    found.add(number)
                    # What else there is in this passage does not matter.
                    at = text.find(need, starts[number + 1])
            self._said[prepared] = sorted(found)
        return self._said[prepared]

    @cached_property
    def _words(self) -> Words:
        return words(self._joined[0])

    @cached_property
    def _marks(self) -> frozenset[str]:
        """The characters, with small letters for capitals, and the plain blank and hyphen that others may stand for."""
        return self.characters.union(self._rare.lower(), " -")

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All texts, and where each passage begins in that; then where it ends."""
        return _join(self._written)

    @cached_property
    def _text(self) -> str:
        return "".join(self._written)

    @cached_property
    def _written(self) -> list[str]:
        """The texts of the passages as they are."""
        return [passage.prose.text for passage in self._passages]

    @cached_property
    def _texts(self) -> list[str]:
        """The texts of the passages with plain blanks and hyphens, each as long as it was."""
        texts = self._written
        if self.characters.isdisjoint(_PLAIN):
            return texts
        # Many times as fast as `translate`.
        return [
            text if text.isascii() else reduce(lambda one, pair: one.replace(*pair), _PLAIN.items(), text)
            for text in texts
        ]

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """Likewise the texts with plain blanks and hyphens, in lower case."""
        text, starts = self._joined if self.characters.isdisjoint(_PLAIN) else _join(self._texts)
        folded = text.lower()
        # Few letters become two, and then the passages begin elsewhere.
        return (folded, starts) if len(folded) == len(text) else _join([text.lower() for text in self._texts])


def _join(texts: list[str]) -> tuple[str, list[int]]:
    return "\0".join([*texts, ""]), list(accumulate([len(text) + 1 for text in texts], initial=0))
