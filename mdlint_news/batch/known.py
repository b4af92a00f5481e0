"""What the cache knows of files: by their content, or by their state alone where nothing was found in them."""

from collections.abc import Iterable

from mdlint_news.cache import Keys, Ledger, Store, StoreMemory, decode, encode
from mdlint_news.checker import Checker
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.files import Found, LeftOut, Result, content
from mdlint_news.named import NamedTuple
from mdlint_news.registry import Registry
from mdlint_news.site import Seen
from mdlint_news.text import Source

_KEPT = 500
# From so many on, it is worth to load OpenSSL.
_MANY = 300
# A page of the ledger takes as long to read as some posts.
_WORTH = 24
# What is kept of a file that turned out to be no post.
_NO_POST = b"no post"


class Asked(NamedTuple):
    """A file, how it was seen before it was read, the key of its content where it was read, and what is known of it."""

    file: Found
    seen: Seen | None = None
    key: bytes | None = None
    record: bytes | None = None


class Known:
    """Records of files in a cache."""

    def __init__(self, store: Store, registry: Registry, checker: Checker) -> None:
        self._store = store
        self._checker = checker
        self._keys = Keys(registry, checker.today)
        self._ledger = Ledger(StoreMemory(store, self._keys))
        self._new: dict[bytes, bytes] = {}

    def ask(self, files: Iterable[Found]) -> list[Asked]:
        """Find out what is known of files. Those that have changed since they were last fine are read."""
        files = list(files)
        if len(files) > _MANY:
            self._keys.hurry()
        asked = [self._asked(file, is_one_of_many=len(files) >= _WORTH) for file in files]
        records = self._store.get([one.key for one in asked if one.key is not None])
        return [one if one.key is None else one._replace(record=records.get(one.key)) for one in asked]

    def answer(self, asked: Asked, record: bytes) -> Result:
        """Read a record of a file."""
        result = self._read(asked, record)
        if asked.key is not None:
            self._note(asked, record, result)
        return result

    def keep(self, asked: Asked, result: Result) -> None:
        """Keep what went well."""
        if asked.key is None or isinstance(result, Problem) or (isinstance(result, Checked) and result.problems):
            return
        record = _NO_POST if isinstance(result, LeftOut) else encode(result)
        self._new[asked.key] = record
        self._note(asked, record, result)
        if len(self._new) >= _KEPT:
            self._write()

    def close(self) -> None:
        """Write down all that is to be kept."""
        self._write()
        self._ledger.keep()

    def _asked(self, file: Found, *, is_one_of_many: bool) -> Asked:
        try:
            # A file is seen before it is read: what changes in between has another state from then on.
            seen = self._checker.seen(file) if is_one_of_many else None
        except ConfigError:
            return Asked(file)
        if seen and (record := self._ledger.find(seen)):
            return Asked(file, record=record)
        return Asked(file, seen, self._key(file, content(file.path)))

    def _key(self, file: Found, found: bytes | Problem) -> bytes | None:
        """The key of a file with a content; nothing where it cannot be read."""
        if isinstance(found, Problem):
            return None
        try:
            conditions = self._checker.conditions(file)
        except ConfigError:
            return None
        return self._keys.key(file.path, conditions, found)

    def _read(self, asked: Asked, record: bytes) -> Result:
        file = asked.file
        if record == _NO_POST:
            return LeftOut(file.path, "no post")
        checked = decode(record, file.path, "", self._checker.registry(file.path))
        if checked and checked.needs_text:
            # It may have changed since a moment ago.
            text = content(file.path)
            if isinstance(text, Problem) or self._key(file, text) != asked.key:
                return self._checker.check_file(file)
            return checked._replace(source=Source(text.decode("utf-8", errors="replace")))
        return checked or self._checker.check_file(file)

    def _note(self, asked: Asked, record: bytes, result: Result) -> None:
        is_fine = record == _NO_POST or record.isdigit()
        if asked.seen and is_fine and not isinstance(result, Problem):
            self._ledger.note(asked.seen, record)

    def _write(self) -> None:
        self._store.put(self._new)
        self._new = {}
