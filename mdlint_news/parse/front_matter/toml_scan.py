"""The place of every key and value of a TOML text, given as the tree of values that YAML and JSON give, too."""

import re

from mdlint_news.parse.front_matter.fields import MAX_DEPTH, TooDeepError
from mdlint_news.parse.front_matter.toml_tokens import GAP, KEY, SCALAR, key_text, scalar
from mdlint_news.parts import Field, Value
from mdlint_news.text import Mapped, Span


def scan(text: str, inner: Span) -> tuple[Value, tuple[Span, ...]]:
    """Read the TOML at `inner`, which is known to be valid: its map, and its comments.

    Raises `TooDeepError`.
    """
    scanner = Scanner(text, inner)
    scanner.document()
    return scanner.root.value(), tuple(scanner.comments)


class NotTOMLError(ValueError):
    """The text is not valid, or ends too early."""


class _Table:
    """A table that more lines may add to. `point` is where it is as long as it has no keys."""

    def __init__(self, point: int, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise TooDeepError
        self.point = point
        self.depth = depth
        self.entries: dict[str, tuple[Span, _Table | list[_Table] | Value]] = {}

    def value(self, span: Span | None = None) -> Value:
        """Freeze the table. What is written apart spans from the first key to the last value."""
        fields = [Field(key, key_span, _value(entry)) for key, (key_span, entry) in self.entries.items()]
        if span is None and fields:
            span = Span(fields[0].key_span.start, max(field.value.span.end for field in fields))
        return Value("map", span or Span(self.point, self.point), Mapped([]), fields=tuple(fields))


def _value(entry: _Table | list[_Table] | Value) -> Value:
    if isinstance(entry, Value):
        return entry
    if isinstance(entry, _Table):
        return entry.value()
    items = tuple(table.value() for table in entry)
    return Value("list", Span(items[0].span.start, max(item.span.end for item in items)), Mapped([]), items=items)


_Key = list[tuple[str, Span]]


class Scanner:
    """Goes through a text. It tells also where it stopped, if it did.

    `at` is how far it came, `key` the place of the last key whose value began or ended, `open` the places of the
    brackets that are not closed.
    """

    def __init__(self, text: str, inner: Span) -> None:
        self.text = text
        self.at, self.end = inner
        self.root = _Table(inner.start, 0)
        self.comments: list[Span] = []
        self.key = Span(inner.start, inner.start)
        self.open: list[int] = []

    def document(self) -> None:
        """Read all tables and their keys."""
        table = self.root
        self._skip()
        while self.at < self.end:
            if self._opens("["):
                table = self._header()
                self.open.pop()
            else:
                self._assignment(table)
            self._skip()

    def _header(self) -> _Table:
        is_array = self._takes("[")
        path = self._path()
        self._take("]")
        if not is_array:
            return self._descend(self.root, path)
        self._take("]")
        parent = self._descend(self.root, path[:-1])
        name, span = path[-1]
        _, tables = parent.entries.setdefault(name, (span, []))
        if not isinstance(tables, list):
            raise NotTOMLError
        tables.append(_Table(self.at, parent.depth + 2))
        return tables[-1]

    def _descend(self, table: _Table, path: _Key) -> _Table:
        for name, span in path:
            _, entry = table.entries.setdefault(name, (span, _Table(self.at, table.depth + 1)))
            entry = entry[-1] if isinstance(entry, list) else entry
            if isinstance(entry, Value):
                raise NotTOMLError
            table = entry
        return table

    def _assignment(self, table: _Table) -> None:
        path = self._path()
        self._take("=")
        self._skip()
        key = self.key
        table = self._descend(table, path[:-1])
        value = self._read(table.depth + 1)
        self.key = key
        name, span = path[-1]
        if table.entries.setdefault(name, (span, value))[1] is not value:
            raise NotTOMLError

    def _path(self) -> _Key:
        path: _Key = []
        while not path or self._takes("."):
            self._skip()
            match = self._match(KEY)
            path.append((key_text(match[0]), Span(*match.span())))
            self.key = Span(path[0][1].start, self.at)
            self._skip()
        return path

    def _read(self, depth: int) -> Value:
        """Read the value that begins here."""
        if depth > MAX_DEPTH:
            raise TooDeepError
        start = self.at
        if self._opens("["):
            items: list[Value] = []
            while not self._closes("]"):
                items.append(self._read(depth + 1))
                self._skip()
            return Value("list", Span(start, self.at), Mapped([]), items=tuple(items))
        if self._opens("{"):
            table = _Table(start, depth)
            while not self._closes("}"):
                self._assignment(table)
            return table.value(Span(start, self.at))
        return scalar(self._match(SCALAR))

    def _opens(self, bracket: str) -> bool:
        if is_open := self._takes(bracket):
            self.open.append(self.at - 1)
        return is_open

    def _closes(self, bracket: str) -> bool:
        """Step over the bracket that closes, or else to the next of what it encloses."""
        self._skip()
        if self._takes(","):
            self._skip()
        if is_closed := self._takes(bracket):
            self.open.pop()
        return is_closed

    def _skip(self) -> None:
        while match := GAP.match(self.text, self.at, self.end):
            if match["comment"]:
                self.comments.append(Span(*match.span()))
            self.at = match.end()

    def _takes(self, character: str) -> bool:
        is_here = self.at < self.end and self.text[self.at] == character
        self.at += is_here
        return is_here

    def _take(self, character: str) -> None:
        if not self._takes(character):
            raise NotTOMLError

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self.text, self.at, self.end)
        if match is None:
            raise NotTOMLError
        self.at = match.end()
        return match
