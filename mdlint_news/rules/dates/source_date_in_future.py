"""DT003."""

import re

from mdlint_news.rule import Annotated, Date, Finding, Iterator, Post, Related, SourceEntry, regex, rule, whole_date

# What announces a day is written before it.
_ANNOUNCEMENT = regex(
    r"\b(?:agenda|calendars?|calendario|calendário|calendrier|due|etkinlik(?:ler)?|evenement(?:en)?|evenemang|eventos?|"
    r"events?|ingressos|jadwal|kalender|kalendarz|schedule|termine?|terminkalender|tickets?|upcoming|veranstaltung(?:en)?|"
    r"venue|wydarzenia|афиша|афіша|календарь|календар|мероприяти[ея])\b",
    re.IGNORECASE,
)
# What is news as well, when it is over, says so in the words of the entry alone.
_TO_COME = regex(
    r"\b(?:bekanntmachung|draw|eclipse|élections?|elecciones|elections?|eleições|elezioni|fixtures?|hearing|pemilu|"
    r"run-?off|seçim(?:i|ler|leri)?|stichwahl(?:en)?|tagesordnung|valet|valget|verkiezing(?:en)?|volby|wahl(?:en)?|wybory|"
    r"вибори|выборы)\b",
    re.IGNORECASE,
)
# A word that joins a day to what it is the day of, unless that is the publication.
_OF = regex(
    r"(?<!published)(?<!posted)(?<!updated)(?<!released)(?<!dated)(?<!issued)"
    r"\s(?:of|on|for|until|till|am|vom|bis|zum|du|del|le|até|para|op|voor|tot|till|til|na|do|на|до|с|pada|hingga)"
    r"\s\Z",
    re.IGNORECASE,
)
_WINDOW = 20
# Magazines and journals are dated ahead: by their month, beside the number of a volume or an issue.
_ISSUE = regex(
    r"/magazine/|/issues?/|doi\.org/|\b(?:vol|no|pp?)\. ?\d|\b(?:issue|magazine|Ausgabe|Heft|numéro|número)\b"
    r"|\b\d{1,4}(?:\(\d+\))? \([A-Z]\w+ (?:19|20)\d\d\)"
)
_ISSUE_DAYS = 100


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
    - [Valor – “Fundo fecha” (⟦12 de março de 2026⟧)](https://valor.globo.com/financas/noticia/fundo-fecha.ghtml)
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
    - State Returning Officer, Elections on 6 March 2026, https://wahlen.brandenburg.de/termine
    - *Fund Papers* 208 (January 2026), 11, https://doi.org/10.1016/j.fund.2026.11
    ```
    """
    if post.date is None:
        return
    for sources in post.sources:
        for entry in sources.entries:
            dated = _earliest(entry, post.date.last.year)
            day = dated.first_day() if dated else None
            if dated is None or day is None:
                continue
            late = (day - post.date.last).days
            if late > tolerance_days and entry.date and not _is_ahead(post, entry, dated.precision, late):
                related = (Related(post.date.span, "the date of the post"),) if post.date.span else ()
                least = "" if dated == entry.date.value else " at the earliest"
                yield Finding(
                    entry.date.span,
                    f"the source is dated {dated}{least}, {late} days after the post",
                    "put the date right, or take the source out",
                    related=related,
                )


def _earliest(entry: SourceEntry, year: int) -> Date | None:
    """What an entry is dated; of `7/4/2026`, which has two readings, the earlier one if it is of that year or later."""
    dated = entry.dated
    if dated and dated.year >= year and dated.precision == "year" and entry.date:
        written = whole_date(entry.date.text)
        return min(written.readings) if written else dated
    return dated


def _is_ahead(post: Post, entry: SourceEntry, precision: str, late: int) -> bool:
    """Say whether a date rightly lies ahead: of an issue of a magazine, or of what an entry announces."""
    if precision == "month" and late <= _ISSUE_DAYS and _ISSUE.search(_whole(entry)):
        return True
    start = entry.date.span.start if entry.date else 0
    return bool(_OF.search(post.source.text, max(start - _WINDOW, 0), start)) or _announces(entry)


def _whole(entry: SourceEntry) -> str:
    return f"{entry.text} {entry.url.url if entry.url else ''}"


def _announces(entry: SourceEntry) -> bool:
    """Say whether an entry is about what is to come: by what is said beside its title, or by its address."""
    said = entry.text.replace(entry.title.text, "") if entry.title and entry.title.text != entry.text else entry.text
    return bool(
        _ANNOUNCEMENT.search(said) or _TO_COME.search(said) or (entry.url and _ANNOUNCEMENT.search(entry.url.path))
    )
