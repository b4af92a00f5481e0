"""The dates of a post."""

from datetime import date

from mdlint_news.dates import Date
from mdlint_news.named import NamedTuple
from mdlint_news.parts.blocks import Passage
from mdlint_news.parts.urls import Url
from mdlint_news.parts.values import Value
from mdlint_news.text import Span


class PostDate(NamedTuple):
    """The day a post is dated, and where the file says so: nothing where its name says it.

    `last` is the day on which it was last changed, where the front matter has one that is later, or else `day`.
    """

    day: date
    span: Span | None
    last: date


class DateMention(NamedTuple):
    """A place in the file where a date is written: in a text, as a value of the front matter, or in an address.

    `readings` are several where it can be read in several ways: `03/04/2026`. `year_is_written` is false where the year
    in `readings` is only the one nearest to the post's own date. `weekday` is 0 for Monday, where the text names one.
    """

    span: Span
    readings: tuple[Date, ...]
    where: Passage | Value | Url
    year_is_written: bool = True
    weekday: int | None = None
    weekday_span: Span | None = None

    @property
    def date(self) -> Date | None:
        """The date, where the text can mean one only."""
        return self.readings[0] if len(self.readings) == 1 else None

    def exists(self) -> bool:
        """Say whether the calendar has the date, in any of its readings."""
        return any(date.exists() for date in self.readings)
