"""The dates of a post, wherever they stand in it."""

from bisect import bisect_right
from collections.abc import Callable

from mdlint_news.dates import WrittenDate, whole_date, written_dates
from mdlint_news.dates.candidates import CANDIDATE, RARE_NUMBERS, weekday_pattern
from mdlint_news.dates.names import WEEKDAY_MARKS, WEEKDAY_NAMES
from mdlint_news.dates.urls import URL_MARKS, url_dates
from mdlint_news.parts import DateMention, Passage, Url, Value
from mdlint_news.post import Post
from mdlint_news.search import whole
from mdlint_news.text import Span

_WEEKDAYS = *whole(*sorted(WEEKDAY_NAMES)), *WEEKDAY_MARKS


def read_dates(post: Post) -> tuple[DateMention, ...]:
    """Collect the dates of the front matter's values, of the passages and of the addresses.

    A value that is a date and nothing else is no passage, and what stands in an address is none of the prose around it.
    """
    found, taken = _in_values(post)
    for passage in post.passages_with(CANDIDATE):
        found += [one for one in _in_passage(post, passage) if _counts(one, taken)]
    return _sorted([*found, *post.url_dates])


def read_url_dates(post: Post) -> tuple[DateMention, ...]:
    """Collect the dates of the addresses."""
    found = ((url, written) for url in post.urls_like(*URL_MARKS) for written in url_dates(url.url))
    return _sorted([_mention(written, url, url.place) for url, written in found])


def read_odd_dates(post: Post) -> tuple[DateMention, ...]:
    """Collect the dates of texts that stand beside a weekday, or in no calendar.

    Few passages have a word or a number that such a date has: the others are not read.
    """
    rare = post.rare_characters
    numbers = [pattern for first, pattern in RARE_NUMBERS.items() if first.isascii() or first in rare]
    passages = [passage for pattern in numbers for passage in post.passages_with(pattern)]
    each = {id(passage): passage for passage in (*passages, *post.passages_saying(_WEEKDAYS, weekday_pattern))}.values()
    found = [one for passage in each for one in _in_passage(post, passage, is_odd=True)]
    if any(_in_head(one) for one in found) or _may_hide_weekday(post):
        values, taken = _in_values(post)
        found = [one for one in found if _counts(one, taken)]
        found += [one for one in values if one.weekday is not None]
    return _sorted(found)


def _in_head(mention: DateMention) -> bool:
    return isinstance(mention.where, Passage) and mention.where.block is None


def _counts(mention: DateMention, taken: list[Span]) -> bool:
    """Say whether a date of a passage is none of what stands in the front matter for itself."""
    return not _in_head(mention) or not _is_inside(mention.span, taken)


def _may_hide_weekday(post: Post) -> bool:
    """Say whether a value that is no passage may have a weekday: one without a blank before it, perhaps escaped."""
    written = post.source[post.front_matter.inner]
    return "\\" in written or (not written.isascii() and any(mark in written for mark in WEEKDAY_MARKS))


def _in_passage(post: Post, passage: Passage, *, is_odd: bool = False) -> list[DateMention]:
    found = written_dates(passage.text, post.date.day if post.date else None)
    if is_odd:
        found = (one for one in found if one.weekday is not None or not one.exists())
    return [_mention(written, passage, passage.prose.span) for written in found]


def _sorted(found: list[DateMention]) -> tuple[DateMention, ...]:
    return tuple(sorted(found, key=lambda mention: mention.span))


def _in_values(post: Post) -> tuple[list[DateMention], list[Span]]:
    """The dates of values of the front matter that are nothing else; their places, and those of addresses there."""
    found: list[DateMention] = []
    taken = [url.span for url in post.urls if url.where == "front matter"]
    for field in post.front_matter.fields:
        _add_value(field.value, found, taken)
    taken.sort()
    return found, taken


def _is_inside(span: Span, taken: list[Span]) -> bool:
    at = bisect_right(taken, span)
    return any(span.touches(other) for other in taken[max(0, at - 1) : at + 1])


def _add_value(value: Value, found: list[DateMention], taken: list[Span]) -> None:
    """Add the dates of a value, and the places of the texts that are nothing else."""
    for field in value.fields:
        _add_value(field.value, found, taken)
    for item in value.items:
        _add_value(item, found, taken)
    if value.kind in ("text", "date") and CANDIDATE.search(value.text) and (written := whole_date(value.text)):
        found.append(_mention(written, value, value.mapped.span))
        taken.append(value.mapped.span())


def _mention(written: WrittenDate, where: Passage | Value | Url, place: Callable[[int, int], Span]) -> DateMention:
    readings, start, end, year_is_written, weekday, weekday_start, weekday_end = written
    named = None if weekday is None else place(weekday_start, weekday_end)
    return DateMention(place(start, end), readings, where, year_is_written, weekday, named)
