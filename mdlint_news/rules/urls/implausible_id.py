"""UR010."""

import re

from mdlint_news.rule import Finding, Iterator, Post, regex, rule, snowflake_day

_STATUS = regex(r"/[^/]+/status(?:es)?/(?P<id>\d+)")
# Who wrote in the spring of 2006, when the count began, and is quoted for it.
_FIRST = regex(
    r"/(?:jack|biz|ev|noah|crystal|rabble|dom|adam|jeremy|florian|tonystubblebine)/status(?:es)?/\d{2,6}", re.IGNORECASE
)
_ARXIV = regex(r"/(?:abs|pdf)/(?P<id>(?P<year>\d\d)(?P<month>\d\d)\.\d{4,5})")
_DOI = regex(r"/(?!10\.\d{4,9}/\S)(?P<id>\d[^/]*(?:/.*)?)|/(?P<example>10\.(?:1234|5555)/.*|10\.1000/xyz.*)")
_WIRE = regex(r"/news/home/(?P<id>\d{8}0{6})\b")
_STATUS_DIGITS = range(7, 20)


@rule("UR010", severity="warning", local=True)
def implausible_id(post: Post) -> Iterator[Finding]:
    """The number in an address cannot be right.

    The ids of posts on X, of papers on arXiv, of DOIs and of press releases say when or by whom they were made. One
    that contradicts itself, or is younger than the post that cites it, was made up.

    ```md bad path="2026-03-05-chips.md"
    - [The minister](https://x.com/minister/status/⟦154⟧)
    - [A paper](https://arxiv.org/abs/⟦2613.01234⟧)
    - [A study](https://doi.org/⟦11.1016/j.x⟧)
    - [Another](https://doi.org/⟦10.1234/example⟧)
    - [Tomorrow](https://x.com/minister/status/⟦2060007875590697088⟧)
    ```

    ```md good path="2026-03-05-chips.md"
    - [The minister](https://x.com/minister/status/1999500480725258425)
    - [A paper](https://arxiv.org/abs/2602.01234)
    - [A study](https://doi.org/10.1016/j.x.2026.01)
    - [The first post of all](https://x.com/jack/status/20)
    ```
    """
    for url in post.urls_on(*_HOSTS):
        for hosts, pattern, fault in _KINDS:
            match = pattern.match(url.path) if url.is_on(*hosts) else None
            if match and (message := fault(match, post)):
                place = url.part(*match.span(match.lastgroup or 0))
                yield Finding(place, message, "look the address up, or take the link out")


def _status(match: re.Match[str], post: Post) -> str:
    if _FIRST.fullmatch(match[0]):
        return ""
    if len(match["id"]) not in _STATUS_DIGITS:
        return f"no post on X has the id `{match['id']}`"
    day = snowflake_day(int(match["id"]))
    # In days: the last one of the calendar has none after it.
    last = post.date.last.toordinal() + 1 if post.date else post.today.toordinal()
    return f"the id says {day}, after this post" if day and day.toordinal() > last else ""


def _paper(match: re.Match[str], post: Post) -> str:
    year, month = 2000 + int(match["year"]), int(match["month"])
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        return f"an id of arXiv begins with year and month: there is no month {month}"
    last = post.date.last if post.date else post.today
    return f"the id says {year}-{month:02}, after this post" if (year, month) > (last.year, last.month) else ""


def _doi(match: re.Match[str], post: Post) -> str:
    if match["example"]:
        return f"`{match['example']}` is a DOI of examples and tests"
    return f"`{match['id']}` is no DOI: they begin with `10.`, a number of four digits or more, and `/`"


def _release(match: re.Match[str], post: Post) -> str:
    return f"no press release has the id `{match['id']}`: its last six digits say a time"


_KINDS = (
    (("x.com", "twitter.com"), _STATUS, _status),
    (("arxiv.org",), _ARXIV, _paper),
    (("doi.org",), _DOI, _doi),
    (("businesswire.com",), _WIRE, _release),
)
_HOSTS = tuple(host for hosts, _, _ in _KINDS for host in hosts)
