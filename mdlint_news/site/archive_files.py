"""The posts of a place, read for their archive: each once, and only where it is not as it was."""

from typing import TYPE_CHECKING

from mdlint_news.site.archive import Archive
from mdlint_news.site.states import State, States
from mdlint_news.site.traits import Traits, traits

if TYPE_CHECKING:
    from mdlint_news.site import Memory

# What is larger is no post.
_MOST_BYTES = 1024 * 1024
# What a file's state was when it was read, and what was read.
_Known = tuple[State, Traits]


def read_archive(states: States, memory: "Memory | None" = None) -> Archive:
    """Read all posts of a place, but those that are as they were. What cannot be read is not there."""
    place = states.place
    name = f"archive {place.folder} {place.shared}"
    before = _recalled(memory.recall(name) if memory is not None else None)
    now: dict[str, _Known] = {}
    texts: dict[str, int] = {}
    for post, state in states.posts.items():
        path = place.path(post)
        known = before.get(post)
        if state and known and known[0] == state:
            now[post] = known
        elif state and state[1] <= _MOST_BYTES and (text := _text(path)) is not None:
            now[post] = state, traits(text, path, post)
            texts[post] = hash(text)
    settled = {post: known for post, known in now.items() if states.is_settled(post)}
    if memory is not None and settled != before:
        import json  # noqa: PLC0415 - as below

        memory.keep(name, json.dumps(settled))
    return Archive(place, {name: post for name, (_, post) in now.items()}, texts)


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


def _text(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read().decode("utf-8", errors="replace")
    except (OSError, ValueError):
        return None


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
