"""The posts of a folder, of each of which the beginning and the end are read."""

import os
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any
from zlib import crc32

from mdlint_news.parse.fences import Fences, split
from mdlint_news.parts import POST_SUFFIXES

ENOUGH = 30
_MANY_FOLDERS = 5000
_BYTES = 8192
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
# README, CHANGELOG, CODE_OF_CONDUCT …: about the repository, not of the site.
_ABOUT = re.compile(r"[A-Z][A-Z_-]{3,}(?:\.[a-z-]+)?\.\w+")
# A post with a folder of its own, as Hugo, Astro and Zola have them.
_INDEX = re.compile(r"index(?:\.[\w-]+)?\.\w+")
_FIELDS = {
    "yaml": re.compile(
        r"^[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*)|[ \t\r]*$)", re.MULTILINE
    ),
    "toml": re.compile(r"^[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?[ \t]*=[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE),
    "headers": re.compile(r"^(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE),
}
_TABLE = re.compile(r"^\[{1,2}(?P<key>[\w-]+)", re.MULTILINE)


class Neighbour:
    """A post of a folder: its name, its first and its last bytes as text, which overlap in a short one."""

    def __init__(self, name: str, head: str, tail: str, *, is_whole: bool) -> None:
        self.name = name
        self.head = head
        self.tail = tail
        self._is_whole = is_whole

    @cached_property
    def fences(self) -> Fences:
        """The front matter's place in the head."""
        return split(self.head)

    @property
    def body(self) -> str | None:
        """The beginning of the body; nothing where the front matter is longer than what was read."""
        is_cut = self.fences.damage is not None and not self._is_whole
        return None if is_cut else self.head[self.fences.body_start :]

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


def is_about(path: str) -> bool:
    """Say whether a file is about the repository, such as a README, and not of the site."""
    return bool(_ABOUT.fullmatch(os.path.basename(path)))


def is_dated(name: str) -> bool:
    """Say whether the name of a file or a folder begins with a date."""
    return bool(_DATED.match(name))


def place_of(path: str) -> tuple[str, str]:
    """The folder whose posts are a post's neighbours, and the name they share where each has a folder of its own."""
    folder, name = os.path.split(os.path.abspath(path))
    return (os.path.dirname(folder), name) if _INDEX.fullmatch(name) else (folder, "")


def names_in(folder: str, shared: str) -> list[str]:
    """The names of all posts in a folder, or of the folders in it that may hold one with a shared name."""
    try:
        with os.scandir(folder) as entries:
            if shared:
                return [entry.name for _, entry in zip(range(_MANY_FOLDERS), entries, strict=False) if entry.is_dir()]
            return [e.name for e in entries if e.name.endswith(POST_SUFFIXES) and not is_about(e.name)]
    except OSError:
        return []


def read(folder: str, names: Iterable[str], shared: str) -> list[Neighbour]:
    """Read some of the posts of a folder.

    Which ones, a checksum of their names decides: they are spread over the years, whose habits change, and a new post
    takes the place of one of them at most.
    """
    chosen = sorted(names, key=lambda name: (crc32(os.fsencode(name)), name))[:ENOUGH]
    found = (
        _read(os.path.join(folder, name, shared) if shared else os.path.join(folder, name), name) for name in chosen
    )
    return [neighbour for neighbour in found if neighbour]


def _read(path: str, name: str) -> Neighbour | None:
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
    return Neighbour(name, _text(head), _text(tail), is_whole=size <= _BYTES)


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
