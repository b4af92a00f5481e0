"""JSON front matter with the place of every key and value, by the standard library's decoder, value by value."""

import json

from mdlint_news.parse.front_matter.fields import MAX_DEPTH, Fields, FieldsOfMap, TooDeepError, too_deep
from mdlint_news.parse.front_matter.scalars import unescape
from mdlint_news.parts import Damage, Field, Value, ValueKind
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Span

_BLANKS = regex(r"[ \t\r\n]*")
_NOTHING_BEHIND = regex(r",[ \t\r\n]*[}\]]")
# Two escapes make one character where they are a surrogate pair.
_ESCAPES = regex(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)")
_SURROGATES = regex(r"[\ud800-\udfff]")
_DECODER = json.JSONDecoder()


def _damage(text: str, inner: Span, error: json.JSONDecodeError) -> Damage:
    """Say where the JSON goes wrong, and what to do: most often there is a comma too many, or one is missing."""
    at = min(inner.start + error.pos, inner.end - 1)
    before = text[inner.start : inner.start + error.pos].rstrip()
    message = f"{error.msg[:1].lower()}{error.msg[1:]}"
    help_ = "look for a comma or a double quote that is missing"
    if before.endswith(","):
        help_ = "take out the comma before it, or write a key in double quotes"
    # Python from 3.13 on looks at the comma itself.
    comma = at if text[at] == "," and _NOTHING_BEHIND.match(text, at) else inner.start + len(before) - 1
    if _NOTHING_BEHIND.match(text, comma):
        at, message, help_ = comma, "nothing follows a comma", "take it out"
    return Damage("invalid", Span(at, at + 1), f"the front matter does not parse: {message}", help_)


def read_json(text: str, inner: Span) -> Fields:
    """Read the JSON object at `inner`."""
    try:
        json.loads(text[inner.start : inner.end])
    except json.JSONDecodeError as error:
        return Fields(damage=_damage(text, inner, error))
    except (ValueError, RecursionError):
        return too_deep(inner)
    duplicates: list[tuple[Field, Field]] = []
    try:
        value = _value(text, inner.start, 0, duplicates)
    except TooDeepError:
        return too_deep(inner)
    return Fields(value.fields, tuple(duplicates))


def _value(text: str, start: int, depth: int, duplicates: list[tuple[Field, Field]]) -> Value:
    """Read the value at `start`, which is known to be well formed."""
    if depth > MAX_DEPTH:
        raise TooDeepError
    if text[start] == "{":
        return _object(text, start, depth, duplicates)
    if text[start] == "[":
        return _array(text, start, depth, duplicates)
    loaded, end = _DECODER.raw_decode(text, start)
    span = Span(start, end)
    if isinstance(loaded, str):
        pieces = unescape(text[start + 1 : end - 1], start + 1, _ESCAPES, _unescaped)
        return Value("text", span, Mapped(pieces), style="double")
    kind: ValueKind = "null" if loaded is None else "boolean" if isinstance(loaded, bool) else "number"
    return Value(kind, span, Mapped([(text[start:end], span)]))


def _unescaped(escape: str) -> str:
    """Read an escape; half of a surrogate pair is no character that could be written anywhere."""
    return _SURROGATES.sub("\ufffd", json.loads(f'"{escape}"'))


def _object(text: str, start: int, depth: int, duplicates: list[tuple[Field, Field]]) -> Value:
    found = FieldsOfMap(duplicates)
    at = _skip(text, start + 1)
    while text[at] != "}":
        at = _skip(text, at + 1) if text[at] == "," else at
        key, key_end = _DECODER.raw_decode(text, at)
        value = _value(text, _skip(text, _skip(text, key_end) + 1), depth + 1, duplicates)
        found.add(Field(_SURROGATES.sub("\ufffd", key), Span(at, key_end), value))
        at = _skip(text, value.span.end)
    return Value("map", Span(start, at + 1), Mapped([]), fields=tuple(found.fields))


def _array(text: str, start: int, depth: int, duplicates: list[tuple[Field, Field]]) -> Value:
    items: list[Value] = []
    at = _skip(text, start + 1)
    while text[at] != "]":
        at = _skip(text, at + 1) if text[at] == "," else at
        items.append(_value(text, at, depth + 1, duplicates))
        at = _skip(text, items[-1].span.end)
    return Value("list", Span(start, at + 1), Mapped([]), items=tuple(items))


def _skip(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
