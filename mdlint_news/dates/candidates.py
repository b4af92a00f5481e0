"""Where in a text a date may be: most numbers in news are none, and what stands beside them tells it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mdlint_news.dates.forms import DAY, HYPHEN, JOIN, MARK, SLASH
from mdlint_news.dates.names import TURKISH_WEEKDAYS, WEEKDAY_MARKS, WITH_MONTH_FIRST, month_names
from mdlint_news.regex import regex

_LEAST_BESIDE_BRACKETS = 4
_FAR = len("tanggal septiembre., del ")
_BEHIND_DATES = frozenset(name.lower() for name in TURKISH_WEEKDAYS)


def _letters(names: Iterable[str], places: range) -> str:
    """A pattern of what has a letter of one of some names at each of some places."""
    sets = ("".join(sorted({name[at] for name in names})) for at in places)
    # Without regard to case, sets take long to compile: some letters of Latin have others that are not.
    return "".join(f"[{letters}{letters.upper()}]" for letters in sets)


def _endings(names: Iterable[str]) -> Iterator[str]:
    """Patterns of three letters, which end as names of months do: those that end in one letter are alike."""
    for last in sorted({name[-1] for name in names}):
        yield _letters([name for name in names if name[-1] == last], range(-3, 0))


def _beginnings(known_names: Iterable[str]) -> Iterator[str]:
    """Patterns of how names of other languages begin: were these letters in the sets, every word had its own there."""
    known = {name[:3] for name in known_names}
    latin = {name[:3] for name in month_names() if name < _CYRILLIC} - known
    for first in sorted({name[0] for name in latin}):
        yield f"[{first}{first.upper()}](?:{'|'.join(sorted(name[1:] for name in latin if name[0] == first))})"


_CYRILLIC = "\u0400"
_OF_CYRILLIC = "[\u0400-\u04ff]{3}"
# Each begins behind the first digit.
_YEAR_FIRST = rf"[0-9]{{3}}(?:{SLASH}[0-9]|\s?(?:年|년(?=)))"
_NUMBERS = rf"[0-9]?+(?:(?:[{HYPHEN}/.]|\.\s)[0-9]{{1,2}}[{HYPHEN}/.]|\s?(?:月|월(?=)))"
_YEAR_AFTER_LINK = r"(?:(?<=,\s[0-9])|(?<=\s(?:of|de)\s[0-9])|(?<=\sdel\s[0-9]))[0-9]{3}(?![0-9])"


def _candidate() -> str:
    names = month_names(WITH_MONTH_FIRST)
    beginning = f"(?:{_letters(names, range(3))}|{_OF_CYRILLIC}|{'|'.join(_beginnings(names))})"
    ending = f"(?:{'|'.join(_endings(names))})"
    # Of the names of other languages none stands before a day.
    other_ending = "|".join(sorted({name[-3:] for name in month_names(with_short=False) if name < _CYRILLIC}))
    # Behind a dot the last letter tells enough: few sentences begin with a number.
    last = _letters(names, range(-1, 0))
    after_month = rf"(?:(?<={ending}\s[0-9])|(?<={last}\.\s[0-9]))(?:[0-9]?|(?<=[12])[0-9]{{3}})(?![0-9])"
    year_after_month = rf"[0-9]{{3}}(?![0-9])(?<=(?:{_OF_CYRILLIC}|{other_ending}|M(?:aj|ei))\s[0-9]{{4}})"
    day_first = (
        rf"[0-9]?+(?>(?:{MARK})?)(?=[-/\s]|[\u2010-\u2015](?=))"
        rf"(?:{JOIN}{DAY}(?:{MARK})?)?(?:\s(?:of\s|de\s)?|-){beginning}"
    )
    in_year = f"(?:{_YEAR_FIRST}|{_YEAR_AFTER_LINK}|{year_after_month})"
    return rf"[0-9](?<![0-9]{{2}})(?={day_first}|{after_month}|{_NUMBERS}|(?<=[12]){in_year})[0-9]*"


CANDIDATE = regex(_candidate)
"""The digits that a date may begin with, or that the name of its month stands before: there is no date without them."""

# A pattern that begins with a character is many times as fast as one that begins with a set of them.
RARE_NUMBERS = {
    "2": regex(r"2(?<![0-9]2)9(?![0-9])"),
    "3": regex(r"3(?<![0-9]3)[0-9](?![0-9])"),
    **{
        hyphen: regex(rf"{hyphen}(?<=[0-9]{hyphen})(?:00|[4-9][0-9]|(?<=[0-9]{{4}}{hyphen})(?:1[3-9]|2[0-9]))(?![0-9])")
        for hyphen in HYPHEN
    },
}
"""A number that a date has which is in no calendar: of a day behind the 28th, or of what no month or day is.

It may begin with the hyphen before it. Each pattern is behind the character that it begins with.
"""


@cache
def weekday_pattern(name: str) -> re.Pattern[str]:
    """The pattern of a weekday, in lower case, where it may stand beside a date: many short ones are words as well.

    Not far behind it there is a digit, or behind a long one a bracket; what stands behind dates has anything there.
    """
    if name in WEEKDAY_MARKS:
        return re.compile(re.escape(name))
    alone = rf"{name}(?<!\w{name})"
    if name in _BEHIND_DATES:
        return re.compile(alone)
    brackets = r"|[()]|[\uff08\uff09]" if len(name) >= _LEAST_BESIDE_BRACKETS else ""
    return re.compile(rf"{alone}(?:\.?,?\s[^0-9\0]{{0,{_FAR}}}[0-9]{brackets})")
