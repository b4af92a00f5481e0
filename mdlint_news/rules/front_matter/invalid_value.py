"""FM006."""

from datetime import date

from mdlint_news.rule import (
    Annotated,
    Field,
    Finding,
    Iterator,
    Literal,
    Mapping,
    Post,
    Regex,
    Span,
    Value,
    nearest,
    regex,
    rule,
    written_dates,
)

_TIME = regex(
    r"(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>[Zz]|[+-]\d\d:?(?:\d\d)?)?"
)
_USUAL_DATE = regex(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?P<time>[T ](?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{3})?)?"
    r"(?P<zone> ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_DAY_FIRST = regex(r"\d{1,2}([/.-])\d{1,2}\1\d{4}(?: \d{1,2}:\d\d(?::\d\d)?)?")
_YEAR = regex(r"\d{4}")
_QUOTE = regex(r"\A[“”„«»‘’]")
_NUMBER = regex(r"(?<!\w)\d+")
# Not one with a comma, which is a weekday.
_WORD = regex(r"(?<!\w)[a-z]{3,}+(?!,)")
_DAY = len("2026-01-31")
_MOST = 8
_LONG = 60
_TEMPLATE = regex(r"\{\{|\{%|<%")

# A pattern that takes longer on a value is one that would take for ever on another.
_SECONDS = 2.0


