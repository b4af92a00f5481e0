"""DT001."""

import re
from bisect import bisect_left
from functools import lru_cache

from mdlint_news.rule import (
    WEEKDAYS,
    Date,
    DateMention,
    Finding,
    Iterator,
    Passage,
    Post,
    Severity,
    Span,
    Url,
    Value,
    is_denied,
    regex,
    rule,
    tells_weekday,
)

_NEAR_DAYS = 45
_YEAR = regex(r"\b(?:1[0-9]|20)\d\d(?:\b|(?=[年년]))")
# A year behind a date that is not read as one: before 1700, days are of another calendar.
_OLD_YEAR = regex(r",?\s(?:del?\s)?(?:AD\s)?\d{3,4}\b(?!\s?%)")
# Until then some countries had the Julian calendar.
_LAST_JULIAN = 1923
_MARCH = 3
# How far back a text is searched for the year that it speaks of, in characters.
_WINDOW = 4000
# A text that has just gone back does not say which year it is in.
_AGO = regex(
    r"\b(?:(?:years|decades|a century) (?:ago|earlier)|anniversary"
    r"|vor \w+ Jahren|Jahrestag|il y a \w+ ans|hace \w+ años|há \w+ anos|jaar geleden|för \w+ år sedan"
    r"|for \w+ år siden|lat temu|лет назад|років тому|yıl önce|tahun lalu)\b|年前|周年|년 전|주년",
    re.IGNORECASE,
)
_NEAR = 600
# A text may name a year by words: before a date, or not far behind it.
_BEHIND = 30
_About = tuple[str, int, int, int]
"""A text, the stretch of it that a date is in, and how far that counts."""
_LAST_YEAR = regex(
    r"\b(?:last year|a year (?:ago|earlier)|(?:vergangene[ns]?|letzte[ns]?|vorige[ns]?) Jahr|Vorjahr"
    r"|l[’']an(?:née)? (?:dernier|passé)|année dernière|año pasado|ano passado|anno scorso|vorig jaar"
    r"|förra året|i fjol|i fjor|sidste år|rok temu|(?:ubiegłym|zeszłym) roku|loni|в прошлом году|минулого року"
    r"|geçen yıl|tahun lalu)|去年|昨年|작년|지난해",
    re.IGNORECASE,
)
_NEXT_YEAR = regex(
    r"\b(?:next year|nächste[ns]? Jahr|kommende[ns]? Jahr|an prochain|année prochaine|próximo año|año que viene"
    r"|próximo ano|anno prossimo|volgend jaar|nästa år|næste år|neste år|przyszłym roku|příští rok"
    r"|в следующем году|наступного року|gelecek yıl|tahun depan)|明年|来年|翌年|내년|이듬해",
    re.IGNORECASE,
)


@rule("DT001", severity="error")
def weekday_mismatch(post: Post) -> Iterator[Finding]:
    """A date does not fall on the weekday that stands beside it.

    One of the two is wrong, and readers who plan by it come on the wrong day. A date without a year is taken for the
    one nearest to the post's own, and is a warning, unless it fits a year that the text names.

    ```md bad today=2026-01-02
    ---
    date: 2025-12-28
    ---
    The talks broke off on ⟦Sunday 27 December 2025⟧ and go on on ⟦Friday, January 1⟧.

    Las conversaciones terminaron el ⟦lunes 27 de diciembre de 2025⟧.
    ```

    ```md good
    ---
    date: 2025-12-28
    ---
    The talks broke off on Saturday 27 December 2025, and go on on Friday, January 2.

    It rains from Monday to 5 March 2026. The notice has “Friday, 27 December 2025”: that day is a Saturday.
    ```

    ```md good
    ---
    date: 2025-12-28
    ---
    On Friday, 13 October 1307, the Templars were arrested; on Sunday, 9 January 1905, by the calendar of the country,
    troops shot at petitioners. In 1872 he took the boat out on Sunday, 24 November.

    In the autumn of 1989 a sheet of paper ended a country.

    On Thursday, 9 November, its author walked into a press conference.

    Ten years ago the line was closed. On Friday, 30 December, the last train left.
    ```
    """
    for found in post.gather("DT001", _mismatches):
        if found.severity == "error" or not _is_of_year_told(post, found):
            yield found


