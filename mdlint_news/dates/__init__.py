"""Calendar dates as news writes them: a value with a precision, and where it stands in a text."""

from mdlint_news.dates.value import MONTHS, WEEKDAYS, Date, Precision, WrittenDate, snowflake_day
from mdlint_news.dates.written import iso_date, whole_date, written_dates

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Date",
    "Precision",
    "WrittenDate",
    "iso_date",
    "snowflake_day",
    "whole_date",
    "written_dates",
]
