"""The dates of a post, wherever they stand in it."""

from bisect import bisect_right
from collections.abc import Callable

from mdlint_news.dates import WrittenDate, whole_date, written_dates
from mdlint_news.dates.candidates import CANDIDATE
from mdlint_news.dates.urls import URL_MARKS, url_dates
from mdlint_news.parts import DateMention, Passage, Url, Value
from mdlint_news.post import Post
from mdlint_news.text import Span


def read_dates(post: Post) -> tuple[DateMention, ...]:
    """Collect the dates of the front matter's values, of the passages and of the addresses.

    A value that is a date and nothing else is no passage, and what stands in an address is none of the prose around it.
    """
    found: list[DateMention] = []
    taken = [url.span for url in post.urls if url.where == "front matter"]
    for field in post.front_matter.fields:
        _add_value(field.value, found, taken)
    taken.sort()
    near = post.date.day if post.date else None
    for passage in post.passages_with(CANDIDATE):
        for written in written_dates(passage.text, near):
            mention = _mention(written, passage, passage.prose.span)
            if passage.block is not None or not _is_inside(mention.span, taken):
                found.append(mention)
    for url in post.urls_like(*URL_MARKS):
        found += [_mention(written, url, url.place) for written in url_dates(url.url)]
    return tuple(sorted(found, key=lambda mention: mention.span))


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
