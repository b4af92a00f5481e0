"""The YAML that most posts have, read without YAML's parser: keys at the margin, each with one line or a list of lines.

Only what has one reading is read here, to the same fields as by the parser's events. All else is left to those:
comments, most escapes, maps in maps, and whatever is broken. What is nested, or has several lines, is read elsewhere.
"""

import re
from collections.abc import Iterator

from mdlint_news.named import make
from mdlint_news.parse.body.drawn import AsWritten
from mdlint_news.parse.front_matter.fields import Fields, FieldsOfMap
from mdlint_news.parse.front_matter.yaml_kinds import plain_kind
from mdlint_news.parts import Field, Value
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Span

# The text of a value, or those of the items of a list.
Text = str | tuple[str, ...]
# What is not read here: line ends of YAML 1.1 alone, tabs, and what YAML calls unprintable.
_ODD = regex(r"[\0-\t\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FIRST = r"[^\r\n \-?:,\[\]{}#&*!|>'\"%@`]"
PLAIN = rf"(?P<plain>{_FIRST}[^\r\n:#]*+(?>(?:(?::(?![ \r\n]|\Z)|(?<! )#)[^\r\n:#]*+)*))"
_IN_FLOW = rf"(?P<plain>{_FIRST}[^\r\n:#,?\[\]{{}}]*+)"
QUOTED = r"(?P<quoted>\"[^\r\n\"\\]*+\"|'[^\r\n']*+'(?!'))"
# In double quotes: over several lines, none of which is empty, and with escapes of what could not stand there itself.
_LONG = r"(?P<long>\"[^\r\n\"\\]*+(?>(?:(?:\\[\"\\]|\r?\n(?! *+[\r\n]|---|\.\.\.))[^\r\n\"\\]*+)*)\")"
LINE_END = r" *+(?:\r?\n(?>(?: *+\r?\n)*)|\Z)"


def unnamed(pattern: str) -> str:
    """A pattern without the names of its groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_FLOW_SCALAR = rf"{QUOTED}|{_IN_FLOW}"
KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,99}"
_ITEM = rf"- ++(?:{QUOTED}|{PLAIN}){LINE_END}"
_FLOW_LIST = rf"\[ *+(?>(?:(?:{_FLOW_SCALAR}) *+(?:, *+(?!\])|(?=\])))*)\]"
_ENTRY = regex(
    rf"(?P<key>{KEY}):"
    rf"(?: ++(?:{QUOTED}|{_LONG}|{PLAIN}|(?P<list>{unnamed(_FLOW_LIST)}))|(?![^ \r\n])){LINE_END}"
)
_ITEMS = regex(rf"(?P<indent> *+){unnamed(_ITEM)}(?>(?:(?P=indent){unnamed(_ITEM)})*)")
_EACH_ITEM = regex(_ITEM)
_EACH_IN_FLOW = regex(_FLOW_SCALAR)
# What is read elsewhere.
_NESTED = ("items", "lines", "block")
# The text of a list.
NOTHING = AsWritten("", 0)


def read_flat(text: str, inner: Span) -> Fields | None:
    """Read the YAML at `inner`; nothing where it is not of the plainest form throughout."""
    duplicates: list[tuple[Field, Field]] = []
    found = FieldsOfMap(duplicates)
    for entry, below in _entries(text, inner):
        found.add(make(Field, (entry["key"], make(Span, entry.span("key")), _value(text, entry, below, duplicates))))
    return Fields(tuple(found.fields), tuple(duplicates)) if found.fields else None


def flat_texts(text: str, inner: Span) -> list[tuple[str, Text]] | None:
    """The keys that `read_flat` reads, each with the text of its value, or those of the items of its list."""
    return [(entry["key"], _texts(text, entry, below)) for entry, below in _entries(text, inner)] or None


def _entries(text: str, inner: Span) -> list[tuple[re.Match[str], re.Match[str] | None]]:
    """Each key with the list below it, where one is; none at all where anything is not of the plainest form."""
    # Where all can be printed, nothing is odd, as is quickly seen.
    lines = text[inner.start : inner.end].replace("\r", "").replace("\n", "")
    if not lines.isprintable() and _ODD.search(text, *inner):
        return []
    found: list[tuple[re.Match[str], re.Match[str] | None]] = []
    at, end = inner
    while at < end:
        entry = _ENTRY.match(text, at, end)
        if entry is None:
            from mdlint_news.parse.front_matter.yaml_nested import read_nested  # noqa: PLC0415 - most posts have none

            # What goes on here may have begun above.
            entry = read_nested(text, at, end) or (read_nested(text, found.pop()[0].start(), end) if found else None)
            if entry is None or entry.end() <= at:
                return []
        at = entry.end()
        below = _ITEMS.match(text, at, end) if entry.lastgroup == "key" else None
        found.append((entry, below))
        at = below.end() if below else at
    return found


def _value(
    text: str, entry: re.Match[str], below: re.Match[str] | None, duplicates: list[tuple[Field, Field]]
) -> Value:
    if value := read_scalar(entry):
        return value
    if entry.lastgroup in _NESTED:
        from mdlint_news.parse.front_matter.yaml_nested import nested_value  # noqa: PLC0415 - likewise

        return nested_value(text, entry, duplicates)
    if below is None and entry.lastgroup == "key":
        point = Span(entry.end("key") + 1, entry.end("key") + 1)
        return Value("null", point, AsWritten("", point.start))
    values = tuple(filter(None, map(read_scalar, _items(text, entry, below))))
    span = (below.end("indent"), values[-1].span.end) if below else entry.span("list")
    return Value("list", Span(*span), NOTHING, items=values)


def _items(text: str, entry: re.Match[str], below: re.Match[str] | None) -> Iterator[re.Match[str]]:
    """The items of a list, below its key or on the line of it."""
    if below:
        return _EACH_ITEM.finditer(text, *below.span())
    start, end = entry.span("list")
    return _EACH_IN_FLOW.finditer(text, start + 1, end - 1)


def _texts(text: str, entry: re.Match[str], below: re.Match[str] | None) -> Text:
    if below or entry.lastgroup == "list":
        return tuple(map(text_of, _items(text, entry, below)))
    if entry.lastgroup in _NESTED:
        from mdlint_news.parse.front_matter.yaml_nested import nested_text  # noqa: PLC0415 - likewise

        return nested_text(text, entry)
    return text_of(entry)


def text_of(match: re.Match[str]) -> str:
    """The text of a scalar; nothing of anything else."""
    group = match.lastgroup
    if group == "long":
        return _read_long(match).text
    return match["plain"].rstrip(" ") if group == "plain" else match["quoted"][1:-1] if group == "quoted" else ""


def read_scalar(match: re.Match[str]) -> Value | None:
    """Read a scalar; nothing where there is none."""
    group = match.lastgroup
    if group == "plain":
        start = match.start("plain")
        content = match["plain"].rstrip(" ")
        span = make(Span, (start, start + len(content)))
        return make(Value, (plain_kind(content), span, AsWritten(content, start), (), (), "plain"))
    if group == "quoted":
        place, raw = match.span("quoted"), match["quoted"]
        mapped = AsWritten(raw[1:-1], place[0] + 1)
        return make(Value, ("text", make(Span, place), mapped, (), (), "double" if raw[0] == '"' else "single"))
    if group == "long":
        return make(Value, ("text", make(Span, match.span("long")), _read_long(match), (), (), "double"))
    return None


def _read_long(match: re.Match[str]) -> Mapped:
    from mdlint_news.parse.front_matter.yaml_scalars import map_double  # noqa: PLC0415 - most posts have none

    return map_double(match["long"], match.start("long"))
