"""Addresses, and their parts."""

from __future__ import annotations

from functools import lru_cache

from mdlint_news.named import NamedTuple
from mdlint_news.parts.inline import LinkKind
from mdlint_news.regex import regex
from mdlint_news.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

# RFC 3986, appendix B, up to the path: it splits any text at all, also one that no browser would open.
_PARTS = regex(r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?P<authority>[^/?#]*))?(?P<path>[^?#]*)")
_MOST_LABELS = 8
_HOST = regex(r"(?:[^@]*@)?(?P<host>\[[^\]]*\]|[^:]*)")


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
        return _split(self.url).scheme

    @property
    def host(self) -> str:
        """The host in lower case, without user, port and final dot; empty where there is none."""
        return _split(self.url).host

    @property
    def path(self) -> str:
        """The path."""
        return _split(self.url).path

    @property
    def tail(self) -> str:
        """All that follows the host: path, query and fragment."""
        return _split(self.url).tail

    @property
    def domains(self) -> frozenset[str]:
        """The host, and the domains that it is below."""
        return _domains(self.host)

    def is_on(self, *domains: str) -> bool:
        """Say whether the host is one of some domains, or below one of them."""
        return not self.domains.isdisjoint(domains)

    @property
    def host_span(self) -> Span:
        """The place of the host; of the whole address where it is not written as it reads."""
        return self.place(*_split(self.url).host_range)

    def part(self, start: int, end: int) -> Span:
        """The place of `tail[start:end]`; of the whole address where it is not written as it reads."""
        first = len(self.url) - len(self.tail)
        return self.place(first + start, first + end)

    def place(self, start: int, end: int) -> Span:
        """The place of `url[start:end]`; of the whole address where it is not written as it reads."""
        is_as_written = len(self.url) == self.span.end - self.span.start
        return Span(self.span.start + start, self.span.start + end) if is_as_written else self.span


class _Parts(NamedTuple):
    """The parts of an address."""

    scheme: str
    host: str
    host_range: tuple[int, int]
    path: str
    tail: str


# Rule after rule asks the same of the same addresses.
@lru_cache(maxsize=2048)
def _split(url: str) -> _Parts:
    match = _PARTS.match(url)
    assert match  # noqa: S101 - every part is optional: the pattern matches any text
    authority = match["authority"] or ""
    host = _HOST.match(authority)
    assert host  # noqa: S101 - likewise
    first = match.start("authority") if authority else match.start("path")
    return _Parts(
        (match["scheme"] or "").lower(),
        _plain(host["host"]),
        (first + host.start("host"), first + host.end("host")),
        match["path"],
        url[match.start("path") :],
    )


def _plain(host: str) -> str:
    return host.lower().rstrip(".")


# There are many addresses of one host.
@lru_cache(maxsize=1024)
def _domains(host: str) -> frozenset[str]:
    # No name that is asked for has more labels.
    labels = host.rsplit(".", _MOST_LABELS)
    return frozenset(".".join(labels[at:]) for at in range(len(labels)))
