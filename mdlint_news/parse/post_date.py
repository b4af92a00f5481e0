"""The day a post is dated."""

import os.path
from collections.abc import Callable
from datetime import date

from mdlint_news.dates import Date, iso_date, whole_date
from mdlint_news.parts import PostDate
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
    values = post.front_matter.by_key

    def text_of(key: str) -> str | None:
        return values[key].text if key in values else None

    day, key = dated(text_of, post.path)
    if day is None:
        return None
    changes = [_day(values[key].text) for key in _CHANGE_KEYS if key in values]
    return PostDate(day, values[key].span if key else None, max([day, *filter(None, changes)]))


def dated(text_of: Callable[[str], str | None], path: str) -> tuple[date | None, str]:
    """The day of a post by the texts of its front matter, and the key that has it; none where its path tells it."""
    for key in DATE_KEYS:
        if (text := text_of(key)) and (day := _day(text)):
            return day, key
    if place := text_of("path"):
        match = _ZOLA_PATH.search(place)
        if match and (day := Date(*map(int, match.groups())).first_day()):
            return day, "path"
    folder, name = os.path.split(path)
    named = iso_date(os.path.basename(folder) if _INDEX.match(name) else name)
    return named.first_day() if named else None, ""


def _day(text: str) -> date | None:
    if named := iso_date(text):
        return named.first_day()
    written = whole_date(text)
    named = written.date if written else None
    return named.first_day() if named and named.precision == "day" else None
