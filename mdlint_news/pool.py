"""Posts checked by several processes, in order.

The processes hand back records, not objects: rules do not travel. One that dies takes nothing with it but the post that
it died of.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from threading import Thread
from time import sleep
from typing import NamedTuple

from mdlint_news.cache import encode
from mdlint_news.checker import Checker
from mdlint_news.diagnostic import Problem
from mdlint_news.files import Found, LeftOut

# One at a time, the posts would spend as long on the way as in the check.
_CHUNK = 16
_AHEAD = 4


class Sent(NamedTuple):
    """A post that another process has checked: its text, the record of what was found, and what went wrong."""

    text: str
    record: bytes
    problems: tuple[Problem, ...]


Answer = Sent | LeftOut | Problem
MakeChecker = Callable[[], Checker]


def check(found: Iterable[Found], make_checker: MakeChecker, jobs: int) -> Iterator[Answer]:
    """Check files with as many processes as `jobs`; the answers come in the order of the files."""
    files = iter(found)
    chunks = iter(lambda: list(islice(files, _CHUNK)), [])
    waiting: deque[tuple[list[Found], Future[list[Answer]]]] = deque()
    pool = _pool(make_checker, jobs)
    try:
        while True:
            for chunk in islice(chunks, jobs * _AHEAD - len(waiting)):
                waiting.append((chunk, _submit(pool, chunk)))
            if not waiting:
                break
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                # Which of them killed it, nobody knows: what was on its way is done again, one by one.
                yield from _singly([*chunk, *(file for files, _ in waiting for file in files)], make_checker)
                waiting.clear()
                pool = _pool(make_checker, jobs)
    finally:
        _stop(pool)


def _submit(pool: ProcessPoolExecutor, chunk: list[Found]) -> "Future[list[Answer]]":
    try:
        return pool.submit(_check, chunk)
    except BrokenProcessPool as error:
        broken: Future[list[Answer]] = Future()
        broken.set_exception(error)
        return broken


def _singly(files: list[Found], make_checker: MakeChecker) -> Iterator[Answer]:
    pool = _pool(make_checker, 1)
    try:
        for file in files:
            try:
                yield from pool.submit(_check, [file]).result()
            except BrokenProcessPool:
                yield Problem(file.path, "internal error: the process that checked it died")
                pool = _pool(make_checker, 1)
    finally:
        _stop(pool)


def _pool(make_checker: MakeChecker, jobs: int) -> ProcessPoolExecutor:
    # A copy of this process is there at once, where that is safe: it has one thread and holds no locks of a system.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(jobs, context, _start, (make_checker,))


def _stop(pool: ProcessPoolExecutor) -> None:
    """End at once, also where work is under way."""
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


_checkers: list[Checker] = []


def _start(make_checker: MakeChecker) -> None:
    # Ctrl-C is for the process that waits, which ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    _checkers[:] = [make_checker()]


def _end_with(parent: int) -> None:
    """End where the process that waits was killed: nobody else would."""
    while os.getppid() == parent:
        sleep(1)
    os._exit(1)


def _check(files: list[Found]) -> list[Answer]:
    return [_answer(file) for file in files]


def _answer(file: Found) -> Answer:
    checked = _checkers[0].check_file(file)
    if isinstance(checked, LeftOut | Problem):
        return checked
    has_marks = checked.diagnostics or checked.suppressed
    return Sent(checked.source.text if has_marks else "", encode(checked), checked.problems)
