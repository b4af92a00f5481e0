"""Posts checked by several processes, in order. One that dies takes nothing with it but the post that it died of."""

from collections.abc import Iterable, Iterator
from itertools import count, islice
from multiprocessing.connection import wait
from time import monotonic

from mdlint_news.diagnostic import Problem
from mdlint_news.files import Found
from mdlint_news.worker import Answer, Chunk, MakeChecker, Worker

# One at a time, the posts would spend as long on the way as in the check.
_CHUNK = 16
# How many chunks a process has at hand, so that it need not wait for the one that reads its answers.
_AHEAD = 2
# How many chunks may be done before the one whose turn it is: what is done waits in memory.
_WAITING = 8
# How long those that are told to end may take to say where they were, in seconds.
_LAST_WORDS = 1.0


def check(found: Iterable[Found], make_checker: MakeChecker, jobs: int) -> Iterator[Answer]:
    """Check files with as many processes as `jobs`; the answers come in the order of the files."""
    files = iter(found)
    chunks = map(Chunk, count(), iter(lambda: list(islice(files, _CHUNK)), []))
    team = _Team(make_checker, jobs)
    try:
        yield from team.answers(chunks)
    except KeyboardInterrupt as end:
        team.hear(end)
        raise
    finally:
        team.stop()


class _Team:
    """The processes together: each is given what comes next, and one that dies is replaced."""

    def __init__(self, make_checker: MakeChecker, jobs: int) -> None:
        self._make_checker = make_checker
        self._workers = [Worker(make_checker) for _ in range(jobs)]
        # One that checks a file alone.
        self._extra: list[Worker] = []

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

    def hear(self, end: KeyboardInterrupt) -> None:
        """Note with an interrupt what each process was at where that took long."""
        busy = {worker.pipe: worker for worker in (*self._workers, *self._extra) if worker.given}
        for worker in busy.values():
            worker.end()
        last = monotonic() + _LAST_WORDS
        while busy and (left := last - monotonic()) > 0:
            ready = wait(list(busy), left)
            for worker in [worker for pipe, worker in busy.items() if pipe in ready]:
                if (notes := worker.last_words()) is not None:
                    del busy[worker.pipe]
                    for note in notes:
                        end.add_note(note)

    def stop(self) -> None:
        for worker in (*self._workers, *self._extra):
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
        self._workers[place] = Worker(self._make_checker)
        for chunk in given:
            self._workers[place].give(chunk)

    def _alone(self, file: Found) -> Answer:
        worker = Worker(self._make_checker)
        self._extra = [worker]
        worker.give(Chunk(0, [file]))
        answers = worker.answer()
        worker.stop()
        self._extra = []
        return answers[0] if answers else Problem(file.path, "internal error: the process that checked it died")
