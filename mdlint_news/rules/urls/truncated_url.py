"""UR006."""

import re

from mdlint_news.rule import Finding, Iterator, Post, Severity, regex, rule

_ELLIPSIS = regex(r"…|%E2%80%A6|\[\.{3}\]|\.{3,}\Z", re.IGNORECASE)
_SUSPECT = ("…", "...", regex("%(?i:E2%80%A6)"), "-\n", "\u2010\n", "\u2011\n")
_SEGMENT = regex(r"(?<=/)\.{3,}(?=[/?#])")
_NO_HOST = regex(r"https?://[.…]+(?:[/?#]|\Z)", re.IGNORECASE)
# A domain, or half of an escape, that the end of the address has cut off.
_HALF = regex(r"//www\.[A-Za-z0-9-]+/?$|%[0-9A-Fa-f]$", re.MULTILINE)
_HALVES = (regex(r"//www\.[A-Za-z0-9-]+/?$", re.MULTILINE), regex(r"%[0-9A-Fa-f]$", re.MULTILINE))
# Publishers that cut their slugs at some length leave such ends, too, but not so early. One word alone may be a code,
# unless it is one of small letters; wikis and dictionaries have pages on prefixes.
_DASH = regex(
    r"(?<!/wiki)/(?=[^/]{0,50}\Z)(?:[a-z]+|[A-Za-z0-9]+(?:[-\u2010\u2011][A-Za-z0-9]+)+)(?P<dash>[-\u2010\u2011])\Z"
)


@rule("UR006", severity="error", local=True)
def truncated_url(post: Post) -> Iterator[Finding]:
    """An address was cut off.

    It ends in the dots that a program shows in the place of the rest, or in a hyphen, behind which the slug went on.

    ```md bad
    - Bloomberg, “Talks go on” – https://www.bloomberg.com/news/articles/⟦…⟧
    - Reuters, “Chips” – https://www.reuters.com/technology/chip-maker-says-⟦...⟧
    - [CNN](https://www.cnn.com/2026/03/05/politics/the-u-s⟦-⟧)
    - [The Guardian](https://www.theguardian.com/australia/2026/mar/05/ferry‑lobby⟦‑⟧)
    - [The Guardian](https://⟦www.theguardian⟧)
    ```

    ```md good
    - [What changed](https://github.com/rust-lang/rust/compare/1.90.0...1.91.0)
    - Reuters, “Chips” – https://www.reuters.com/technology/chip-maker-says-no-2026-03-05/
    - [A slug of eighty characters](https://www.kielreport.de/chip-maker-says-no-to-the-offer-of-its-rival-and-goes-on-as-)
    ```
    """
    # A sentence may end in dots right behind a bare address: GFM leaves them out of it.
    may_be_bare = "..." in post.source.text and any(url.where == "bare" for url in post.urls)
    for url in post.urls if may_be_bare else post.urls_like(*_SUSPECT, *_HALVES):
        if url.is_on("youtube.com", "youtu.be", "flickr.com"):
            continue
        rest = post.source.text[url.span.end : url.span.end + 3]
        if url.is_meant and _NO_HOST.match(url.url):
            yield Finding(url.host_span, "the address was cut off", "look up the whole of it")
        elif (match := _ELLIPSIS.search(url.tail)) or (url.is_meant and (match := _SEGMENT.search(url.tail))):
            yield Finding(url.part(*match.span()), "the address was cut off", "look up the whole of it")
        elif url.where == "bare" and rest == "..." and (url.tail.count("/") > 1 or url.tail.endswith("=")):
            span = url.span._replace(start=url.span.end, end=url.span.end + 3)
            yield Finding(span, "the address was cut off", "look up the whole of it")
        elif url.is_meant and (match := _HALF.search(url.url)):
            # A few firms own a whole domain of the top level.
            is_host = match[0][0] == "/"
            span = url.host_span if is_host else url.place(*match.span())
            severity: Severity = "warning" if is_host else "error"
            yield Finding(span, "the address was cut off", "look up the whole of it", severity=severity)
        elif (match := _DASH.search(url.path)) and not url.tail[match.end() :]:
            message = f"the address ends in `{match['dash']}`, as if it was cut off"
            yield Finding(url.part(*match.span("dash")), message, "look up the whole of it", severity="warning")
