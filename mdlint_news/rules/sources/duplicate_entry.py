"""SR009."""

import re

from mdlint_news.rule import Finding, Iterator, Post, Related, SourceEntry, Span, Url, cut, regex, rule, unsafe

# They tell where a reader comes from, not which page it is.
_TRACKING = regex(
    r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|smid|igshid|src|source|share|via)=", re.IGNORECASE
)
_PROXY_HOST = "r.jina.ai"
_PROXY = regex(r"https?://r\.jina\.ai/(?=https?://)", re.IGNORECASE)
_INDEX = ("/", "/index.html", "/index.htm")
_WORD = regex(r"\w+")
# What of a page an entry means: `table 4`, `S. 12`.
_PLACE = regex(
    r"\b(?:tab(?:le|elle|leau|la|ella|el|ela)|chart|figure|fig\.|abbildung|grafik|gr[aá]fico|graphique|pages?|pp?\.|"
    r"seite|s\.|section|chapter|kapitel|abschnitt|annex|appendix|anhang|sheet|blatt) ?\d[\d.–-]*",
    re.IGNORECASE,
)


@rule("SR009", severity="warning", local=True)
def duplicate_entry(post: Post) -> Iterator[Finding]:
    """A source stands in its list twice.

    The list looks longer than what the text rests on. Addresses that differ in `www.`, in a slash at their end or in
    marks of tracking are the same; another place of a page (`#page=12`, `table 4`) is another source.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    - Eurostat, “House prices and rents” – ⟦https://ec.europa.eu/eurostat/web/housing⟧
    ```

    ```md fixed
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - [ILO – “Wages in Europe”](https://www.ilo.org/wages/europe)
    ```

    ```md bad
    **Sources:** [ILO](https://www.ilo.org/wages/europe), [Wage report](⟦https://ilo.org/wages/europe/?utm_source=x⟧)
    ```

    ```md bad
    ### Sources

    1. Interview with the mayor, 2 March 2026
    2. Reuters, “Rents rise again”
    3. ⟦Interview with the mayor, 2 March 2026⟧
    ```

    ```md good
    ### Sources

    - [Budget, page 4](https://www.lyon.fr/budget.pdf#page=4)
    - [Budget, page 90](https://www.lyon.fr/budget.pdf#page=90)
    - [Council, first reading](https://www.youtube.com/watch?v=aB3dE5fG7hI)
    - [Council, second reading](https://www.youtube.com/watch?v=zY9xW7vU5tS)
    ```

    ```md good
    ## Wheat

    **Source:** [FAO](https://www.fao.org/prices/march)

    ## Rice

    **Source:** [FAO](https://www.fao.org/prices/march)
    ```
    """
    for sources in post.sources:
        entries = [entry for entry in sources.entries if not entry.is_failure]
        # Of two that are linked the addresses tell.
        is_told_by_text = not all(entry.is_linked for entry in entries)
        if not is_told_by_text and _have_own_hosts(entries):
            continue
        by_address: dict[str, dict[str, SourceEntry]] = {}
        by_text: dict[str, SourceEntry] = {}
        for entry in entries:
            text = " ".join(_WORD.findall(entry.text.casefold())) if is_told_by_text else ""
            address = _page(entry.url) if entry.url else ""
            same = _first(by_address.setdefault(address, {}), entry) if address else entry
            if same is not entry and entry.url and same.url:
                yield _found(post, entry, entry.url.span, same, same.url.span)
                continue
            same = by_text.setdefault(text, entry) if text else entry
            if same is not entry and not (entry.is_linked and same.is_linked):
                yield _found(post, entry, entry.prose.stripped().span(), same, same.prose.stripped().span())


def _first(at_address: dict[str, SourceEntry], entry: SourceEntry) -> SourceEntry:
    """The first entry of an address that means the same place of it, where both mean one."""
    match = _PLACE.search(entry.text)
    place = match[0].casefold() if match else ""
    same = at_address.get(place) or at_address.get("") if place else next(iter(at_address.values()), None)
    at_address.setdefault(place, entry)
    return same or entry


def _found(post: Post, entry: SourceEntry, place: Span, first: SourceEntry, related: Span) -> Finding:
    is_same = entry.text == first.text
    edit = cut(post.source, entry.span, with_gap=False) if is_same else None
    return Finding(
        place,
        f"the source stands in the list {'twice' if is_same else 'already, under another name'}",
        "take one of the two out, or give the second its own address",
        unsafe(edit) if edit else None,
        (Related(related, "the first"),),
    )


def _have_own_hosts(entries: list[SourceEntry]) -> bool:
    """Say whether each entry links a page of a host that no other one links, and none has a proxy before it."""
    urls = [entry.url for entry in entries if entry.url]
    hosts = {url.host.casefold().removeprefix("www.") for url in urls if url.scheme} - {"", _PROXY_HOST}
    return len(hosts) == len(urls)


def _page(url: Url) -> str:
    """An address as far as it tells which page it is; nothing for the first page of a site."""
    proxy = _PROXY.match(url.url)
    address, _, place = url.url[proxy.end() if proxy else 0 :].partition("#")
    path, _, query = address.partition("://")[2].partition("?")
    end = next((end for end in _INDEX if path.endswith(end)), "")
    host, _, path = path.removesuffix(end).partition("/")
    if query:
        query = "&".join(part for part in query.split("&") if part and not _TRACKING.match(part))
    if not path and not query:
        return ""
    place = "" if place.startswith(":~:") else place
    return f"{host.casefold().removeprefix('www.')}/{path}?{query}#{place}"
