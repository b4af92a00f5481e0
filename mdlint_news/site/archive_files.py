"""The posts of a place, read for their archive: each once, and only where it is not as it was."""

import os
import stat
from typing import TYPE_CHECKING

from mdlint_news.parse import parse
from mdlint_news.site.archive import Archive
from mdlint_news.site.places import Place
from mdlint_news.site.traits import Traits, traits

if TYPE_CHECKING:
    from mdlint_news.site import Memory

# What is larger is no post.
_MOST_BYTES = 1024 * 1024
# What a file's state was when it was read, and what was read.
_Known = tuple[tuple[int, int], Traits]


def read_archive(place: Place, memory: "Memory | None" = None) -> Archive:
    """Read all posts of a place, but those that are as they were. What cannot be read is not there."""
    name = f"archive {place.folder} {place.shared}"
    before = _recalled(memory.recall(name) if memory else None)
    now: dict[str, _Known] = {}
    texts: dict[str, int] = {}
    for post in place.names():
        path = place.path(post)
        state = _state(path)
        known = before.get(post)
        if state and known and known[0] == state:
            now[post] = known
        elif state and (text := _text(path)) is not None:
            now[post] = state, traits(parse(text, path), post)
            texts[post] = hash(text)
    if memory and now != before:
        import json  # noqa: PLC0415 - as below

        memory.keep(name, json.dumps(now))
    return Archive(place, {name: post for name, (_, post) in now.items()}, texts)


def _recalled(text: str | None) -> dict[str, _Known]:
    """Read what was kept of an archive; nothing where it is not what we write."""
    if not text:
        return {}
    import json  # noqa: PLC0415 - there is none without a memory

    try:
        loaded = json.loads(text)
        return {
            name: ((state[0], state[1]), Traits._make(map(_hashable, post))) for name, (state, post) in loaded.items()
        }
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def _state(path: str) -> tuple[int, int] | None:
    """What changes when a file does; nothing where it is no post: a named pipe would be waited for."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    is_post = stat.S_ISREG(found.st_mode) and found.st_size <= _MOST_BYTES
    return (found.st_mtime_ns, found.st_size) if is_post else None


def _text(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read().decode("utf-8", errors="replace")
    except (OSError, ValueError):
        return None


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
