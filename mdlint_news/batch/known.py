"""What the cache knows of files: by their content, or by their state alone."""

from __future__ import annotations

import os
from collections.abc import Iterable

from mdlint_news.cache import NO_POST, READ_NO_POST, Keys, Store, StoreMemory, encode, fine, read, restored
from mdlint_news.checker import Checker
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.files import Found, LeftOut, Result, content, content_and_status
from mdlint_news.named import NamedTuple
from mdlint_news.registry import Registry
from mdlint_news.site import Seen, state_of
from mdlint_news.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.batch.groups import Group
    from mdlint_news.cache.ledger import Ledger
    from mdlint_news.cache.record import Record

_KEPT = 500
# From so many on, it is worth to load OpenSSL.
_MANY = 300


class Asked(NamedTuple):
    """A file, how it was seen before it was read, the key of its content where it was read, and what is known of it."""

    file: Found
    seen: Seen | None = None
    key: bytes | None = None
    record: Record | None = None


class Known:
    """Records of files in a cache."""

    def __init__(self, store: Store, registry: Registry, checker: Checker, *, shows_text: bool) -> None:
        self._shows_text = shows_text
        self._store = store
        self._checker = checker
        self._keys = Keys(registry, checker.today)
        self._ledger: Ledger | None = None
        self._new: dict[bytes, bytes] = {}

    def ask(self, files: Iterable[Found]) -> list[Asked]:
        """Find out what is known of a few files by their content."""
        return self._by_content([Asked(file) for file in files])

    def ask_together(self, groups: Iterable[Group]) -> list[Asked | Checked]:
        """Find out what is known of many files. Those that have changed since they were last checked are read.

        Of most, nothing was found in them: with that, they are done.
        """
        from mdlint_news.cache.ledger import Ledger  # noqa: PLC0415 - for many

        ledger = self._ledger = self._ledger or Ledger(StoreMemory(self._store, self._keys))
        found = [one for group in groups for one in self._seen(group, ledger)]
        unknown = [(at, one) for at, one in enumerate(found) if isinstance(one, Asked) and one.record is None]
        for (at, _), asked in zip(unknown, self._by_content([one for _, one in unknown]), strict=True):
            found[at] = asked
        return found

    def _by_content(self, asked: list[Asked]) -> list[Asked]:
        if len(asked) > _MANY:
            self._keys.hurry()
        asked = [self._read(one) for one in asked]
        records = self._store.get([one.key for one in asked if one.key is not None])
        found = (records.get(one.key) if one.key is not None else None for one in asked)
        return [
            one if record is None else one._replace(record=read(record))
            for one, record in zip(asked, found, strict=True)
        ]

    def answer(self, asked: Asked, record: Record) -> Result:
        """Say what was found in a file, by its record."""
        path = asked.file.path
        if record == READ_NO_POST:
            self._note(asked, record)
            return LeftOut(path, "no post")
        checked = restored(record, path, None, self._checker.registry)
        if checked and checked.needs_text and self._shows_text:
            # It may have changed since a moment ago.
            text = self._text(asked)
            checked = checked._replace(source=text) if text else None
        if checked is None:
            return self._checker.check_file(asked.file)
        self._note(asked, record)
        return checked

    def keep(self, asked: Asked, result: Result) -> None:
        """Keep what went well, of a file that has not changed since it was asked for."""
        if asked.key is None or isinstance(result, Problem) or (isinstance(result, Checked) and result.problems):
            return
        if not self._is_as_asked(asked):
            return
        record = NO_POST if isinstance(result, LeftOut) else encode(result)
        self._new[asked.key] = record
        self._note(asked, record)
        if len(self._new) >= _KEPT:
            self._write()

    def close(self) -> None:
        """Write down all that is to be kept."""
        self._write()
        if self._ledger:
            self._ledger.keep(self._checker.now)
        self._checker.keep()
        self._store.close()

    def _seen(self, group: Group, ledger: Ledger) -> Iterable[Asked | Checked]:
        """See how files are. Where nothing of their place has changed, nothing more is asked."""
        try:
            page, above = self._checker.page(group.folder, group.shared, is_named=group.is_named)
        except ConfigError:
            return [Asked(file) for file in group.files]
        known = ledger.all(page, self._checker.now(page)[0])
        records = map(known.get, group.names_below(above))
        return [self._told(file, record, ledger) for file, record in zip(group.files, records, strict=True)]

    def _told(self, file: Found, record: Record | None, ledger: Ledger) -> Asked | Checked:
        if isinstance(record, int) and (checked := fine(record, file.path)):
            return checked
        return Asked(file, record=record) if record is not None else self._seen_alone(file, ledger)

    def _seen_alone(self, file: Found, ledger: Ledger) -> Asked:
        try:
            seen = self._checker.seen(file)
        except ConfigError:
            return Asked(file)
        return Asked(file, seen, record=ledger.find(seen) if seen else None)

    def _read(self, asked: Asked) -> Asked:
        # A file is seen before it is read: what changes in between has another state from then on.
        return Asked(asked.file, asked.seen, self._key(asked, content(asked.file.path)))

    def _key(self, asked: Asked, found: bytes | Problem) -> bytes | None:
        """The key of a file with a content; nothing where it cannot be read."""
        if isinstance(found, Problem):
            return None
        try:
            conditions = self._checker.conditions(asked.file, asked.seen)
        except ConfigError:
            return None
        return self._keys.key(asked.file.path, conditions, found)

    def _text(self, asked: Asked) -> Source | None:
        """The text that a file had when it was asked for; nothing where it has changed, or cannot be read."""
        found = content_and_status(asked.file.path)
        if isinstance(found, Problem):
            return None
        text, status = found
        if asked.key is not None:
            is_same = self._key(asked, text) == asked.key
        else:
            is_same = state_of(status) == self._checker.state(asked.file) is not None
        return Source(text.decode("utf-8", errors="replace")) if is_same else None

    def _is_as_asked(self, asked: Asked) -> bool:
        path = asked.file.path
        if asked.seen is None:
            return self._key(asked, content(path)) == asked.key
        try:
            return state_of(os.stat(path)) == asked.seen.state
        except OSError:
            return False

    def _note(self, asked: Asked, record: Record | bytes) -> None:
        if self._ledger and asked.key is not None and asked.seen is not None:
            self._ledger.note(asked.seen, record)

    def _write(self) -> None:
        self._store.put(self._new)
        self._new = {}
