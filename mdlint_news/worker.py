"""A process that checks posts for another one, and what that knows of it.

It hands back records, not objects: rules do not travel.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING

from mdlint_news.cache import encode
from mdlint_news.checker import Checker
from mdlint_news.diagnostic import Problem
from mdlint_news.files import Found, LeftOut, Result
from mdlint_news.named import NamedTuple
from mdlint_news.together import check_files

if TYPE_CHECKING:
    from types import FrameType


class Sent(NamedTuple):
    """A post that another process has checked: its text, the record of what was found, and what went wrong."""

    text: str
    record: bytes
    problems: tuple[Problem, ...]


class Stopped(NamedTuple):
    """A process was told to end; `notes` say what it was at where that took long."""

    notes: tuple[str, ...]


Answer = Sent | LeftOut | Problem
MakeChecker = Callable[[], Checker]


class Chunk(NamedTuple):
    """Files that are sent together, and their place in the order."""

    number: int
    files: list[Found]


class Worker:
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
        """Send files."""
        self.given.append(chunk)
        try:
            self.pipe.send(chunk.files)
        except OSError:
            return  # It has died, as its answer will show.

    def answer(self) -> list[Answer] | None:
        """What was found in the first of what was given; nothing where the process has died of it."""
        try:
            answers: list[Answer] | Stopped = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return None if isinstance(answers, Stopped) else answers

    def end(self) -> None:
        """Tell it to end, where a terminal has not done so."""
        if os.name == "posix" and self._process.pid:
            with suppress(OSError):
                os.kill(self._process.pid, signal.SIGINT)

    def last_words(self) -> tuple[str, ...] | None:
        """What it was at when it was told to end; nothing as long as it has other things to say."""
        try:
            answer: list[Answer] | Stopped = self.pipe.recv()
        except (EOFError, OSError):
            return ()
        return answer.notes if isinstance(answer, Stopped) else None

    def stop(self) -> None:
        """End at once, also where work is under way: it writes nothing."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _work(pipe: "Connection[list[Answer] | Stopped, list[Found]]", make_checker: MakeChecker) -> None:
    _heed(signal.SIG_IGN)
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    checker = make_checker()
    while True:
        files = pipe.recv()
        try:
            _heed(_interrupt)
            answers = [_answer(checked) for checked in check_files(checker, files)]
            _heed(signal.SIG_IGN)
        except KeyboardInterrupt as end:
            pipe.send(Stopped(tuple(getattr(end, "__notes__", ()))))
            return
        # What is sent in part would not be understood: nothing interrupts this.
        pipe.send(answers)


def _heed(handler: "Callable[[int, FrameType | None], None] | signal.Handlers") -> None:
    """Say what becomes of Ctrl-C, of which a terminal tells every process, and of the signal to end."""
    signal.signal(signal.SIGINT, handler)
    signal.signal(signal.SIGTERM, handler)


def _interrupt(number: int, frame: "FrameType | None") -> None:
    _heed(signal.SIG_IGN)
    raise KeyboardInterrupt


def _end_with(parent: int) -> None:
    """End where the process that waits was killed: nobody else would."""
    while os.getppid() == parent:
        sleep(1)
    os._exit(1)


def _answer(checked: Result) -> Answer:
    if isinstance(checked, LeftOut | Problem):
        return checked
    return Sent(checked.source.text if checked.needs_text else "", encode(checked), checked.problems)
