"""What in a source entry names a publisher."""

from __future__ import annotations

import re
from functools import lru_cache

from mdlint_news.publishers.names import begins_with_publisher, fits, publisher_named, publishers_at
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Name = Literal["host", "known", "part of a known one", "institution", "like a name", ""]
else:
    Name = str


_TAIL = regex(
    r"(?<![\s\u2010\u2011-])[\s\u2010\u2011-]+(?:blog|news|newsroom|press[\s\u2010\u2011-]?releases?|op[\s\u2010\u2011-]?ed|research|archive|"
    r"magazine|economic bulletin|newsletter|editorial|podcast|video|(?:annual )?report|data(?: table)?|"
    r"live[\s\u2010\u2011-]?updates?|market data)\Z",
    re.IGNORECASE,
)
_BRACKET = regex(r"(?<!\s)\s*[(（][^()（）]*[)）]\s*\Z")
_CAPITAL = regex(r"[\"“]?(?:[A-ZÀ-Þ0-9&]|[Ā-Ž]|[a-z]+[A-Z.])")
_SMALL = frozenset(
    "of the and for on in de del la le les des du der die das für und y e et da do di von van at &".split()
)
_INSTITUTION = regex(
    r"\A(?:(?:\w+[\s-]){0,3}(?:Ministry|Department|Bank|University|Institute|Office|Bureau|Commission|Council|Committee|"
    r"Chamber|Embassy|Federation|Association|Agency|Authority|Academy|Cent(?:er|re)) (?:of|for|on|to)\b|"
    r"(?:Ministerio|Ministère|Ministero|Universidad|Université|Universität|Instituto|Institut|Bundesamt|Centro|Centre|"
    r"Comisión|Commission|Banco|Banque|Banca)\b)|"
    r"\b(?:University|Institute|Foundation|Ministry|Commission|Parliament|Association|Times|Tribune|Herald|Gazette|"
    r"Observer|Chronicle|Inquirer|Newspaper|Magazine|News|Newsroom|Blog|Agency|Authority|Cent(?:er|re)|Lab)\Z"
)
_DESCRIPTIONS = regex(
    r"(?<![\s,\u2010\u2011-])[\s,\u2010\u2011-]+(?:pdf|press[\s\u2010\u2011-]?releases?|archives?|live[\s\u2010\u2011-]?updates?|headline|"
    r"podcast page|article|video|screen[\u2010\u2011-]?grab|editorial|commentary|transcript|preview|coverage|"
    r"(?:market[\s\u2010\u2011-])?data)\Z",
    re.IGNORECASE,
)
# What a text of ASCII ends with where one of these two finds something, small letters and large ones taken as one.
_TAIL_ENDS = tuple(
    "blog news newsroom release releases ed research archive magazine bulletin newsletter editorial podcast video "
    "report data table update updates".split()
)
_DESCRIPTION_ENDS = tuple(
    "pdf release releases archive archives update updates headline page article video grab editorial commentary "
    "transcript preview coverage data".split()
)
_VIA = regex(r"(?<!\s)\s+via\s.*\Z")
_HOST = regex(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,10}\Z")
_ABOUT = regex(
    r"(?:analysis|commentary|coverage|report|review|interview|statement|notes?|data|article|editorial|briefing|survey|"
    r"study|research|forecast|figures|press release|announcement|speech)\b"
)
_FROM = regex(r"\s(?:on|at|by|from|via|en|de|bei|auf|von|sur|su|da)\s(?P<name>\S+(?:\s\S+){0,2})\Z")
# `Roe, J.`, `Roe, Jane`, `J. Roe`.
_PERSON = regex(r"[^\W\d_][^\s,]*(?:\s[^\s,]+)?,\s[A-ZÀ-Þ][^\s,]*(?:\s[A-ZÀ-Þ]\.)*(?:\W|\Z)|[A-ZÀ-Þ]\.\s?[A-ZÀ-Þ]")
_MOST_WORDS = 7
# Of a name in a script without blanks.
_MOST_CHARACTERS = 12
# `ECB Economic Bulletin` is the ECB's; two letters begin many names.
_MOST_ADDED = 2
_SHORTEST_KNOWN = 2
_NO_NAME = frozenset('?!%$€£“”"')
_CJK = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@lru_cache(maxsize=1024)
def how_named(text: str, host: str) -> Name:
    """Say how a text names a publisher: the one of the host, one that is well known, or as names are written."""
    whole = text.strip()
    short = _BRACKET.sub("", whole)
    core = _TAIL.sub("", short) if _may_end(short, _TAIL_ENDS) else short
    if not core:
        return ""
    forms = {whole, short, core}
    known = [publisher for form in forms if (publisher := publisher_named(form))]
    if host and (any(fits(form, host) for form in forms) or any(one in publishers_at(host) for one in known)):
        return "host"
    both = short.split("/")
    if known or _HOST.match(short) or (len(both) > 1 and all(publisher_named(name) for name in both)):
        return "known"
    return _as_written(short, host)


