"""YAML that some posts have, read without YAML's parser: lists of maps, and texts of several lines.

As of what is flat, only what has one reading is read here.
"""

import re
from collections.abc import Iterator

from mdlint_news.parse.front_matter.fields import FieldsOfMap
from mdlint_news.parse.front_matter.yaml_flat import (
    KEY,
    LINE_END,
    NOTHING,
    PLAIN,
    QUOTED,
    Text,
    read_scalar,
    text_of,
    unnamed,
)
from mdlint_news.parse.front_matter.yaml_kinds import plain_kind
from mdlint_news.parse.front_matter.yaml_scalars import map_plain, map_scalar
from mdlint_news.parts import Field, Value
from mdlint_news.regex import regex
from mdlint_news.text import Span

# In double quotes on one line, with escapes of what could not stand there itself.
_ESCAPED = r"(?P<long>\"[^\r\n\"\\]*+(?>(?:\\[\"\\][^\r\n\"\\]*+)*)\")"
_SCALAR = rf"(?:{QUOTED}|{_ESCAPED}|{PLAIN}){LINE_END}"
_PAIR = rf"(?P<key>{KEY}): ++{_SCALAR}"
_MAP = rf"{unnamed(_PAIR)}(?>(?:(?P=indent) (?P=gap){unnamed(_PAIR)})*)"
_ITEMS = rf"(?=(?P<indent> *+)-)(?>(?:(?P=indent)-(?P<gap> ++)(?:{_MAP}|{unnamed(_SCALAR)}))+)"
# The lines of a text without quotes behind the first, and those of one that is written as it is, all with one margin.
_MORE = r"\r?\n(?>(?: *+\r?\n)*) ++[^\r\n #:?\-][^\r\n:#]*+(?>(?:(?::(?![ \r\n]|\Z)|(?<! )#)[^\r\n:#]*+)*)"
_LINE = r"[^ \r\n][^\r\n]*+\r?\n"
_BLOCK = rf"[|>]-?+ *+\r?\n(?P<margin> ++){_LINE}(?>(?:(?>(?:\r?\n)*)(?P=margin){_LINE})*)"
_ENTRY = regex(
    rf"(?P<key>{KEY}):(?:{LINE_END}(?P<items>{_ITEMS})"
    rf"| ++(?:(?P<lines>{unnamed(PLAIN)}(?>(?:{_MORE})+)){LINE_END}|(?P<block>{_BLOCK})(?>(?:\r?\n)*)))"
)
_EACH_ITEM = regex(rf"(?P<indent> *+)-(?P<gap> ++)(?:(?P<map>{_MAP})|{_SCALAR})")
_EACH_PAIR = regex(_PAIR)
_FOLD = regex(r"\n(\n*)")


def read_nested(text: str, at: int, end: int) -> re.Match[str] | None:
    """Read a key with its value at the offset of a line; nothing where it is for the parser."""
    return _ENTRY.match(text, at, end)


def nested_text(text: str, entry: re.Match[str]) -> Text:
    """The text of its value, or those of the items of its list; a map has none."""
    kind = entry.lastgroup
    if kind == "items":
        return tuple(map(text_of, _EACH_ITEM.finditer(text, *entry.span("items"))))
    return _block_text(entry) if kind == "block" else map_plain(_lines(entry), entry.start("lines")).text


def nested_value(text: str, entry: re.Match[str], duplicates: list[tuple[Field, Field]]) -> Value:
    """Its value; keys that a map has twice are noted."""
    kind = entry.lastgroup
    if kind == "items":
        items = tuple(_items(text, entry, duplicates))
        return Value("list", Span(entry.end("indent"), items[-1].span.end), NOTHING, items=items)
    start = entry.start(kind or "")
    if kind == "block":
        raw = entry["block"]
        mapped = map_scalar(_block_text(entry), raw[0], raw, start)
        return Value("text", Span(start, mapped.span().end), mapped, style="literal" if raw[0] == "|" else "folded")
    raw = _lines(entry)
    mapped = map_plain(raw, start)
    return Value(plain_kind(mapped.text), Span(start, start + len(raw)), mapped, style="plain")


def _items(text: str, entry: re.Match[str], duplicates: list[tuple[Field, Field]]) -> Iterator[Value]:
    for item in _EACH_ITEM.finditer(text, *entry.span("items")):
        if item.lastgroup != "map":
            yield from filter(None, [read_scalar(item)])
            continue
        found = FieldsOfMap(duplicates)
        for pair in _EACH_PAIR.finditer(text, *item.span("map")):
            if value := read_scalar(pair):
                found.add(Field(pair["key"], Span(*pair.span("key")), value))
        span = Span(item.start("map"), found.fields[-1].value.span.end)
        yield Value("map", span, NOTHING, fields=tuple(found.fields))


def _lines(entry: re.Match[str]) -> str:
    return entry["lines"].rstrip(" ")


def _block_text(entry: re.Match[str]) -> str:
    header, *lines = entry["block"].removesuffix("\n").split("\n")
    margin = len(entry["margin"])
    text = "\n".join([line.removesuffix("\r")[margin:] for line in lines])
    if header[0] == ">":
        text = _FOLD.sub(lambda ends: ends[1] or " ", text)
    return text if header[1:2] == "-" else f"{text}\n"
