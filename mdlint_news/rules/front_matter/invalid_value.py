"""FM006."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Value, rule, written_dates

_TIME = re.compile(
    r"(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>[Zz]|[+-]\d\d:?(?:\d\d)?)?"
)
_YEAR = re.compile(r"\d{4}")
_TEMPLATE = re.compile(r"\{\{|\{%|<%")


@rule("FM006", severity="error")
def invalid_value(
    post: Post,
    *,
    date_keys: Annotated[tuple[str, ...], "Keys whose value is a date."] = (
        "date",
        "pubDate",
        "pubDatetime",
        "publishDate",
        "published",
        "updated",
        "updatedDate",
        "modDatetime",
        "lastmod",
        "modified",
    ),
    require_timezone: Annotated[bool, "Report also a date that does not say in which time zone it is."] = False,
) -> Iterator[Finding]:
    """A date in the front matter is none, or can be read in two ways.

    Jekyll and Astro stop at a date that does not exist, Hugo sorts the post to the year 1.

    ```md bad
    ---
    title: Leap day
    date: ⟦2026-02-29⟧
    ---
    ```

    ```md bad
    ---
    title: Night train returns
    pubDate: ⟦"YYYY-MM-DD"⟧
    ---
    ```

    ```md bad
    ---
    title: Night train returns
    date: ⟦03/04/2026⟧
    ---
    ```

    ```md good
    ---
    title: Night train returns
    date: 2026-02-28T09:00:00Z
    ---
    ```

    Search engines read a time without a zone in one of their own. It is reported where the other posts of the folder
    have zones. A site may want to see all that lack one, dates without a time as well:

    ```md bad require-timezone=true
    ---
    title: Night train returns
    date: ⟦2026-02-28 09:00:00⟧
    ---
    ```
    """
    for key in date_keys:
        value = post.front_matter.get(key)
        if value is None or value.kind in ("null", "list", "map") or not value.text.strip():
            continue
        if message := _fault(value.text):
            yield Finding(
                value.span, f"`{key}` is no date: {message}", "write it as 2026-01-31 or 2026-01-31T09:00:00Z"
            )
        elif days := _ambiguous(value.text):
            message = f"`{key}` can be read as {' or as '.join(days)}"
            yield Finding(value.span, message, "write it as 2026-01-31", severity="warning")
        elif not _has_zone(value) and (require_timezone or (post.site.has_zoned_dates and _TIME.search(value.text))):
            message = f"the {key} has no time zone: `{value.text}`"
            yield Finding(value.span, message, "add `Z` for UTC, or an offset such as `+01:00`", severity="info")


def _fault(text: str) -> str:
    if _TEMPLATE.search(text):
        return ""
    if not _YEAR.search(text):
        return f"`{text}`"
    for written in written_dates(text):
        if not written.exists():
            return f"there is no {written.readings[0]}"
    if time := _TIME.search(text):
        hour, minute, second = (int(time[part] or 0) for part in ("hour", "minute", "second"))
        if hour > 24 or minute > 59 or second > 60:  # noqa: PLR2004 - ISO 8601 has 24:00 and leap seconds
            return f"there is no time `{time[0].strip()}`"
    return ""


def _ambiguous(text: str) -> list[str]:
    """The days that a text can be read as, where they are several."""
    for written in written_dates(text):
        if len(written.readings) > 1:
            return [str(date) for date in written.readings]
    return []


def _has_zone(value: Value) -> bool:
    time = _TIME.search(value.text)
    return bool(time and time["zone"])
