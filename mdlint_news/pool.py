"""Posts checked by several processes, in order.

The processes hand back records, not objects: rules do not travel. One that dies takes nothing with it but the post that
it died of.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from threading import Thread
from time import sleep
from typing import NamedTuple

from mdlint_news.cache import encode
from mdlint_news.checker import Checker
from mdlint_news.diagnostic import Problem
from mdlint_news.files import Found, LeftOut

# One at a time, the posts would spend as long on the way as in the check.
_CHUNK = 16
# How many chunks a process has at hand, so that it need not wait for the one that reads its answers.
_AHEAD = 2
# How many chunks may be done before the one whose turn it is: what is done waits in memory.
_WAITING = 8


class Sent(NamedTuple):
    """A post that another process has checked: its text, the record of what was found, and what went wrong."""

    text: str
    record: bytes
    problems: tuple[Problem, ...]


Answer = Sent | LeftOut | Problem
MakeChecker = Callable[[], Checker]


class Chunk(NamedTuple):
    """Files that are sent together, and their place in the order."""

    number: int
    files: list[Found]


def check(found: Iterable[Found], make_checker: MakeChecker, jobs: int) -> Iterator[Answer]:
    """Check files with as many processes as `jobs`; the answers come in the order of the files."""
    files = iter(found)
    chunks = map(Chunk, count(), iter(lambda: list(islice(files, _CHUNK)), []))
    team = _Team(make_checker, jobs)
    try:
        yield from team.answers(chunks)
    finally:
        team.stop()


class _Worker:
    """A process, and what it was given, in order."""

    def __init__(self, make_checker: MakeChecker) -> None:
        # A copy of this process is there at once, where that is safe: it has one thread and holds no locks of a system.
        context = get_context("fork") if sys.platform == "linux" else get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, make_checker), daemon=True)
        self._process.start()
        theirs.close()
        self.given: deque[Chunk] = deque()

    def give(self, chunk: Chunk) -> None:
        self.given.append(chunk)
        try:
            self.pipe.send(chunk.files)
        except OSError:
            return  # It has died, as its answer will show.

    def answer(self) -> list[Answer] | None:
        """What was found in the first of what was given; nothing where the process has died of it."""
        try:
            answers: list[Answer] = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return answers

    def stop(self) -> None:
        """End at once, also where work is under way: it writes nothing."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


class _Team:
    """The processes together: each is given what comes next, and one that dies is replaced."""

    def __init__(self, make_checker: MakeChecker, jobs: int) -> None:
        self._make_checker = make_checker
        self._workers = [_Worker(make_checker) for _ in range(jobs)]

    def answers(self, chunks: Iterator[Chunk]) -> Iterator[Answer]:
        done: dict[int, list[Answer]] = {}
        for turn in count():
            while turn not in done:
                self._give(chunks, _WAITING * len(self._workers) - len(done))
                busy = {worker.pipe: place for place, worker in enumerate(self._workers) if worker.given}
                if not busy:
                    return
                ready = wait(list(busy))
                for place in [place for pipe, place in busy.items() if pipe in ready]:
                    done.update(self._collected(place))
            yield from done.pop(turn)

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()

    def _give(self, chunks: Iterator[Chunk], room: int) -> None:
        idle = [worker for ahead in range(_AHEAD) for worker in self._workers if len(worker.given) <= ahead]
        for worker, chunk in zip(idle[: max(room, 0)], chunks, strict=False):
            worker.give(chunk)

    def _collected(self, place: int) -> dict[int, list[Answer]]:
        """What a process has to say; of the files that one died of, each is checked alone."""
        worker = self._workers[place]
        answers = worker.answer()
        chunk = worker.given.popleft()
        if answers is None:
            self._replace(place, worker.given)
            answers = [self._alone(file) for file in chunk.files]
        return {chunk.number: answers}

    def _replace(self, place: int, given: Iterable[Chunk]) -> None:
        self._workers[place].stop()
        self._workers[place] = _Worker(self._make_checker)
        for chunk in given:
            self._workers[place].give(chunk)

    def _alone(self, file: Found) -> Answer:
        worker = _Worker(self._make_checker)
        try:
            worker.give(Chunk(0, [file]))
            answers = worker.answer()
        finally:
            worker.stop()
        return answers[0] if answers else Problem(file.path, "internal error: the process that checked it died")


def _work(pipe: "Connection[list[Answer], list[Found]]", make_checker: MakeChecker) -> None:
    # Ctrl-C is for the process that waits, which ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    checker = make_checker()
    while True:
        pipe.send([_answer(checker, file) for file in pipe.recv()])


def _end_with(parent: int) -> None:
    """End where the process that waits was killed: nobody else would."""
    while os.getppid() == parent:
        sleep(1)
    os._exit(1)


def _answer(checker: Checker, file: Found) -> Answer:
    checked = checker.check_file(file)
    if isinstance(checked, LeftOut | Problem):
        return checked
    return Sent(checked.source.text if checked.needs_text else "", encode(checked), checked.problems)
