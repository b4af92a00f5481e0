"""How far a long run is, on the last line of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

from mdlint_news.cli.streams import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    _T = TypeVar("_T")

_PATIENCE = 1.0
_EACH = 0.1
_WIDTH = 30


def with_progress(items: list[_T]) -> Iterator[_T]:
    """Go through items; where that takes a while, show how many are done. Nothing stays behind."""
    begun = drawn = monotonic()
    is_shown = False
    try:
        for number, item in enumerate(items):
            now = monotonic()
            if now - begun > _PATIENCE and now - drawn > _EACH:
                drawn, is_shown = now, True
                _draw(number, len(items))
            yield item
    finally:
        if is_shown:
            say("\x1b[K", end="")


def _draw(done: int, total: int) -> None:
    full = _WIDTH * done // total
    # What is written next takes its place.
    say(f"\x1b[K[{'#' * full}{' ' * (_WIDTH - full)}] {done} of {total}", end="\r")
