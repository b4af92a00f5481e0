"""The dates of a post, wherever they stand in it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date

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
    found = [mention for field in post.front_matter.fields for mention in _in_value(field.value)]
    taken = [mention.where.mapped.span() for mention in found if isinstance(mention.where, Value)]
    taken = sorted(taken + [url.span for url in post.urls if url.where == "front matter"])
    near = post.date.day if post.date else None
    for passage in post.passages_with(CANDIDATE):
        found += [
            mention
            for mention in _in_passage(passage, near)
            if passage.block is not None or not _is_inside(mention.span, taken)
        ]
    found += [mention for url in post.urls_like(*URL_MARKS) for mention in _in_url(url)]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _is_inside(span: Span, taken: list[Span]) -> bool:
    at = bisect_right(taken, span)
    return any(span.touches(other) for other in taken[max(0, at - 1) : at + 1])


def _in_value(value: Value) -> Iterator[DateMention]:
    for field in value.fields:
        yield from _in_value(field.value)
    for item in value.items:
        yield from _in_value(item)
    if value.kind in ("text", "date") and CANDIDATE.search(value.text) and (written := whole_date(value.text)):
        yield _mention(written, value, value.mapped.span)


def _in_passage(passage: Passage, near: date | None) -> Iterator[DateMention]:
    for written in written_dates(passage.text, near):
        yield _mention(written, passage, passage.prose.span)


def _in_url(url: Url) -> Iterator[DateMention]:
    for written in url_dates(url.url):
        yield _mention(written, url, url.place)


def _mention(written: WrittenDate, where: Passage | Value | Url, place: Callable[[int, int], Span]) -> DateMention:
    span = place(written.start, written.end)
    if written.weekday is None:
        return DateMention(span, written.readings, where, written.year_is_written)
    named = place(written.weekday_start, written.weekday_end)
    return DateMention(span, written.readings, where, written.year_is_written, written.weekday, named)
