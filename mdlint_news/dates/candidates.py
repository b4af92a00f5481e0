"""Where in a text a date may be: most numbers in news are none, and what stands beside them tells it."""

from mdlint_news.dates.forms import DAY, HYPHEN, JOIN, MARK, SLASH
from mdlint_news.dates.names import MONTH_NAMES
from mdlint_news.regex import regex


def _letters(places: range) -> str:
    """A pattern of what has a letter of the name of some month at each of some places."""
    sets = ("".join(sorted({name[at] for name in MONTH_NAMES})) for at in places)
    # Without regard to case, sets take long to compile: some letters of Latin have others that are not.
    return "".join(f"[{letters}{letters.upper()}]" for letters in sets)


_BEGINNING, _ENDING = _letters(range(3)), _letters(range(-3, 0))
# Each begins behind the first digit.
_YEAR_FIRST = rf"[0-9]{{3}}(?:{SLASH}[0-9]|\s?年)"
_NUMBERS = rf"[0-9]?(?:(?:[{HYPHEN}/.]|\.\s)[0-9]{{1,2}}[{HYPHEN}/.]|\s?月)"
_AFTER_MONTH = rf"(?<={_ENDING}\s[0-9])|(?<={_ENDING}\.\s[0-9])"
_YEAR_AFTER_MONTH = rf"(?:{_AFTER_MONTH}|(?<=,\s[0-9])|(?<=\s(?:of|de)\s[0-9])|(?<=\sdel\s[0-9]))[0-9]{{3}}(?![0-9])"
_DAY_AFTER_MONTH = rf"(?:{_AFTER_MONTH})[0-9]?(?![0-9])"
_DAY_FIRST = rf"[0-9]?(?:{MARK})?(?:{JOIN}{DAY}(?:{MARK})?)?(?:\s(?:of\s|de\s)?|-){_BEGINNING}"

CANDIDATE = regex(
    rf"[0-9](?<![0-9]{{2}})"
    rf"(?={_DAY_FIRST}|{_DAY_AFTER_MONTH}|{_NUMBERS}|(?<=[12])(?:{_YEAR_FIRST}|{_YEAR_AFTER_MONTH}))[0-9]*"
)
"""The digits that a date may begin with, or that the name of its month stands before: there is no date without them."""
