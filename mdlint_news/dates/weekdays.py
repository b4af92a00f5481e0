"""The weekday that a text names beside a date."""

import re

from mdlint_news.dates.forms import JOIN, Read, is_glued
from mdlint_news.dates.names import CHINESE_WEEKDAYS, JAPANESE_WEEKDAYS, LANGUAGES, Name, weekday
from mdlint_news.regex import regex

_BEFORE = regex(r"(?<!\w)(?P<name>[^\W\d_]{2,10}(?:-feira)?)(?P<mark>\.?,?)\s(?:(?:the|den|dem|le|el|dia)\s)?\Z")
_AFTER = regex(
    rf"\s?(?:[(\uff08]\s?)?(?P<cjk_name>(?:{'|'.join(CHINESE_WEEKDAYS)})(?P<cjk>[一二三四五六日天]))"
    rf"|\s?[(\uff08](?P<short>[{JAPANESE_WEEKDAYS}])[)\uff09・]"
    rf"|\s?[(\uff08]?(?P<japanese_name>(?P<japanese>[{JAPANESE_WEEKDAYS}])曜日?)"
    r"|,?\s[(\uff08](?P<name>[^\W\d_]{5,10}(?:-feira)?)[)\uff09]"
)
_JOINED = regex(rf"(?:{JOIN}|,\s)\Z")
_LONGEST_JOIN = len(" through ")
_LONGEST = len("segunda-feira., dia ")
_INITIALS = 2


def weekday_beside(text: str, read: Read, floor: int) -> tuple[Name, int, int] | None:
    """Find the weekday that stands directly before a date, but not before `floor`, or in parentheses after it.

    Of a range of days that has two weekdays before it, neither is taken.
    """
    if read.readings[0].day is None:
        return None
    is_near = text[read.start - 1 : read.start].isspace()
    match = _BEFORE.search(text, max(floor, read.start - _LONGEST), read.start) if is_near else None
    name = weekday(match["name"]) if match else None
    if match and name and not is_glued(text, match.start(), floor) and _belongs(name, match, read):
        is_second = read.is_range and _JOINED.search(text, max(0, match.start() - _LONGEST_JOIN), match.start())
        return None if is_second else (name, *match.span("name"))
    match = _AFTER.match(text, read.end)
    if match is None or read.is_range:
        return None
    if match["cjk"]:
        return Name("一二三四五六".find(match["cjk"]) % 7, LANGUAGES, is_full=True), *match.span("cjk_name")
    for group, place in (("short", "short"), ("japanese", "japanese_name")):
        if match[group]:
            return Name(JAPANESE_WEEKDAYS.find(match[group]), LANGUAGES, is_full=True), *match.span(place)
    name = weekday(match["name"])
    return (name, *match.span("name")) if name and name.is_full else None


def _belongs(name: Name, match: re.Match[str], read: Read) -> bool:
    """Say whether a short name is one of the date's language: `So` is a German Sunday, and an English word."""
    if name.is_full or "en" in name.languages:
        return True
    is_numeric = read.languages == LANGUAGES
    if len(match["name"]) == _INITIALS:
        is_abbreviated = match["mark"].startswith(".")
        return "de" in read.languages and (is_abbreviated or not (is_numeric or match["name"] == "So"))
    return not is_numeric and not name.languages.isdisjoint(read.languages)
