"""A date: a year, a month or a day; and a date as it stands in a text."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Precision = Literal["day", "month", "year"]
else:
    Precision = str


MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# Ids of posts on X hold the time since November 2010: above 22 bits, milliseconds from this one.
_FIRST_SNOWFLAKE = 10**10
_SNOWFLAKE_EPOCH = 1_288_834_974_657


class Date(NamedTuple):
    """A year, a month of a year, or a day of a month; it need not exist in the calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        """What it names: a day, a month or a year."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def first_day(self) -> date | None:
        """The earliest day that the date can mean; nothing where the calendar has no such day."""
        month = 1 if self.month is None else self.month
        return _day(self.year, month, 1 if self.day is None else self.day)

    def last_day(self) -> date | None:
        """The latest day that the date can mean; nothing where the calendar has no such day."""
        first = self.first_day()
        if first is None or self.day is not None:
            return first
        if self.month in (None, 12):
            return date(self.year, 12, 31)
        return date(self.year, self.month + 1, 1) - timedelta(days=1)

    def exists(self) -> bool:
        """Say whether the calendar has it."""
        return self.first_day() is not None

    def __str__(self) -> str:
        """Write it as news does: `12 December 2025`, `December 2025`, `2025`."""
        if self.month is None or not 1 <= self.month <= len(MONTHS):
            return "-".join(f"{part:02}" for part in self if part is not None)
        day = "" if self.day is None else f"{self.day} "
        return f"{day}{MONTHS[self.month - 1]} {self.year}"


class WrittenDate(NamedTuple):
    """A date in a text: what it may say, and its range `text[start:end]`.

    `readings` are several where the form can be read in several ways: `03/04/2026`. `year_is_written` is false where
    the text has no year and the one in `readings` was chosen by the caller's `near`. `weekday` is 0 for Monday, and its
    range is `text[weekday_start:weekday_end]`, where the text names one directly before the date or after it.
    """

    readings: tuple[Date, ...]
    start: int
    end: int
    year_is_written: bool = True
    weekday: int | None = None
    weekday_start: int = 0
    weekday_end: int = 0

    @property
    def date(self) -> Date | None:
        """The date, where the text can mean one only."""
        return self.readings[0] if len(self.readings) == 1 else None

    def exists(self) -> bool:
        """Say whether the calendar has it, in any of its readings."""
        return any(date.exists() for date in self.readings)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def snowflake_day(number: int) -> date | None:
    """The day, in UTC, on which a post on X was written, from its id of 19 digits at most; older ids have none."""
    if number < _FIRST_SNOWFLAKE:
        return None
    return datetime.fromtimestamp(((number >> 22) + _SNOWFLAKE_EPOCH) / 1000, UTC).date()
