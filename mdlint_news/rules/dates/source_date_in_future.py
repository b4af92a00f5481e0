"""DT003."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Related, SourceEntry, regex, rule

# What announces a day is written before it.
_ANNOUNCEMENT = regex(
    r"\b(?:agenda|calendars?|calendario|calendrier|due|events?|kalender|schedule|termine?|terminkalender|tickets?|upcoming|"
    r"veranstaltung(?:en)?|venue)\b",
    re.IGNORECASE,
)


@rule("DT003", severity="error", local=True)
def source_date_in_future(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How many days later a source may be, for the sake of time zones."] = 1,
) -> Iterator[Finding]:
    """A source is dated after the post that cites it.

    Nobody can have read it. Either the date is wrong, or the source was made up.

    ```md bad
    ---
    date: 2025-12-15
    ---
    The fund closed to new money.

    ### Sources

    - Reuters, “Fund closes,” ⟦2 January 2026⟧ – https://www.reuters.com/markets/fund-closes-2025-12-14/
    - [Bloomberg – “Inside the fund” (⟦March 2026⟧)](https://www.bloomberg.com/news/articles/inside-the-fund)
    ```

    ```md good
    ---
    date: 2025-12-15
    ---
    The fund closed to new money.

    ### Sources

    - Reuters, “Fund to close before 15 January 2026,” 15 Dec 2025 – https://www.reuters.com/markets/fund-closes/
    - [Bloomberg – “Inside the fund” (December 2025)](https://www.bloomberg.com/news/articles/inside-the-fund)
    - Fund prospectus – https://www.blackrock.com/prospectus.pdf (accessed 3 January 2026)
    ```
    """
    if post.date is None:
        return
    for sources in post.sources:
        for entry in sources.entries:
            day = dated.first_day() if (dated := entry.dated) else None
            if day is None:
                continue
            late = (day - post.date.last).days
            if late > tolerance_days and entry.date and not _announces(entry):
                related = (Related(post.date.span, "the date of the post"),) if post.date.span else ()
                yield Finding(
                    entry.date.span,
                    f"the source is dated {entry.date.value}, {late} days after the post",
                    "put the date right, or take the source out",
                    related=related,
                )


def _announces(entry: SourceEntry) -> bool:
    """Say whether an entry is about what is to come: by what is said beside its title, or by its address."""
    said = entry.text.replace(entry.title.text, "") if entry.title and entry.title.text != entry.text else entry.text
    return bool(_ANNOUNCEMENT.search(said) or (entry.url and _ANNOUNCEMENT.search(entry.url.path)))
