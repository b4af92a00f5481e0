"""Looking for something in all addresses of a post."""

import re
from collections.abc import Iterator
from functools import cached_property

from mdlint_news.parts import Url


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
