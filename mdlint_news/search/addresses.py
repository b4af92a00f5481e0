"""Looking for something in all addresses of a post."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mdlint_news.cached import cached_property
from mdlint_news.parts import Url
from mdlint_news.search import Need, whole, words
from mdlint_news.search.needs import ADDRESSES, Prepared


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
        lines = self._lines
        found = [mark for mark in marks if (mark in lines if isinstance(mark, str) else mark.search(lines))]
        on = self._may_be(_whole(domains)) if domains else []
        folded = [text for text in self._may_be(needs) if text in self._folded] if needs else []
        for url in self._urls if found or on or folded else ():
            if any(_has(f"{url.url}\n", mark) for mark in found) or url.is_on(*on) or _has_one(url.url.lower(), folded):
                yield url

    def _may_be(self, needs: tuple[Need, ...]) -> list[str]:
        """Those of some needs that may be in an address."""
        prepared = ADDRESSES.prepare(needs)
        found = self._all.get(prepared)
        return prepared.may_be_in(*self._known) if found is None else found

    @cached_property
    def _all(self) -> dict[Prepared, list[str]]:
        """Likewise of the needs of all rules."""
        return ADDRESSES.may_be_in(*self._known)

    @cached_property
    def _folded(self) -> str:
        return self._lines.lower()

    @cached_property
    def _known(self) -> tuple[str, frozenset[str], list[bytes]]:
        """What tells which needs there may be: the addresses, their characters that are none of ASCII, their words."""
        text = self._folded
        return text, frozenset() if text.isascii() else frozenset(text), words(text.encode(errors="surrogatepass"))

    @cached_property
    def _lines(self) -> str:
        return "\n".join([*[url.url for url in self._urls], ""])


@lru_cache(maxsize=64)
def _whole(domains: tuple[str, ...]) -> tuple[Need, ...]:
    """The needs of an address on one of some domains."""
    return whole(*domains)


def _has(text: str, mark: re.Pattern[str] | str) -> bool:
    return mark in text if isinstance(mark, str) else mark.search(text) is not None


def _has_one(text: str, parts: list[str]) -> bool:
    return any(part in text for part in parts)
