"""The posts of a place, read for their archive: each once, and only where it is not as it was."""

import os
from collections.abc import Iterable

from mdlint_news.site.archive import Archive
from mdlint_news.site.states import State, States
from mdlint_news.site.traits import Traits, traits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory

# What is larger is no post.
_MOST_BYTES = 1024 * 1024
_AT_ONCE = 64 * 1024
# What a file's state was when it was read, and what was read.
_Known = tuple[State, Traits]
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
# The path of a post, its name in its place, and its size.
Unread = tuple[str, str, int]


def read_archive(states: States, memory: "Memory | None" = None) -> Archive:
    """Read all posts of a place, but those that are as they were. What cannot be read is not there."""
    posts = ArchiveFiles(states, memory)
    return posts.archive(map(read_post, posts.unread))


class ArchiveFiles:
    """The posts of a place: what is known of those that are as they were, and which are to be read.

    `unread` has those that are to be read.
    """

    def __init__(self, states: States, memory: "Memory | None" = None) -> None:
        place = states.place
        self._states = states
        self._memory = memory
        self._name = f"archive {place.folder} {place.shared}"
        self._before = _recalled(memory.recall(self._name) if memory is not None else None)
        self._known = {name: known for name, known in self._before.items() if known[0] == states.posts.get(name)}
        self.unread = [
            (place.path(name), name, state[1])
            for name, state in states.posts.items()
            if name not in self._known and state and state[1] <= _MOST_BYTES
        ]

    def archive(self, read: Iterable[Traits | None]) -> Archive:
        """Make the archive, with what was read of each of those that were to be read."""
        new = {name: found for (_, name, _), found in zip(self.unread, read, strict=True) if found}
        now: dict[str, _Known] = {}
        for name, state in self._states.posts.items():
            if name in self._known:
                now[name] = self._known[name]
            elif name in new and state:
                now[name] = state, new[name]
        settled = {name: known for name, known in now.items() if self._states.is_settled(name)}
        if self._memory is not None and settled != self._before:
            import json  # noqa: PLC0415 - as below

            self._memory.keep(self._name, json.dumps(settled))
        return Archive(self._states.place, {name: post for name, (_, post) in now.items()})


def read_post(post: Unread) -> Traits | None:
    """Read the traits of a post; nothing where that cannot be done."""
    path, name, size = post
    try:
        # A file object takes as long to make as the rest of this.
        file = os.open(path, _READ)
        try:
            content = os.read(file, size + 1)
            while len(content) != size and (more := os.read(file, _AT_ONCE)):
                content += more
        finally:
            os.close(file)
    except (OSError, ValueError):
        return None
    return traits(content.decode("utf-8", errors="replace"), path, name)


def _recalled(text: str | None) -> dict[str, _Known]:
    """Read what was kept of an archive; nothing where it is not what we write."""
    if not text:
        return {}
    import json  # noqa: PLC0415 - there is none without a memory

    try:
        loaded = json.loads(text)
        return {
            name: ((changed, size, became, number), Traits._make(map(_hashable, post)))
            for name, ((changed, size, became, number), post) in loaded.items()
        }
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
