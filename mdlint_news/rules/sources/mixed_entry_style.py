"""SR011."""

from collections import Counter
from functools import lru_cache

from mdlint_news.rule import (
    Annotated,
    Finding,
    Iterator,
    Link,
    Part,
    Post,
    Related,
    SourceEntry,
    SourceList,
    regex,
    rule,
)

_SEPARATOR = regex(r"[–—-](?=\s|\Z)|(?<=\s)[–—-]|[:,|·]|：|，")
_BRACKETS = regex(r"\([^()]*\)")
_DASHES = ("–", "—", "-")
# Marks such as „…“ and «…» are those of the language of a title.
_MARKS = {"“": "“…”", '"': '"…"', "‘": "‘…’", "'": "'…'"}
_DATES = (
    ("2 Mar 2026", regex(r"\d{1,2}\.?\s(?!May)[^\W\d]{3,4}\.?,?\s\d{4}")),
    ("2 March 2026", regex(r"\d{1,2}\.?\s(?:de\s)?[^\W\d]{5,}\.?,?\s(?:de\s)?\d{4}")),
    ("Mar 2, 2026", regex(r"(?!May)[^\W\d]{3,4}\.?\s\d{1,2},?\s\d{4}")),
    ("March 2, 2026", regex(r"[^\W\d]{5,}\s\d{1,2},?\s\d{4}")),
    ("2026-03-02", regex(r"\d{4}[-\u2010\u2011]\d\d[-\u2010\u2011]\d\d")),
)

Traits = dict[str, str]


@rule("SR011", severity="info", local=True)
def mixed_entry_style(
    post: Post,
    *,
    min_entries: Annotated[int, "How many entries show something that others show otherwise, in all."] = 4,
    min_others: Annotated[int, "How many of these differ from most."] = 2,
) -> Iterator[Finding]:
    """The entries of a source list are not of one form.

    A list in which some entries link their title and others write the address out, or in which publisher and title
    change places, looks put together from several drafts. Each list is reported once; what form it has is free. Italics
    for what was published as a whole and quotation marks for what is a part of it are one form.

    ```md bad
    ### Sources

    - Reuters, “Rents rise again,” 4 Mar 2026 – https://www.reuters.com/markets/rents-rise-again-2026-03-04/
    - Eurostat, “House prices and rents,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
    - [⟦“Wages in Europe” – ILO⟧](https://www.ilo.org/wages/europe)
    - DW, “Tenants protest,” 27 Feb 2026 – https://www.dw.com/en/tenants-protest/a-71322345
    - [“The rent cap” – Le Monde](https://www.lemonde.fr/en/economy/the-rent-cap_1234.html)
    ```

    ```md bad
    ### Sources

    - [Reuters – “Rents rise again” (4 Mar 2026)](https://www.reuters.com/markets/rents-rise-again-2026-03-04/)
    - [DW – “Tenants protest” (27 Feb 2026)](https://www.dw.com/en/tenants-protest/a-71322345)
    - [⟦BBC – “Homes wanted” (February 20, 2026)⟧](https://www.bbc.com/news/homes-wanted)
    - [CNN – “Rents in towns” (January 9, 2026)](https://www.cnn.com/2026/01/09/rents-in-towns)
    ```

    ```md good
    ### Sources

    - Reuters, “Rents rise again,” 4 Mar 2026 – https://www.reuters.com/markets/rents-rise-again-2026-03-04/
    - Eurostat, “House prices and rents,” 2025 – https://ec.europa.eu/eurostat/web/housing
    - DW, “Tenants protest,” 27 Feb 2026 – https://www.dw.com/en/tenants-protest/a-71322345
    - Le Monde, “The rent cap” – https://www.lemonde.fr/en/economy/the-rent-cap_1234.html
    - [Rent index of the city](https://www.lyon.fr/rent-index)
    ```

    ```md good
    **Sources:** [Reuters](https://www.reuters.com/a/b), [“The rent cap”, Le Monde](https://www.lemonde.fr/c), DW, Insee
    ```
    """
    for sources in post.sources:
        if sources.where in ("heading", "bold") and len(sources.entries) >= min_entries:
            yield from _in_list(post, sources, min_entries, min_others)


def _in_list(post: Post, sources: SourceList, min_entries: int, min_others: int) -> Iterator[Finding]:
    forms = {entry.form for entry in sources.entries}
    if len(forms) == 1 and () not in forms:
        return
    entries = [(entry, _traits(post, entry)) for entry in sources.entries if not entry.is_failure]
    said: list[str] = []
    others: list[SourceEntry] = []
    for trait in ("form", "order", "marks", "separator", "date"):
        shown = [traits[trait] for _, traits in entries if trait in traits]
        if len(set(shown)) < 2:  # noqa: PLR2004 - none differs
            continue
        counts = Counter(shown)
        most = max(counts, key=counts.__getitem__)
        count = counts.total()
        if count >= min_entries and count - counts[most] >= min_others:
            (first, how_many), *rest = counts.most_common(3)
            said.append(f"{how_many} {first}, " + " and ".join(f"{number} {value}" for value, number in rest))
            others += [entry for entry, traits in entries if traits.get(trait, most) != most and entry not in others]
    if others:
        places = sorted(entry.prose.stripped().span() for entry in others)
        yield Finding(
            places[0],
            f"the entries are not of one form: {'; '.join(said[:2])}",
            "write all as most are, or as the site does",
            related=tuple(Related(place, "another form, too") for place in places[1:4]),
        )


def _traits(post: Post, entry: SourceEntry) -> Traits:
    """What shows of an entry's form, each in words that follow a number of entries."""
    traits: Traits = {}
    publisher, title = entry.publisher, entry.title
    if form := _form(entry):
        traits["form"] = form
    if publisher and title:
        is_first = publisher.span.end <= title.span.start
        first, second = (publisher, title) if is_first else (title, publisher)
        between = post.source.text[first.span.end : second.span.start]
        if separator := _separator(between):
            traits["order"] = f"put the {'publisher' if is_first else 'title'} first"
            traits["separator"] = f"put `{separator}` between the two"
        if mark := _MARKS.get(post.source.text[title.span.start - 1 : title.span.start]):
            traits["marks"] = f"mark the title by {mark}"
    if entry.date and (name := _date_form(entry.date.text)):
        traits["date"] = f"date like `{name}`"
    return traits


# All entries of a list have much the same between the two.
@lru_cache(maxsize=64)
def _separator(between: str) -> str:
    found = _SEPARATOR.search(_BRACKETS.sub(" ", between) if "(" in between else between)
    return "–" if found and found[0] in _DASHES else found[0] if found else ""


def _date_form(text: str) -> str:
    for name, form in _DATES:
        if form.fullmatch(text):
            return name
    return ""


def _form(entry: SourceEntry) -> str:
    link, title, publisher = entry.link, entry.title, entry.publisher
    if link is None or len(entry.links) > 1:
        return ""
    if link.kind in ("bare", "autolink"):
        return "write the address out"
    if title is None or publisher is None:
        return ""
    if not _is_within(title, link):
        return "link the publisher" if _is_within(publisher, link) else "link a word"
    return "link publisher and title" if _is_within(publisher, link) else "link the title"


def _is_within(part: Part, link: Link) -> bool:
    return link.text_span.start <= part.span.start and part.span.end <= link.text_span.end
