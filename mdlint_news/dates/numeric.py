"""Dates that are written in numbers alone, and those of Chinese, Japanese and Korean."""

import re

from mdlint_news.dates.forms import HYPHEN, LONE_YEAR, NUMBERS, YEAR_FIRST, Read, match_numbers
from mdlint_news.dates.value import Date

# Before that year `2008-09` may be a winter.
_FIRST_ISO_MONTH = 2013


def read_year_first(text: str, at: int) -> list[Read]:
    """Read `2026-02-03`, `2026/2/3`, `2026-02`, `2026年2月3日`, `2026年2月`."""
    match = match_numbers(YEAR_FIRST, text, at)
    if match is None:
        return []
    year = int(match["year"])
    if match["iso_month"]:
        return _read(match, Date(year, int(match["iso_month"]))) if year >= _FIRST_ISO_MONTH else []
    found = match.groupdict()
    month: str | None = found["month"] or found.get("cjk_month")
    day: str | None = found["day"] or found.get("cjk_day")
    if month is None:
        return []
    date = Date(year, int(month), int(day) if day else None)
    # In this form even `2026-13-45` can be nothing but a date.
    is_iso = match["sep"] in tuple(HYPHEN) and day is not None and len(month) == len(day) == len("03")
    return _read(match, date) if is_iso else _read(match, *possible((date,)))


def read_day_or_month_first(text: str, at: int) -> list[Read]:
    """Read `3.2.2026`, which has the day first, `3/2/2026` and `3-2-2026`, of which nobody knows, and `2月3日`."""
    match = match_numbers(NUMBERS, text, at)
    if match is None:
        return []
    first = int(match["first"])
    if day := match.groupdict().get("cjk_day"):
        return _read(match, *possible((Date(0, first, int(day)),)))
    year, second = int(match["year"]), int(match["second"])
    day_first, month_first = Date(year, second, first), Date(year, first, second)
    return _read(match, *possible((day_first,) if match["sep"][0] == "." else (day_first, month_first)))


def read_lone_year(text: str, at: int) -> list[Read]:
    """Read a year that is all there is of a date: `(2026)`, `Oxford, 2026`, `2026年`."""
    match = LONE_YEAR.match(text, at)
    return _read(match, Date(int(text[at : at + 4]))) if match else []


def possible(readings: tuple[Date, ...]) -> tuple[Date, ...]:
    """Those readings that exist; where none does, those that are a mere day too late in their month."""
    if len(readings) == 1:
        return readings if _has_month_and_day(readings[0]) else ()
    readings = tuple(date for date in dict.fromkeys(readings) if _has_month_and_day(date))
    return tuple(date for date in readings if date.exists()) or readings


def _has_month_and_day(date: Date) -> bool:
    day = 1 if date.day is None else date.day
    return 1 <= (date.month or 0) <= 12 and 1 <= day <= 31  # noqa: PLR2004 - of any year, of any month


def _read(match: re.Match[str], *readings: Date) -> list[Read]:
    return [Read(readings, *match.span())] if readings else []
