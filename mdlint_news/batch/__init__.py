"""Many posts checked in order: what is known from the cache, the rest by one process or several."""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice, tee

from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.files import Found, LeftOut, Result
from mdlint_news.registry import Registry
from mdlint_news.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from mdlint_news.batch.known import Asked, Known
    from mdlint_news.cache import Store
    from mdlint_news.checker import Checker
    from mdlint_news.worker import MakeChecker

    _T = TypeVar("_T")
    _R = TypeVar("_R")

# Another process is a copy of this one where that is safe, and else begins with nothing.
_COPIES = sys.platform == "linux"
# To start processes takes as long as to check some posts.
_WORTH = 24 if _COPIES else 150
# What is known of the files of a folder takes as long to read as some posts.
_PAGED = 24
_EMPTY = Source("")
# What was found, and its record where another process has made one.
_Fresh = tuple[Result, bytes | None]


class Batch:
    """Checks posts, with a cache or without, in as many processes as it may use: as many as there are processors."""

    def __init__(
        self,
        make_checker: MakeChecker,
        registry: Registry,
        store: Store | None = None,
        jobs: int | None = None,
        *,
        shows_text: bool = True,
    ) -> None:
        """Begin; `shows_text` says whether more is asked for of a text than the places of the findings in it."""
        self._make_checker = make_checker
        self._registry = registry
        self.checker = make_checker()
        self._store = store
        self._known = _known(store, registry, self.checker, shows_text=shows_text) if store else None
        self._jobs = jobs

    def check(self, files: Iterable[Found]) -> Iterator[Result]:
        """Check files and say what was found, in their order."""
        files = list(files)
        if self._known is None:
            for result, _ in self._fresh(files, iter(files)):
                yield result
            return
        asked = self._ask(files, self._known)
        # All that there is by now stays to the end: nobody needs to look whether it is garbage.
        gc.freeze()
        looked_up = self._looked_up(
            [one for one in asked if not isinstance(one, Checked) and one.record is None], self._known
        )
        try:
            for one in asked:
                if isinstance(one, Checked):
                    yield one
                elif one.record is not None:
                    yield self._known.answer(one, one.record)
                else:
                    yield next(looked_up)
        finally:
            looked_up.close()
            self._known.close()

    @property
    def trouble(self) -> str:
        """What is wrong with the cache; empty where nothing is."""
        return self._store.trouble if self._store else ""

    def _ask(self, files: list[Found], known: Known) -> list[Asked | Checked]:
        if len(files) < _PAGED:
            return known.ask(files)
        from mdlint_news.batch.groups import grouped  # noqa: PLC0415 - for many

        groups = grouped(files)
        if self._spreads(len(files)):
            self.checker.read_ahead((group.files[-1] for group in groups), self._spread, only_changed=True)
        return known.ask_together(groups)

    def _looked_up(self, asked: list[Asked], known: Known) -> Generator[Result, None, None]:
        """Say what is known by their content of files, and check the others. While some are checked, more are read."""
        drawn: deque[Asked] = deque()
        fresh = self._fresh([one.file for one in asked], _unknown(known.by_content(asked), drawn))
        try:
            for result, record in fresh:
                yield from _answers(drawn, known)
                known.keep(drawn.popleft(), result, record)
                yield result
            yield from _answers(drawn, known)
        finally:
            fresh.close()

    def _fresh(self, files: Iterable[Found], unknown: Iterator[Found]) -> Generator[_Fresh, None, None]:
        """Check files of which nothing is known, as they come; they are some of `files`."""
        first = list(islice(unknown, _WORTH))
        if not first:
            return
        # Once, and not in each process.
        self._registry.load()
        unknown = chain(first, unknown)
        jobs = self._count(len(first))
        if jobs == 1:
            from mdlint_news.together import check_files  # noqa: PLC0415 - not where all is known from the cache

            for result in check_files(self.checker, unknown):
                yield _lean(result), None
            return
        from mdlint_news.cache import decode  # noqa: PLC0415 - what processes hand each other
        from mdlint_news.pool import check  # noqa: PLC0415 - slow to import, and mostly not needed

        if self._spreads(len(first)):
            self.checker.read_ahead(files, self._spread)
        asked, given = tee(unknown)
        for file, answer in zip(asked, check(given, self._made, jobs), strict=True):
            if isinstance(answer, LeftOut | Problem):
                yield answer, None
            elif checked := decode(answer.record, file.path, answer.text, self.checker.registry(file.path)):
                yield checked._replace(problems=answer.problems), answer.record
            else:
                yield self.checker.check_file(file), None

    def _count(self, files: int) -> int:
        """How many processes check so many files."""
        return 1 if files < _WORTH else self._jobs or processors()

    def _spreads(self, files: int) -> bool:
        return _COPIES and self._count(files) > 1

    def _spread(self, do: Callable[[_T], _R], items: list[_T]) -> list[_R]:
        from mdlint_news.batch.spread import spread  # noqa: PLC0415 - as above

        return spread(do, items, self._jobs or processors())

    @property
    def _made(self) -> MakeChecker:
        """What makes the checker of another process: a copy of this process has ours, and all that it has read."""
        return (lambda: self.checker) if _COPIES else self._make_checker


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _unknown(asked: Iterable[Asked], drawn: deque[Asked]) -> Iterator[Found]:
    """The files of which nothing is known, as they come; all that are drawn are noted."""
    for one in asked:
        drawn.append(one)
        if one.record is None:
            yield one.file


def _answers(drawn: deque[Asked], known: Known) -> Iterator[Result]:
    """Take what is known of files away, up to one of which nothing is."""
    while drawn and (record := drawn[0].record) is not None:
        yield known.answer(drawn.popleft(), record)


def _known(store: Store, registry: Registry, checker: Checker, *, shows_text: bool) -> Known:
    from mdlint_news.batch.known import Known  # noqa: PLC0415 - imports a database

    return Known(store, registry, checker, shows_text=shows_text)


def _lean(result: Result) -> Result:
    """Drop the text of a post in which nothing was found, so that memory does not grow with an archive."""
    if isinstance(result, Checked) and not result.needs_text:
        return result._replace(source=_EMPTY, unsaid=())
    return result
