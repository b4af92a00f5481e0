"""TY005."""

import re
from functools import partial
from itertools import islice

from mdlint_news.rule import Annotated, Finding, Iterator, Literal, Need, Post, Related, Span, regex, rule, whole

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_SPACE = "(?:[ \u00a0]|[\u202f\u2009](?=))"
# What a pattern looks for first is a character, and only then what stands before it: that is quicker.
_NUMBER = r"\d(?<![\w.,]\d)[\d.,]*"
_DAY = r"\d(?<!\d\d)(?:(?<=[0-3])\d)?"
_MONEY = rf"[$€£¥₹]{_SPACE}?\d[\d.,]{{0,20}}"
_CURRENCIES = tuple("$€£¥₹")
_OUR = r"\b(?:behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|vap)"
_ENDING = r"(?:s|ed|ing|able|ably|ite|ites|ful|less|hood|hoods)?\b"
_MONTHS = whole(
    *"january february march april may june july august september october november december".split(),
    *"jan feb mar apr jun jul aug sep sept oct nov dec".split(),
)
_ARTICLE = regex(r"\bthe\b")
_RARELY = 30
# Of each matter the ways in which news writes it, each with what is in all that it matches.
WAYS: dict[str, dict[str, tuple[tuple[Need, ...], re.Pattern[str]]]] = {
    "percent": {
        "5%": (("%",), regex(rf"{_NUMBER}%")),
        "5 %": ((" %", "\u2009%"), regex(rf"{_NUMBER}{_SPACE}%")),
        "5 per cent": (whole("per cent", "percent"), regex(rf"{_NUMBER}{_SPACE}(?:per cent|percent)\b")),
    },
    "billions": {
        # Of money only: many houses write `$5bn` and `5 million people`.
        "5bn": (whole("bn", "mn"), regex(rf"{_MONEY}{_SPACE}?(?:bn|mn)\b")),
        "5 billion": (_CURRENCIES, regex(rf"{_MONEY}{_SPACE}(?:b|m)illion\b")),
        "5B": (whole("b", "m"), regex(rf"{_MONEY}[BM]\b")),
    },
    "dates": {
        "5 May 2026": (_MONTHS, regex(rf"{_DAY}{_SPACE}{_MONTH}{_SPACE}(?:19|20)\d\d\b")),
        "May 5, 2026": (
            tuple(f",{space}{century}" for space in (" ", "\u2009") for century in ("19", "20")),
            regex(rf"{_MONTH}{_SPACE}[0-3]?\d,{_SPACE}(?:19|20)\d\d\b"),
        ),
    },
    "currency": {
        "US$5": (("us$",), regex(rf"US\${_SPACE}?\d")),
        "$5": (("$",), regex(rf"\$(?<![\w$]\$){_SPACE}?\d")),
    },
    "spelling": {
        # In small letters: a Department of Defense and a Labour party are so called everywhere.
        "British": (
            (),
            regex(
                rf"{_OUR}our{_ENDING}"
                r"|\b(?:centre[sd]?|theatres?|(?:kilo|centi)?metres?|litres?|fibres?|defences?|offences?|programmes?"
                r"|travell(?:ed|ing|ers?)|analys(?:ed|es|ing)|grey|cheques?|tyres?|aluminium|sceptic(?:s|al|ism)?)\b"
            ),
        ),
        "American": (
            (),
            regex(
                rf"{_OUR}or{_ENDING}"
                r"|\b(?:center(?:s|ed)?|theaters?|(?:kilo|centi)?meters?|liters?|fibers?|defenses?|offenses?"
                r"|travel(?:ed|ing|ers?)|analyz(?:ed|es|ing)|gray|aluminum|skeptic(?:s|al|ism)?)\b"
            ),
        ),
    },
}


