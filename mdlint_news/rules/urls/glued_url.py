"""UR009."""

import re

from mdlint_news.rule import Annotated, Finding, Fix, Iterator, Post, Span, Url, delete, regex, replace, rule, unsafe

_BRACKET = regex(r"[】〉》」』>”“\"]")
_SECOND = regex(r"(?<!url=)(?<!u=)https?(?:://|<|%3A%2F%2F)(?=\w|<)", re.IGNORECASE)
# The moment at which an archive took a copy, before the address of what it copied.
_COPY = regex(
    r"/(?:\d{14}(?:[a-z]{2}_|\*)?|\d{4}-\d{4}-\d{4}-\d{2}|(?:wayback|memento|web)(?:/[a-z]{1,12})?/(?:\d{4,13}|\*))/\Z"
)
_SUSPECT = (*'】〉》」』>”“"', ")\n", regex(r"[Hh](?<=.[Hh])(?i:ttps?(?::|<|%3A))"))
# What follows an address in running text, without a blank.
_NEXT = regex(
    r"\((?:accessed|retrieved|viewed|archived|abgerufen|consult[ée]e?|consultado|consultato|acesso|geraadpleegd)\Z|,https?://(?=\w)"
)
_OPEN = regex(r"\([a-zé]+$", re.MULTILINE)
_PROTOCOL = regex(r"\A(?:https?(?:<|:/*)){1,2}https?:", re.IGNORECASE)


@rule("UR009", severity="error", local=True)
def glued_url(
    post: Post,
    *,
    archives: Annotated[tuple[str, ...], "Hosts whose addresses have another in them."] = (
        "web.archive.org",
        "archive.org",
        "archive.ph",
        "archive.today",
        "archive.is",
        "perma.cc",
        "gnusha.org",
        "webcitation.org",
    ),
) -> Iterator[Finding]:
    """An address has swallowed what stands beside it.

    A bracket, a quotation mark or a second address was joined to it, and the link leads nowhere.

    ```md bad
    The line was extended【<https://www.reuters.com/world/ferries-2026-03-05/⟦】⟧>.

    - [Turnout](https://www.ons.gov.uk/⟦https://⟧www.ons.gov.uk/turnout)
    - [Prices](<https://www.ons.gov.uk/prices⟦)⟧>)
    ```

    ```md fixed
    The line was extended <https://www.reuters.com/world/ferries-2026-03-05/>.

    - [Turnout](https://www.ons.gov.uk/https://www.ons.gov.uk/turnout)
    - [Prices](<https://www.ons.gov.uk/prices>)
    ```

    ```md good
    - [Turnout](https://web.archive.org/web/2026/https://www.ons.gov.uk/turnout)
    - [Login](https://id.example.org/login?url=https://www.ons.gov.uk/turnout)
    - [Tax](https://webarchive.nationalarchives.gov.uk/ukgwa/20260401120000/https://www.gov.uk/tax)
    - [Company](https://en.wikipedia.org/wiki/Anki_(company))

    “More at https://www.ons.gov.uk/turnout”
    ```
    """
    for url in post.urls_like(*_SUSPECT, _OPEN):
        tail = url.tail
        if _PROTOCOL.match(url.url):
            yield Finding(url.span, "the address begins twice", "keep one of the two")
        elif (match := _NEXT.search(tail)) and "?" not in tail[: match.start()] and not url.is_on(*archives):
            yield Finding(
                url.part(*match.span()), f"the address has swallowed `{match[0]}`", "put a blank between them"
            )
        elif not url.host or not url.is_meant:
            continue
        elif (match := _BRACKET.search(tail)) and not tail[: match.start()].count(
            {"】": "【", ">": "<"}.get(match[0], "\0")
        ):
            message = f"the address has swallowed `{match[0]}`"
            fix = _fix(post, url) if match.end() == len(tail) else None
            yield Finding(url.part(*match.span()), message, "put the mark outside of it", fix)
        elif tail.endswith(")") and tail.count("(") < tail.count(")"):
            at = len(tail) - 1
            message = "the address has swallowed `)`"
            yield Finding(url.part(at, at + 1), message, "put the mark outside of it", _fix(post, url))
        elif (
            (match := _SECOND.search(tail))
            and not url.is_on(*archives)
            and not _may_have_another(tail[: match.start()])
        ):
            yield Finding(url.part(*match.span()), "a second address begins inside of this one", "keep one of the two")


def _may_have_another(beginning: str) -> bool:
    """Say whether an address may go on with another one: in a query, or as the name of an archived copy."""
    return "?" in beginning or _COPY.search(beginning) is not None


def _fix(post: Post, url: Url) -> Fix | None:
    """Part the last character from an address: readers see it behind the link, if they saw it."""
    if post.source[url.span] != url.url:
        return None
    last, (start, end) = url.url[-1], url.span
    outer = Span(start - 1, end + 1) if url.where == "autolink" else url.span
    text = post.source.text
    if last == "】" and text[outer.start - 1] == "【" and url.where in ("autolink", "bare"):
        # The brackets are a chat tool's: with one of them outside, both would still be in the text.
        gap = "" if text[outer.start - 2].isspace() else " "
        return unsafe(replace(Span(outer.start - 1, outer.end), f"{gap}<{url.url[:-1]}>"))
    if url.where in ("autolink", "bare"):
        return unsafe(replace(outer, f"<{url.url[:-1]}>{last}"))
    return unsafe(delete(Span(end - 1, end))) if url.where == "inline" else None
