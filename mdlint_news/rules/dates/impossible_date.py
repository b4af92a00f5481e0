"""DT002."""

from mdlint_news.rule import DateMention, Finding, Iterator, Passage, Post, is_denied, regex, rule

# Days that are in the calendar of no year, by their month.
_NEVER = {2: (30, 31), 4: (31,), 6: (31,), 9: (31,), 11: (31,)}
# Behind `April 31` a number of something may follow: `In April 31 ships left`.
_ENDS = regex(r"(?:st|th)?(?:[;:!?)\]”\"]|\.(?!\d)|\s*\Z|\s*\n\s*\n)")

# Numbers of this form are given to papers, too.
_NUMBERED = regex(r"\b(?:directive|AD|[Nn]o\.?|[Cc]ase|[Rr]ef\.?|[Oo]rder|[Vv]ersion|[Rr]elease|ID)\s\Z")
_WINDOW = 12
# Calendars of old had other days: Sweden a 30 February 1712.
_OLD = 1753
_OLD_YEAR = regex(r"\b1[0-7]\d\d\b")
# Who speaks of `a 30 February` knows that it is none.
_ONE = regex(r"\ba\s\Z")


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
    for mention in post.odd_dates:
        if not isinstance(mention.where, Passage) or mention.where.is_quoted or mention.exists():
            continue
        if _is_meant(post, mention, mention.where):
            continue
        if mention.year_is_written:
            yield Finding(mention.span, f"there is no {mention.readings[0]}", "put the date right")
        elif _is_never(post, mention):
            yield Finding(mention.span, f"there is no {post.source[mention.span]}", "put the date right")


def _is_meant(post: Post, mention: DateMention, passage: Passage) -> bool:
    """Say whether it is a number of something, a day of an old calendar, or told as one that does not exist."""
    year, start = mention.readings[0].year, mention.span.start
    return (
        _is_topic(post, mention)
        or (mention.year_is_written and year < _OLD)
        or (not mention.year_is_written and bool(_OLD_YEAR.search(passage.text)))
        or bool(_ONE.search(post.source.text, max(start - _WINDOW, 0), start))
        or bool(_NUMBERED.search(post.source.text, max(start - _WINDOW, 0), start))
        or is_denied(passage.text)
    )


def _is_never(post: Post, mention: DateMention) -> bool:
    """Say whether no year has a day that is written without one."""
    _, month, day = mention.readings[0]
    if month is None or day not in _NEVER.get(month, ()):
        return False
    start, end = mention.span
    return post.source.text[start].isdigit() or bool(_ENDS.match(post.source.text, end))


def _is_topic(post: Post, mention: DateMention) -> bool:
    """Say whether the text is about a day that no year has: the title names it, and the text knows that."""
    _, month, day = mention.readings[0]
    if post.title is None or month is None or day not in _NEVER.get(month, ()):
        return False
    start, end = post.title.span
    is_named = any(other.readings[0][1:] == (month, day) for other in post.odd_dates if start <= other.span.start < end)
    return is_named and any(is_denied(one.text) or _OLD_YEAR.search(one.text) for one in post.passages)
