"""Looking for something in all texts of a post: first whether it is anywhere, then where."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import compress, count
from operator import eq

from mdlint_news.cached import cached_property
from mdlint_news.parts import Passage
from mdlint_news.search import Joined, Need, join, spliced, words
from mdlint_news.search.needs import TEXTS, Known, Prepared, every
from mdlint_news.text import Span

# ruff: noqa: SLF001 - a wording knows those of other versions

Said = tuple[Passage, re.Match[str], Span]
"""A passage, what was found in its text, and the place of that in the file."""
Phrase = tuple[tuple[Need, ...], re.Pattern[str]]
"""A pattern, behind what is in all that it matches."""
_Found = dict[Prepared, tuple[set[str], list[int]]]
"""Those of some needs that may be in a text, and the numbers of the passages in which they are."""
Run = tuple[range, int]
"""Passages of another wording by their numbers, and by how much these are greater here."""

_PRINTABLE = "\n" + "".join(map(chr, range(0x20, 0x7F)))
_USUAL = f"\0{_PRINTABLE}".encode()
_PLAIN = {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}


class Wording:
    """The passages of a post, to be searched."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self._passages = passages
        self._said: _Found = {}
        self._inherited: tuple[_Found, Sequence[Run]] = {}, ()

    def inherit(self, other: "Wording", fresh: "Wording", runs: Sequence[Run]) -> None:
        """Know of passages that another wording has, too, what that has found out about them.

        The runs of these are in order, and `fresh` has the passages that are in none.
        """
        self._inherited = other._said, runs
        parts: list[tuple[Wording, range]] = []
        done = fresh_done = 0
        for numbers, by in (*runs, (range(0), len(self._passages))):
            following = fresh_done + numbers.start + by - done
            parts += (fresh, range(fresh_done, following)), (other, numbers)
            done, fresh_done = numbers.stop + by, following
        # What is computed when it is asked for need not be then.
        self._joined = spliced([(wording._joined, numbers) for wording, numbers in parts])
        self._folded = spliced([(wording._folded, numbers) for wording, numbers in parts])
        self._texts = [text for wording, numbers in parts for text in wording._texts[numbers.start : numbers.stop]]

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that there are."""
        text = self._joined.text
        # Most are found at once, near the beginning.
        return self.rare_characters.union([character for character in _PRINTABLE if character in text])

    @cached_property
    def rare_characters(self) -> frozenset[str]:
        """Those that are not of ASCII or cannot be printed, line ends aside."""
        rare = self._encoded.translate(None, _USUAL).decode(errors="surrogatepass")
        # There is a NUL behind each text.
        return frozenset(f"{rare}\0" if self._joined.text.count("\0") > len(self._passages) else rare)

    @cached_property
    def _encoded(self) -> bytes:
        return self._joined.text.encode(errors="surrogatepass")

    def passages_with(self, pattern: re.Pattern[str]) -> Iterator[Passage]:
        """The passages in whose texts, as they are, a pattern finds something."""
        return (self._passages[number] for number in self._joined.matching(pattern))

    def passages_having(self, characters: Iterable[str]) -> Iterator[Passage]:
        """The passages in whose texts, as they are, one of some characters is."""
        return (self._passages[number] for number in sorted(self._joined.having(characters)))

    def passages_beginning(self, *texts: str) -> Iterator[Passage]:
        """The passages whose texts, as they are, begin with one of some texts."""
        joined, starts = self._joined.text, self._joined.starts
        # Behind each of the others there is a NUL. Most begin otherwise, and none of them is looked at.
        if joined.startswith(texts) or any(f"\0{text}" in joined for text in texts):
            for number, passage in enumerate(self._passages):
                if joined.startswith(texts, starts[number], starts[number + 1] - 1):
                    yield passage

    def passages_repeating(self) -> Iterator[Passage]:
        """The passages in which a word of two letters of ASCII or more stands twice, the second time of small ones."""
        words = self._known.words
        # Few words do: to compare all at once is many times as quick as a search.
        repeated = {words[at].decode() for at in compress(count(), map(eq, words, words[1:]))}
        twice = [f"{word[1:]}{between}{word}" for word in repeated if len(word) > 1 for between in " \n"]
        return (self._passages[number] for number in sorted(self._joined.having(twice)))

    def passages_saying(
        self, needs: tuple[Need, ...], pattern_of: Callable[[str], re.Pattern[str]] | None = None
    ) -> Iterator[Passage]:
        """The passages in which one of some needs is, or the pattern of one finds something in the folded text."""
        if pattern_of is None:
            return (self._passages[number] for number in self._saying(needs))
        patterns = [pattern_of(text) for text in self._may_be(TEXTS.prepare(needs))]
        numbers = {number for pattern in patterns for number in self._folded.matching(pattern)}
        return (self._passages[number] for number in sorted(numbers))

    def matches(self, pattern: re.Pattern[str], needs: Iterable[str]) -> Iterator[Said]:
        """Search the texts as they are; where `needs` are named, those that have one of these characters."""
        present = [one for one in needs if one in (self._joined.text if one in _PRINTABLE else self.rare_characters)]
        if needs and not present:
            return
        numbers = sorted(self._joined.having(present)) if needs else range(len(self._passages))
        for number in numbers:
            passage = self._passages[number]
            for match in pattern.finditer(passage.text):
                yield passage, match, passage.prose.span(*match.span())

    def says(self, pattern: re.Pattern[str], needs: tuple[Need, ...]) -> Iterator[Said]:
        """Search the texts with plain blanks and hyphens; where `needs` are named, those that have one of them."""
        numbers = self._saying(needs) if needs else range(len(self._passages))
        return self._found(pattern, numbers) if numbers else iter(())

    def _found(self, pattern: re.Pattern[str], numbers: Iterable[int]) -> Iterator[Said]:
        for number in numbers:
            passage = self._passages[number]
            for match in pattern.finditer(self._texts[number]):
                yield passage, match, passage.prose.span(*match.span())

    def may_say(self, needs: tuple[Need, ...], times: int = 1) -> bool:
        """Say whether some needs are so often in the texts, one with another, or none is named."""
        if not needs:
            return True
        texts = self._may_be(TEXTS.prepare(needs))
        if not texts:
            return False
        if times <= 1:
            return any(text in self._folded.text for text in texts)
        return _are_in(self._folded.text, texts, times)

    def says_one_of(self, phrases: tuple[Phrase, ...]) -> Iterator[Said]:
        """Search for phrases, each with what it needs; of two at one place the first counts."""
        if not self.may_say(every(phrases)):
            return
        end = 0
        found = (one for needs, pattern in phrases for one in self.says(pattern, needs))
        for passage, match, span in sorted(found, key=lambda one: one[2]):
            if span.start >= end:
                end = span.end
                yield passage, match, span

    def _saying(self, needs: tuple[Need, ...]) -> list[int]:
        """The numbers of the passages in which one of some needs is."""
        prepared = TEXTS.prepare(needs)
        texts = self._may_be(prepared)
        if not texts:
            return []
        if prepared not in self._said:
            self._said[prepared] = {*texts}, self._search(prepared, texts)
        return self._said[prepared][1]

    def _search(self, prepared: Prepared, texts: list[str]) -> list[int]:
        """The numbers of the passages in which one of some texts is, which are some needs."""
        found, runs = self._inherited
        known_texts, known = found.get(prepared, ((), ()))
        if known_texts != {*texts}:
            return sorted(self._folded.having(texts))
        numbers: list[int] = []
        done = 0
        for numbered, by in (*runs, (range(0), len(self._passages))):
            numbers += sorted(self._folded.having(texts, range(done, numbered.start + by)))
            numbers += [number + by for number in known if number in numbered]
            done = numbered.stop + by
        return numbers

    def _may_be(self, prepared: Prepared) -> list[str]:
        """Those of some needs that may be in a text."""
        found = self._all.get(prepared)
        if found is None:
            found = self._all[prepared] = prepared.may_be_in(self._known)
        return found

    @cached_property
    def _all(self) -> dict[Prepared, list[str]]:
        """Likewise of the needs of all rules."""
        return TEXTS.may_be_in(self._known)

    @cached_property
    def _known(self) -> Known:
        """What tells which needs there may be."""
        rare = self.rare_characters
        return Known(self._folded.text, rare.union("".join(rare).lower()) if rare else rare, words(self._encoded))

    @cached_property
    def _joined(self) -> Joined:
        """All texts."""
        return join(self._written, "\0")

    @cached_property
    def _written(self) -> list[str]:
        """The texts of the passages as they are."""
        return [passage.prose.text for passage in self._passages]

    @cached_property
    def _texts(self) -> list[str]:
        """The texts of the passages with plain blanks and hyphens, each as long as it was."""
        texts = self._written
        if self.rare_characters.isdisjoint(_PLAIN):
            return texts
        # Many times as fast as `translate`.
        return [
            text if text.isascii() else reduce(lambda one, pair: one.replace(*pair), _PLAIN.items(), text)
            for text in texts
        ]

    @cached_property
    def _folded(self) -> Joined:
        """Likewise the texts with plain blanks and hyphens, in lower case."""
        is_plain = self.rare_characters.isdisjoint(_PLAIN)
        joined = self._joined if is_plain else join(self._texts, "\0")
        rare = "".join(self.rare_characters)
        if is_plain and rare == rare.lower():
            # Where only letters of ASCII are to become small, bytes are many times as fast as text.
            return Joined(self._encoded.lower().decode(errors="surrogatepass"), joined.starts)
        return joined.lower()


def _are_in(folded: str, texts: list[str], times: int) -> bool:
    """Say whether some texts are so often in another, one with another. Most are found often at its beginning."""
    for text in texts:
        at = folded.find(text)
        while at >= 0:
            times -= 1
            if times <= 0:
                return True
            at = folded.find(text, at + len(text))
    return False
