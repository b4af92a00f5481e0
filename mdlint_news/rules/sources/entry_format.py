"""SR012."""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

from mdlint_news.rule import Annotated, Finding, Iterator, Literal, Post, Related, SourceEntry, SourceList, rule

Field = Literal["publisher", "title", "date", "url"]

_FIELD = re.compile(r"\{(publisher|title|date|url)\}")
_MARKER = re.compile(r"\A\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?(?:\[\d{1,3}\](?!\()\s*)?")
_TAG = re.compile(r"<a\s[^<>]{0,200}></a>|<!--.{0,200}?-->")
# What is left of a format where one of its parts is: nothing in brackets or quotes, two separators for one.
_EMPTY = re.compile(r"\s*(?:\(\s*\)|\[\s*\](?!\()|“\s*[,.]?”|\"\s*[,.]?\")")
_SEPARATORS = re.compile(r"(\s*[,–—|:·-])(?:\s*[,–—|:·-])+(?=\s|\Z)")
_COMMA = re.compile(r",(?=[”\"](?:\s*[–—|-]|\Z))")
_ENDS = " ,–—|:·-"
_LONGEST = 1000
_SHORTEST = 3
_DATE = r"[^\n“”\"<>]{0,30}?\d{4}[^\n“”\"<>]{0,10}?"
_DIRECTIVES = {
    "%d": r"\d\d",
    "%-d": r"[1-9]\d?",
    "%m": r"\d\d",
    "%-m": r"[1-9]\d?",
    "%Y": r"\d{4}",
    "%y": r"\d\d",
    "%b": r"[^\W\d]{3,4}\.?",
    "%B": r"[^\W\d]{3,}",
}


@rule("SR012", severity="info", default=False)
def entry_format(
    post: Post,
    *,
    format: Annotated[str, "How an entry is written, with `{publisher}`, `{title}`, `{date}` and `{url}`."] = (  # noqa: A002
        "{publisher}, “{title},” {date} – {url}"
    ),
    optional: Annotated[tuple[Field, ...], "The parts that an entry may lack."] = ("date",),
    date_format: Annotated[str, "How dates are written, as in `%-d %b %Y`; empty for any way."] = "",
) -> Iterator[Finding]:
    """An entry of a source list is not written as the site writes them.

    The rule is off until a site that has a form of its own switches it on, and says which. Where a part that is
    optional is left out, so are the marks that stand around it. Angle brackets around an address make no difference.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
    - Reuters, “Rents rise again,” 4 Mar 2026 – <https://www.reuters.com/markets/rents-rise-again-2026-03-04/>
    - [⟦DW – “Tenants protest” (27 Feb 2026)⟧](https://www.dw.com/en/tenants-protest/a-71322345)
    - Le Monde, “The rent cap” – https://www.lemonde.fr/en/economy/the-rent-cap_1234.html
    ```

    ```md bad format="[{publisher} – “{title}” ({date})]({url})" date-format="%-d %B %Y"
    ### Sources

    - [⟦DW – “Tenants protest” (February 27, 2026)⟧](https://www.dw.com/en/tenants-protest/a-71322345)
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    - [BBC – “Homes wanted” (2 March 2026)](https://www.bbc.com/news/homes-wanted)
    ```

    ```md good
    ### Sources

    - Eurostat, “House prices and rents,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
    - ILO, “Wages in Europe” – https://www.ilo.org/wages/europe
    ```

    ```md good optional=["date","publisher","url"]
    ### Sources

    - Eurostat, “House prices and rents,” 2025
    - “Wages in Europe,” 2026 – https://www.ilo.org/wages/europe
    ```
    """
    forms = _forms(format, optional, date_format)
    for sources in post.sources:
        if sources.where in ("heading", "bold"):
            yield from _in_list(post, sources, format, optional, forms)


def _in_list(
    post: Post, sources: SourceList, wanted: str, optional: tuple[Field, ...], forms: tuple[re.Pattern[str], ...]
) -> Iterator[Finding]:
    entries = [entry for entry in sources.entries if not entry.is_failure]
    found = [entry for entry in entries if not any(form.fullmatch(_written(post, entry)) for form in forms)]
    if len(found) >= _SHORTEST and 2 * len(found) > len(entries):
        first, *others = (entry.prose.stripped().span() for entry in found)
        message = f"{len(found)} of the {len(entries)} entries are not written as `{wanted}`"
        related = tuple(Related(place, "another") for place in others[:5])
        yield Finding(first, message, _help(found[0], wanted, optional), related=related)
        return
    for entry in found:
        message = f"the entry is not written as `{wanted}`"
        yield Finding(entry.prose.stripped().span(), message, _help(entry, wanted, optional))


def _written(post: Post, entry: SourceEntry) -> str:
    """An entry as it is written, without its marker and the brackets around an address, on one line."""
    raw = _TAG.sub("", post.source[entry.span][:_LONGEST])
    return " ".join(re.sub(r"<(https?://[^<>\s]*)>", r"\1", _MARKER.sub("", raw)).split())


@lru_cache(maxsize=8)
def _forms(wanted: str, optional: tuple[Field, ...], date_format: str) -> tuple[re.Pattern[str], ...]:
    """What entries may look like: the format, and what is left of it without some of its optional parts."""
    forms = []
    for count in range(len(optional) + 1):
        for left_out in combinations(optional, count):
            form = _without(wanted, left_out)
            # The comma within the quotes belongs to what followed, and is left out with it or is not.
            forms += [_pattern(variant, date_format) for variant in {form, _COMMA.sub("", form) if left_out else form}]
    return tuple(forms)


def _without(form: str, left_out: Collection[str]) -> str:
    for field in left_out:
        form = form.replace("{" + field + "}", "")
    form = _SEPARATORS.sub(r"\1", _EMPTY.sub("", form)).strip(_ENDS) if left_out else form
    return " ".join(form.split())


def _pattern(form: str, date_format: str) -> re.Pattern[str]:
    date = "".join(_DIRECTIVES.get(piece, re.escape(piece)) for piece in re.findall(r"%-?[a-zA-Z]|[^%]|%", date_format))
    fields = {"publisher": r".+?", "title": r".+?", "date": date or _DATE, "url": r"https?://[^\s<>]+"}
    pieces = _FIELD.split(form)
    return re.compile("".join(fields[piece] if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)))


def _help(entry: SourceEntry, wanted: str, optional: tuple[Field, ...]) -> str:
    parts = {"publisher": entry.publisher, "title": entry.title, "date": entry.date}
    texts = {name: part.text for name, part in parts.items() if part} | ({"url": entry.url.url} if entry.url else {})
    missing = [name for name in _FIELD.findall(wanted) if name not in texts]
    if needed := [name for name in missing if name not in optional]:
        return f"no {', no '.join(needed)} was found in it"
    return f"write `{_FIELD.sub(lambda field: texts[field[1]], _without(wanted, missing))}`"
