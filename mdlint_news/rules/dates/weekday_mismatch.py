"""DT001."""

import re

from mdlint_news.rule import WEEKDAYS, Finding, Iterator, Post, Severity, WrittenDate, rule, written_dates

_NEAR_DAYS = 45
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@rule("DT001", severity="error")
def weekday_mismatch(post: Post) -> Iterator[Finding]:
    """A date does not fall on the weekday that stands before it.

    One of the two is wrong, and readers who plan by it come on the wrong day. A date without a year is taken for the
    one nearest to the post's own, and is a warning, unless it fits a year that the text names.

    ```md bad today=2026-01-02
    ---
    date: 2025-12-28
    ---
    The talks broke off on ⟦Sunday 27 December 2025⟧ and go on on ⟦Friday, January 1⟧.
    ```

    ```md good
    ---
    date: 2025-12-28
    ---
    The talks broke off on Saturday 27 December 2025, and go on on Friday, January 2.

    It rains from Monday to 5 March 2026.
    ```
    """
    near = post.date.day if post.date else None
    for passage in post.passages:
        if passage.is_quoted:
            continue
        for written in written_dates(passage.text, near):
            day = written.date.first_day()
            if written.weekday is None or written.date.day is None or day is None or day.weekday() == written.weekday:
                continue
            if not written.year_is_written and _fits_another_year(
                written, abs((day - (near or day)).days), passage.text
            ):
                continue
            severity: Severity = "error" if written.year_is_written else "warning"
            yield Finding(
                passage.prose.span(written.weekday_start, written.end),
                f"{written.date} is a {_name(day.weekday())}, not a {_name(written.weekday)}",
                "put right the weekday or the date",
                severity=severity,
            )


def _fits_another_year(written: WrittenDate, distance: int, text: str) -> bool:
    """Say whether the weekday is right in a year that the text names or, far from the post, in a year beside."""
    years = {int(year) for year in _YEAR.findall(text)}
    if distance > _NEAR_DAYS:
        years |= {written.date.year - 1, written.date.year + 1}
    days = (written.date._replace(year=year).first_day() for year in years)
    return any(day is not None and day.weekday() == written.weekday for day in days)


def _name(weekday: int) -> str:
    return WEEKDAYS[weekday].capitalize()
