"""What a text says about a date that it names: that there is none such, or which weekday it really was."""

from mdlint_news.regex import regex

_DENIED = regex(
    r"\b(?:does not|doesn[’']t|did not|never) exist|\bno such (?:day|date)|existiert nicht|n[’']existe pas|no existe\b"
    # A correction repeats what was wrong.
    r"|\b[Ww]e (?:wrongly |incorrectly |mistakenly )?(?:said|wrote|reported|stated) that\b"
    r"|\b(?:earlier|previous) versions?\b|\b(?:wrongly|incorrectly|mistakenly) (?:said|stated|gave|dated|reported)\b"
    r"|\bfrüheren (?:Version|Fassung)\b|\bversion (?:précédente|antérieure)\b|\bversión anterior\b|\bversão anterior\b"
    r"|\bversione precedente\b|\beerdere versie\b|\btidigare version\b|\bwcześniejszej wersji\b"
)
# `12 July is a Sunday`, in the languages that put the weekday last.
_IS = regex(
    r"\b(?:is|was|were|be|f(?:alls?|ell) on|ist|war|wäre|f(?:ällt|iel) auf|est|était|tomb(?:e|ait)|es|era|fue|cae en"
    r"|cayó en|é|foi|è|cade di|valt op|viel op|är|var|er|jest|był[ao]?|to|byl[ao]?|был[ао]?|это|це|був|була)"
    r"\s(?:(?:actually|really|in fact)\s)?(?:(?:an?|eine?n?|un|um|een|en)\s)?"
    r"(?P<name>[^\W\d_]+(?:[-\u2011]feira)?)(?!\w)"
)
_WORD = regex(r"[^\W\d_]{3,}(?:[-\u2011]feira)?")
_MARKS = "“”\"„«»‘’'「」"
_NEAR = 160


def is_denied(text: str) -> bool:
    """Say whether a text says of a date that there is none such, or sets right what was written before."""
    return bool(_DENIED.search(text))


def tells_weekday(text: str, start: int, end: int, weekdays: list[int]) -> bool:
    """Say whether a text tells near a date at `start` to `end` which weekday it is, by one of some numbers.

    Where the date is all that quotation marks hold, it is enough that the weekday is named behind it.
    """
    from mdlint_news.dates.names import weekday  # noqa: PLC0415 - long, and few posts need it

    around = (max(start - _NEAR, 0), start), (end, end + _NEAR)
    names = [match["name"] for part in around for match in _IS.finditer(text, *part)]
    if start and text[start - 1] in _MARKS and text[end : end + 2].strip(",.")[:1] in tuple(_MARKS):
        names += _WORD.findall(text, *around[1])
    return any(name.is_full and name.number in weekdays for word in names if (name := weekday(word)))
