"""Many posts checked in order: what is known from the cache, the rest by one process or several."""

import os
import sys
from collections.abc import Generator, Iterable, Iterator
from typing import TYPE_CHECKING

from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.files import Found, LeftOut, content
from mdlint_news.registry import Registry
from mdlint_news.text import Source

if TYPE_CHECKING:
    from mdlint_news.cache import Keys, Store
    from mdlint_news.checker import Checker
    from mdlint_news.worker import MakeChecker

Result = Checked | LeftOut | Problem
# Another process is a copy of this one where that is safe, and else begins with nothing.
_COPIES = sys.platform == "linux"
# To start processes takes as long as to check some posts.
_WORTH = 24 if _COPIES else 150
_KEPT = 500
# From so many on, it is worth to load OpenSSL.
_MANY = 300
_EMPTY = Source("")
# What is kept of a file that turned out to be no post.
_NO_POST = b"no post"


class Batch:
    """Checks posts, with a cache or without, in as many processes as it may use: as many as there are processors."""

    def __init__(
        self, make_checker: "MakeChecker", registry: Registry, store: "Store | None" = None, jobs: int | None = None
    ) -> None:
        self._make_checker = make_checker
        self._registry = registry
        self.checker = make_checker()
        self._store = store
        self._keys = _keys(registry, self.checker) if store else None
        self._jobs = jobs
        self._new: dict[bytes, bytes] = {}

    def check(self, files: Iterable[Found]) -> Iterator[Result]:
        """Check files and say what was found, in their order."""
        files = list(files)
        if self._keys and len(files) > _MANY:
            self._keys.hurry()
        keys = [self._key(file) for file in files]
        known = self._store.get(filter(None, keys)) if self._store else {}
        fresh = self._fresh([file for file, key in zip(files, keys, strict=True) if key not in known])
        try:
            for file, key in zip(files, keys, strict=True):
                if key is not None and key in known:
                    yield self._again(file, key, known[key])
                    continue
                result = next(fresh)
                self._keep(key, result)
                yield result
        finally:
            fresh.close()
            self._write()
            self.checker.keep()

    @property
    def trouble(self) -> str:
        """What is wrong with the cache; empty where nothing is."""
        return self._store.trouble if self._store else ""

    def _key(self, file: Found) -> bytes | None:
        """The key of a file as it is now; nothing without a cache, or where the file cannot be read."""
        return self._key_of(file, content(file.path)) if self._keys else None

    def _key_of(self, file: Found, found: bytes | Problem) -> bytes | None:
        if self._keys is None or isinstance(found, Problem):
            return None
        try:
            conditions = self.checker.conditions(file)
        except ConfigError:
            return None
        return self._keys.key(file.path, conditions, found)

    def _again(self, file: Found, key: bytes, record: bytes) -> Result:
        if record == _NO_POST:
            return LeftOut(file.path, "no post")
        from mdlint_news.cache import decode  # noqa: PLC0415 - there is a cache

        checked = decode(record, file.path, "", self.checker.registry(file.path))
        if checked and checked.needs_text:
            # It may have changed since a moment ago.
            text = content(file.path)
            if isinstance(text, Problem) or self._key_of(file, text) != key:
                return self.checker.check_file(file)
            return checked._replace(source=Source(text.decode("utf-8", errors="replace")))
        return checked or self.checker.check_file(file)

    def _fresh(self, files: list[Found]) -> Generator[Result, None, None]:
        if files:
            # Once, and not in each process.
            self._registry.load()
        jobs = 1 if len(files) < _WORTH else self._jobs or processors()
        if jobs == 1:
            from mdlint_news.together import check_files  # noqa: PLC0415 - not where all is known from the cache

            yield from map(_lean, check_files(self.checker, files))
            return
        from mdlint_news.cache import decode  # noqa: PLC0415 - what processes hand each other
        from mdlint_news.pool import check  # noqa: PLC0415 - slow to import, and mostly not needed

        if _COPIES:
            self.checker.read_ahead(files)
        for file, answer in zip(files, check(files, self._made, jobs), strict=True):
            if isinstance(answer, LeftOut | Problem):
                yield answer
                continue
            checked = decode(answer.record, file.path, answer.text, self.checker.registry(file.path))
            yield checked._replace(problems=answer.problems) if checked else self.checker.check_file(file)

    @property
    def _made(self) -> "MakeChecker":
        """What makes the checker of another process: a copy of this process has ours, and all that it has read."""
        return (lambda: self.checker) if _COPIES else self._make_checker

    def _keep(self, key: bytes | None, result: Result) -> None:
        """Keep what went well."""
        if key is None or isinstance(result, Problem) or (isinstance(result, Checked) and result.problems):
            return
        from mdlint_news.cache import encode  # noqa: PLC0415 - there is a cache

        self._new[key] = _NO_POST if isinstance(result, LeftOut) else encode(result)
        if len(self._new) >= _KEPT:
            self._write()

    def _write(self) -> None:
        if self._store:
            self._store.put(self._new)
        self._new = {}


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _keys(registry: Registry, checker: "Checker") -> "Keys":
    from mdlint_news.cache import Keys  # noqa: PLC0415 - imports a database

    return Keys(registry, checker.today)


def _lean(result: Result) -> Result:
    """Drop the text of a post in which nothing was found, so that memory does not grow with an archive."""
    if isinstance(result, Checked) and not result.needs_text:
        return result._replace(source=_EMPTY, unsaid=())
    return result
