"""Quotation marks: which stretches of a text are somebody's words."""

from bisect import bisect_right
from functools import lru_cache

from mdlint_news.regex import regex

# A straight quote opens where a word begins. An apostrophe closes nothing, so its curly form needs an end of a word.
_OPENING = regex(r"[“„«»‘]|「|『|(?<![^\s(\[—–-])\"(?=\S)")
_CLOSING = {
    "“": regex("”"),
    "„": regex("[“”]"),
    "«": regex("»"),
    "»": regex("«"),
    "‘": regex(r"’(?!\w)"),
    '"': regex('"'),
    "「": regex("」"),
    "『": regex("』"),
}
# A quotation that goes on in the next paragraph is not closed in this one.
_GOES_ON = "“„"


def is_in_quotes(text: str, at: int) -> bool:
    """Say whether the character at an offset is within quotation marks, in English, German, French or Japanese."""
    ranges = _quotations(text)
    before = bisect_right(ranges, (at, len(text))) - 1
    return before >= 0 and at < ranges[before][1]


@lru_cache(maxsize=16)
def _quotations(text: str) -> list[tuple[int, int]]:
    """Find the quotations, from the opening mark to the closing one; they do not overlap."""
    found: list[tuple[int, int]] = []
    unclosed: set[str] = set()
    opening = _OPENING.search(text)
    while opening:
        mark, end = opening[0], opening.end()
        closing = None if mark in unclosed else _CLOSING[mark].search(text, end)
        if closing:
            end = closing.end()
            found.append((opening.start(), end))
        elif mark in _GOES_ON:
            found.append((opening.start(), len(text)))
            break
        else:
            unclosed.add(mark)
        opening = _OPENING.search(text, end)
    return found
