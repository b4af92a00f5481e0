"""Addresses, and their parts."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from mdlint_news.parts.inline import LinkKind
from mdlint_news.text import Span

# RFC 3986, appendix B: it splits any text at all, also one that no browser would open.
_PARTS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?P<authority>[^/?#]*))?(?P<path>[^?#]*)(?P<query>(?:\?[^#]*)?)"
    r"(?P<fragment>(?:#.*)?)",
    re.DOTALL,
)
_HOST = re.compile(r"(?:[^@]*@)?(?P<host>\[[^\]]*\]|[^:]*)")


class Url(NamedTuple):
    """A place in the file where an address is written: in a link, a definition, the front matter, a shortcode.

    `is_meant` is false for an address in running text without any markup: it may explain something to readers, who are
    not asked to follow it. In a source list every address is meant.
    """

    url: str
    span: Span
    where: LinkKind | Literal["definition", "front matter", "template"]
    is_meant: bool = True

    @property
    def scheme(self) -> str:
        """The scheme in lower case; empty where the address is relative."""
        return (self._split()["scheme"] or "").lower()

    @property
    def host(self) -> str:
        """The host in lower case, without user, port and final dot; empty where there is none."""
        return _host(self.url)

    @property
    def path(self) -> str:
        """The path."""
        return self._split()["path"]

    @property
    def tail(self) -> str:
        """All that follows the host: path, query and fragment."""
        return self.url[self._split().start("path") :]

    def is_on(self, *domains: str) -> bool:
        """Say whether the host is one of some domains, or below one of them."""
        host = self.host
        return any(host == domain or host.endswith(f".{domain}") for domain in domains)

    @property
    def host_span(self) -> Span:
        """The place of the host; of the whole address where it is not written as it reads."""
        authority = self._split()
        match = _HOST.match(authority["authority"] or "")
        first = authority.start("authority")
        return self.place(first + match.start("host"), first + match.end("host")) if match else self.span

    def part(self, start: int, end: int) -> Span:
        """The place of `tail[start:end]`; of the whole address where it is not written as it reads."""
        first = self._split().start("path")
        return self.place(first + start, first + end)

    def place(self, start: int, end: int) -> Span:
        """The place of `url[start:end]`; of the whole address where it is not written as it reads."""
        is_as_written = len(self.url) == self.span.end - self.span.start
        return Span(self.span.start + start, self.span.start + end) if is_as_written else self.span

    def _split(self) -> re.Match[str]:
        return _split(self.url)


# Rule after rule asks the same of the same addresses.
@lru_cache(maxsize=2048)
def _split(url: str) -> re.Match[str]:
    match = _PARTS.match(url)
    assert match  # noqa: S101 - every part is optional: the pattern matches any text
    return match


@lru_cache(maxsize=2048)
def _host(url: str) -> str:
    match = _HOST.match(_split(url)["authority"] or "")
    return match["host"].lower().rstrip(".") if match else ""
