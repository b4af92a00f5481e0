"""Calendar dates as news writes them: a value with a precision, and where it stands in a text."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class Date(NamedTuple):
    """A year, a month of a year, or a day of a month; it need not exist in the calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    def first_day(self) -> date | None:
        """The earliest day that the date can mean; nothing where the calendar has no such day."""
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None

    def exists(self) -> bool:
        """Say whether the calendar has it."""
        return self.first_day() is not None

    def __str__(self) -> str:
        """Write it as news does: `12 December 2025`, `December 2025`, `2025`."""
        if self.month is None or not 1 <= self.month <= len(MONTHS):
            return "-".join(f"{part:02}" for part in self if part is not None)
        month = MONTHS[self.month - 1].capitalize()
        day = "" if self.day is None else f"{self.day} "
        return f"{day}{month} {self.year}"


class WrittenDate(NamedTuple):
    """A date in a text: what it says, and its range `text[start:end]`.

    `year_is_written` is false where the text has no year and the one in `date` was chosen by the caller's
    `near`. `weekday` is 0 for Monday, and its range is `text[weekday_start:start]` less the blanks and
    the comma between them, where the text names one directly before the date.
    """

    date: Date
    start: int
    end: int
    year_is_written: bool = True
    weekday: int | None = None
    weekday_start: int = 0
    weekday_end: int = 0


def written_dates(text: str, near: date | None = None) -> Iterator[WrittenDate]:
    """Find the dates of a text from left to right: `2025-12-13`, `13 December 2025`, `Dec. 13, 2025`, `December 2025`.

    A day and a month without a year count where `near` is given, as the one nearest to it. Months and
    weekdays are English. What could be read in two ways (`03/04/2026`) is not read at all.
    """
    for match in _pattern().finditer(text):
        if match["iso_year"]:
            written = Date(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
            year_is_written = True
        else:
            month = _number(match["month_after"] or match["month_before"] or match["month_only"], MONTHS)
            day = match["day_before"] or match["day_after"]
            year = match["year_before"] or match["year_after"] or match["year_only"]
            year_is_written = year is not None
            written = Date(int(year or 0), month, int(day) if day else None)
            if not year_is_written:
                if near is None:
                    continue
                written = _nearest(written, near)
        weekday = match["weekday"]
        yield WrittenDate(
            written,
            match.start("date"),
            match.end("date"),
            year_is_written,
            _number(weekday, WEEKDAYS) - 1 if weekday else None,
            match.start("weekday"),
            match.end("weekday"),
        )


def iso_date(text: str) -> Date | None:
    """Read a text that begins with `YYYY-MM-DD`, as front matter and file names do; nothing for any other."""
    match = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", text)
    return Date(*map(int, match.groups())) if match else None


def _number(name: str, names: list[str]) -> int:
    """The place of a name, or of its first letters, among names, from 1."""
    prefix = name.casefold().rstrip(".")[:3]
    return next(n for n, full in enumerate(names, 1) if full.startswith(prefix))


def _nearest(written: Date, near: date) -> Date:
    candidates = [written._replace(year=near.year + step) for step in (-1, 0, 1)]
    days = [(abs((day - near).days), c) for c in candidates if (day := c.first_day())]
    return min(days)[1] if days else written._replace(year=near.year)


@cache
def _pattern() -> re.Pattern[str]:
    # Compiled when it is first used: a run that looks at no prose does not pay for it.
    month = (
        r"(?P<{}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
        r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    )
    day = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?P<{}>(?:19|20)\d\d)(?!\d)"
    hyphen = r"[-\u2010\u2011]"
    iso = rf"(?P<iso_year>(?:19|20)\d\d){hyphen}(?P<iso_month>\d\d){hyphen}(?P<iso_day>\d\d)(?!{hyphen}?\d)"
    day_first = (
        rf"{day.format('day_before')}\s(?:of\s)?{month.format('month_after')}(?!\w)"
        rf"(?:,?\s{year.format('year_before')})?"
    )
    month_first = (
        rf"{month.format('month_before')}\s{day.format('day_after')}(?![\d:]|\.\d)"
        rf"(?:,?\s{year.format('year_after')})?"
    )
    month_only = rf"{month.format('month_only')},?\s{year.format('year_only')}"
    date_ = f"{iso}|{day_first}|{month_first}|{month_only}"
    weekday = r"(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?),?\s(?:the\s)?"
    return re.compile(rf"(?<![\w/-])(?:{weekday})?(?P<date>{date_})")
