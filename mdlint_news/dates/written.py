"""Dates in a text."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from mdlint_news.dates.value import Date, WrittenDate
from mdlint_news.named import make
from mdlint_news.regex import regex

_DIGIT = regex("[0-9]")
_ISO = regex(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")
_TIME = regex(r"\)?(?:T|,?\s+(?:at\s)?)?[0-9]{1,2}:[0-9]{2}\S*(?:\s\S{1,9}){0,2}\s*\Z|\)?\s*\Z")
_DENIED = regex(
    r"\b(?:does not|doesn[’']t|did not|never) exist|\bno such (?:day|date)|existiert nicht|n[’']existe pas"
    r"|n[oã]o? existe\b|non esiste\b|bestaat niet|finns inte|findes ikke|nie istnieje|не существует|не існує"
    r"|不存在|存在しない"
    # A correction repeats what was wrong.
    r"|\b[Ww]e (?:wrongly |incorrectly |mistakenly )?(?:said|wrote|reported|stated) that\b"
    r"|\b(?:earlier|previous) versions?\b|\b(?:wrongly|incorrectly|mistakenly) (?:said|stated|gave|dated|reported)\b"
    r"|\bfrüheren (?:Version|Fassung)\b|\bversion (?:précédente|antérieure)\b|\bversión anterior\b|\bversão anterior\b"
    r"|\bversione precedente\b|\beerdere versie\b|\btidigare version\b|\bwcześniejszej wersji\b"
)
# `12 July is a Sunday`, in the languages that put the weekday last.
_IS = regex(
    r"\b(?:is|was|were|be|f(?:alls?|ell) on|ist|war|wäre|f(?:ällt|iel) auf|est|était|tomb(?:e|ait)|es|era|fue|cae en"
    r"|cayó en|é|foi|è|cade di|valt op|viel op|är|var|er|jest|był[ao]?|to|byl[ao]?|был[ао]?|это|це|був|була)"
    r"\s(?:(?:actually|really|in fact)\s)?(?:(?:an?|eine?n?|un|um|een|en)\s)?"
    r"(?P<name>[^\W\d_]+(?:[-\u2011]feira)?)(?!\w)"
)
_WORD = regex(r"[^\W\d_]{3,}(?:[-\u2011]feira)?")
_MARKS = "“”\"„«»‘’'「」"
_NEAR = 160


def written_dates(text: str, near: date | None = None, *, lone_years: bool = False) -> Iterator[WrittenDate]:
    """Find the dates of a text from left to right, in the languages of `names`, in Chinese, Japanese and Korean.

    `2025-12-13`, `13 December 2025`, `Dec. 13, 2025`, `December 2025`, `13. Dezember 2025`, `13.12.2025`,
    `13 de diciembre de 2025`, `2025年12月13日` and the like; `13/12/2025` too, the readings of which may be two. Of a
    range the first and the last day are dates, and share the year. Quarters and halves of a year are no dates.

    A day and a month without a year count where `near` is given, as the one nearest to it. A year alone counts with
    `lone_years`, where nothing else stands in its parentheses or behind its comma.
    """
    if not _DIGIT.search(text):
        return iter(())
    from mdlint_news.dates.scan import scan  # noqa: PLC0415 - slow to import, and many texts have no digit

    found = list(scan(text, lone_years=lone_years))
    has_all_years = all(written.year_is_written for written in found)
    return iter(found) if has_all_years else _with_years(text, found, near)


def _with_years(text: str, found: list[WrittenDate], near: date | None) -> Iterator[WrittenDate]:
    """Give a year to the dates that have none."""
    from mdlint_news.dates.scan import JOINED  # noqa: PLC0415 - likewise

    waiting: list[WrittenDate] = []
    for written in found:
        if waiting and not JOINED.fullmatch(text, waiting[-1].end, _begin(written)):
            yield from _with_nearest_year(waiting, near)
            waiting = []
        if not written.year_is_written:
            waiting.append(written)
            continue
        if waiting:
            yield from _with_year_of(written, waiting)
            waiting = []
        yield written
    if waiting:
        yield from _with_nearest_year(waiting, near)


def _begin(written: WrittenDate) -> int:
    """Where a date begins, its weekday among it."""
    return written.start if written.weekday is None else min(written.start, written.weekday_start)


def _with_year_of(written: WrittenDate, waiting: list[WrittenDate]) -> Iterator[WrittenDate]:
    """Give dates the year of the one that they are joined to: `30 December – 2 January 2026` begins in 2025."""
    dated: list[WrittenDate] = []
    later = written.readings[0]
    for earlier in reversed(waiting):
        same_year = earlier.readings[0]._replace(year=later.year)
        later = same_year if _in_year(same_year) <= _in_year(later) else same_year._replace(year=later.year - 1)
        dated.append(earlier._replace(readings=(later,), year_is_written=True))
    return reversed(dated)


def _in_year(date: Date) -> tuple[int, int]:
    """What puts dates of one year in order; a month or a year counts by its end."""
    return date.month or 12, date.day or 31


def _with_nearest_year(waiting: list[WrittenDate], near: date | None) -> Iterator[WrittenDate]:
    if near is not None:
        for written in waiting:
            yield written._replace(readings=(_nearest(written.readings[0], near),))


def _nearest(written: Date, near: date) -> Date:
    candidates = [written._replace(year=near.year + step) for step in (-1, 0, 1)]
    days = [(abs((day - near).days), c) for c in candidates if (day := c.first_day())]
    return min(days)[1] if days else written._replace(year=near.year)


def iso_date(text: str) -> Date | None:
    """Read a text that begins with `YYYY-MM-DD`, as front matter and file names do; nothing for any other."""
    match = _ISO.match(text)
    return make(Date, tuple(map(int, match.groups()))) if match else None


def whole_date(text: str) -> WrittenDate | None:
    """Read a text that is a date, perhaps with a time, and nothing else: `Feb 3, 2026`, `2026/02/03 10:00`."""
    written = next(written_dates(text), None)
    if written is None:
        return None
    end = max(written.end, written.weekday_end)
    return written if not text[: _begin(written)].strip() and _TIME.match(text, end) else None


@lru_cache(maxsize=16)
def is_denied(text: str) -> bool:
    """Say whether a text says of a date that there is none such, or sets right what was written before."""
    return bool(_DENIED.search(text))


def tells_weekday(text: str, start: int, end: int, weekdays: list[int]) -> bool:
    """Say whether a text tells near a date at `start` to `end` which weekday it is, by one of some numbers.

    Where the date is all that quotation marks hold, it is enough that the weekday is named behind it.
    """
    from mdlint_news.dates.names import weekday  # noqa: PLC0415 - long, and few posts need it

    around = (max(start - _NEAR, 0), start), (end, end + _NEAR)
    names = [match["name"] for part in around for match in _IS.finditer(text, *part)]
    if start and text[start - 1] in _MARKS and text[end : end + 2].strip(",.")[:1] in tuple(_MARKS):
        names += _WORD.findall(text, *around[1])
    return any(name.is_full and name.number in weekdays for word in names if (name := weekday(word)))
