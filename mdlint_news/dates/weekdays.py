"""The weekday that a text names beside a date."""

import re

from mdlint_news.dates.forms import JOIN, Read, is_eastern, is_glued
from mdlint_news.dates.names import (
    CHINESE_WEEKDAYS,
    JAPANESE_WEEKDAYS,
    KOREAN_WEEKDAYS,
    LANGUAGES,
    TURKISH_WEEKDAYS,
    Name,
    weekday,
)
from mdlint_news.regex import regex

_BEFORE = regex(
    r"(?<!\w)(?P<name>[^\W\d_]{2,12}(?:[-\u2011]feira)?)(?P<mark>\.?,?)\s"
    r"(?:(?:the|den|dem|d\.|le|el|dia|dnia|tanggal)\s)?\Z"
)
_KANJI = "[\u4e00-\u9fff]"
_HANGUL = "[\uac00-\ud7a3]"
_AFTER_IN_EAST = regex(
    rf"\s?(?:[(\uff08]\s?)?(?P<chinese>(?:{'|'.join(CHINESE_WEEKDAYS)})(?P<number>[一二三四五六日天]))"
    rf"|\s?(?:[(\uff08])?(?P<long>(?P<day>{_KANJI})曜日?)|[(\uff08](?P<short>{_KANJI})(?:[)\uff09]|・祝)"
    rf"|\s?(?:[(\uff08]\s?)?(?P<korean>{_HANGUL}(?:요일|(?<=[(\uff08].)(?=[)\uff09])))"
)
_AFTER = regex(
    rf",?\s(?P<turkish>{'|'.join(TURKISH_WEEKDAYS)})(?!\w)"
    r"|,?\s[(\uff08](?P<name>[^\W\d_]{5,12}(?:[-\u2011]feira)?)[)\uff09]"
)
# Of what stands before the first character of a Chinese or Japanese weekday.
_LONGEST_BEFORE = len(" ( ")
# In running text, a weekday may stand before the brackets around its date.
_BEFORE_BRACKET = regex(r"(?<!\w)(?P<name>[^\W\d_]{4,12}(?:[-\u2011]feira)?)\s?[(\uff08]\Z")
_JOINED = regex(rf"(?:{JOIN}|,\s)\Z")
_LONGEST_JOIN = len(" through ")
_LONGEST = len("segunda-feira., dia ")
_INITIALS = 2
_BRACKETS = ("(", "\uff08")
_CLOSED = (")", "\uff09")
_STOPS = (",", ".", ";")


def weekday_beside(text: str, read: Read, floor: int) -> tuple[Name, int, int] | None:
    """Find the weekday that stands directly before a date, but not before `floor`, or behind it.

    Behind it or before its parentheses, a weekday stands in the languages that write it so. Of a range of days that has
    two weekdays before it, neither is taken.
    """
    if read.readings[0].day is None:
        return None
    is_near = text[read.start - 1 : read.start].isspace()
    match = _BEFORE.search(text, max(floor, read.start - _LONGEST), read.start) if is_near else None
    name = weekday(match["name"]) if match else None
    if match and name and not is_glued(text, match.start(), floor) and _belongs(name, match, read):
        is_second = read.is_range and _JOINED.search(text, max(0, match.start() - _LONGEST_JOIN), match.start())
        return None if is_second else (name, *match.span("name"))
    if read.is_range:
        return None
    if is_eastern(text, read.end, _LONGEST_BEFORE + 1) and (match := _AFTER_IN_EAST.match(text, read.end)):
        return _after_in_east(match)
    match = _AFTER.match(text, read.end)
    return _after(match, read) if match else weekday_before_bracket(text, read.start, read.end, floor)


def weekday_before_bracket(text: str, start: int, end: int, floor: int) -> tuple[Name, int, int] | None:
    """Find the weekday behind which a date is all of a pair of parentheses, and not the last thing in a line."""
    if text[start - 1 : start] not in _BRACKETS or text[end : end + 1] not in _CLOSED:
        return None
    stop, after = text[end + 1 : end + 2], text[end + 2 : end + 3]
    if stop not in _STOPS and not (stop.isspace() and after.isalnum()):
        return None
    match = _BEFORE_BRACKET.search(text, max(floor, start - _LONGEST), start)
    return _full(match, "name") if match else None


def _after_in_east(match: re.Match[str]) -> tuple[Name, int, int] | None:
    if match["number"]:
        return Name("一二三四五六".find(match["number"]) % 7, LANGUAGES, is_full=True), *match.span("chinese")
    if match["korean"]:
        number = KOREAN_WEEKDAYS.find(match["korean"][0])
        return (Name(number, LANGUAGES, is_full=True), *match.span("korean")) if number >= 0 else None
    number = JAPANESE_WEEKDAYS.find(match["day"] or match["short"])
    place = match.span("long" if match["day"] else "short")
    return (Name(number, LANGUAGES, is_full=True), *place) if number >= 0 else None


def _after(match: re.Match[str], read: Read) -> tuple[Name, int, int] | None:
    if match["turkish"]:
        return _full(match, "turkish") if "tr" in read.languages else None
    return _full(match, "name")


def _full(match: re.Match[str], group: str) -> tuple[Name, int, int] | None:
    """The weekday that a group names, if it is a full name."""
    name = weekday(match[group])
    return (name, *match.span(group)) if name and name.is_full else None


def _belongs(name: Name, match: re.Match[str], read: Read) -> bool:
    """Say whether a short name is one of the date's language: `So` is a German Sunday, and an English word."""
    if name.is_full or "en" in name.languages:
        return True
    is_numeric = read.languages == LANGUAGES
    if len(match["name"]) == _INITIALS:
        is_abbreviated = match["mark"].startswith(".")
        return "de" in read.languages and (is_abbreviated or not (is_numeric or match["name"] == "So"))
    return not is_numeric and not name.languages.isdisjoint(read.languages)
