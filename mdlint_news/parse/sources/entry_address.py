"""The address of a source entry."""

import re
from collections.abc import Iterable

from mdlint_news.parts import Link, Url
from mdlint_news.regex import regex
from mdlint_news.text import Source, Span

# Without a bracket that may end it, which stands in few.
URL = regex(r"https?://(?![【】])[^\s<>]+", re.IGNORECASE)
_END = regex("[【】]")
_TRAILING = ".,;:!'\"”’"


def first_address(links: Iterable[Link], source: Source, *, is_front_matter: bool) -> tuple[Url | None, Link | None]:
    """The first address that one of some links gives, as far as a reader would follow it."""
    for link in links:
        whole = URL.search(link.url)
        if whole is None:
            if link.url.strip("# ") and not link.url.startswith("#"):
                return Url(link.url, link.url_span, link.kind), link
            continue
        address = whole[0] if whole[0].isascii() else _END.split(whole[0], maxsplit=1)[0]
        shown = address if link.kind in ("inline", "reference", "html") else _closed(address).rstrip(_TRAILING)
        start, end = span = link.url_span
        if end - start != len(shown) and (at := source.text.find(shown, start, end)) >= 0:
            span = Span(at, at + len(shown))
        return Url(shown, span, "front matter" if is_front_matter else link.kind), link
    return None, None


def _closed(url: str) -> str:
    """An address up to a bracket that it does not open."""
    if ")" not in url:
        return url
    depth = 0
    for at, character in enumerate(url):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return url[:at]
    return url
