"""DT001."""

import re

from mdlint_news.rule import WEEKDAYS, DateMention, Finding, Iterator, Passage, Post, Severity, Span, Url, regex, rule

_NEAR_DAYS = 45
_YEAR = regex(r"\b(?:19|20)\d\d\b")
# A text may name a year by words.
_LAST_YEAR = regex(
    r"\b(?:last year|a year (?:ago|earlier)|(?:vergangene[ns]?|letzte[ns]?|vorige[ns]?) Jahr|Vorjahr"
    r"|l[’']an(?:née)? (?:dernier|passé)|année dernière|año pasado|ano passado|anno scorso|vorig jaar"
    r"|rok temu|ubiegłym roku)",
    re.IGNORECASE,
)
_NEXT_YEAR = regex(
    r"\b(?:next year|nächste[ns]? Jahr|kommende[ns]? Jahr|an prochain|année prochaine|próximo año|año que viene"
    r"|próximo ano|anno prossimo|volgend jaar|przyszłym roku)",
    re.IGNORECASE,
)


@rule("DT001", severity="error")
def weekday_mismatch(post: Post) -> Iterator[Finding]:
    """A date does not fall on the weekday that stands beside it.

    One of the two is wrong, and readers who plan by it come on the wrong day. A date without a year is taken for the
    one nearest to the post's own, and is a warning, unless it fits a year that the text names.

    ```md bad today=2026-01-02
    ---
    date: 2025-12-28
    ---
    The talks broke off on ⟦Sunday 27 December 2025⟧ and go on on ⟦Friday, January 1⟧.

    Las conversaciones terminaron el ⟦lunes 27 de diciembre de 2025⟧.
    ```

    ```md good
    ---
    date: 2025-12-28
    ---
    The talks broke off on Saturday 27 December 2025, and go on on Friday, January 2.

    It rains from Monday to 5 March 2026.
    ```
    """
    title = post.title.text if post.title else ""
    for mention in post.odd_dates:
        if mention.weekday is None or mention.weekday_span is None or isinstance(mention.where, Url):
            continue
        days = [(date, day.weekday()) for date in mention.readings if (day := date.first_day())]
        if not days or any(weekday == mention.weekday for _, weekday in days):
            continue
        if isinstance(mention.where, Passage) and mention.where.is_quoted:
            continue
        if not mention.year_is_written and _fits_another_year(mention, f"{title}\n{mention.where.text}", post):
            continue
        severity: Severity = "error" if mention.year_is_written else "warning"
        truth = ", ".join(f"{date} is a {WEEKDAYS[weekday]}" for date, weekday in days)
        yield Finding(
            Span(min(mention.span.start, mention.weekday_span.start), max(mention.span.end, mention.weekday_span.end)),
            f"{truth}, not a {WEEKDAYS[mention.weekday]}",
            "put right the weekday or the date",
            severity=severity,
        )


def _fits_another_year(mention: DateMention, text: str, post: Post) -> bool:
    """Say whether the weekday is right in a year that the text names or, far from the post, in a year beside."""
    date = mention.readings[0]
    day = date.first_day()
    years = {int(year) for year in _YEAR.findall(text)}
    if day and post.date and abs((day - post.date.day).days) > _NEAR_DAYS:
        years |= {date.year - 1, date.year + 1}
    if _LAST_YEAR.search(text):
        years.add(date.year - 1)
    if _NEXT_YEAR.search(text):
        years.add(date.year + 1)
    days = (date._replace(year=year).first_day() for year in years)
    return any(day is not None and day.weekday() == mention.weekday for day in days)
