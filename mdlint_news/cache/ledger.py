"""What was found in files, by how they were seen: one that is as it was is not read again."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

from mdlint_news.cache.memory import StoreMemory
from mdlint_news.cache.page import Leaf
from mdlint_news.site import Page, Seen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.cache.record import Record


class Ledger:
    """Keeps records of files: those that have much in common on one page."""

    def __init__(self, memory: StoreMemory) -> None:
        self._memory = memory
        self._leaves: dict[Page, Leaf] = {}

    def all(self, page: Page, mark: str) -> Mapping[str, Record]:
        """The records of files by name, where all posts of their place are as they were; `mark` is theirs."""
        leaf = self._leaf(page)
        return leaf.records if mark and mark == leaf.mark else {}

    def find(self, seen: Seen) -> Record | None:
        """The record of a file that is as it was."""
        return self._leaf(seen.page).find(seen)

    def note(self, seen: Seen, record: Record | bytes) -> None:
        """Keep the record of a file that was seen before it was read."""
        self._leaf(seen.page).note(seen, record)

    def keep(self, now: Callable[[Page], tuple[str, Container[str]]]) -> None:
        """Have the memory keep what is new; `now` says how the posts of a page are marked by now, and their names."""
        for page, leaf in self._leaves.items():
            mark, names = now(page)
            if leaf.is_new(mark):
                self._memory.keep(_name(page), leaf.text(mark, names))
        self._leaves = {}

    def _leaf(self, page: Page) -> Leaf:
        if page not in self._leaves:
            self._leaves[page] = Leaf(self._memory.recall(_name(page)))
        return self._leaves[page]


def _name(page: Page) -> str:
    # The same folder by another way is another one to those that look at paths; so is another one by the same way.
    return "\0".join(("ledger", *page.place, page.written, page.common))
