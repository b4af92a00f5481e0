"""How an entry of a source list is written, with names in place of its parts."""

import re

from mdlint_news.parts import SourceEntry
from mdlint_news.post import Post
from mdlint_news.text import Span

_MARKER = re.compile(r"\A\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?(?:\[\d{1,3}\](?!\()\s*)?")
_WORD = re.compile(r"\w")
_LONGEST = 1000
# Of a day in the year; those that come first are read first.
_DATES = {
    "%Y-%m-%d": r"\d{4}-\d\d-\d\d",
    "%d.%m.%Y": r"\d\d\.\d\d\.\d{4}",
    "%-d %b %Y": r"[1-9]\d? (?!May)[^\W\d]{3,4} \d{4}",
    "%-d %B %Y": r"[1-9]\d? [^\W\d]{3,} \d{4}",
    "%b %-d, %Y": r"(?!May)[^\W\d]{3,4} [1-9]\d?, \d{4}",
    "%B %-d, %Y": r"[^\W\d]{3,} [1-9]\d?, \d{4}",
}


def template(post: Post, entry: SourceEntry) -> str:
    """Write an entry with names for its parts: `{publisher}, “{title},” {date} – {url}`; empty where more is in it."""
    found = {"publisher": entry.publisher, "title": entry.title, "date": entry.date, "url": entry.url}
    places = sorted((part.span, name) for name, part in found.items() if part)
    pieces, at = [], entry.span.start
    for span, name in places:
        if span.start < at:
            return ""
        pieces += [post.source[Span(at, span.start)], "{" + name + "}"]
        at = span.end
    pieces.append(post.source[Span(at, max(at, entry.span.end))])
    pieces[0] = _MARKER.sub("", pieces[0])
    if not places or sum(map(len, pieces)) > _LONGEST or any(map(_WORD.search, pieces[::2])):
        return ""
    return " ".join("".join(pieces).replace("<{url}>", "{url}").split())


def date_format(text: str) -> str:
    """How a date is written, as in `%-d %b %Y`; empty for another way."""
    return next((form for form, pattern in _DATES.items() if re.fullmatch(pattern, text)), "")
