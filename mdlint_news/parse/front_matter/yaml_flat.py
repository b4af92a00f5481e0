"""The YAML that most posts have, read without YAML's parser: keys at the margin, each with one line or a list of lines.

Only what has one reading is read here, to the same fields as by the parser's events. All else is left to those:
comments, escapes, maps in maps, values of several lines, and whatever is broken.
"""

import re

from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.front_matter.fields import Fields
from mdlint_news.parse.front_matter.yaml_kinds import plain_kind
from mdlint_news.parts import Field, Value
from mdlint_news.regex import regex
from mdlint_news.text import Span

# What is not read here: line ends of YAML 1.1 alone, tabs, and what YAML calls unprintable.
_ODD = regex(r"[\0-\t\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FIRST = r"[^\r\n \-?:,\[\]{}#&*!|>'\"%@`]"
_PLAIN = rf"(?P<plain>{_FIRST}[^\r\n:#]*+(?>(?:(?::(?![ \r\n]|\Z)|(?<! )#)[^\r\n:#]*+)*))"
_IN_FLOW = rf"(?P<plain>{_FIRST}[^\r\n:#,?\[\]{{}}]*+)"
_QUOTED = r"(?P<quoted>\"[^\r\n\"\\]*+\"|'[^\r\n']*+'(?!'))"
_LINE_END = r" *+(?:\r?\n(?>(?: *+\r?\n)*)|\Z)"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_FLOW_SCALAR = rf"{_QUOTED}|{_IN_FLOW}"
_ITEM = rf"- ++(?:{_QUOTED}|{_PLAIN}){_LINE_END}"
_FLOW_LIST = rf"\[ *+(?>(?:(?:{_FLOW_SCALAR}) *+(?>(?:, *+(?:{_FLOW_SCALAR}) *+)*))?)\]"
_ENTRY = regex(
    rf"(?P<key>[A-Za-z_][A-Za-z0-9_-]{{0,99}}):"
    rf"(?: ++(?:{_QUOTED}|{_PLAIN}|(?P<list>{_unnamed(_FLOW_LIST)}))|(?![^ \r\n])){_LINE_END}"
)
_ITEMS = regex(rf"(?P<indent> *+){_unnamed(_ITEM)}(?>(?:(?P=indent){_unnamed(_ITEM)})*)")
_EACH_ITEM = regex(_ITEM)
_EACH_IN_FLOW = regex(_FLOW_SCALAR)
# The text of a list.
_NOTHING = AsWritten("", 0)


def read_flat(text: str, inner: Span) -> Fields | None:
    """Read the YAML at `inner`; nothing where it is not of the plainest form throughout."""
    # Where all can be printed, nothing is odd, as is quickly seen.
    lines = text[inner.start : inner.end].replace("\r", "").replace("\n", "")
    if not lines.isprintable() and _ODD.search(text, *inner):
        return None
    fields: list[Field] = []
    duplicates: list[tuple[Field, Field]] = []
    by_key: dict[str, Field] = {}
    at, end = inner
    while at < end:
        entry = _ENTRY.match(text, at, end)
        if entry is None:
            return None
        at = entry.end()
        value = _value(text, entry)
        if value is None:
            value, at = _below(text, entry.end("key") + 1, at, end)
        key = entry["key"]
        field = Field(key, Span(*entry.span("key")), value)
        fields.append(field)
        first = by_key.setdefault(key, field)
        if first is not field:
            duplicates.append((first, field))
    return Fields(tuple(fields), tuple(duplicates)) if fields else None


def _value(text: str, entry: re.Match[str]) -> Value | None:
    """The value on the line of a key."""
    if entry.lastgroup != "list":
        return _scalar(entry)
    start, end = entry.span("list")
    items = map(_scalar, _EACH_IN_FLOW.finditer(text, start + 1, end - 1))
    return Value("list", Span(start, end), _NOTHING, tuple(filter(None, items)))


def _below(text: str, start: int, at: int, end: int) -> tuple[Value, int]:
    """The list below a key, and where it ends; where none is, no value, which stands behind the colon at `start`."""
    items = _ITEMS.match(text, at, end)
    if items is None:
        return Value("null", Span(start, start), AsWritten("", start)), at
    values = tuple(filter(None, map(_scalar, _EACH_ITEM.finditer(text, at, items.end()))))
    span = Span(items.end("indent"), values[-1].span.end)
    return Value("list", span, _NOTHING, values), items.end()


def _scalar(match: re.Match[str]) -> Value | None:
    group = match.lastgroup
    if group == "plain":
        start = match.start("plain")
        content = match["plain"].rstrip(" ")
        span = Span(start, start + len(content))
        return Value(plain_kind(content), span, AsWritten(content, start))
    if group == "quoted":
        start, end = match.span("quoted")
        raw = match["quoted"]
        mapped = AsWritten(raw[1:-1], start + 1)
        return Value("text", Span(start, end), mapped, (), (), "double" if raw[0] == '"' else "single")
    return None
