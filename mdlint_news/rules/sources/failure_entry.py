"""SR003."""

import re

from mdlint_news.rule import Finding, Iterator, Post, SourceEntry, cut, regex, rule, unsafe

# The titles of pages that a site shows in the place of others, or to machines.
_PAGES = frozenset(
    (
        *("just a moment...", "just a moment…", "one moment, please...", "please wait...", "attention required!"),
        *("are you a robot?", "are you human?", "robot or human?", "verify you are human", "pardon our interruption"),
        *("verifying you are human", "human verification", "security check", "security verification", "captcha"),
        *("checking your browser before accessing", "access to this page has been denied", "subscribe to read"),
        *("page not found", "404 not found", "404: not found", "404 error", "error 404", "page unavailable"),
        *("403 forbidden", "403: forbidden", "error 403", "429 too many requests", "too many requests"),
        *("500 internal server error", "502 bad gateway", "503 service unavailable", "504 gateway time-out"),
        *("internal server error", "bad gateway", "service unavailable", "request blocked", "request rejected"),
        *("seite nicht gefunden", "página no encontrada", "page non trouvée", "page introuvable"),
        *("pagina non trovata", "página não encontrada", "pagina niet gevonden", "nie znaleziono strony"),
        *("страница не найдена", "einen moment, bitte...", "un momento...", "un instant...", "页面不存在"),
        *("页面未找到", "404 页面不存在", "ページが見つかりません", "請稍候...", "请稍候…"),
    )
)
_TITLES = tuple(sorted(_PAGES))
# Titles of works, too, where a publisher stands beside them.
_ALONE = frozenset(
    (
        *("access denied", "untitled", "untitled document", "untitled page", "no title", "title not found"),
        *("no title available", "title not available", "title unavailable", "untitled article"),
        *("404", "403", "error", "forbidden", "not found", "unauthorized", "undefined", "null", "[object object]"),
        *("zugriff verweigert", "acceso denegado", "accès refusé", "accesso negato", "acesso negado"),
        *("доступ запрещен", "ohne titel", "sin título", "sans titre", "senza titolo", "无标题"),
    )
)
_BETWEEN = regex(r"(?<!\s)\s+(?:[|-]|[–—](?=))+\s+|(?<=\w): ")
_BEHIND = regex(r"\s*\([^()]*\)\Z")
# The address of a page that explains an error names its number: `…/Status/429`.
_EXPLAINED = regex(
    r"(?:\b(?:status(?:es)?|wiki|docs?|reference|rfc\d*|codes?)\b|http[-_]|//(?:docs?|developer|httpstatus\w*|http)\.)"
    r"[^?#]{0,200}?[/_-](?P<number>[45]\d\d)(?!\d)",
    re.IGNORECASE,
)
_MARKS = " *_“”\"„«»‘’'\ufffc-–—:,"
_LONGEST = 100
_FEW = 2


@rule("SR003", severity="error", local=True)
def failure_entry(post: Post) -> Iterator[Finding]:
    """A source is an error message or a note of the tool that wrote the post.

    Where a search fails, a pipeline that does not look writes down the failure as if it were a source.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - ⟦Could not research 'rents in 2025': Error code: 429⟧
    - ⟦Research notes provided in the prompt⟧
    ```

    So it does with the title of the page that the site showed instead.

    ```md bad
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    - [⟦Just a moment...⟧](https://www.politico.eu/article/rents-rise-again/)
    ```

    ```md fixed
    ### Sources

    - Eurostat, “House prices and rents” – https://ec.europa.eu/eurostat/web/housing
    ```

    ```md good
    ### Sources

    - [Failed to deliver: the parcel crisis](https://www.dw.com/en/parcel-crisis/a-71322345)
    - Error Theory and Its Critics, Oxford University Press, 2019
    - [429 Too Many Requests](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429), MDN Web Docs
    ```
    """
    for sources in post.sources:
        failures = [(entry, message) for entry in sources.entries if (message := _failure(post, entry))]
        # A list of nothing else would be left empty.
        has_others = len(failures) < len(sources.entries)
        for entry, message in failures:
            edit = cut(post.source, entry.span, with_gap=False) if has_others else None
            yield Finding(
                entry.prose.stripped().span(),
                message,
                "name the source that the text rests on, or take the entry out",
                unsafe(edit) if edit else None,
            )


def _failure(post: Post, entry: SourceEntry) -> str:
    """Say of an entry what it is, where it is no source."""
    if entry.is_failure:
        return "the entry is a note of the tool that wrote the post, not a source"
    link = entry.link
    shown = post.source[link.text_span] if link and link.kind in ("inline", "reference") else entry.text
    if len(shown) > _LONGEST:
        return ""
    name = _BEHIND.sub("", shown.replace("\ufffc", "").strip(_MARKS)).strip(_MARKS).casefold()
    is_error = (name in _ALONE or _is_page(name)) and not (entry.url and _explains(entry.url.url, name))
    return "the entry has the title of an error page, not that of a source" if is_error else ""


def _explains(url: str, name: str) -> bool:
    """Say whether an address is that of a page about the error of this name."""
    explained = _EXPLAINED.search(url)
    return explained is not None and explained["number"] in name


def _is_page(name: str) -> bool:
    """Say whether the title of such a page is all that there is, or the first or the last of two parts."""
    if not name.startswith(_TITLES) and not name.endswith(_TITLES):
        return False
    parts = [part.strip(_MARKS) for part in _BETWEEN.split(name)]
    return len(parts) <= _FEW and not _PAGES.isdisjoint(parts)
