"""The kinds that YAML 1.1 gives to scalars without quotes, as PyYAML does, which need not be there to tell them.

https://yaml.org/type/
"""

from mdlint_news.parts import ValueKind
from mdlint_news.regex import regex

_BOOLEANS = "yes Yes YES no No NO true True TRUE false False FALSE on On ON off Off OFF"
_WORDS: dict[str, ValueKind] = dict.fromkeys(_BOOLEANS.split(), "boolean")
_WORDS |= dict.fromkeys(("", "~", "null", "Null", "NULL"), "null")
# What a number or a date begins with.
_STARTS = frozenset("+-.0123456789")
_NUMBER = regex(
    r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|\.(?:inf|Inf|INF)"
    r"|0b[0-1_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)"
    r"|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|\.(?:nan|NaN|NAN)"
)
_DATE = regex(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"
)


def plain_kind(text: str) -> ValueKind:
    """The kind of a scalar on one line that has no quotes and no tag."""
    if kind := _WORDS.get(text):
        return kind
    if text[0] in _STARTS:
        if text[4:5] == "-" and _DATE.fullmatch(text):
            return "date"
        if " " not in text and _NUMBER.fullmatch(text):
            return "number"
    return "text"
