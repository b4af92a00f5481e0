"""The files of a place as they are now: by what changes when a file does."""

import os
import stat
from collections.abc import Mapping
from marshal import dumps
from time import time_ns

from mdlint_news.named import NamedTuple
from mdlint_news.site.places import Place

# When the text of a file was changed, in nanoseconds, its size, when anything about it was changed, its rights too, and
# what tells another in its place that has all of these.
State = tuple[int, int, int, int]
# What is changed again as soon as this may be left with the same state, on the coarsest of file systems.
_GRANULE = 2_000_000_000


class States(NamedTuple):
    """The posts of a place by name, in their order, each with its state; nothing for what is no file."""

    place: Place
    posts: Mapping[str, State | None]
    taken: int

    def is_settled(self, name: str) -> bool:
        """Say whether a post will have another state than now, whenever it is changed after this."""
        return self._is_old(self.posts[name])

    def _is_old(self, state: State | None) -> bool:
        return state is None or state[0] < self.taken - _GRANULE

    def settled(self, name: str) -> State | None:
        """The state of a post that will have another one whenever it is changed after this; nothing for all else."""
        return self.posts[name] if name in self.posts and self.is_settled(name) else None

    def mark(self) -> str:
        """A text that is the same again only where no post was changed, came or went; empty where there is none."""
        if not all(map(self._is_old, self.posts.values())):
            return ""
        from mdlint_news.digests import sha256  # noqa: PLC0415 - few runs need one

        # Of the first version: what it writes of equal values is equal, and takes less time than text.
        return sha256(dumps(list(self.posts.items()), 0)).hexdigest()


def look(place: Place) -> States:
    """Look at all posts of a place; none is read."""
    taken = time_ns()
    return States(place, {name: _state(path) for name, path in place.files()}, taken)


def _state(path: str) -> State | None:
    try:
        return state_of(os.stat(path))
    except (OSError, ValueError):
        return None


def state_of(found: os.stat_result) -> State | None:
    """What changes when a file does; nothing where it is none: a named pipe would be waited for."""
    return (found.st_mtime_ns, found.st_size, found.st_ctime_ns, found.st_ino) if stat.S_ISREG(found.st_mode) else None
