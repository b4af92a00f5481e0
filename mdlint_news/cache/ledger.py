"""Files in which nothing was found, by how they were seen: one that is as it was is not read again."""

import json
import os
from typing import Any

from mdlint_news.cache.memory import StoreMemory
from mdlint_news.site import Seen

# Of each name in a folder the state, what others have in common with it, and the record.
_Page = dict[str, list[Any]]


class Ledger:
    """Keeps records of files: those of a folder that are under the same conditions on one page."""

    def __init__(self, memory: StoreMemory) -> None:
        self._memory = memory
        self._pages: dict[tuple[str, str], _Page] = {}
        self._new: dict[tuple[str, str], _Page] = {}

    def find(self, seen: Seen) -> bytes | None:
        """The record of a file that is as it was."""
        page = seen.folder, seen.common
        if page not in self._pages:
            self._pages[page] = _recalled(self._memory.recall(_name(*page)))
        try:
            state, others, record = self._pages[page][seen.name]
            is_same = tuple(state) == seen.state and others == seen.others
            return bytes(record, "ascii") if is_same else None
        except (LookupError, TypeError, ValueError):
            return None

    def note(self, seen: Seen, record: bytes) -> None:
        """Keep the record of a file that was seen before it was read."""
        page = self._new.setdefault((seen.folder, seen.common), {})
        page[seen.name] = [seen.state, seen.others, record.decode("ascii")]

    def keep(self) -> None:
        """Have the memory keep what is new, and what is old of files that are still there."""
        for (folder, common), new in self._new.items():
            old = self._pages.get((folder, common), {})
            left = {name: old[name] for name in old if os.path.lexists(os.path.join(folder, name))}
            self._memory.keep(_name(folder, common), json.dumps(left | new))
        self._new = {}


def _name(folder: str, common: str) -> str:
    # The same folder by another way is another one to those that look at paths; so is another one by the same way.
    return f"ledger {os.path.abspath(folder)}\0{folder}\0{common}"


def _recalled(text: str | None) -> _Page:
    """Read what was kept; nothing where it is not what we write."""
    try:
        page = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return page if isinstance(page, dict) else {}
