"""DT002."""

from functools import lru_cache

from mdlint_news.rule import Date, DateMention, Finding, Iterator, Passage, Post, is_denied, regex, rule

# Days that are in the calendar of no year, by their month.
_NEVER = {2: (30, 31), 4: (31,), 6: (31,), 9: (31,), 11: (31,)}
# Behind `April 31` a number of something may follow: `In April 31 ships left`.
_ENDS = regex(r"(?:st|th)?(?:[;:!?)\]”\"]|\.(?!\d)|\s*\Z|\s*\n\s*\n)")

# Numbers of this form are given to papers, too; and who speaks of `a 30 February` knows that it is none.
_NUMBERED = regex(r"\b(?:a|directive|AD|[Nn]o\.?|[Cc]ase|[Rr]ef\.?|[Oo]rder|[Vv]ersion|[Rr]elease|ID)\s\Z")
_WINDOW = 12
# Calendars of old had other days: Sweden a 30 February 1712.
_OLD = 1753
_OLD_YEAR = regex(r"\b1[0-7]\d\d\b")


@rule("DT002", severity="error", local=True)
def impossible_date(post: Post) -> Iterator[Finding]:
    """The text names a date that the calendar does not have.

    ```md bad
    The law came into force on ⟦29 February 2025⟧, the decree on ⟦2025-06-31⟧.
    ```

    ```md bad path="2026-03-05-rents.md"
    Tenants may object until ⟦31 April⟧, landlords until ⟦September 31⟧.
    ```

    ```md good path="2026-03-05-rents.md"
    The law came into force on 28 February 2025, the decree on 2025-06-30. In April 31 tenants objected.

    The release is called `2025-13-01`, and airworthiness directive 2026-22-08 is on it. Sweden had a 30 February 1712.

    The invoice is dated 31 June 2024, a day that does not exist.
    ```
    """
    topics: set[Date] | None = None
    for mention in post.odd_dates:
        if not isinstance(mention.where, Passage) or mention.where.is_quoted or mention.exists():
            continue
        topics = _topics(post) if topics is None else topics
        if _is_meant(post, mention, mention.where) or _of_no_year(mention.readings[0]) in topics:
            continue
        if mention.year_is_written:
            yield Finding(mention.span, f"there is no {mention.readings[0]}", "put the date right")
        elif _is_never(post, mention):
            yield Finding(mention.span, f"there is no {post.source[mention.span]}", "put the date right")


def _is_meant(post: Post, mention: DateMention, passage: Passage) -> bool:
    """Say whether it is a number of something, a day of an old calendar, or told as one that does not exist."""
    year, start = mention.readings[0].year, mention.span.start
    return (
        (mention.year_is_written and year < _OLD)
        or (not mention.year_is_written and _names_old_year(passage.text))
        or bool(_NUMBERED.search(post.source.text, max(start - _WINDOW, 0), start))
        or is_denied(passage.text)
    )


@lru_cache(maxsize=16)
def _names_old_year(text: str) -> bool:
    return _OLD_YEAR.search(text) is not None


def _topics(post: Post) -> set[Date]:
    """The days, of year 0, that no year has and the title names, where the text knows that."""
    if post.title is None:
        return set()
    start, end = post.title.span
    named = {_of_no_year(one.readings[0]) for one in post.odd_dates if start <= one.span.start < end} - {None}
    knows = named and any(is_denied(one.text) or _names_old_year(one.text) for one in post.passages)
    return {day for day in named if day is not None} if knows else set()


def _of_no_year(date: Date) -> Date | None:
    """A day that no year has, of year 0; nothing for any other."""
    is_never = date.month is not None and date.day in _NEVER.get(date.month, ())
    return date._replace(year=0) if is_never else None


def _is_never(post: Post, mention: DateMention) -> bool:
    """Say whether no year has a day that is written without one."""
    start, end = mention.span
    if _of_no_year(mention.readings[0]) is None:
        return False
    return post.source.text[start].isdigit() or bool(_ENDS.match(post.source.text, end))
