"""UR007."""

import re

from mdlint_news.rule import Annotated, DateMention, Finding, Iterator, Post, Related, Url, regex, rule

# Sites that announce what is to come put its day into their addresses.
_ANNOUNCEMENT = regex(
    r"/(?:agenda|calendars?|calendario|calendrier|elections?|events?|kalender|schedule|termine?|tickets?|"
    r"veranstaltung(?:en)?|wahlen)/",
    re.IGNORECASE,
)
# The issues of a magazine are dated ahead, by their month.
_ISSUE = regex(r"/(?:magazine|issues?)/", re.IGNORECASE)
_ISSUE_DAYS = 100


@rule("UR007", severity="error", local=True)
def future_dated_url(
    post: Post,
    *,
    tolerance_days: Annotated[int, "How many days later an address may be, for the sake of time zones."] = 1,
    everywhere: Annotated[bool, "Report links outside of source lists, too, as information."] = False,
) -> Iterator[Finding]:
    """A source's address has a date after the post, or one that does not exist.

    Sites put the day of publication into their addresses. Nobody can have read what was published later: the address
    was made up, or the post is older than it says. Links in the text may well lead to an event that is to come, or
    have been put there later.

    ```md bad
    ---
    date: 2025-12-15
    ---
    The fund closed to new money.

    ### Sources

    - [Reuters – “Fund closes”](https://www.reuters.com/markets/funds/fund-closes-⟦2026-03-02⟧/)
    - [CNN – “Inside the fund”](https://www.cnn.com/⟦2026/01/04⟧/business/inside-the-fund/index.html)
    - [The Local – “Funds in November”](https://www.thelocal.se/⟦2025/11/31⟧/funds)
    ```

    ```md bad everywhere=true
    ---
    date: 2025-12-15
    ---
    The fund closed to new money, as [Reuters](https://www.reuters.com/markets/fund-closes-⟦2026-03-02⟧/) says.
    ```

    ```md good
    ---
    date: 2025-12-15
    ---
    The fund closed to new money before [the meeting](https://www.ecb.europa.eu/calendar/2026/02/05/meeting).

    ### Sources

    - [Reuters – “Fund closes”](https://www.reuters.com/markets/funds/fund-closes-2025-12-14/)
    - [CNN – “Inside the fund”](https://www.cnn.com/2025/12/16/business/inside-the-fund/index.html)
    - [ECB – “Outlook for 2026”](https://www.ecb.europa.eu/outlook-2026)
    - [The Atlantic – “The funds that closed”](https://www.theatlantic.com/magazine/archive/2026/02/funds/684991/)
    - [NASA – “Eclipse of 2 August 2027”](https://eclipse.gsfc.nasa.gov/map.php?day=20270802)
    - [River authority – “Bulletin No. 2”](https://www.water.gov/bulletin/2026/02)
    ```
    """
    for mention in post.url_dates:
        in_sources = post.is_in_sources(mention.span)
        if (in_sources or everywhere) and (message := _fault(mention, post, tolerance_days)):
            span = post.date.span if post.date and mention.exists() else None
            yield Finding(
                mention.span,
                message,
                "look the address up, or take the source out",
                related=(Related(span, "the date of the post"),) if span else (),
                severity=None if in_sources else "info",
            )


def _fault(mention: DateMention, post: Post, tolerance: int) -> str:
    if not mention.exists():
        return f"the address has a date in it that does not exist: {mention.readings[0]}"
    days = [day for date in mention.readings if (day := date.first_day())]
    late = (min(days) - post.date.last).days if post.date else 0
    if isinstance(mention.where, Url) and _is_ahead(post, mention, mention.where, late):
        return ""
    return f"the address is dated {mention.readings[0]}, {late} days after the post" if late > tolerance else ""


def _is_ahead(post: Post, mention: DateMention, url: Url, late: int) -> bool:
    """Say whether an address rightly has a day to come: that of an event, of an issue, or of what a query asks for."""
    if _ANNOUNCEMENT.search(url.path) or "?" in post.source.text[url.span.start : mention.span.start]:
        return True
    is_month = all(date.precision == "month" for date in mention.readings)
    # Where nothing follows, it may as well be a number: `/bulletin/2026/08`.
    if is_month and mention.span.end == url.span.end:
        return True
    return is_month and late <= _ISSUE_DAYS and bool(_ISSUE.search(url.path))
