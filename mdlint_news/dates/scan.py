"""Go through a text from one place to the next at which a date may be."""

from collections.abc import Iterator

from mdlint_news.dates.candidates import CANDIDATE
from mdlint_news.dates.forms import JOIN, YEAR, Read, is_glued
from mdlint_news.dates.numeric import read_day_or_month_first, read_lone_year, read_year_first
from mdlint_news.dates.usual import usual_date
from mdlint_news.dates.value import WrittenDate
from mdlint_news.dates.weekdays import weekday_before_bracket, weekday_beside
from mdlint_news.dates.worded import read_day, read_month_and_year
from mdlint_news.regex import regex

JOINED = regex(JOIN)
_DIGITS = regex("[0-9]+")
_YEAR = regex(YEAR)


def scan(text: str, *, lone_years: bool) -> Iterator[WrittenDate]:
    """Find the dates as they are written: those without a year have the year 0."""
    floor = 0
    for digits in (_DIGITS if lone_years else CANDIDATE).finditer(text):
        at = digits.start()
        if at < floor:
            continue
        if (usual := usual_date(text, at)) and not weekday_before_bracket(text, at, usual.end, floor):
            yield usual
            floor = usual.end
            continue
        for read in _read(text, at, digits.end() - at, floor, lone_years=lone_years):
            named = weekday_beside(text, read, floor)
            if read.is_doubtful and not (named and named[0].languages == {"de"}):
                continue
            name, first, last = named or (None, 0, 0)
            number = name.number if name else None
            yield WrittenDate(read.readings, read.start, read.end, read.has_year, number, first, last)
            floor = max(read.end, last)


def _read(text: str, at: int, length: int, floor: int, *, lone_years: bool) -> list[Read]:
    if length == len("2026") and _YEAR.match(text, at):
        found = [] if is_glued(text, at, floor) else read_year_first(text, at)
        found = found or read_month_and_year(text, at, floor)
        return found or (read_lone_year(text, at) if lone_years else [])
    if length > len("31") or is_glued(text, at, floor):
        return []
    return read_day_or_month_first(text, at) or read_day(text, at, floor)