@rule("TY005", severity="info")
def inconsistent_style(  # noqa: PLR0913 - each is an option
    post: Post,
    *,
    checks: Annotated[tuple[str, ...], "What to look at: percent, billions, dates, currency, spelling."] = (
        "percent",
        "billions",
        "dates",
        "currency",
    ),
    min: Annotated[int, "How often the rarer way must stand there: once may be chance."] = 2,  # noqa: A002 - the name of the option
    percent: Annotated[Literal["any", "5%", "5 %", "5 per cent"], "The way of the site, which all posts keep to."] = (
        "any"
    ),
    billions: Annotated[Literal["any", "5bn", "5 billion", "5B"], "Likewise, of money."] = "any",
    dates: Annotated[Literal["any", "5 May 2026", "May 5, 2026"], "Likewise."] = "any",
    currency: Annotated[Literal["any", "US$5", "$5"], "Likewise."] = "any",
    spelling: Annotated[Literal["any", "British", "American"], "Likewise, of words in small letters."] = "any",
) -> Iterator[Finding]:
    """A post writes the same thing in two ways, or in another than the site.

    Percentages, billions, dates and dollars look pasted together from several texts. Quotes and source lists keep the
    way of their author.

    ```md bad
    Rents rose by 4% in May and by 6% in June.

    Wages rose by ⟦3 %⟧ in May and by 4 % in June, prices by 5%.
    ```

    Where a site has one way, it may say so:

    ```md bad percent="5 per cent" dates="5 May 2026" spelling="British"
    On ⟦May 5, 2026⟧ rents rose by ⟦4%⟧ in the ⟦center⟧ of Leeds, by 6% in the suburbs and by 2 per cent in the country.
    ```

    ```md good
    Rents rose by 4% in May and by 6% in June. “Wages rose by 3 %,” she said, “and by 4 % in June.”
    ```
    """
    house = {"percent": percent, "billions": billions, "dates": dates, "currency": currency, "spelling": spelling}
    for matter, way in house.items():
        if way != "any":
            yield from _unlike(way, places(post, matter))
    for check in checks:
        if house.get(check, "any") != "any" or not _may_differ(post, check, min):
            continue
        found = places(post, check)
        ways = sorted((way for way in found if found[way]), key=lambda way: len(found[way]))
        if len(ways) > 1 and len(found[ways[0]]) >= min:
            rarer, usual = ways[0], ways[-1]
            message = f"the post writes `{usual}` {len(found[usual])} times and `{rarer}` {len(found[rarer])} times"
            related = (Related(found[usual][0], f"as in `{usual}`"),)
            yield Finding(found[rarer][0], message, "choose one of them", related=related)


def _unlike(house: str, found: dict[str, list[Span]]) -> Iterator[Finding]:
    """Tell once of a matter that is written in another way than the site's."""
    others = sorted((place, way) for way, there in found.items() if way != house for place in there)
    if others:
        place, way = others[0]
        more = f" in {len(others)} places" if len(others) > 1 else ""
        yield Finding(place, f"the post writes `{way}`{more}, the site `{house}`", "write it as the site does")


def _may_differ(post: Post, matter: str, times: int) -> bool:
    """Say whether there may be two ways, each as often as the rarer one must stand there: to look closer takes time."""
    ways = [*WAYS.get(matter, {}).values()]
    there: list[tuple[tuple[Need, ...], re.Pattern[str]]] = []
    # The last are rare, and where all but one are missing, that one does not matter.
    while ways and len(there) + len(ways) > 1:
        needs, pattern = ways.pop()
        if post.may_say(needs, times):
            there.append((needs, pattern))
    often = (len([*islice(post.says(pattern, needs), times)]) >= times for needs, pattern in there)
    return len(there) > 1 and sum(often) > 1


def places(post: Post, matter: str) -> dict[str, list[Span]]:
    """Find each way of writing something in the running text."""
    if matter == "spelling" and not _is_english(post):
        return {}
    ways = WAYS.get(matter, {})
    found = {
        way: post.gather(f"TY005 {way}", partial(_places, needs, pattern)) for way, (needs, pattern) in ways.items()
    }
    return {way: sorted(one.span for one in there) for way, there in found.items()}


def _is_english(post: Post) -> bool:
    """Say whether a word in thirty is an article: `color` and `favor` are words of other languages, too."""
    texts = [passage.text for passage in post.passages]
    articles = sum(len(_ARTICLE.findall(text)) for text in texts)
    return _RARELY * articles > sum(text.count(" ") for text in texts)


def _places(needs: tuple[Need, ...], pattern: re.Pattern[str], post: Post) -> Iterator[Finding]:
    for passage, match, span in post.says(pattern, needs):
        # Tables and headings are short of room, and write shorter.
        is_text = passage.block is not None and passage.block.kind == "paragraph"
        is_text = is_text and not (
            match[0][0].isalpha() and passage.text[max(0, match.start() - 1) : match.start()].isalnum()
        )
        if is_text and not post.is_in_sources(span) and not passage.quotes(match.start()):
            yield Finding(span, "")
