"""TY005."""

import re

from mdlint_news.rule import Annotated, Finding, Iterator, Post, Related, Span, rule

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_SPACE = "[ \u00a0\u202f\u2009]"
_MONEY = rf"[$€£¥₹]{_SPACE}?\d[\d.,]{{0,20}}"
# Of each matter the ways in which news writes it.
_WAYS: dict[str, dict[str, re.Pattern[str]]] = {
    "percent": {
        "5%": re.compile(r"(?<![\w.,])\d[\d.,]*%"),
        "5 %": re.compile(rf"(?<![\w.,])\d[\d.,]*{_SPACE}%"),
        "5 per cent": re.compile(rf"(?<![\w.,])\d[\d.,]*{_SPACE}(?:per cent|percent)\b"),
    },
    "billions": {
        # Of money only: many houses write `$5bn` and `5 million people`.
        "5bn": re.compile(rf"{_MONEY}{_SPACE}?(?:bn|mn)\b"),
        "5 billion": re.compile(rf"{_MONEY}{_SPACE}(?:b|m)illion\b"),
        "5B": re.compile(rf"{_MONEY}[BM]\b"),
    },
    "dates": {
        "5 May 2026": re.compile(rf"(?<!\d)(?<!{_SPACE}\d)[0-3]?\d{_SPACE}{_MONTH}{_SPACE}(?:19|20)\d\d\b"),
        "May 5, 2026": re.compile(rf"\b{_MONTH}{_SPACE}[0-3]?\d,{_SPACE}(?:19|20)\d\d\b"),
    },
    "currency": {
        "US$5": re.compile(rf"\bUS\${_SPACE}?\d"),
        "$5": re.compile(rf"(?<![\w$])\${_SPACE}?\d"),
    },
}


@rule("TY005", severity="info")
def inconsistent_style(
    post: Post,
    *,
    checks: Annotated[tuple[str, ...], "What to look at: percent, billions, dates, currency."] = tuple(_WAYS),
    min: Annotated[int, "How often the rarer way must stand there: once may be chance."] = 2,  # noqa: A002 - the name of the option
) -> Iterator[Finding]:
    """One post writes the same thing in two ways.

    Percentages, billions, dates and dollars look pasted together from several texts. Quotes and source lists keep the
    way of their author.

    ```md bad
    Rents rose by 4% in May and by 6% in June.

    Wages rose by ⟦3 %⟧ in May and by 4 % in June, prices by 5%.
    ```

    ```md good
    Rents rose by 4% in May and by 6% in June. “Wages rose by 3 %,” she said, “and by 4 % in June.”
    ```
    """
    for check in checks:
        found = {way: list(_places(post, pattern)) for way, pattern in _WAYS.get(check, {}).items()}
        ways = sorted((way for way in found if found[way]), key=lambda way: len(found[way]))
        if len(ways) > 1 and len(found[ways[0]]) >= min:
            rarer, usual = ways[0], ways[-1]
            message = f"the post writes `{usual}` {len(found[usual])} times and `{rarer}` {len(found[rarer])} times"
            related = (Related(found[usual][0], f"as in `{usual}`"),)
            yield Finding(found[rarer][0], message, "choose one of them", related=related)


def _places(post: Post, pattern: re.Pattern[str]) -> Iterator[Span]:
    for passage, match, span in post.matches(pattern):
        # Tables and headings are short of room, and write shorter.
        is_text = passage.block is not None and passage.block.kind == "paragraph"
        if is_text and not passage.quotes(match.start()) and not post.is_in_sources(span):
            yield span
