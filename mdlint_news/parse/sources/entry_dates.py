"""The dates of a source entry: its own, and that on which somebody looked."""

import re

from mdlint_news.dates import MONTHS, Date, written_dates
from mdlint_news.parse.sources.entry_text import MASK, EntryText, Range
from mdlint_news.parts import DatePart
from mdlint_news.regex import regex

_YEAR = r"(?:19|20)\d\d"
# No date is without one.
ANY_YEAR = regex(r"(?:1[789]|20)\d\d")
_VAGUE = r"(?:(?:early|mid|late)[\s\u2010\u2011-]+)?"
# A year, a span of years or a quarter is a date where nothing else stands beside it.
_ALONE = regex(
    rf"(?:Q[1-4][\s/]?)?(?P<year>{_YEAR})(?:\s?(?:[-/]|[–\u2010\u2011](?=))\s?(?:{_YEAR}|\d\d))?|{_YEAR}[\s-]?Q[1-4]",
    re.IGNORECASE,
)
# Reference lists put the year first: `(2026, March 4)`.
_YEAR_FIRST = regex(
    rf"(?<=[(\[])(?P<year>{_YEAR}), (?P<month>{'|'.join(MONTHS)})(?: (?P<day>[12]\d|3[01]|0?[1-9]))?(?=[)\]])"
)
# A hyphen before a month hides it.
_VAGUELY = regex(r"\b((?i:early|mid|late))-(?=[A-Za-z])")
_BRACKETS = regex(r"(?:[(\[]|（(?=))(?P<inside>[^()\[\]（）]*)(?:[)\]]|）(?=))")
_PIECE = regex(r"(?:[^,;，；\0–—|｜·•]|(?<=\d)–(?=\d))+")
_LOOKED_UP = regex(
    r"(?:last\s)?(?:accessed|retrieved|downloaded|consulted|viewed|visited|checked|abgerufen|aufgerufen|"
    r"zugriff(?:\sam)?|consultado|recuperado|consult[ée]e?|consultato|acesso(?:\sem)?|acessado|geraadpleegd|"
    r"访问于|访问日期|访问|检索于|查阅于|閲覧日|アクセス日|дата (?:обращения|звернення)|dostęp|data dostępu|"
    r"hämtad|hämtat|hentet|besøgt|besøkt|tilgået|citováno|navštíveno|erişim|erişim tarihi|diakses)\b"
    r"(?!\s(?:via|through|from)\b)\W*(?:(?:on|at|am|el|le|il|em|op|den|dne|dnia|pada)\s)?"
    rf"(?P<when>[^()\[\]（）\0\n–—|]{{0,40}}?{_YEAR}"
    r"(?:(?:[-./\u2010\u2011]|年(?=))\d{1,2}(?:[-./\u2010\u2011]|月(?=))?(?:\d{1,2}日?)?)?)(?:, from\b)?",
    re.IGNORECASE,
)
# What such words end in. Other words may end so, too: then the pattern tells.
_ACCESS = (
    "am",
    "em",
    *"accessed retrieved downloaded consulted viewed visited checked abgerufen aufgerufen zugriff "
    "consultado recuperado consulté consultée consulte consultee consultato acesso acessado geraadpleegd "
    "访问于 访问日期 访问 检索于 查阅于 閲覧日 アクセス日 обращения звернення dostęp dostępu "
    "hämtad hämtat hentet besøgt besøkt tilgået citováno navštíveno erişim tarihi diakses den dne dnia pada".split(),
)
_LABELS = regex(
    r"(?:(?:first\s)?(?:published|updated|posted|released|adopted|dated|issued|as of|from|on|last|week of|"
    r"semana del)[\s:]*)*\Z",
    re.IGNORECASE,
)


class Found:
    """A date of an entry: its value, its range, and what it takes out of the text with it."""

    __slots__ = ("end", "is_alone", "start", "taken", "value")

    def __init__(self, value: Date | None, start: int, end: int) -> None:
        self.value = value
        self.start = start
        self.end = end
        self.taken: Range = (start, end)
        self.is_alone = False


def read_date(text: str) -> Date | None:
    """Read a text that is a date and nothing else."""
    found = _dates(text)
    if found:
        return found[0].value
    alone = _ALONE.fullmatch(text.strip())
    return _year(alone[0]) if alone else None


def tells_of_access(text: str) -> bool:
    """Say whether a text tells of a day on which somebody looked."""
    return bool(_LOOKED_UP.search(text))


def ends_in_access(text: str) -> bool:
    """Say whether a date behind a text could be that of an access."""
    end = len(text)
    while end and not text[end - 1].isalnum():
        end -= 1
    return text[:end].casefold().endswith(_ACCESS)


def take_accessed(entry: EntryText, masked: str) -> tuple[DatePart | None, str]:
    """Find the day on which somebody looked, and mask what tells of it."""
    match = _LOOKED_UP.search(masked) if ANY_YEAR.search(masked) else None
    if match is None:
        return None, masked
    start, end = match.span()
    part = DatePart(read_date(match["when"]), match["when"], entry.mapped.span(*match.span("when")))
    for bracket in _BRACKETS.finditer(masked):
        if bracket.start() < start and end < bracket.end():
            rest = masked[bracket.start("inside") : start] + masked[end : bracket.end("inside")]
            if not re.search(r"\w", rest):
                start, end = bracket.span()
    return part, mask(masked, start, end)


