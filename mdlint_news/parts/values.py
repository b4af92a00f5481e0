"""Front matter: keys, values and their places."""

from __future__ import annotations

from collections.abc import Mapping

from mdlint_news.named import NamedTuple
from mdlint_news.text import Mapped, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    ValueKind = Literal["text", "number", "boolean", "null", "date", "list", "map"]
    Style = Literal["plain", "single", "double", "multi-line single", "multi-line double", "literal", "folded", "alias"]
    """How a value is written: without quotes (lists and maps too), in quotes, in TOML's tripled quotes, as a YAML block
    after `|` or `>`, or as the YAML alias of a value that stands elsewhere."""
else:
    ValueKind = Style = str


class Value(NamedTuple):
    """A front matter value: a scalar with its `text`, a list with its `items`, or a map with its `fields`.

    `span` has the quotes but no anchor and no tag, `text` is what a reader of the front matter gets. `kind` is
    the type that YAML 1.1, TOML or JSON gives a value that is written so. The map of a TOML table spans its
    keys and values, which those of other tables may stand between. An alias has the kind of its target, and of
    a scalar the text; what is in a list or a map is found at the anchor alone.
    """

    kind: ValueKind
    span: Span
    mapped: Mapped
    items: tuple[Value, ...] = ()
    fields: tuple[Field, ...] = ()
    style: Style = "plain"

    @property
    def text(self) -> str:
        """The text of a scalar; empty for a list and a map."""
        return self.mapped.text


class Field(NamedTuple):
    """A key of the front matter and its value."""

    key: str
    key_span: Span
    value: Value


class Damage(NamedTuple):
    """What is broken in the front matter, where, and what to do about it.

    `unclosed`: an opening fence without a closing one. `late`: blank lines stand before it, so that no
    generator reads it. `fence`: a fence is longer than three characters, which each generator reads in its own
    way. `invalid`: it does not parse, or is no map.
    """

    kind: Literal["unclosed", "late", "fence", "invalid"]
    span: Span
    message: str
    help: str = ""


class FrontMatter(NamedTuple):
    """The metadata at the head of a file.

    `format` is nothing where there is none; `headers` are `Key: value` lines without a fence, as Pelican and
    MultiMarkdown read them. `span` has the fences, `inner` does not; at `body_start` the body begins. `fields`
    are those of the top level in the order of the file; a key that stands twice is there twice, and in
    `duplicates` (those of every level, as pairs: the first, a later one). `comments` reach from their `#` to the
    end of the line. `by_key` has the value that counts of each key.
    """

    format: Literal["yaml", "toml", "json", "headers"] | None
    span: Span
    inner: Span
    body_start: int
    fields: tuple[Field, ...] = ()
    duplicates: tuple[tuple[Field, Field], ...] = ()
    damage: Damage | None = None
    comments: tuple[Span, ...] = ()
    by_key: Mapping[str, Value] = {}

    def get(self, *keys: str) -> Value | None:
        """The value of the first of these keys that is there; of a duplicate key, the last, which is what counts."""
        for key in keys:
            if key in self.by_key:
                return self.by_key[key]
        return None
