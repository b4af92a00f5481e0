"""Config files, each read once. What one of them says, a memory may know from an earlier run, by its text."""

from __future__ import annotations

import os.path
from functools import cache

from mdlint_news.config.layers import Layer, file_layer, table_of, text_of
from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    class Memory(Protocol):
        """What keeps texts from run to run."""

        def recall(self, name: str) -> str | None:
            """Find what was kept under a name."""

        def keep(self, name: str, text: str) -> None:
            """Keep a text under a name."""


class Said(NamedTuple):
    """What a config file sets, checked; and where each of its keys stands: behind the name of the file, as in `:3`.

    `has_table` is false of a `pyproject.toml` that is none of ours.
    """

    values: dict[str, Any]
    places: dict[str, str]
    has_table: bool = True


class ConfigFiles:
    """The config files of a run. To read and check one takes longer than a post that is known."""

    def __init__(self, memory: Memory | None = None) -> None:
        self._memory = memory
        self._text = cache(text_of)
        self._recalled = cache(self._recall)
        self._new: dict[str, Said] = {}

    def has_table(self, path: str) -> bool:
        """Say whether a `pyproject.toml` has a table of ours. Raises `ConfigError`."""
        if known := self.said(path):
            return known.has_table
        has_table = table_of(path, self._text(path)) is not None
        if not has_table:
            self.note(path, Said({}, {}, has_table=False))
        return has_table

    def layer(self, path: str) -> Layer:
        """Read a file, to be checked. Raises `ConfigError`."""
        return file_layer(path, self._text(path))

    def said(self, path: str) -> Said | None:
        """What a file says, where that is known. Raises `ConfigError`."""
        return self._recalled(_name(path, self._text(path))) if self._memory is not None else None

    def note(self, path: str, said: Said) -> None:
        """Have it known what a file says, which must follow from its text and from the program alone."""
        if self._memory is not None:
            self._new[_name(path, self._text(path))] = said

    def keep(self) -> None:
        """Have the memory keep what is new."""
        for name, said in self._new.items():
            if self._memory is not None and (text := _written(said)):
                self._memory.keep(name, text)
        self._new = {}

    def _recall(self, name: str) -> Said | None:
        text = self._memory.recall(name) if self._memory is not None else None
        return _read(text) if text else None


def _name(path: str, text: str) -> str:
    from mdlint_news.digests import sha256  # noqa: PLC0415 - as below

    # What is ours is another table in a file that is for several programs.
    kind = "pyproject" if os.path.basename(path) == "pyproject.toml" else "own"
    return f"config {kind} {sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _written(said: Said) -> str:
    """Write down what a file says; nothing where it would not be the same again, as with a schema of another file."""
    from mdlint_news.netstrings import dump  # noqa: PLC0415 - there is none without a memory

    try:
        text = dump(said)
    except (TypeError, RecursionError):
        return ""
    return text if repr(_read(text)) == repr(said) else ""


def _read(text: str) -> Said | None:
    """Read what was written; nothing where it is not what we write."""
    from mdlint_news.netstrings import load  # noqa: PLC0415 - likewise

    try:
        values, places, has_table = load(text)
        return Said({**values}, {**places}, has_table)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
