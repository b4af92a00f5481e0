"""Looking for something in all addresses of a post."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mdlint_news.cached import cached_property
from mdlint_news.parts import Url
from mdlint_news.search import Joined, Need, join, whole, words
from mdlint_news.search.needs import ADDRESSES, Known, Prepared


class Addresses:
    """The addresses of a post, to be searched."""

    def __init__(self, urls: tuple[Url, ...]) -> None:
        self._urls = urls

    def like(
        self, marks: tuple[re.Pattern[str] | str, ...], domains: tuple[str, ...] = (), needs: tuple[Need, ...] = ()
    ) -> Iterator[Url]:
        """Those in which a pattern finds something, or a text or a need is, or that are on one of some domains.

        Behind each of them a line ends: a text that ends so is only looked for at the end.
        """
        texts = [mark for mark in marks if isinstance(mark, str)]
        numbers = self._lines.having(texts)
        for mark in marks:
            if not isinstance(mark, str):
                numbers.update([number for number in self._lines.matching(mark) if self._has(number, mark)])
        if domains:
            on = self._may_be(_whole(domains))
            numbers.update([number for number in self._folded.having(on) if self._urls[number].is_on(*on)])
        if needs:
            numbers |= self._folded.having(self._may_be(needs))
        return map(self._urls.__getitem__, sorted(numbers))

    def _has(self, number: int, mark: re.Pattern[str]) -> bool:
        """Say whether a pattern finds something in an address alone."""
        return mark.search(f"{self._urls[number].url}\n") is not None

    def _may_be(self, needs: tuple[Need, ...]) -> list[str]:
        """Those of some needs that may be in an address."""
        prepared = ADDRESSES.prepare(needs)
        found = self._all.get(prepared)
        return prepared.may_be_in(self._known) if found is None else found

    @cached_property
    def _all(self) -> dict[Prepared, list[str]]:
        """Likewise of the needs of all rules."""
        return ADDRESSES.may_be_in(self._known)

    @cached_property
    def _folded(self) -> Joined:
        """The addresses in lower case."""
        return self._lines.lower()

    @cached_property
    def _known(self) -> Known:
        """What tells which needs there may be."""
        text = self._folded.text
        rare = frozenset[str]() if text.isascii() else frozenset(text)
        return Known(text, rare, words(text.encode(errors="surrogatepass")))

    @cached_property
    def _lines(self) -> Joined:
        return join([url.url for url in self._urls], "\n")


@lru_cache(maxsize=64)
def _whole(domains: tuple[str, ...]) -> tuple[Need, ...]:
    """The needs of an address on one of some domains."""
    return whole(*domains)
