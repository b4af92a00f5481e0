"""The tokens of TOML and how its strings read, after https://toml.io/en/v1.0.0 and what version 1.1 adds."""

import re

from mdlint_news.parse.front_matter.scalars import unescape
from mdlint_news.parts import Style, Value, ValueKind
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Piece, Span

GAP = regex(r"[ \t\r\n]+|(?P<comment>#[^\r\n]*)")
KEY = regex(r'"(?>(?:[^"\\\r\n]++|\\.)*)"|\'[^\'\r\n]*\'|[\w-]+')
SCALAR = regex(
    r'(?P<multi_line_double>"""(?>(?:[^"\\]++|\\.|"{1,2}(?!"))*)"{3,5})'
    r"|(?P<multi_line_single>'''(?>(?:[^']++|'{1,2}(?!'))*)'{3,5})"
    r'|(?P<double>"(?!"")(?>(?:[^"\\\r\n]++|\\.)*)")'
    r"|(?P<single>'(?!'')[^'\r\n]*')"
    r"|(?P<boolean>true|false)"
    r"|(?P<date>\d{4}-\d\d-\d\d(?:[Tt ]\d\d:[^\s,#\]}]*)?|\d\d:[^\s,#\]}]*)"
    "|(?P<number>[^\\s,#\\[\\]{}\"']+)",
    re.DOTALL,
)
_STYLES: dict[str, Style] = {
    "multi_line_double": "multi-line double",
    "multi_line_single": "multi-line single",
    "double": "double",
    "single": "single",
}
_KINDS: dict[str, ValueKind] = {"boolean": "boolean", "date": "date", "number": "number"}
_LINE_END = regex(r"\r\n|\n|\r")
_ESCAPE = regex(r"\\(?:x..|u....|U........|[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*|.)|\r\n?")
_ESCAPES = dict(zip('btnfre"\\', '\b\t\n\f\r\x1b"\\', strict=True))


def key_text(raw: str) -> str:
    """Read a part of a key: bare, or in quotes of either kind."""
    if raw[0] not in "\"'":
        return raw
    return "".join([text for text, _ in unescape(raw[1:-1], 0, _ESCAPE, _read)]) if raw[0] == '"' else raw[1:-1]


def scalar(match: re.Match[str]) -> Value:
    """Make a value of a match of `SCALAR`."""
    span = Span(*match.span())
    name = match.lastgroup or ""
    if style := _STYLES.get(name):
        return Value("text", span, Mapped(_string(match[0], span, style)), style=style)
    return Value(_KINDS[name], span, Mapped([(match[0], span)]))


def _string(raw: str, span: Span, style: Style) -> list[Piece]:
    quotes = 1
    if style.startswith("multi-line"):
        # A line end right after the opening quotes is not in the string.
        first = _LINE_END.match(raw, 3)
        quotes = 3
        start = first.end() if first else quotes
    else:
        start = quotes
    special = _ESCAPE if style.endswith("double") else _LINE_END
    return unescape(raw[start:-quotes], span.start + start, special, _read)


def _read(special: str) -> str:
    if special[0] != "\\":
        return "\n"
    if special[1:].isspace():
        return ""
    if digits := special[2:]:
        return chr(int(digits, 16))
    return _ESCAPES.get(special[1], special)
