"""Days in the forms that most texts write them in, each read by one pattern, in a fraction of the time."""

from mdlint_news.dates.forms import OF_YEAR, YEAR
from mdlint_news.dates.names import TURKISH_WEEKDAYS, month
from mdlint_news.dates.value import Date, WrittenDate
from mdlint_news.regex import regex

# What stands here goes on nothing, and is neither a month nor a weekday.
_BEFORE = r"(?:\A|(?<=[(\[\"])|(?<=“)|(?<=[^\w\s.,] )|(?<=\b(?:by|on) )|(?<=\bsince )|(?<=\bfrom )|(?<=\buntil ))"
# Neither does a word go on here, nor does a weekday follow.
_AFTER = rf"(?!\w|,?\s?[(（]|\s?(?:星|周|礼|週|禮|.曜|.요(?=))|,?\s(?:{'|'.join(TURKISH_WEEKDAYS)})\b)"
_USUAL = regex(
    rf"{_BEFORE}(?:(?P<day>0?[1-9]|[12][0-9]|3[01])\s(?P<name>[^\W\d_]{{3,12}})\.?,?\s(?P<year>{YEAR}){OF_YEAR}{_AFTER}"
    rf"|(?P<iso_year>{YEAR})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})(?:(?=T[0-9])|(?!-[0-9]){_AFTER}))"
)


def usual_date(text: str, at: int) -> WrittenDate | None:
    """Read `3 February 2026`, `3 Feb. 2026`, `2026-02-03`, whose first digit is at `at` if nothing else is meant."""
    match = _USUAL.match(text, at)
    if match is None:
        return None
    day, name, year, iso_year, iso_month, iso_day = match.groups()
    if name is None:
        return WrittenDate((Date(int(iso_year), int(iso_month), int(iso_day)),), at, match.end())
    named = month(name)
    return WrittenDate((Date(int(year), named.number, int(day)),), at, match.end()) if named else None
