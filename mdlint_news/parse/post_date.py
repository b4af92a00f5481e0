"""The day a post is dated."""

import os.path
import re

from mdlint_news.dates import Date, iso_date, whole_date
from mdlint_news.parts import PostDate, Value
from mdlint_news.post import Post

DATE_KEYS = ("date", "pubDate", "pubDatetime", "publishDate", "published", "Date")
_ZOLA_PATH = re.compile(r"(?:\A|/)(\d{4})[/-](\d\d)[/-](\d\d)(?=[/-])")
_INDEX = re.compile(r"_?index\.\w+\Z")


def read_date(post: Post) -> PostDate | None:
    """Take the date of the front matter, or else that of the file's name, or of the folder of an `index.md`.

    A date that the calendar does not have is none, and neither is one that could be read in two ways.
    """
    for key in DATE_KEYS:
        value = post.front_matter.get(key)
        if value and (found := _dated(_read(value.text), value)):
            return found
    if path := post.front_matter.get("path"):
        match = _ZOLA_PATH.search(path.text)
        if match and (found := _dated(Date(*map(int, match.groups())), path)):
            return found
    name = os.path.basename(os.path.dirname(post.path)) if _INDEX.match(post.name) else post.name
    return _dated(iso_date(name), None)


def _read(text: str) -> Date | None:
    if date := iso_date(text):
        return date
    written = whole_date(text)
    return written.date if written and written.date and written.date.precision == "day" else None


def _dated(date: Date | None, value: Value | None) -> PostDate | None:
    day = date.first_day() if date else None
    return PostDate(day, value.span if value else None) if day else None