@rule("FM006", severity="error")
def invalid_value(  # noqa: PLR0913 - each is an option
    post: Post,
    *,
    date_keys: Annotated[tuple[str, ...], "Keys whose value is a date."] = (
        "date",
        "Date",
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
    timezone: Annotated[
        Literal["usual", "required", "forbidden"],
        'Whether a date says in which time zone it is; "usual" asks for one where the folder\'s other dates have one.',
    ] = "usual",
    values: Annotated[Mapping[str, tuple[str, ...]], "The values that a key may have, or the items of its list."] = {},  # noqa: B006 - none of them is ever changed
    patterns: Annotated[
        Mapping[str, Regex], "A regular expression that a key's whole value matches, or each item of its list."
    ] = {},  # noqa: B006
    min_length: Annotated[Mapping[str, int], "The fewest characters of a key's value, or items of its list."] = {},  # noqa: B006
    max_length: Annotated[Mapping[str, int], "The most characters of a key's value, or items of its list."] = {},  # noqa: B006
) -> Iterator[Finding]:
    """A value in the front matter is none that its key can have.

    Jekyll and Astro stop at a date that does not exist, Hugo sorts the post to the year 1; one that can be read in two
    ways is read in the wrong one.

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

    ```md bad
    ---
    title: Night train returns
    date: ⟦some day in 2026⟧
    tags: [rail, ⟦""⟧]
    ---
    ```

    ```md good
    ---
    title: Night train returns
    date: 2026-02-28T09:00:00Z
    tags: [rail]
    ---
    ```

    Search engines read a time without a zone in one of their own. It is reported where the other posts of the folder
    have zones. A site may want to see all that lack one, dates without a time as well, or all that have one:

    ```md bad timezone="required"
    ---
    title: Night train returns
    date: ⟦2026-02-28 09:00:00⟧
    ---
    ```

    What else a key may hold, the site says: a post in a category that is spelt in a way of its own is in no archive.

    ```md bad values={section=["Transport","Budget"]} patterns={slug="[a-z0-9-]+"} max-length={summary=40}
    ---
    title: Night train returns
    section: ⟦Trasnport⟧
    slug: ⟦Night_Train⟧
    summary: ⟦The night train to Malmö runs again, on Fridays only⟧
    ---
    ```
    """
    by_key = post.front_matter.by_key
    for key in date_keys:
        value = by_key.get(key)
        if value is None or is_usual(value.text, timezone, has_zones=bool(post.site.has_zoned_dates)):
            continue
        # To Jekyll, `published` says whether a post is shown.
        is_switch = key == "published" and value.kind == "boolean"
        if not is_switch and value.kind not in ("null", "list", "map") and value.text.strip():
            yield from _date(key, value, _zone_wanted(value, post, timezone))
    for field in post.front_matter.fields:
        yield from _empty_items(field)
    if not (values or patterns or min_length or max_length):
        return
    for field in post.front_matter.fields:
        if field.value.kind == "null":
            continue
        if field.key in values:
            yield from _enumerated(field, values[field.key])
        if pattern := patterns.get(field.key):
            yield from _matched(field, pattern)
        yield from _measured(field, min_length.get(field.key), max_length.get(field.key))


def is_usual(text: str, timezone: str, *, has_zones: bool) -> bool:
    """Say whether a value is of the form that most dates have, of a day that exists, and has the zone that it needs."""
    match = _USUAL_DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date.fromisoformat(text[:_DAY])
    except ValueError:
        return False
    if match["zone"]:
        return timezone != "forbidden"
    return timezone != "required" and not (has_zones and match["time"])


def _zone_wanted(value: Value, post: Post, timezone: str) -> str:
    is_usual = post.site.has_zoned_dates and _TIME.search(value.text)
    return "required" if timezone == "usual" and is_usual else timezone


def _date(key: str, value: Value, zone: str) -> Iterator[Finding]:
    dates = list(written_dates(value.text))
    absent = [str(written.readings[0]) for written in dates if not written.exists()]
    several = [written.readings for written in dates if len(written.readings) > 1]
    spans = [Span(written.start, written.end) for written in dates]
    days = [span for span, written in zip(spans, dates, strict=True) if written.readings[0].day is not None]
    if message := _fault(value.text, absent) or _vagueness(value.text, spans, days):
        yield Finding(value.span, f"`{key}` is no date: {message}", "write it as 2026-01-31 or 2026-01-31T09:00:00Z")
    elif several:
        message = f"`{key}` can be read as {' or as '.join(map(str, several[0]))}"
        yield Finding(value.span, message, "write it as 2026-01-31", severity="warning")
    elif _DAY_FIRST.fullmatch(value.text.strip()):
        message = f"`{key}` has the day first, which most generators do not read: `{value.text}`"
        yield Finding(value.span, message, "write it as 2026-01-31", severity="warning")
    elif zone == "required" and not _has_zone(value):
        message = f"the {key} has no time zone: `{value.text}`"
        yield Finding(value.span, message, "add `Z` for UTC, or an offset such as `+01:00`", severity="info")
    elif zone == "forbidden" and _has_zone(value):
        yield Finding(value.span, f"the {key} has a time zone: `{value.text}`", "leave it out", severity="info")


def _empty_items(field: Field) -> Iterator[Finding]:
    for item in field.value.items:
        if item.kind == "null" or (item.kind == "text" and not item.text.strip()):
            yield Finding(
                item.span, f"an item of `{field.key}` is empty", "fill it in, or take it out", severity="warning"
            )


def _enumerated(field: Field, allowed: tuple[str, ...]) -> Iterator[Finding]:
    for value in _scalars(field.value):
        if value.text not in allowed:
            near = nearest(value.text, allowed)
            shown = ", ".join(f"`{one}`" for one in allowed[:_MOST]) + (", …" if len(allowed) > _MOST else "")
            yield Finding(
                value.span,
                f"`{field.key}` is `{_short(value.text)}`, which is none of its values",
                f"write `{near}`" if near else f"write one of {shown}",
            )


def _matched(field: Field, pattern: str) -> Iterator[Finding]:
    # Unlike `re`, it can be stopped: the config may be a stranger's.
    from regex import fullmatch  # noqa: PLC0415 - slow to import, and mostly not needed

    for value in _scalars(field.value):
        if not fullmatch(pattern, value.text, timeout=_SECONDS):
            message = f"`{field.key}` is `{_short(value.text)}`, which is not of its form"
            yield Finding(value.span, message, f"its form is `{pattern}`")


def _measured(field: Field, least: int | None, most: int | None) -> Iterator[Finding]:
    value = field.value
    length = len(value.items) if value.kind == "list" else len(value.text.strip())
    unit = "item" if value.kind == "list" else "character"
    said = f"`{field.key}` has {length} {unit}{'' if length == 1 else 's'}"
    if most is not None and length > most:
        yield Finding(value.span, said, f"cut it to {most} at the most")
    elif least is not None and length < least:
        yield Finding(value.span, said, f"write {least} at the least")


def _scalars(value: Value) -> list[Value]:
    """The value, or the items of its list: those that are no lists or maps themselves."""
    values = value.items if value.kind == "list" else (value,)
    return [one for one in values if one.kind not in ("list", "map", "null")]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


def _fault(text: str, absent: list[str]) -> str:
    """What is wrong with the text of a date, in which some days are `absent` from the calendar."""
    if _TEMPLATE.search(text):
        return ""
    if not _YEAR.search(text):
        return f"`{text}`"
    if absent:
        return f"there is no {absent[0]}"
    if quote := _QUOTE.match(text):
        return f"the quotation mark `{quote[0]}` is a part of it"
    if time := _TIME.search(text):
        hour, minute, second = (int(time[part] or 0) for part in ("hour", "minute", "second"))
        if hour > 24 or minute > 59 or second > 60:  # noqa: PLR2004 - ISO 8601 has 24:00 and leap seconds
            return f"there is no time `{time[0].strip()}`"
    return ""


def _vagueness(text: str, dates: list[Span], days: list[Span]) -> str:
    """Say where the text of a date names no day, or has words beside it at which a generator stops."""
    if _TEMPLATE.search(text):
        return ""
    if days and (word := _WORD.search(text[: days[0].start]) or _WORD.search(text, days[-1].end)):
        return f"`{word[0]}` is no part of one"
    # A day may be written in a language of which the dates are not known, or in digits alone, as are seconds.
    numbers = _NUMBER.findall(text)
    is_day = len(numbers) > 1 or any(len(number) >= len("20260131") for number in numbers)
    return "" if days or (is_day and not dates) else f"`{text}` names no day"


def _has_zone(value: Value) -> bool:
    time = _TIME.search(value.text)
    return bool(time and time["zone"])
