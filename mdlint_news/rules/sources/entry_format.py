"""SR012."""

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from itertools import combinations

from mdlint_news.rule import (
    MONTHS,
    Annotated,
    Date,
    Edit,
    Finding,
    Iterator,
    Literal,
    NamedTuple,
    Post,
    Related,
    SourceEntry,
    SourceList,
    Span,
    regex,
    replace,
    rule,
    unsafe,
)

PartName = Literal["publisher", "title", "date", "url"]

_FIELD = regex(r"\{(publisher|title|date|url)\}")
_MARKER = regex(r"\A\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)?(?:\[\d{1,3}\](?!\()\s*)?")
_TAG = regex(r"<a\s[^<>]{0,200}></a>|<!--.{0,200}?-->")
# What is left of a format where one of its parts is: nothing in brackets or quotes, two separators for one.
_EMPTY = regex(r"\s*(?:\(\s*\)|\[\s*\](?!\()|“\s*[,.]?”|\"\s*[,.]?\")")
_SEPARATORS = regex(r"(\s*[,–—|:·-])(?:\s*[,–—|:·-])+(?=\s|\Z)")
_COMMA = regex(r",(?=[”\"](?:\s*[–—|-]|\Z))")
_ENDS = " ,–—|:·-"
_LONGEST = 1000
_SHORTEST = 3
_DATE = r"[^\n“”\"<>]{0,30}?\d{4}[^\n“”\"<>]{0,10}?"
_WORD = regex(r"\w+")
# What would have to be escaped, or is more than text: an entry with it is left to people.
_MARKUP = regex(r"[\\`*_\[\]<>{}|~]|&#?\w+;|\A[#+-]")
_UNLINKED = regex(r"<a\s|<!--|</?\w")
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


