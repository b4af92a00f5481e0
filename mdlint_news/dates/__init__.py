"""Calendar dates as news writes them: a value with a precision, and where it stands in a text."""

from mdlint_news.dates.snowflake import snowflake_day
from mdlint_news.dates.told import is_denied, tells_weekday
from mdlint_news.dates.value import MONTHS, WEEKDAYS, Date, Precision, WrittenDate
from mdlint_news.dates.written import iso_date, whole_date, written_dates

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Date",
    "Precision",
    "WrittenDate",
    "is_denied",
    "iso_date",
    "snowflake_day",
    "tells_weekday",
    "whole_date",
    "written_dates",
]
