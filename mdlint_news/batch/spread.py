"""Work of which each piece is short, done by copies of this process where those are safe."""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")
# To copy this process takes as long as some pieces.
_WORTH = 200


def spread(do: Callable[[_T], _R], items: list[_T], jobs: int) -> list[_R]:
    """Do something with items in as many processes as `jobs`, this one among them; what they make of it, in order."""
    size = max(_WORTH, -(-len(items) // jobs))
    own, *others = [items[at : at + size] for at in range(0, len(items), size)] or [[]]
    context = get_context("fork")
    copies = []
    for share in others:
        ours, theirs = context.Pipe(duplex=False)
        copy = context.Process(target=_do, args=(theirs, do, share), daemon=True)
        copy.start()
        theirs.close()
        copies.append((share, ours, copy))
    try:
        found = [do(item) for item in own]
        for share, pipe, _ in copies:
            found += _received(pipe) or [do(item) for item in share]
        return found
    finally:
        for _, pipe, copy in copies:
            copy.kill()
            copy.join()
            pipe.close()


def _do(pipe: "Connection[list[_R], None]", do: Callable[[_T], _R], items: list[_T]) -> None:
    # Ctrl-C is told to every process: the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    pipe.send([do(item) for item in items])


def _received(pipe: "Connection[None, list[_R]]") -> list[_R]:
    """What a copy has made; nothing where it has died."""
    try:
        return pipe.recv()
    except (EOFError, OSError):
        return []