def _as_written(text: str, host: str) -> Name:
    """Say whether a text is written as names are, and what of."""
    if not _looks_like_name(text):
        return ""
    if re.search(r"\d", text):
        return "like a name"
    begin = begins_with_publisher(text, is_name=True)
    is_division = len(begin) > _SHORTEST_KNOWN and len(text.split()) - len(begin.split()) <= _MOST_ADDED
    if is_division or (host and " " in leading_name(text, host)):
        return "part of a known one"
    return "institution" if _INSTITUTION.search(text) else "like a name"


def _looks_like_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or not _NO_NAME.isdisjoint(text):
        return False
    if not text.isascii() and _CJK.search(text):
        return len(text) <= _MOST_CHARACTERS
    return all(_CAPITAL.match(word) or word.casefold() in _SMALL for word in words) and (
        words[0] == "the" or bool(_CAPITAL.match(words[0]))
    )


def leading_name(text: str, host: str = "") -> str:
    """The publisher's name with which a title begins: `OECD Economic Outlook 2025`, at its own host or at none."""
    known = begins_with_publisher(text)
    if known and (not host or publisher_named(known) in publishers_at(host)):
        return known
    if not host or not _CAPITAL.match(text):
        return ""
    words = list(re.finditer(r"\S+", text[:80]))[:5]
    ends = [word.end() for word in words if word[0].casefold() not in _SMALL and not word[0].islower()]
    at_host = publishers_at(host)
    fitting = (end for end in reversed(ends) if fits(text[:end], host) or publisher_named(text[:end]) in at_host)
    last = next(fitting, 0)
    return text[:last].rstrip(",:; /")


def trailing_name(text: str, host: str) -> str:
    """The publisher's name with which a title ends: `Repository on GitHub`."""
    found = _FROM.search(text) if host else None
    return found["name"] if found and how_named(found["name"], host) == "host" else ""


def is_description(text: str) -> bool:
    """Say whether a text only says what kind of thing follows: `headline`."""
    return _may_end(text, _DESCRIPTION_ENDS) and bool(_DESCRIPTIONS.fullmatch(f" {text}"))


def is_person_first(text: str) -> bool:
    """Say whether a text begins as the name of somebody in a list of references does, surname first or abbreviated."""
    return bool(_PERSON.match(text))


def is_about(text: str) -> bool:
    """Say whether a text describes what a publisher published: `analysis of the price collapse`."""
    return bool(_ABOUT.match(text))


def is_running(text: str) -> bool:
    """Say whether a text is running text rather than a name or an author."""
    words = without_description(_BRACKET.sub("", text)).split()
    return sum(word.islower() and word not in _SMALL for word in words) > 1


@lru_cache(maxsize=1024)
def without_description(name: str) -> str:
    """A name without what it is that it published: `Reuters press release`, `Reuters’s`."""
    name = _DESCRIPTIONS.sub("", name) if _may_end(name, _DESCRIPTION_ENDS) else name
    name = _VIA.sub("", name) if "via" in name else name
    return name if publisher_named(name) else re.sub(r"[’']s\Z", "", name)


def _may_end(text: str, ends: tuple[str, ...]) -> bool:
    """Say whether a text may end so, small letters and large ones taken as one: quicker than a pattern to see."""
    return not text.isascii() or text.lower().endswith(ends)
