"""The forms in which a text writes dates, each matched from the first digit in it.

This module and those that import it are imported when the first text with a digit is read: patterns take their time.
"""

from __future__ import annotations

from mdlint_news.dates.names import LANGUAGES
from mdlint_news.dates.value import Date
from mdlint_news.named import NamedTuple
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

YEAR = r"(?:1[789]|20)[0-9]{2}"
HYPHEN = "-\u2010\u2011"
# A set of more than two stretches of characters, some not of Latin, takes long to compile: so does a long stretch.
SLASH = r"(?!\.)[-./\u2010\u2011]"
# No word goes on here. Chinese has no blanks between words, and a time may follow its date.
_END_IN_EAST = r"(?:(?=T[0-9])|(?!\w(?<=[\0-\u2e7f])))"
_END = r"(?:(?=T[0-9])|(?!\w))"
_FIRST_IN_EAST = "\u2e80"
DAY = "[0-3]?[0-9]"
# Russian, Ukrainian and Polish say that it is a year.
OF_YEAR = r"(?:\s(?:г\.|р\.|r\.))?"
_DASH = r"\s?(?!\.)[-./\u2010-\u2015]\s?"
_AND = r"\s(?:and|&|to|through|or|y|e|a|al|und|bis|et|au|en|tot|och|og|till?|i|do|až|и|по|до|та|ve|dan|hingga)\s"
JOIN = rf"(?:{_DASH}|{_AND})"


class Read(NamedTuple):
    """A date in a text at `start` to `end`: what it may mean, with the year 0 where none is written.

    `languages` are those in which the text could be written. `is_doubtful` where it is a date only if they are right.
    """

    readings: tuple[Date, ...]
    start: int
    end: int
    languages: frozenset[str] = LANGUAGES
    is_range: bool = False
    is_doubtful: bool = False

    @property
    def has_year(self) -> bool:
        """Say whether its year is written."""
        return self.readings[0].year != 0


_YEAR_GROUP = rf"(?P<year>{YEAR})(?![0-9])"
MARK = "st|nd|rd|th|er|º|°|\\."
_ORDINAL = "(?:st|nd|rd|th)?"

_YEAR_FIRST = (
    rf"(?:(?P<sep>{SLASH})(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}})(?!(?P=sep)?[0-9])"
    rf"|-(?P<iso_month>0[1-9]|1[0-2])(?![-/]?[0-9]|-))"
)
_NUMBERS = rf"(?P<sep>[{HYPHEN}/.]|\.\s)(?P<second>[0-9]{{1,2}})(?P=sep){_YEAR_GROUP}(?!(?P=sep)[0-9])"
LONE_YEAR = regex(rf"(?<=[(\uff08]){YEAR}(?=[)\uff09])|(?<=,\s){YEAR}(?=[.;]?\s*(?:\Z|[–—\ufffc<])|\))|{YEAR}\s?年")
# Dates of numbers, as they are written where all letters are alphabetic, and as they may be elsewhere.
YEAR_FIRST = (
    regex(rf"(?P<year>{YEAR}){_YEAR_FIRST}{_END}"),
    regex(
        rf"(?P<year>{YEAR})(?:{_YEAR_FIRST}{_END_IN_EAST}"
        r"|\s?[年년](?:\s?(?P<cjk_month>1[0-2]|0?[1-9])\s?[月월](?:\s?(?P<cjk_day>[0-3]?[0-9])\s?[日号일])?)?)"
    ),
)
NUMBERS = (
    regex(rf"(?P<first>[0-9]{{1,2}}){_NUMBERS}{_END}"),
    regex(
        rf"(?P<first>[0-9]{{1,2}})(?:{_NUMBERS}{_END_IN_EAST}|\s?[月월]\s?(?P<cjk_day>[0-3]?[0-9])\s?[日号일])",
    ),
)
_LONGEST = len("2026 年 12 月 31 日 ")
MONTH_BEFORE = regex(r"(?<![\w/])(?P<name>[^\W\d_]{3,12})\.?(?P<comma>,?)\s(?P<link>(?:of|del?)\s)?\Z")
MONTH_FIRST = regex(
    rf"(?P<first>(?P<day>{DAY}){_ORDINAL})(?:{JOIN}(?P<last>{DAY}){_ORDINAL}(?=,?\s?{YEAR}(?!\w))"
    rf"|{_DASH}(?P<last_alone>{DAY}){_ORDINAL}(?!\w|[:.,%][0-9]))?"
    rf"(?:(?:,?\s|,|\sdel?\s){_YEAR_GROUP})?(?!\w|%|[:.,][0-9])"
)
DAY_FIRST = regex(
    rf"(?P<first>(?P<day>{DAY})(?P<mark>{MARK})?)(?:{JOIN}(?P<last>{DAY})(?P<last_mark>{MARK})?)?"
    rf"(?P<link>\s(?:of\s|de\s)?|-)(?P<name>[^\W\d_]{{3,12}})(?!\w)"
    rf"(?:\.?(?P<year_link>,?\s(?:del?\s)?|-){_YEAR_GROUP}{OF_YEAR}(?!\w))?"
)


def match_numbers(forms: tuple[re.Pattern[str], re.Pattern[str]], text: str, at: int) -> re.Match[str] | None:
    """Match a date of numbers where it may begin: one of the pairs of patterns above."""
    return forms[is_eastern(text, at, _LONGEST)].match(text, at)


def is_eastern(text: str, at: int, length: int) -> bool:
    """Say whether a stretch has a character of Chinese or Japanese, or of what comes behind these."""
    return max(text[at : at + length], default="") >= _FIRST_IN_EAST


def is_glued(text: str, at: int, floor: int) -> bool:
    """Say whether what stands at `at` goes on a word, a path, a number or an amount, and so begins no date.

    A dash between it and the date before, which ended at `floor`, makes a range.
    """
    if at == 0:
        return False
    before = text[at - 1]
    if before in HYPHEN or before == "/":
        return not 0 < floor == at - 1
    if before in ".,:":
        return at > 1 and text[at - 2].isdigit()
    return before in "_$€£#" or (before.isalnum() and before < "\u2e80")
