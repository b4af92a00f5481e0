"""DT004."""

import re

from mdlint_news.rule import (
    Annotated,
    Date,
    DateMention,
    Finding,
    Iterator,
    Post,
    Related,
    SourceEntry,
    Span,
    Url,
    regex,
    rule,
)

# `report for March 2024` says what it is about.
_PERIOD = regex(r"\b(?:for|of|in|since|until|through|to|before|by|ended|ending)\s\Z", re.IGNORECASE)
# A page may be changed on a later day.
_CHANGED = regex(
    r"\b(?:updated|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert|"
    r"zaktualizowan[oy]|aktualizováno|обновлено|оновлено|güncellendi|diperbarui|Stand:?)"
    r"(?:\s(?:on|am|le|el|il|em|op|den|dnia|pada))?\s\Z",
    re.IGNORECASE,
)
# The day of a report to the American exchange supervision is that on which its period ended.
_FILING = regex(r"//www\.sec\.gov/")
_WINDOW = 20


@rule("DT004", severity="warning", local=True)
def date_conflict(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How far the two may be apart, for the sake of time zones."] = 1,
) -> Iterator[Finding]:
    """A source is dated otherwise than its own address.

    Many publishers put the day into the address, and the ids of posts on X hold it. One of the two is wrong, or the
    address is that of another article.

    ```md bad
    ### Sources

    - Reuters, “Fund closes,” ⟦2 December 2025⟧ – https://www.reuters.com/markets/fund-closes-2025-12-14/
    - [The minister on X (⟦March 2024⟧)](https://x.com/minister/status/1999500480725258425)
    ```

    ```md good
    ### Sources

    - Reuters, “Fund closes,” 15 December 2025 – https://www.reuters.com/markets/fund-closes-2025-12-14/
    - [CNN – “Outlook for 2026” (Dec 2025)](https://www.cnn.com/2025/12/30/business/outlook/index.html)
    - [Ports before the vote of 8 February 2026](https://www.dw.com/2026/02/03/ports-vote)
    - DW, “Ports before the vote,” updated 9 February 2026 – https://www.dw.com/2026/02/03/ports-vote
    - Eurostat, report for March 2024 – https://ec.europa.eu/eurostat/2026/02/report-march-2024
    ```
    """
    if not post.url_dates:
        return
    for sources in post.sources:
        for entry in sources.entries:
            if entry.date is None or entry.date.value is None or not entry.date.value.exists():
                continue
            written = entry.date.value
            urls = [one for one in post.url_dates_in(entry.span) if one.exists()]
            # What else it may be the date of is asked last, as that takes all dates of the post.
            if not urls or any(_agree(written, one, tolerance_days) for one in urls):
                continue
            if _is_of_something_else(post, entry, entry.date.span, urls):
                continue
            yield Finding(
                entry.date.span,
                f"the source is dated {written}, its address {urls[0].readings[0]}",
                "look the source up, and put right what is wrong",
                related=(Related(urls[0].span, "the date in the address"),),
            )


def _agree(written: Date, mention: DateMention, tolerance: int) -> bool:
    first, last = _range(written)
    for begin, end in map(_range, mention.readings):
        if first and begin and first - tolerance <= end and begin <= last + tolerance:
            return True
    return False


def _range(date: Date) -> tuple[int, int]:
    """The first and the last day as numbers, with which one can reckon beyond the calendar; 0 where it has none."""
    first, last = date.first_day(), date.last_day()
    return (first.toordinal(), last.toordinal()) if first and last else (0, 0)


def _is_of_something_else(post: Post, entry: SourceEntry, span: Span, urls: list[DateMention]) -> bool:
    """Say whether the date is part of a title, or what a report is about, or whether another is that of the address."""
    if entry.title and entry.title.span.touches(span):
        return True
    before = max(span.start - _WINDOW, 0), span.start
    if _PERIOD.search(post.source.text, *before) or _CHANGED.search(post.source.text, *before):
        return True
    if any(isinstance(one.where, Url) and _FILING.search(one.where.url) for one in urls):
        return True
    named = [one for one in post.dates_in(entry.span) if not isinstance(one.where, Url)]
    return any(set(one.readings) & set(url.readings) for one in named for url in urls)