@rule("SR012", severity="info", default=False, local=True)
def entry_format(
    post: Post,
    *,
    format: Annotated[str, "How an entry is written, with `{publisher}`, `{title}`, `{date}` and `{url}`."] = (  # noqa: A002
        "{publisher}, “{title},” {date} – {url}"
    ),
    optional: Annotated[tuple[PartName, ...], "The parts that an entry may lack."] = ("date",),
    date_format: Annotated[str, "How dates are written, as in `%-d %b %Y`; empty for any way."] = "",
) -> Iterator[Finding]:
    """An entry of a source list is not written as the site writes them.

    The rule is off until a site that has a form of its own switches it on, and says which. Where a part that is
    optional is left out, so are the marks that stand around it. Angle brackets around an address make no difference.
    An entry is rewritten only where all its words are in these parts.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
    - Reuters, “Rents rise again,” 4 Mar 2026 – <https://www.reuters.com/markets/rents-rise-again-2026-03-04/>
    - [⟦DW – “Tenants protest” (27 Feb 2026)⟧](https://www.dw.com/en/tenants-protest/a-71322345)
    - Le Monde, “The rent cap” – https://www.lemonde.fr/en/economy/the-rent-cap_1234.html
    ```

    ```md fixed
    ### Sources

    - Eurostat, “House prices and rents,” 2 Mar 2026 – https://ec.europa.eu/eurostat/web/housing
    - Reuters, “Rents rise again,” 4 Mar 2026 – <https://www.reuters.com/markets/rents-rise-again-2026-03-04/>
    - DW, “Tenants protest,” 27 Feb 2026 – https://www.dw.com/en/tenants-protest/a-71322345
    - Le Monde, “The rent cap” – https://www.lemonde.fr/en/economy/the-rent-cap_1234.html
    ```

    ```md bad format="[{publisher} – “{title}” ({date})]({url})" date-format="%-d %B %Y"
    ### Sources

    - [⟦DW – “Tenants protest” (February 27, 2026)⟧](https://www.dw.com/en/tenants-protest/a-71322345)
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    - [BBC – “Homes wanted” (2 March 2026)](https://www.bbc.com/news/homes-wanted)
    ```

    ```md fixed
    ### Sources

    - [DW – “Tenants protest” (27 February 2026)](https://www.dw.com/en/tenants-protest/a-71322345)
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
    form = _Form(format, optional, date_format)
    for sources in post.sources:
        if sources.where in ("heading", "bold"):
            yield from _in_list(post, sources, form)


class _Form(NamedTuple):
    """How entries are to be written."""

    wanted: str
    optional: tuple[PartName, ...]
    date_format: str

    def fits(self, written: str) -> bool:
        return any(form.fullmatch(written) for form in _forms(*self))

    def write(self, texts: dict[str, str]) -> str:
        """Write an entry of these parts; the form without those that are lacking."""
        missing = [name for name in _FIELD.findall(self.wanted) if name not in texts]
        form = _COMMA.sub("", _without(self.wanted, missing)) if missing else self.wanted
        return _FIELD.sub(lambda field: texts[field[1]], form)

    def lacks(self, texts: dict[str, str]) -> list[str]:
        return [name for name in _FIELD.findall(self.wanted) if name not in texts and name not in self.optional]


def _in_list(post: Post, sources: SourceList, form: _Form) -> Iterator[Finding]:
    entries = [entry for entry in sources.entries if not entry.is_failure]
    wrong = [entry for entry in entries if not form.fits(_written(post, entry))]
    edits = {entry.span: edit for entry in wrong if (edit := _edit(post, entry, form))}
    for found in (
        [entry for entry in wrong if entry.span in edits],
        [entry for entry in wrong if entry.span not in edits],
    ):
        if len(found) >= _SHORTEST and 2 * len(found) > len(entries):
            first, *others = (entry.prose.stripped().span() for entry in found)
            message = f"{len(found)} of the {len(entries)} entries are not written as `{form.wanted}`"
            related = tuple(Related(place, "another") for place in others[:5])
            fix = unsafe(*(edits[entry.span] for entry in found)) if found[0].span in edits else None
            yield Finding(first, message, _help(found[0], form), fix, related)
            continue
        for entry in found:
            message = f"the entry is not written as `{form.wanted}`"
            fix = unsafe(edits[entry.span]) if entry.span in edits else None
            yield Finding(entry.prose.stripped().span(), message, _help(entry, form), fix)


def _edit(post: Post, entry: SourceEntry, form: _Form) -> Edit | None:
    """Write an entry anew, where nothing of it is lost; nothing where it is not sure that this is so."""
    raw = post.source[entry.span]
    texts = _texts(entry)
    if form.lacks(texts) or len(entry.links) > 1 or _UNLINKED.search(re.sub(r"<(?=https?://)", "", raw)):
        return None
    known = Counter(word for name in ("publisher", "title", "date") for word in _WORD.findall(texts.get(name, "")))
    if known != Counter(_WORD.findall(entry.prose.text)) or any(map(_MARKUP.search, _readable(texts))):
        return None
    if entry.link and entry.link.kind == "reference":
        return None
    if form.date_format and entry.date:
        written = _date(entry.date.value, form.date_format)
        if not written:
            return None
        texts["date"] = written
    marker = _MARKER.match(raw)
    start = entry.span.start + (marker.end() if marker else 0)
    new = form.write(texts)
    if not form.fits(new) or (re.search(r"[()]", texts.get("url", "")) and "]({url})" in form.wanted):
        return None
    return replace(Span(start, entry.span.start + len(raw.rstrip())), new)


def _texts(entry: SourceEntry) -> dict[str, str]:
    parts = {"publisher": entry.publisher, "title": entry.title, "date": entry.date}
    return {name: part.text for name, part in parts.items() if part} | ({"url": entry.url.url} if entry.url else {})


def _readable(texts: dict[str, str]) -> list[str]:
    return [text for name, text in texts.items() if name != "url"]


def _date(date: Date | None, form: str) -> str:
    """Write a day in English; nothing where the form says more than is known."""
    day = date.first_day() if date and date.exists() else None
    if day is None or (date and date.precision != "day"):
        return ""
    values = {"%d": f"{day.day:02}", "%-d": f"{day.day}", "%m": f"{day.month:02}", "%-m": f"{day.month}"}
    month = MONTHS[day.month - 1]
    values |= {"%Y": f"{day.year}", "%y": f"{day.year % 100:02}", "%b": month[:3], "%B": month}
    return re.sub(r"%-?[a-zA-Z]", lambda match: values.get(match[0], match[0]), form)


def _written(post: Post, entry: SourceEntry) -> str:
    """An entry as it is written, without its marker and the brackets around an address, on one line."""
    raw = _TAG.sub("", post.source[entry.span][:_LONGEST])
    return " ".join(re.sub(r"<(https?://[^<>\s]*)>", r"\1", _MARKER.sub("", raw)).split())


@lru_cache(maxsize=8)
def _forms(wanted: str, optional: tuple[PartName, ...], date_format: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(variant, date_format) for variant in variants(wanted, optional))


def variants(wanted: str, optional: tuple[PartName, ...]) -> list[str]:
    """What entries may look like: the format, and what is left of it without some of its optional parts."""
    forms = []
    for count in range(len(optional) + 1):
        for left_out in combinations(optional, count):
            form = _without(wanted, left_out)
            # The comma within the quotes belongs to what followed, and is left out with it or is not.
            forms += [form, _COMMA.sub("", form)] if left_out else [form]
    return list(dict.fromkeys(forms))


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


def _help(entry: SourceEntry, form: _Form) -> str:
    texts = _texts(entry)
    if needed := form.lacks(texts):
        return f"no {', no '.join(needed)} was found in it"
    if entry.date and form.date_format:
        texts["date"] = _date(entry.date.value, form.date_format) or texts["date"]
    return f"write `{form.write(texts)}`"
