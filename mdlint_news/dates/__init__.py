"""Calendar dates as news writes them: a value with a precision, and where it stands in a text."""

from mdlint_news.dates.value import MONTHS, WEEKDAYS, Date, Precision, WrittenDate, snowflake_day
from mdlint_news.dates.written import is_denied, iso_date, tells_weekday, whole_date, written_dates

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
