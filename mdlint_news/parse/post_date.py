"""The day a post is dated."""

import os.path
from datetime import date

from mdlint_news.dates import Date, iso_date, whole_date
from mdlint_news.parts import PostDate, Value
from mdlint_news.post import Post
from mdlint_news.regex import regex

DATE_KEYS = ("date", "pubDate", "pubDatetime", "publishDate", "published", "Date")
_CHANGE_KEYS = ("updated", "updatedDate", "lastmod", "modDatetime", "modified", "last_modified_at", "Modified")
_ZOLA_PATH = regex(r"(?:\A|/)(\d{4})[/-](\d\d)[/-](\d\d)(?=[/-])")
_INDEX = regex(r"_?index\.\w+\Z")


def read_date(post: Post) -> PostDate | None:
    """Take the date of the front matter, or else that of the file's name, or of the folder of an `index.md`.

    A date that the calendar does not have is none, and neither is one that could be read in two ways.
    """
    day, value = _dated(post)
    if day is None:
        return None
    values = post.front_matter.by_key
    changes = [_day(values[key]) for key in _CHANGE_KEYS if key in values]
    return PostDate(day, value.span if value else None, max([day, *filter(None, changes)]))


def _dated(post: Post) -> tuple[date | None, Value | None]:
    for key in DATE_KEYS:
        if day := _day(value := post.front_matter.get(key)):
            return day, value
    if path := post.front_matter.get("path"):
        match = _ZOLA_PATH.search(path.text)
        if match and (day := Date(*map(int, match.groups())).first_day()):
            return day, path
    name = os.path.basename(os.path.dirname(post.path)) if _INDEX.match(post.name) else post.name
    named = iso_date(name)
    return named.first_day() if named else None, None


def _day(value: Value | None) -> date | None:
    if value is None:
        return None
    if named := iso_date(value.text):
        return named.first_day()
    written = whole_date(value.text)
    named = written.date if written else None
    return named.first_day() if named and named.precision == "day" else None
