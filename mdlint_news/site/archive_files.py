"""The posts of a place, read for their archive: each once, and only where it is not as it was."""

from collections.abc import Iterable

from mdlint_news.site.archive import Archive
from mdlint_news.site.states import State, States
from mdlint_news.site.traits import Traits, traits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory

# What is larger is no post.
_MOST_BYTES = 1024 * 1024
# What a file's state was when it was read, and what was read.
_Known = tuple[State, Traits]
# The traits of a post and the hash of its text.
Read = tuple[Traits, int]


def read_archive(states: States, memory: "Memory | None" = None) -> Archive:
    """Read all posts of a place, but those that are as they were. What cannot be read is not there."""
    posts = ArchiveFiles(states, memory)
    return posts.archive(map(read_post, posts.unread))


class ArchiveFiles:
    """The posts of a place: what is known of those that are as they were, and which are to be read.

    `unread` has the path of each, and its name in the place.
    """

    def __init__(self, states: States, memory: "Memory | None" = None) -> None:
        place = states.place
        self._states = states
        self._memory = memory
        self._name = f"archive {place.folder} {place.shared}"
        self._before = _recalled(memory.recall(self._name) if memory is not None else None)
        self._known = {name: known for name, known in self._before.items() if known[0] == states.posts.get(name)}
        self.unread = [
            (place.path(name), name)
            for name, state in states.posts.items()
            if name not in self._known and state and state[1] <= _MOST_BYTES
        ]

    def archive(self, read: Iterable[Read | None]) -> Archive:
        """Make the archive, with what was read of each of those that were to be read."""
        new = {name: found for (_, name), found in zip(self.unread, read, strict=True) if found}
        now: dict[str, _Known] = {}
        for name, state in self._states.posts.items():
            if name in self._known:
                now[name] = self._known[name]
            elif name in new and state:
                now[name] = state, new[name][0]
        settled = {name: known for name, known in now.items() if self._states.is_settled(name)}
        if self._memory is not None and settled != self._before:
            import json  # noqa: PLC0415 - as below

            self._memory.keep(self._name, json.dumps(settled))
        traits_of = {name: post for name, (_, post) in now.items()}
        return Archive(self._states.place, traits_of, {name: text for name, (_, text) in new.items()})


def read_post(post: tuple[str, str]) -> Read | None:
    """Read the post that has a path and a name; nothing where that cannot be done."""
    path, name = post
    text = _text(path)
    return None if text is None else (traits(text, path, name), hash(text))


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
