"""YAML front matter with the place of every key and value, from the events of YAML's parser.

Events are read, never constructed: no tag makes an object, and an alias stays one word however much it stands for.
"""

from typing import Any

import yaml

from mdlint_news.parse.front_matter.fields import MAX_DEPTH, Fields, TooDeepError, too_deep
from mdlint_news.parse.front_matter.scalars import stand_in
from mdlint_news.parse.front_matter.yaml_comments import read_comments
from mdlint_news.parse.front_matter.yaml_errors import explain
from mdlint_news.parse.front_matter.yaml_scalars import map_scalar
from mdlint_news.parts import Damage, Field, Style, Value, ValueKind
from mdlint_news.regex import regex
from mdlint_news.text import Mapped, Span

# PyYAML's types leave out most of what an event and a loader have.
_Event = Any
_Loader = Any
# libyaml is about eight times as fast; the pure Python loader knows the same marks.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_KINDS: dict[str | None, ValueKind] = {
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:timestamp": "date",
}
_PROPERTIES = regex(r"(?>(?:[&!]\S*+(?>(?:\s++|#[^\r\n]*)*)){1,2})")
_BLOCK_HEADER = regex(r"(?P<indicators>[|>][-+0-9]*)[^\r\n]*")
_BLANKS_AT_LINE_END = regex(r"(?<![ \t])[ \t]+(?=[\r\n]|\Z)")
_NULL = Value("null", Span(0, 0), Mapped([]))


def read_yaml(text: str, inner: Span) -> Fields:
    """Read the YAML at `inner`."""
    content = text[inner.start : inner.end]
    try:
        reader, value = _read(content, inner.start)
    except TooDeepError:
        return too_deep(inner)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        return Fields(damage=explain(error, content, inner.start))
    if value is None:
        return Fields(comments=read_comments(content, inner.start, []))
    if value.kind != "map":
        what = "a list" if value.kind == "list" else "plain text"
        message = f"the front matter is {what}, not a list of keys with values"
        return Fields(damage=Damage("invalid", value.span, message, "write each line as `key: value`"))
    comments = read_comments(content, inner.start, reader.opaque)
    return Fields(value.fields, tuple(reader.duplicates), comments=comments)


def without_tabs_at_line_ends(content: str) -> str:
    """Put blanks for tabs at the end of a line, which stop PyYAML but no generator's parser."""
    return _BLANKS_AT_LINE_END.sub(lambda match: " " * len(match[0]), content) if "\t" in content else content


def _read(content: str, offset: int) -> "tuple[_Reader, Value | None]":
    try:
        reader = _Reader(content, offset)
        return reader, reader.document()
    except yaml.MarkedYAMLError:
        relaxed = without_tabs_at_line_ends(content)
        if relaxed == content:
            raise
        reader = _Reader(relaxed, offset)
        return reader, reader.document()


class _Reader:
    """Turns events into values. `opaque` collects the ranges of scalars in which a `#` is text."""

    def __init__(self, content: str, offset: int) -> None:
        self.content = content
        self.offset = offset
        self.duplicates: list[tuple[Field, Field]] = []
        self.opaque: list[tuple[int, int]] = []
        self._loader: _Loader = LOADER(content)
        self._anchors: dict[str, Value] = {}

    def document(self) -> Value | None:
        """Read the one document that there is, if there is one."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        value = self._value(self._next(), 0)
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(None, None, "another document", event.start_mark)
        return value

    def _next(self) -> _Event:
        return self._loader.get_event()

    def _value(self, event: _Event, depth: int) -> Value:
        if depth > MAX_DEPTH:
            raise TooDeepError
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        start, end = event.start_mark.index, event.end_mark.index
        if (event.anchor or event.tag) and (properties := _PROPERTIES.match(self.content, start)):
            start = properties.end()
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, min(start, end), end)
        elif isinstance(event, yaml.MappingStartEvent):
            self._announce(event, "map")
            value = self._map(start + self.offset, depth, is_flow=bool(event.flow_style))
        else:
            self._announce(event, "list")
            value = self._list(start + self.offset, depth, is_flow=bool(event.flow_style))
        if event.anchor:
            self._anchors[event.anchor] = value
        return value

    def _announce(self, event: _Event, kind: ValueKind) -> None:
        """Let what stands in a list or a map be an alias of the whole."""
        if event.anchor:
            self._anchors[event.anchor] = _NULL._replace(kind=kind)

    def _alias(self, event: _Event) -> Value:
        target = self._anchors.get(event.anchor)
        if target is None:
            raise yaml.MarkedYAMLError(None, None, "undefined alias", event.start_mark)
        span = Span(event.start_mark.index + self.offset, event.end_mark.index + self.offset)
        return Value(target.kind, span, stand_in(target.text, span), style="alias")

    def _scalar(self, event: _Event, start: int, end: int) -> Value:
        raw, style = self.content[start:end], event.style or ""
        mapped = map_scalar(event.value, style, raw, start + self.offset)
        first = start
        if header := _BLOCK_HEADER.match(raw) if style in ("|", ">") else None:
            first += header.end()
            # The mark of its end stands at the next token, comments and empty lines later.
            end = max(mapped.span().end - self.offset, start + header.end("indicators"))
        if "#" in raw:
            self.opaque.append((first, end))
        tag = event.tag
        if tag in (None, "!"):
            tag = self._loader.resolve(yaml.ScalarNode, event.value, event.implicit) if event.implicit[0] else None
        span = Span(start + self.offset, end + self.offset)
        return Value(_KINDS.get(tag, "text"), span, mapped, style=_STYLES.get(event.style, "plain"))

    def _list(self, start: int, depth: int, *, is_flow: bool) -> Value:
        items: list[Value] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        end = self._end(event) if is_flow else items[-1].span.end
        return Value("list", Span(start, end), Mapped([]), items=tuple(items))

    def _map(self, start: int, depth: int, *, is_flow: bool) -> Value:
        fields: list[Field] = []
        by_key: dict[str, Field] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._value(event, depth + 1)
            field = Field(key.text, key.span, self._value(self._next(), depth + 1))
            fields.append(field)
            is_merge = field.key == "<<" and key.style == "plain"
            if field.key in by_key and not is_merge:
                self.duplicates.append((by_key[field.key], field))
            elif field.key:
                by_key[field.key] = field
        end = self._end(event) if is_flow else fields[-1].value.span.end
        return Value("map", Span(start, end), Mapped([]), fields=tuple(fields))

    def _end(self, event: _Event) -> int:
        return int(event.end_mark.index) + self.offset
