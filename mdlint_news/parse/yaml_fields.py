"""YAML front matter with the place of every key and value, from YAML's own nodes.

Nodes are composed, never constructed: no tag makes an object, and an alias stays one node however often it
is used.
"""

import re

import yaml

from mdlint_news.parse.fields import Fields
from mdlint_news.parse.scalars import map_scalar
from mdlint_news.parse.yaml_errors import explain
from mdlint_news.parts import Damage, Field, Value, ValueKind
from mdlint_news.text import Mapped, Span

# libyaml is about eight times as fast; the pure Python loader knows the same marks.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS: dict[str, ValueKind] = {
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:null": "null",
    "tag:yaml.org,2002:timestamp": "date",
}
_MERGE = "tag:yaml.org,2002:merge"
_MAX_DEPTH = 100
_BLANKS_AT_LINE_END = re.compile(r"[ \t]+(?=[\r\n]|\Z)")
_FLAT_NESTING = re.compile(r"(?:[-?:][ \t]+){100}")


def read_yaml(text: str, inner: Span) -> Fields:
    """Read the YAML at `inner`."""
    content = text[inner.start : inner.end]
    if _is_too_deep(content):
        # The composer recurses in C, where no recursion limit holds.
        return Fields(damage=Damage("invalid", inner, "the front matter is nested too deeply to be read"))
    try:
        node = _compose(content)
    except (yaml.YAMLError, RecursionError) as error:
        return Fields(damage=explain(error, content, inner.start))
    if node is None:
        return Fields()
    reader = _Reader(content, inner.start)
    value = reader.value(node)
    if value.kind != "map":
        what = "a list" if value.kind == "list" else "plain text"
        message = f"the front matter is {what}, not a list of keys with values"
        return Fields(damage=Damage("invalid", value.span, message, "write each line as `key: value`"))
    return Fields(value.fields, tuple(reader.duplicates))


def _compose(content: str) -> yaml.Node | None:
    try:
        return yaml.compose(content, _LOADER)
    except yaml.MarkedYAMLError:
        # Tabs at the end of a line stop PyYAML but no generator's parser. Blanks for them keep all offsets.
        relaxed = _BLANKS_AT_LINE_END.sub(lambda match: " " * len(match[0]), content)
        if relaxed == content:
            raise
        return yaml.compose(relaxed, _LOADER)


def _is_too_deep(content: str) -> bool:
    if _FLAT_NESTING.search(content):
        return True
    if content.count("[") + content.count("{") <= _MAX_DEPTH:
        return False
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", content):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > _MAX_DEPTH


class _Reader:
    """Turns nodes into values. An alias of a list or a map becomes an empty text: no value contains itself."""

    def __init__(self, content: str, offset: int) -> None:
        self.content = content
        self.offset = offset
        self.duplicates: list[tuple[Field, Field]] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Value:
        span = self._span(node)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, span)
        if id(node) in self._seen:
            return Value("text", span, Mapped([]))
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return Value("map", span, Mapped([]), fields=self._fields(node))
        return Value("list", span, Mapped([]), items=tuple(map(self.value, node.value)))

    def _scalar(self, node: yaml.ScalarNode, span: Span) -> Value:
        style = node.style or ""
        mapped = map_scalar(node.value, style, self.content[self._start(node) : self._end(node)], span)
        return Value(_KINDS.get(node.tag, "text"), span, mapped, is_quoted=style in ("'", '"'))

    def _fields(self, node: yaml.MappingNode) -> tuple[Field, ...]:
        fields: list[Field] = []
        by_key: dict[str, Field] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            field = Field(name, self._span(key), self.value(value))
            fields.append(field)
            if name in by_key and key.tag != _MERGE:
                self.duplicates.append((by_key[name], field))
            elif name:
                by_key[name] = field
        return tuple(fields)

    def _start(self, node: yaml.Node) -> int:
        return int(node.start_mark.index)

    def _end(self, node: yaml.Node) -> int:
        # The mark of a block collection stands at the next token, blanks and comments later.
        start, end = self._start(node), int(node.end_mark.index)
        return start + len(self.content[start:end].rstrip())

    def _span(self, node: yaml.Node) -> Span:
        return Span(self.offset + self._start(node), self.offset + self._end(node))
