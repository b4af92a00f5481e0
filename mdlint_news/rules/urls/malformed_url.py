"""UR012."""

import re

from mdlint_news.rule import Finding, Fix, Iterator, Post, Span, Url, regex, replace, rule, unsafe

_SCHEME = regex(
    r"(?P<typo>(?:h{2,}t+ps?|ht{3,}ps?|ht?ps?|ttps?|htt?sp?|https?|http?s+)(?::/{0,3}|/{2}))(?=[\w[])", re.IGNORECASE
)
_RIGHT = regex(r"https?://[^/]", re.IGNORECASE)
_DOUBLE = regex(r"https?://(?P<typo>https?)(?:[:/]+|\Z)", re.IGNORECASE)
_BARE_HOST = regex(
    r"(?:www\.[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|int|eu|de|fr|uk|us|info|news|tv))(?=[/?#]|\Z)",
    re.IGNORECASE,
)
# Most addresses begin so, and nothing is wrong with them.
_USUAL = regex(r"https?://(?!https?(?:[:/]|\Z))[\w-]+(?:\.[\w-]+)+(?=[/?#]|\Z)")
_OWN_DISK = regex(r"file:|[A-Za-z]:[\\/]|/(?:mnt/(?:data|user-data|c)|home|Users|tmp)/")
_MAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z")
_CUT_OFF = regex(r"https?://[.…]+(?:[/?#]|\Z)", re.IGNORECASE)
_HOST = regex(r"(?!.*\.\.)(?!\.)[^\s\\]*\.[^\s\\.]+|\[[0-9A-Fa-f:.]+\]|localhost")
# No address to Markdown, which leaves it in the text.
_SLIP = regex(
    r"(?<![\w/])(?P<slip>https?(?://|;//|:/|: //|:\\\\))(?=\ufffc|(?:[\w-]{1,40}\.){1,4}[a-z]{2,10}(?:/|\W|\Z))"
)
_SLIP_NEEDS = tuple(f"http{s}{slip}" for s in ("", "s") for slip in ("//", ";//", ":/", ": //", ":\\\\"))
_LOOK_UP = "look the address up, or take the link out"


@rule("UR012", severity="error", local=True)
def malformed_url(post: Post) -> Iterator[Finding]:
    """An address cannot be opened as it is written.

    Without a scheme it is taken for a page of the site itself; with a misspelled one, or without a whole host, it leads
    nowhere, and a path on somebody's own disk leads there only.

    ```md bad
    - [BBC](⟦www.bbc.com⟧/news/articles/cx2jd8gqp1wo)
    - [DW](⟦htps://⟧www.dw.com/en/ferries/a-75125356)
    - [NATO](https://⟦https⟧//www.nato.int/news)
    - [Eurostat](https://⟦eurostat⟧/ferries)
    - [The table](⟦file:///home/anna/ferries.csv⟧), [the press office](⟦press@ferries.eu⟧)
    ```

    ```md fixed
    - [BBC](https://www.bbc.com/news/articles/cx2jd8gqp1wo)
    - [DW](https://www.dw.com/en/ferries/a-75125356)
    - [NATO](https://www.nato.int/news)
    - [Eurostat](https://eurostat/ferries)
    - [The table](file:///home/anna/ferries.csv), [the press office](mailto:press@ferries.eu)
    ```

    ```md good
    - [BBC](https://www.bbc.com/news/articles/cx2jd8gqp1wo), [DW](//www.dw.com/en/ferries/a-75125356)
    - [The table](/data/ferries.csv), [the notes](notes.md), [the press office](mailto:press@example.org)
    - The server listens on http://ferries:8080/, and its makers to <press@ferries.eu>.
    ```
    """
    yield from _slips(post)
    for url in post.urls:
        if not url.is_meant or url.where == "front matter" or _USUAL.match(url.url) or _CUT_OFF.match(url.url):
            continue
        if match := _OWN_DISK.match(url.url):
            yield Finding(url.span, "the address leads to a file on somebody's own disk", "link what readers can open")
        elif match := _DOUBLE.match(url.url):
            fix = _fix(post, url, match[0], "https://")
            yield Finding(url.place(*match.span("typo")), "the address begins twice", "keep one of the two", fix)
        elif not _RIGHT.match(url.url) and (match := _SCHEME.match(url.url)):
            message = f"`{match['typo']}` is no scheme: the address leads nowhere"
            right = "https://" if "s" in match["typo"].lower() else "http://"
            fix = _fix(post, url, match["typo"], right)
            yield Finding(url.place(*match.span("typo")), message, "write `https://`", fix)
        elif url.where != "bare" and not url.scheme and (match := _BARE_HOST.match(url.url)):
            message = f"the address has no scheme: it is taken for a page `{match[0]}` of the site itself"
            fix = _fix(post, url, match[0], f"https://{match[0]}")
            yield Finding(url.place(*match.span()), message, f"write `https://{match[0]}`", fix)
        elif url.where not in ("bare", "autolink") and "@" in url.url and _MAIL.match(url.url):
            message = "the e-mail address has no scheme: it is taken for a page of the site itself"
            fix = _fix(post, url, url.url, f"mailto:{url.url}")
            yield Finding(url.span, message, f"write `mailto:{url.url}`", fix)
        elif url.scheme in ("http", "https") and not _HOST.fullmatch(url.host):
            yield Finding(url.host_span if url.host else url.span, f"there is no host `{url.host}`", _LOOK_UP)


def _slips(post: Post) -> Iterator[Finding]:
    for passage, match, span in post.says(_SLIP, _SLIP_NEEDS):
        if passage.block is not None and not passage.is_quoted:
            place = Span(span.start, span.start + len(match["slip"]))
            yield Finding(place, f"`{match['slip']}` is no scheme: this is no link", "write `https://`")


def _fix(post: Post, url: Url, wrong: str, right: str) -> Fix | None:
    """Put something else in the place of what an address begins with."""
    place = Span(url.span.start, url.span.start + len(wrong))
    return unsafe(replace(place, right)) if post.source[url.span] == url.url else None
