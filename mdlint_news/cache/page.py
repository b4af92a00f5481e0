"""A page of the ledger, as text and as it is in a run."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping

from mdlint_news.site import Seen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from mdlint_news.cache.record import Record

_LINES = 4


class Leaf:
    """A page: what was kept of it, and what is new.

    On its lines are a mark of the posts of the place; the records of those that were looked at while they were marked
    so; the records of others; and of each the state and what others had in common with it. Mostly, the first two are
    all that is read.
    """

    def __init__(self, text: str | None) -> None:
        lines = (text or "").split("\n")
        self.mark, records, self._rest, self._states = lines if len(lines) == _LINES else [""] * _LINES
        self.records: Mapping[str, Record] = _table(records)
        self._old: tuple[Mapping[str, Record], Mapping[str, Any]] | None = None
        self._found: dict[str, tuple[Seen, Record | bytes]] = {}
        self._noted: dict[str, tuple[Seen, Record | bytes]] = {}

    def find(self, seen: Seen) -> Record | None:
        """The record of a file that is as it was."""
        rest, states = self._opened()
        try:
            state, others = states[seen.name]
            if tuple(state) != seen.state or others != seen.others:
                return None
            record = rest[seen.name] if seen.name in rest else self.records[seen.name]
        except (LookupError, TypeError, ValueError):
            return None
        self._found[seen.name] = seen, record
        return record

    def note(self, seen: Seen, record: Record | bytes) -> None:
        """Keep the record of a file that was seen before it was read."""
        self._noted[seen.name] = seen, record

    def is_new(self, mark: str) -> bool:
        """Say whether there is something to be kept: a record, or that all holds under another mark."""
        return bool(self._noted) or (bool(self._found) and mark not in ("", self.mark))

    def text(self, mark: str, names: Container[str]) -> str:
        """Write it, with what is old of posts that are still there; an empty mark holds for none."""
        rest, states = self._opened()
        new = self._found | self._noted
        old = {name: record for name, record in {**self.records, **rest}.items() if name in names and name not in new}
        as_marked = {name for name in old if name not in rest and mark == self.mark}
        texts = {name: json.dumps(record) for name, record in old.items()}
        texts |= {name: _written(record) for name, (_, record) in new.items()}
        marked = {*new, *as_marked} if mark else set[str]()
        now = {name: states[name] for name in old if name in states}
        now |= {name: (seen.state, seen.others) for name, (seen, _) in new.items()}
        lines = (_joined(texts, marked), _joined(texts, texts.keys() - marked), json.dumps(now))
        return "\n".join((mark, *lines))

    def _opened(self) -> tuple[Mapping[str, Record], Mapping[str, Any]]:
        """What is asked for where something has changed: the other records, and the states."""
        if self._old is None:
            self._old = _table(self._rest), _table(self._states)
        return self._old


def _written(record: Record | bytes) -> str:
    return record.decode() if isinstance(record, bytes) else json.dumps(record)


def _joined(texts: Mapping[str, str], names: Container[str]) -> str:
    """Make a table of some records, which are JSON already."""
    return "{" + ",".join(f"{json.dumps(name)}:{text}" for name, text in texts.items() if name in names) + "}"


def _table(text: str) -> dict[str, Any]:
    """Read what was kept; nothing where it is not what we write."""
    try:
        table = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
