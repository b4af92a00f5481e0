"""Dates in the path and the query of an address."""

import re
from collections.abc import Iterator
from functools import cache

from mdlint_news.dates.names import month
from mdlint_news.dates.value import Date, WrittenDate, snowflake_day
from mdlint_news.regex import regex

_YEAR = "(?:19|20)[0-9]{2}"
_STATUS = regex(r"https?://(?:[a-z]+\.)?(?:x|twitter)\.com/[^/]+/status(?:es)?/(?P<id>[0-9]{1,19})(?![0-9])")
_LETTERS = "".join(map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))))
_LONGEST = 20
# A year that has a month or a day beside it.
_BESIDE = rf"{_YEAR}(?:[-/_]?[0-9]|/[A-Za-z]|(?<=[0-9][-/][0-9]{{2}}[-/][0-9]{{4}}))"
_YEARS = regex(f"(?={_BESIDE})")
URL_MARKS = regex(_BESIDE), "/status"
"""Of these an address with a date in it has one."""
_AUTHORITY = regex(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*")


def url_dates(url: str) -> Iterator[WrittenDate]:
    """Find the dates in the path and the query of an address, from left to right.

    `/2026/02/03/`, `/2026/feb/03/`, `/2026-02/03/`, `/2026/02/`; `2026-02-03` and `2026_02_03` anywhere; `20260203`
    where no other digit is at its side; `02-03-2026` and `/02/03/2026/`, which are ambiguous. Words that only tell what
    a page is about (`/outlook-january-2026/`) are no dates, and neither is anything behind `#`. The id of a post on X
    is the day on which it was written.
    """
    if "/status" in url and (status := _STATUS.match(url)) and (day := snowflake_day(int(status["id"]))):
        yield WrittenDate((Date(day.year, day.month, day.day),), *status.span("id"))
        return
    authority = _AUTHORITY.match(url)
    start = authority.end() if authority else 0
    end = url.find("#", start)
    for match in matches(url, start, end if end >= 0 else len(url)):
        if readings := _readings(match):
            yield WrittenDate(readings, max(match.start(), match.start("compact")), match.end())


def matches(url: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Look for dates where they may begin, by the years that there are: that is many times as fast as everywhere."""
    places: set[int] = set()
    for found in _YEARS.finditer(url, start, end):
        year = found.start()
        if "0" <= url[year + 4 : year + 5] <= "9":
            places.add(year - _letters(url[max(0, year - _LONGEST) : year]))
        else:
            places |= {year - len("02-03-"), year}
    for at in sorted(places):
        if at >= start and (match := pattern().match(url, at, end)):
            yield match
            start = match.end()


def _letters(text: str) -> int:
    """Count the letters that a text ends in."""
    return len(text) - len(text.rstrip(_LETTERS))


def _readings(match: re.Match[str]) -> tuple[Date, ...]:
    from mdlint_news.dates.numeric import possible  # noqa: PLC0415 - many posts have no date in an address

    form = match.lastgroup
    if form == "compact":
        compact = match[form]
        date = Date(int(compact[:4]), int(compact[4:6]), int(compact[6:]))
        return (date,) if date.exists() else ()  # any other eight digits are a number
    if form == "word_day":
        year, word, day = match.group("word_year", "word", "word_day")
        name = month(word.capitalize()) or month(word.lower())
        return possible((Date(int(year), name.number, int(day)),)) if name else ()
    if form == "last_year":
        first, second, year = map(int, match.group("first", "second", "last_year"))
        return possible((Date(year, second, first), Date(year, first, second)))
    where = "slug" if form == "slug_day" else "path"
    year, number, day = match.group(f"{where}_year", f"{where}_month", f"{where}_day")
    return possible((Date(int(year), int(number), int(day) if day else None),))


@cache
def pattern() -> re.Pattern[str]:
    """Compile what finds a date: each begins with its year, six characters before it, or with the word before it."""
    year, end = _YEAR, "(?![0-9A-Za-z])"
    day_of_path = rf"/(?P<path_day>[0-9]{{1,2}}){end}"
    return re.compile(
        rf"(?<=[/=])(?P<path_year>{year})[/-](?P<path_month>[0-9]{{1,2}})(?:{day_of_path}|(?<=[0-9]{{2}})(?=[/?&]|\Z))"
        rf"|(?<=/)(?P<word_year>{year})/(?P<word>[A-Za-z]{{3,9}})/(?P<word_day>[0-9]{{1,2}}){end}"
        r"|(?<![0-9A-Za-z])(?:"
        rf"(?P<slug_year>{year})(?P<sep>[-_])(?P<slug_month>[0-9]{{2}})(?P=sep)(?P<slug_day>[0-9]{{2}})(?:(?=T)|{end})"
        rf"|(?P<first>[0-9]{{2}})(?P<between>[-/])(?P<second>[0-9]{{2}})(?P=between)(?P<last_year>{year}){end}"
        rf"|[A-Za-z]{{0,{_LONGEST}}}(?P<compact>{year}[01][0-9][0-3][0-9])(?![0-9]|[a-z]{{1,20}}[0-9]))"
    )