def _mismatches(post: Post) -> Iterator[Finding]:
    for mention in post.odd_dates:
        if mention.weekday is None or mention.weekday_span is None or isinstance(mention.where, Url):
            continue
        days = [(date, day.weekday()) for date in mention.readings if (day := date.first_day())]
        if not days or any(mention.weekday in (weekday, _julian(date)) for date, weekday in days):
            continue
        if _dates_a_headline(post, mention.span, mention.weekday_span):
            continue
        if not mention.year_is_written and _OLD_YEAR.match(post.source.text, mention.span.end):
            continue
        if isinstance(mention.where, Passage) and (mention.where.is_quoted or is_denied(mention.where.text)):
            continue
        if not mention.year_is_written and _fits_another_year(mention, mention.where.text, post, _about(post, mention)):
            continue
        whole = Span(
            min(mention.span.start, mention.weekday_span.start), max(mention.span.end, mention.weekday_span.end)
        )
        if tells_weekday(post.source.text, *whole, [weekday for _, weekday in days]):
            continue
        severity: Severity = "error" if mention.year_is_written else "warning"
        truth = ", ".join(f"{date} is a {WEEKDAYS[weekday]}" for date, weekday in days)
        yield Finding(
            whole,
            f"{truth}, not a {WEEKDAYS[mention.weekday]}",
            "put right the weekday or the date",
            severity=severity,
        )


def _dates_a_headline(post: Post, span: Span, weekday: Span) -> bool:
    """Say whether a date in brackets is that of a source or of something linked, whose title ends in a weekday."""
    between = post.source.text[weekday.end : span.start]
    return between.endswith(("(", "（")) and (len(between.strip()) > 1 or post.is_in_sources(span))


def _julian(date: Date) -> int | None:
    """The weekday that a day of the Julian calendar was; nothing where no country had that any more."""
    day = date.first_day()
    if day is None or day.year > _LAST_JULIAN:
        return None
    century = (day.year if day.month >= _MARCH else day.year - 1) // 100
    return (day.weekday() + century - century // 4 - 2) % 7


def _is_of_year_told(post: Post, found: Finding) -> bool:
    """Say whether a weekday may be right in a year that the title names, or the text before it."""
    # The date is where the finding begins, or behind its weekday.
    at = bisect_left(post.odd_dates, found.span.start, key=lambda one: one.span.start)
    mention = next((one for one in post.odd_dates[at : at + 1] if found.span.touches(one.span)), None)
    if mention and post.title and _fits_another_year(mention, post.title.text, post, _all(post.title.text)):
        return True
    return _is_of_year_before(post, found.span.start, mention)


def _is_of_year_before(post: Post, start: int, mention: DateMention | None) -> bool:
    """Say whether a weekday is right in the year that the text named last before it: `In the autumn of 1989 …`."""
    begin = post.front_matter.body_start
    if _AGO.search(post.source.text, max(start - _NEAR, begin), start):
        return True
    years = _YEAR.findall(post.source.text, max(start - _WINDOW, begin), start)
    if mention is None or not years:
        return False
    day = mention.readings[0]._replace(year=int(years[-1])).first_day()
    return day is not None and day.weekday() == mention.weekday


def _about(post: Post, mention: DateMention) -> _About:
    """The text up to a date, and a little more: `on Friday, 7 March, when it broke a promise from last year`."""
    if not isinstance(mention.where, Passage):
        return _all(mention.where.text if isinstance(mention.where, Value) else "")
    start, end = mention.where.prose.span()
    return post.source.text, start, end + _BEHIND, mention.span.end + _BEHIND


def _all(text: str) -> _About:
    return text, 0, len(text), len(text)


@lru_cache(maxsize=16)
def _said_before(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the first that is found in a stretch ends; behind the text where nothing is."""
    match = pattern.search(text, start, end)
    return match.end() if match else len(text) + _BEHIND + 1


@lru_cache(maxsize=16)
def _years(text: str) -> frozenset[int]:
    return frozenset(map(int, _YEAR.findall(text)))


def _fits_another_year(mention: DateMention, text: str, post: Post, about: _About) -> bool:
    """Say whether the weekday is right in a year that a text names or, far from the post, in a year beside.

    What stands about the date may name the year by words.
    """
    date = mention.readings[0]
    day = date.first_day()
    years = set(_years(text))
    if day and post.date and abs((day - post.date.day).days) > _NEAR_DAYS:
        years |= {date.year - 1, date.year + 1}
    *stretch, end = about
    if _said_before(_LAST_YEAR, *stretch) <= end:
        years.add(date.year - 1)
    if _said_before(_NEXT_YEAR, *stretch) <= end:
        years.add(date.year + 1)
    days = (date._replace(year=year).first_day() for year in years)
    return any(day is not None and day.weekday() == mention.weekday for day in days)
