"""TOML front matter: values from the standard library, places from the lines `key = value`."""

import re
import tomllib

from mdlint_news.parse.fields import Fields
from mdlint_news.parse.scalars import map_scalar
from mdlint_news.parts import Damage, Field, Value
from mdlint_news.text import Mapped, Source, Span

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_FIELD = re.compile(r"^[ \t]*(?P<key>[\w-]+|\"[^\"\n]+\"|'[^'\n]+')[ \t]*=[ \t]*(?=\S)", re.MULTILINE)
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL)
_BARE = re.compile(r"[^\s,#\]}]+(?: \d\d:[\d:.Z+-]+)?")
_ERROR_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(text: str, inner: Span) -> Fields:
    """Read the TOML at `inner`. Fields are those above the first table, whose values are strings, dates and so on."""
    content = text[inner.start : inner.end]
    lines = content.replace("\r\n", "\n").replace("\r", "\n")
    try:
        loaded = tomllib.loads(lines)
    except tomllib.TOMLDecodeError as error:
        return Fields(damage=_explain(str(error), content, inner))
    except (ValueError, RecursionError):
        return Fields(damage=Damage("invalid", inner, "the front matter is too large a number or nested too deeply"))
    table = _TABLE.search(content)
    fields = []
    at = 0
    while match := _FIELD.search(content, at, table.start() if table else len(content)):
        key = match["key"].strip("\"'")
        value = _value(loaded.get(key), content, match.end(), inner.start)
        fields.append(Field(key, Span(inner.start + match.start("key"), inner.start + match.end("key")), value))
        at = max(match.end(), value.span.end - inner.start)
    return Fields(tuple(fields))


def _value(loaded: object, content: str, at: int, offset: int) -> Value:
    if isinstance(loaded, list):
        items: list[Value] = []
        end = at + 1
        for item in loaded:
            first = re.compile(r"[^\s,]").search(content, end)
            items.append(_value(item, content, first.start() if first else end, offset))
            end = items[-1].span.end - offset
        closing = content.find("]", end)
        span = Span(offset + at, offset + (closing + 1 if closing >= 0 else end))
        return Value("list", span, Mapped([]), items=tuple(items))
    match = (_STRING if isinstance(loaded, str) else _BARE).match(content, at)
    end = match.end() if match else at
    span = Span(offset + at, offset + end)
    raw = content[at:end]
    if isinstance(loaded, str):
        return Value("text", span, _string(loaded, raw, span), is_quoted=True)
    mapped = Mapped([(raw, span)])
    if isinstance(loaded, dict):
        return Value("map", span, Mapped([]))
    if isinstance(loaded, bool):
        return Value("boolean", span, mapped)
    return Value("number" if isinstance(loaded, int | float) else "date", span, mapped)


def _string(loaded: str, raw: str, span: Span) -> Mapped:
    quotes = 3 if raw.startswith(('"""', "'''")) else 1
    if raw[quotes:-quotes] == loaded:
        return Mapped([(loaded, Span(span.start + quotes, span.end - quotes))])
    return map_scalar(loaded, '"', raw, span) if quotes == 1 else Mapped([(loaded, span)])


def _explain(message: str, content: str, inner: Span) -> Damage:
    place = _ERROR_PLACE.search(message)
    what = message[: place.start()] if place else message
    at = inner.end
    if place and place[1]:
        at = inner.start + Source(content).line_starts[int(place[1]) - 1] + int(place[2]) - 1
    at = max(inner.start, min(at, inner.end - 1))
    words = f"{what[:1].lower()}{what[1:]}"
    return Damage("invalid", Span(at, min(at + 1, inner.end)), f"the front matter does not parse: {words}")
