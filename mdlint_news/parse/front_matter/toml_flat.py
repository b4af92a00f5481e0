"""The TOML that most posts have, read without the library: keys with a value or a list of texts, and tables of these.

Only what is surely valid is read here, to the same fields as by the scan of all tokens. All else is left to that:
comments, escapes, dots and quotes in keys, times, most numbers, tables in tables, and whatever is broken.
"""

import re

from mdlint_news.named import make
from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.front_matter.fields import Fields
from mdlint_news.parts import Field, Style, Value, ValueKind
from mdlint_news.regex import regex
from mdlint_news.text import Span

_GAP = r"[ \t]*+"
_NAME = r"[A-Za-z0-9_-]++"
_ODD = r"\0-\x08\n-\x1f\x7f"
_STRING = rf"(?P<double>\"[^\"\\{_ODD}]*+\"(?!\"))|(?P<single>'[^'{_ODD}]*+'(?!'))"
_ANY_STRING = rf"(?:{_STRING.replace('?P<double>', '?:').replace('?P<single>', '?:')})"
_GAP_IN_LIST = r"[ \t\r\n]*+"
_ITEM = f"{_ANY_STRING}{_GAP_IN_LIST}"
_LIST = rf"\[{_GAP_IN_LIST}(?>(?:{_ITEM}(?>(?:,{_GAP_IN_LIST}{_ITEM})*)(?:,{_GAP_IN_LIST})?)?)\]"
# Each month has so many days.
_DATE = r"[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
_LINE_END = rf"{_GAP}(?:\r?\n(?>(?:{_GAP}\r?\n)*)|\Z)"
_ENTRY = regex(
    rf"{_GAP}(?:(?P<key>{_NAME}){_GAP}={_GAP}"
    rf"(?:{_STRING}|(?P<list>{_LIST})|(?P<date>{_DATE})|(?P<boolean>true|false)|(?P<number>0|[1-9][0-9]{{0,15}}))"
    rf"|\[{_GAP}(?P<table>{_NAME}){_GAP}\]){_LINE_END}"
)
_EACH = regex(_STRING)
_KINDS: dict[str, ValueKind] = {"date": "date", "boolean": "boolean", "number": "number"}
_STYLES: dict[str, Style] = {"double": "double", "single": "single"}
# The text of a list or a table.
_NOTHING = AsWritten("", 0)


def read_flat(text: str, inner: Span) -> Fields | None:
    """Read the TOML at `inner`; nothing where it is not of the plainest form throughout."""
    root: dict[str, Field] = {}
    table, head = root, None
    at, end = inner
    while at < end:
        entry = _ENTRY.match(text, at, end)
        if entry is None:
            return None
        at = entry.end()
        group = entry.lastgroup or ""
        if group == "table":
            if not _put_table(root, head, table):
                return None
            table, head = {}, entry
        name = entry[group if group == "table" else "key"]
        if name in (root if group == "table" else table):
            return None
        if group != "table":
            table[name] = make(Field, (name, make(Span, entry.span("key")), _value(text, entry, group)))
    return Fields(tuple(root.values())) if _put_table(root, head, table) and root else None


def _put_table(root: dict[str, Field], head: re.Match[str] | None, table: dict[str, Field]) -> bool:
    """Put a table that ends behind its last key into the root; say whether it has a place."""
    if head is None:
        return True
    if not table:
        return False
    fields = tuple(table.values())
    span = make(Span, (fields[0].key_span.start, fields[-1].value.span.end))
    name = head["table"]
    root[name] = make(Field, (name, make(Span, head.span("table")), Value("map", span, _NOTHING, fields=fields)))
    return True


def _value(text: str, entry: re.Match[str], group: str) -> Value:
    start, end = place = entry.span(group)
    if group == "list":
        items = tuple([_string(item) for item in _EACH.finditer(text, start, end)])
        return Value("list", Span(*place), _NOTHING, items=items)
    if group in _STYLES:
        return _string(entry)
    return make(Value, (_KINDS[group], make(Span, place), AsWritten(entry[group], start), (), (), "plain"))


def _string(match: re.Match[str]) -> Value:
    group = match.lastgroup or ""
    place = match.span(group)
    written = AsWritten(match[group][1:-1], place[0] + 1)
    return make(Value, ("text", make(Span, place), written, (), (), _STYLES[group]))
