"""Some posts of a site, of each of which the beginning and the end are read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from zlib import crc32

from mdlint_news.cached import cached_property
from mdlint_news.parse.front_matter.fences import Fences, split
from mdlint_news.regex import regex
from mdlint_news.site.places import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ENOUGH = 30
_BYTES = 8192
_FIELDS = {
    "yaml": regex(r"^[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*)|[ \t\r]*$)", re.MULTILINE),
    "toml": regex(r"^[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?[ \t]*=[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE),
    "headers": regex(r"^(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE),
}
_TABLE = regex(r"^\[{1,2}(?P<key>[\w-]+)", re.MULTILINE)


class Neighbour:
    """A post: its first and its last bytes as text, which overlap in a short one, and its size in bytes."""

    def __init__(self, head: str, tail: str, size: int) -> None:
        self.head = head
        self.tail = tail
        self.size = size

    @cached_property
    def fences(self) -> Fences:
        """The front matter's place in the head."""
        return split(self.head)

    @property
    def body(self) -> str | None:
        """The beginning of the body; nothing where the front matter is longer than what was read."""
        is_cut = self.fences.damage is not None and self.size > _BYTES
        return None if is_cut else self.head[self.fences.body_start :]

    @property
    def body_size(self) -> int:
        """The size of the body in bytes."""
        return max(0, self.size - len(self.head[: self.fences.body_start].encode()))

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """The keys at the top level of the front matter, each with the rest of its line: a look, not a parse."""
        inner = self.head[self.fences.inner.start : self.fences.inner.end]
        if self.fences.format == "json":
            return _json(inner)
        if self.fences.format is None:
            return {}
        tables = {}
        if self.fences.format == "toml":
            tables = {match["key"]: "" for match in _TABLE.finditer(inner)}
            first = _TABLE.search(inner)
            inner = inner[: first.start()] if first else inner
        fields = {m["key"]: _plain(m["value"] or "") for m in _FIELDS[self.fences.format].finditer(inner)}
        return fields | tables


def read(place: Place, names: Iterable[str]) -> list[Neighbour]:
    """Read some of the posts of a place.

    Which ones, a checksum of their names decides: they are spread over the years, whose habits change, and a new post
    takes the place of one of them at most.
    """
    chosen = sorted(names, key=lambda name: (crc32(os.fsencode(name)), name))[:_ENOUGH]
    return [neighbour for name in chosen if (neighbour := _read(place.path(name)))]


def _read(path: str) -> Neighbour | None:
    try:
        if not os.path.isfile(path):
            return None  # a named pipe would be waited for
        with open(path, "rb") as file:
            head = file.read(_BYTES)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _BYTES))
            tail = file.read(_BYTES) if size > _BYTES else head
    except (OSError, ValueError):
        return None
    return Neighbour(_text(head), _text(tail), size)


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _plain(value: str) -> str:
    return value.partition(" #")[0].strip().strip("\"'")


def _json(text: str) -> Mapping[str, str]:
    import json  # noqa: PLC0415 - few posts have JSON

    try:
        loaded: Any = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in loaded.items()} if isinstance(loaded, dict) else {}
