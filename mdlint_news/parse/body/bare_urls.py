"""Addresses that stand in text without any markup, as GFM's extended autolinks read them.

The specification is at https://github.github.com/gfm/#autolinks-extension-. Two things differ, because here nothing is
rendered: the character before an address may be any but a letter or a digit, and a `]` that nothing opens ends one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from mdlint_news.parse.body.marks import Mark
from mdlint_news.regex import regex

_START = regex(r"(?<![A-Za-z0-9])(?:https?://|www\.(?=[^\s.]+\.[^\s.]))(?=[^\s<.])", re.IGNORECASE)
_REST = regex(r"[^\s<]+")
_ENTITY = regex(r"&[A-Za-z0-9]+;\Z")
_TRAILING = "?!.,:;*_~'\""
_OPENED_BY = {")": "(", "]": "["}


def bare_urls(text: str, marks: list[Mark]) -> Iterator[tuple[int, int]]:
    """Find the ranges of bare addresses, outside of what the parser found to be a link, code, or a tag."""
    if "://" not in text and "www." not in text.lower():
        return
    taken = list(_outermost(sorted((mark.start, mark.end) for mark in marks if _is_opaque(mark))))
    starts = [start for start, _ in taken]
    done = 0
    for match in _START.finditer(text):
        start = match.start()
        before = bisect_right(starts, start) - 1
        if start < done or (before >= 0 and start < taken[before][1]):
            continue
        rest = _REST.match(text, start)
        end = rest.end() if rest else match.end()
        if before + 1 < len(starts):
            end = min(end, starts[before + 1])
        done = trimmed(text, start, end)
        yield start, done


def _outermost(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Leave out the ranges inside of others, such as code in the text of a link."""
    end = 0
    for start, other_end in ranges:
        if other_end > end:
            yield start, other_end
            end = other_end


def _is_opaque(mark: Mark) -> bool:
    return mark.rule in ("code", "link", "image", "autolink", "html_inline", "footnote_ref")


def trimmed(text: str, start: int, end: int) -> int:
    """Take off what belongs to the sentence: trailing punctuation, a bracket that the address does not open."""
    while end > start:
        last = text[end - 1]
        if last == ";" and (entity := _ENTITY.search(text, start, end)):
            end = entity.start()
        elif last in _TRAILING or (
            last in _OPENED_BY and text.count(last, start, end) > text.count(_OPENED_BY[last], start, end)
        ):
            end -= 1
        else:
            break
    return end
