"""JSON front matter with the place of every key and value, by the standard library's decoder, value by value."""

import json
import re

from mdlint_news.parse.fields import Fields
from mdlint_news.parts import Damage, Field, Value, ValueKind
from mdlint_news.text import Mapped, Span

_BLANKS = re.compile(r"[ \t\r\n]*")
_ESCAPES = re.compile(r"\\(?:u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})?|.)")
_DECODER = json.JSONDecoder()


def read_json(text: str, inner: Span) -> Fields:
    """Read the JSON object at `inner`."""
    try:
        json.loads(text[inner.start : inner.end])
    except json.JSONDecodeError as error:
        at = min(inner.start + error.pos, inner.end - 1)
        message = f"the front matter does not parse: {error.msg[:1].lower()}{error.msg[1:]}"
        return Fields(damage=Damage("invalid", Span(at, at + 1), message))
    except (ValueError, RecursionError):
        return Fields(damage=Damage("invalid", inner, "the front matter is too large a number or nested too deeply"))
    duplicates: list[tuple[Field, Field]] = []
    value = _value(text, inner.start, duplicates)
    return Fields(value.fields, tuple(duplicates))


def _value(text: str, start: int, duplicates: list[tuple[Field, Field]]) -> Value:
    """Read the value at `start`, which is known to be well formed."""
    if text[start] == "{":
        return _object(text, start, duplicates)
    if text[start] == "[":
        return _array(text, start, duplicates)
    loaded, end = _DECODER.raw_decode(text, start)
    span = Span(start, end)
    if isinstance(loaded, str):
        return Value("text", span, _string(loaded, text[start + 1 : end - 1], start + 1, span), is_quoted=True)
    kind: ValueKind = "null" if loaded is None else "boolean" if isinstance(loaded, bool) else "number"
    return Value(kind, span, Mapped([(text[start:end], span)]))


def _object(text: str, start: int, duplicates: list[tuple[Field, Field]]) -> Value:
    fields: list[Field] = []
    at = _skip(text, start + 1)
    while text[at] != "}":
        at = _skip(text, at + 1) if text[at] == "," else at
        key, key_end = _DECODER.raw_decode(text, at)
        value = _value(text, _skip(text, _skip(text, key_end) + 1), duplicates)
        field = Field(str(key), Span(at, key_end), value)
        duplicates.extend((other, field) for other in fields if other.key == key)
        fields.append(field)
        at = _skip(text, value.span.end)
    return Value("map", Span(start, at + 1), Mapped([]), fields=tuple(fields))


def _array(text: str, start: int, duplicates: list[tuple[Field, Field]]) -> Value:
    items: list[Value] = []
    at = _skip(text, start + 1)
    while text[at] != "]":
        at = _skip(text, at + 1) if text[at] == "," else at
        items.append(_value(text, at, duplicates))
        at = _skip(text, items[-1].span.end)
    return Value("list", Span(start, at + 1), Mapped([]), items=tuple(items))


def _string(loaded: str, raw: str, start: int, span: Span) -> Mapped:
    pieces: list[tuple[str, Span]] = []
    done = 0
    for match in _ESCAPES.finditer(raw):
        pieces.append((raw[done : match.start()], Span(start + done, start + match.start())))
        done = match.end()
        pieces.append((json.loads(f'"{match[0]}"'), Span(start + match.start(), start + done)))
    pieces.append((raw[done:], Span(start + done, start + len(raw))))
    mapped = Mapped(pieces)
    return mapped if mapped.text == loaded else Mapped([(loaded, span)])


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
