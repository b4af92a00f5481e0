"""SR010."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, SourceEntry, Url, regex, rule

_SITE = regex(
    r"\b(?:home ?pages?|web ?sites?|web ?page|portal|official site|landing page|página web|sitio web|site web)\b"
    r"|主页|首页|官网|官微|网站",
    re.IGNORECASE,
)
_FEW, _SHORT = 24, 60
_WORD = regex(r"[^\W\d_]{8,}")


@rule("SR010", severity="warning", local=True)
def bare_domain(
    post: Post,
    *,
    accept_hosts: Annotated[tuple[str, ...], "Hosts whose first page may be a source."] = (),
) -> Iterator[Finding]:
    """A source is the first page of a site instead of the page that was used.

    Readers do not find there what the text says, and the page changes every day. An entry that says that it means the
    site is fine, and so is one of a line that links names.

    ```md bad
    ### Sources

    - Reuters, “Rents rise again,” 4 March 2026 – ⟦https://www.reuters.com/⟧
    - [Financial Times](⟦https://www.ft.com⟧)
    ```

    ```md bad
    **Sources:** [“Landlords sell”, Financial Times](⟦https://www.ft.com⟧) · [ILO](https://www.ilo.org/wages/europe)
    ```

    ```md good
    ### Sources

    - Reuters, “Rents rise again” – https://www.reuters.com/markets/rents-rise-again-2026-03-04/
    - [Website of the tenants’ union](https://www.acorntheunion.org.uk/)
    - [Rent map](https://rents.example.net/?city=lyon)
    - [Gazetteer of Planetary Nomenclature](https://planetarynames.wr.usgs.gov/)
    ```

    ```md good
    🔗 [OpenStreetMap](https://www.openstreetmap.org/)
    ```
    """
    for sources in post.sources:
        for entry in sources.entries:
            url = entry.url
            if url is None or not _is_bare(url) or url.is_on(*accept_hosts) or _SITE.search(entry.text):
                continue
            if (sources.where == "inline" and entry.title is None) or _has_site_of_its_own(url, entry):
                continue
            yield Finding(
                url.span,
                f"the address is the first page of {url.host}, not {_what(entry)}",
                "give the address of the page itself",
            )


def _is_bare(url: Url) -> bool:
    return bool(url.host) and url.tail in ("", "/")


def _has_site_of_its_own(url: Url, entry: SourceEntry) -> bool:
    """Say whether what the entry names has given its name to a part of a domain: `planetarynames.wr.usgs.gov`."""
    label, _, rest = url.host.partition(".")
    words = _WORD.findall(entry.text.casefold())
    return rest.count(".") > 0 and label != "www" and any(word in label for word in words)


def _what(entry: SourceEntry) -> str:
    title = entry.title.text if entry.title else ""
    # One or two words are the name of whoever has the site.
    return f"“{title}”" if " " in title and _FEW < len(title) <= _SHORT else "the page that was used"
