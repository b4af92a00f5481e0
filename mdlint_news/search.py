"""Looking for something in all texts and all addresses of a post: first whether it is anywhere, then where."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, reduce
from itertools import accumulate

from mdlint_news.parts import Passage, Url
from mdlint_news.text import Span

Said = tuple[Passage, re.Match[str], Span]
"""A passage, what was found in its text, and the place of that in the file."""

_PRINTABLE = bytes([*b"\n", *range(0x20, 0x7F)])
_PLAIN = {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}


class Wording:
    """The passages of a post, to be searched."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self._passages = passages
        self._said: dict[tuple[str, ...], list[int]] = {}

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that there are."""
        text = "".join([passage.text for passage in self._passages])
        # What is not of ASCII or cannot be printed is rare; of the rest, each that there is stands near the beginning.
        rare = text.encode(errors="surrogatepass").translate(None, _PRINTABLE).decode(errors="surrogatepass")
        return frozenset([*rare, *[character for character in _PRINTABLE.decode() if character in text]])

    def passages_with(self, pattern: re.Pattern[str]) -> Iterator[Passage]:
        """The passages in whose texts, as they are, a pattern finds something."""
        text, starts = self._joined
        match = pattern.search(text)
        while match:
            number = bisect_right(starts, match.start()) - 1
            yield self._passages[number]
            match = pattern.search(text, starts[number + 1])

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

    def says(self, pattern: re.Pattern[str], needs: tuple[str, ...]) -> Iterator[Said]:
        """Search the texts with plain blanks and hyphens; where `needs` are named, those that have one of them."""
        for number in self._saying(needs) if needs else range(len(self._passages)):
            passage = self._passages[number]
            for match in pattern.finditer(self._texts[number]):
                yield passage, match, passage.prose.span(*match.span())

    def says_one_of(self, phrases: Iterable[tuple[tuple[str, ...], re.Pattern[str]]]) -> Iterator[Said]:
        """Search for phrases, each with what it needs; of two at one place the first counts."""
        end = 0
        found = (one for needs, pattern in phrases for one in self.says(pattern, needs))
        for passage, match, span in sorted(found, key=lambda one: one[2]):
            if span.start >= end:
                end = span.end
                yield passage, match, span

    def _saying(self, words: tuple[str, ...]) -> list[int]:
        """The numbers of the passages in which one of some words is."""
        if words not in self._said:
            text, starts = self._folded
            found: set[int] = set()
            for word in words:
                at = text.find(word)
                while at >= 0:
                    number = bisect_right(starts, at) - 1
                    found.add(number)
                    # What else there is in this passage does not matter.
                    at = text.find(word, starts[number + 1])
            self._said[words] = sorted(found)
        return self._said[words]

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All texts, and where each passage begins in that; then where it ends."""
        return _join([passage.text for passage in self._passages])

    @cached_property
    def _texts(self) -> list[str]:
        """The texts of the passages with plain blanks and hyphens, each as long as it was."""
        texts = [passage.text for passage in self._passages]
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
        return _join([text.lower() for text in self._texts])


def _join(texts: list[str]) -> tuple[str, list[int]]:
    return "\0".join([*texts, ""]), list(accumulate((len(text) + 1 for text in texts), initial=0))


class Addresses:
    """The addresses of a post, to be searched."""

    def __init__(self, urls: tuple[Url, ...]) -> None:
        self._urls = urls

    def like(self, marks: tuple[re.Pattern[str] | str, ...], domains: tuple[str, ...]) -> Iterator[Url]:
        """Those in which one of some patterns finds something, or one of some texts is, or that are on some domains."""
        found = [mark for mark in marks if _has(self._lines, mark)]
        if found or (domains and not self._domains.isdisjoint(domains)):
            yield from (url for url in self._urls if url.is_on(*domains) or any(_has(url.url, mark) for mark in found))

    @cached_property
    def _domains(self) -> frozenset[str]:
        return frozenset().union(*(url.domains for url in self._urls))

    @cached_property
    def _lines(self) -> str:
        return "\n".join([url.url for url in self._urls])


def _has(text: str, mark: re.Pattern[str] | str) -> bool:
    return mark in text if isinstance(mark, str) else mark.search(text) is not None
