"""Dates whose month is written as a word."""

import re

from mdlint_news.dates.forms import DAY_FIRST, MONTH_BEFORE, MONTH_FIRST, Read
from mdlint_news.dates.names import DOTTED, WITH_MONTH_FIRST, Name, month, weekday
from mdlint_news.dates.value import Date

_LAST_DAY = 31
_LONGEST_MONTH = len("październiku. del ")
_LINKS = {"of": frozenset({"en"}), "de": frozenset({"es", "pt"}), "del": frozenset({"es"})}


def read_day(text: str, at: int, floor: int) -> list[Read]:
    """Read the date whose day is at `at`. A range of days is two dates, the first of which ends where its own day does.

    What stands before `floor` belongs to something else.
    """
    before = _month_before(text, at, floor)
    # `Mar 3 feb 2026` is a Tuesday, martes.
    if before and weekday(before["name"]) and (found := _day_first(text, at)):
        return found
    return (before and _month_first(text, at, before)) or _day_first(text, at)


def read_month_and_year(text: str, at: int, floor: int) -> list[Read]:
    """Read `February 2026`, `February, 2026`, `febrero de 2026`, whose year is at `at`."""
    before = _month_before(text, at, floor)
    name = month(before["name"]) if before else None
    if before is None or name is None or not _is_strong(name) or text[at : at + 2] not in ("19", "20"):
        return []
    languages = _linked(name.languages, before["link"])
    return [Read((Date(int(text[at : at + 4]), name.number),), before.start(), at + 4, languages)] if languages else []


def _month_before(text: str, at: int, floor: int) -> re.Match[str] | None:
    if at == floor or not text[at - 1].isspace():
        return None
    return MONTH_BEFORE.search(text, max(floor, at - _LONGEST_MONTH), at)


def _month_first(text: str, at: int, before: re.Match[str]) -> list[Read]:
    """`Feb. 3, 2026`, `February 3-5`, `agosto 3, 2026`."""
    name = month(before["name"])
    if name is None or not _is_strong(name) or name.languages.isdisjoint(WITH_MONTH_FIRST):
        return []
    if before["comma"] or before["link"]:
        return []
    match = MONTH_FIRST.match(text, at)
    if match is None or not (match["year"] or "en" in name.languages):
        return []
    whole = Read((Date(int(match["year"] or 0), name.number),), before.start(), match.end(), name.languages)
    return _days(match, whole, "last" if match["last"] else "last_alone")


def _day_first(text: str, at: int) -> list[Read]:
    """`3 February 2026`, `3. Februar`, `3 de febrero de 2026`, `1er mars`, `3-Feb-2026`, `3-5 February`."""
    match = DAY_FIRST.match(text, at)
    name = month(match["name"]) if match else None
    if match is None or name is None:
        return []
    year = int(match["year"] or 0)
    languages = _linked(name.languages, match["link"])
    is_dotted = "." in (match["mark"], match["last_mark"])
    if is_dotted:
        languages &= DOTTED
    is_torn = match["link"] == "-" and match["year_link"] != "-"
    if not languages or is_torn or not (year or _is_strong(name)):
        return []
    is_doubtful = is_dotted and not year and "en" in name.languages
    return _days(match, Read((Date(year, name.number),), at, match.end(), languages, is_doubtful=is_doubtful), "last")


def _days(match: re.Match[str], whole: Read, group: str) -> list[Read]:
    """The day of a form, or the two if a group has the last: `whole` is all of it, with a date that has no day yet."""
    [(year, number, _)], day = whole.readings, int(match["day"])
    found = [whole._replace(readings=(Date(year, number, day),))]
    if match[group]:
        last = int(match[group])
        first = found if day < last else []
        found = [read._replace(end=match.end("first"), is_range=True) for read in first]
        found.append(whole._replace(readings=(Date(year, number, last),), start=match.start(group)))
    # With a year, `35 March 2026` is a slip of the pen; without one it is a number before a name.
    return [read for read in found if read.readings[0].day and (read.has_year or read.readings[0].day <= _LAST_DAY)]


def _is_strong(name: Name) -> bool:
    """Say whether a name means a month also where only a day or only a year stands beside it: `Oct`, but not `ago`."""
    return name.is_full or not name.languages.isdisjoint(("en", "de"))


def _linked(languages: frozenset[str], link: str | None) -> frozenset[str]:
    return languages & _LINKS.get((link or "").strip(), languages)