def take_date(entry: EntryText, masked: str, quotes: list[Range]) -> tuple[DatePart | None, str]:
    """Find the source's own date, and mask it where it stands apart from what is said.

    Of several, the last that stands apart; one within other text counts only where none does.
    """
    found = _candidates(masked, quotes)
    # A year alone that stands in a title belongs to it.
    found = [date for date in found if (date.value and date.value.month) or not _is_in_title(entry, masked, date)]
    apart = [date for date in found if date.is_alone]
    if not found:
        return None, masked
    date = (apart or found)[-1]
    part = DatePart(
        date.value, " ".join(masked[date.start : date.end].split()), entry.mapped.span(date.start, date.end)
    )
    if not date.is_alone or _is_in_title(entry, masked, date):
        return part, masked
    return part, mask(masked, *date.taken)


def _is_in_title(entry: EntryText, masked: str, date: Found) -> bool:
    """Say whether a date belongs to a title that is slanted, or linked behind its publisher."""
    for start, end in entry.emphasis:
        if start < date.start and date.end <= end and re.search(r"\w", masked[:start] + masked[end:]):
            return True
    return any(
        start < date.start and date.end <= end and masked[date.end - 1] != ")" and re.search(r"\w", masked[:start])
        for start, end, _ in entry.links
        if not masked[date.end : end].startswith(")")
    )


def mask(text: str, start: int, end: int) -> str:
    """Mask a range."""
    return text[:start] + MASK * (end - start) + text[end:]


def _candidates(masked: str, quotes: list[Range]) -> list[Found]:
    hidden = masked
    for start, end in quotes:
        hidden = mask(hidden, start, end)
    if not ANY_YEAR.search(hidden):
        return []
    brackets = [match.span() for match in _BRACKETS.finditer(hidden)]
    found = [_in_place(date, hidden, brackets) for date in _dates(hidden)]
    taken = [date.taken for date in found]
    for bracket_start, bracket_end in brackets:
        for piece in _PIECE.finditer(hidden, bracket_start + 1, bracket_end - 1):
            _add_alone(piece, hidden, taken, found, (bracket_start, bracket_end))
    for piece in _PIECE.finditer(hidden):
        _add_alone(piece, hidden, taken, found, None)
    return sorted(found, key=lambda date: date.start)


def _add_alone(piece: re.Match[str], text: str, taken: list[Range], found: list[Found], bracket: Range | None) -> None:
    """Add a year that is all of a piece, and whose piece is not the beginning or the whole of the text."""
    start = piece.start() + len(piece[0]) - len(piece[0].lstrip())
    end = start + len(piece[0].strip(" ."))
    alone = _ALONE.fullmatch(text, start, end)
    if alone is None or any(start < other_end and other_start < end for other_start, other_end in taken):
        return
    if bracket is None and not re.search(r"(?:[,，\0|｜·•]|\s[–—-])\s*\Z", text[:start]):
        return
    if bracket and re.search(r"[^\w\s,.;:&–\u2010\u2011-]", text[bracket[0] + 1 : start]):
        return
    date = Found(_year(alone[0]), start, end)
    date.is_alone = True
    date.taken = _with_bracket(date, text, bracket) if bracket else (start, end)
    found.append(date)
    taken.append(date.taken)


def _in_place(date: Found, text: str, brackets: list[Range]) -> Found:
    """See whether a date stands apart: in brackets, or between what separates parts."""
    around = next((bracket for bracket in brackets if bracket[0] < date.start and date.end < bracket[1]), None)
    if around:
        date.is_alone = True
        date.taken = _with_bracket(date, text, around)
        return date
    before, after = text[: date.start], text[date.end :]
    date.is_alone = bool(_ends_part(before) and re.match(r"\s*(?:\Z|[,.;:\0|·(\n-]|[，：]|[｜•]|[–—])", after))
    return date


def _ends_part(text: str) -> bool:
    """Say whether a part of an entry ends where a text does: with what separates it from the next."""
    said = text.rstrip()
    blanks = text[len(said) :]
    return not said or said[-1] in ",，、\0|｜·•:：" or "\n" in blanks or (bool(blanks) and said[-1] in "–—-.")


def _with_bracket(date: Found, text: str, bracket: Range) -> Range:
    """The whole bracket where little else is in it; else the date and what separates it from the rest."""
    before, after = text[bracket[0] + 1 : date.start], text[date.end : bracket[1] - 1]
    if _LABELS.match(before.strip(" ,;")) and not re.search(r"\w", after):
        return bracket
    if re.search(r"[≈~=<>$€£%]", before + after):
        return bracket
    separator = re.search(r"[\s,;，；:–—-]*\Z", before)
    start = date.start - len(separator[0]) if separator and re.search(r"\w", before) else date.start
    return start, date.end


def _dates(text: str) -> list[Found]:
    found = []
    text = _VAGUELY.sub(r"\1 ", text)
    for written in written_dates(text):
        vague = re.search(_VAGUE + r"\Z", text[max(0, written.start - 10) : written.start], re.IGNORECASE)
        start = written.start - (len(vague[0]) if vague else 0)
        # Where either number could be the month, the year is what is sure.
        found.append(Found(written.date or Date(written.readings[0].year), start, written.end))
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = match.group("year", "month", "day")
        found.append(Found(Date(int(year), MONTHS.index(month) + 1, int(day) if day else None), *match.span()))
    return found


def _year(text: str) -> Date | None:
    year = re.search(_YEAR, text)
    return Date(int(year[0])) if year else None
