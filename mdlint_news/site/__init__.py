"""What the tree around a post tells of its site, and what in it is a post."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import islice

from mdlint_news.diagnostic import digest
from mdlint_news.named import NamedTuple
from mdlint_news.parts import SiteFacts
from mdlint_news.site.generators import marker_in_folder
from mdlint_news.site.index import Index, Links
from mdlint_news.site.learnt import Learnt, learn
from mdlint_news.site.places import Place, Standing, is_about, is_dated, shared_name, standing, standing_of_folder
from mdlint_news.site.states import State, look, state_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory
    from mdlint_news.parts import Others
    from mdlint_news.post import Post
    from mdlint_news.site.archive import Archive
    from mdlint_news.site.archive_files import Unread
    from mdlint_news.site.traits import Traits

_ARCHIVES = 32
__all__ = ["Learnt", "Page", "Place", "Seen", "Sites", "State", "is_post", "shared_name", "state_of"]


Spread = Callable[["Callable[[Unread], Traits | None]", "list[Unread]"], "Iterable[Traits | None]"]


class Page(NamedTuple):
    """Posts of a place that have more in common: how their paths begin as they are written, and what holds for them.

    `common` is all that the findings in each depend on but for itself, its path and the place.
    """

    place: Place
    written: str
    common: str


class Seen(NamedTuple):
    """A file as it was seen, where every later change of it would be: its page, its name in the place, and its state.

    `others` is what others have in common with it.
    """

    page: Page
    name: str
    state: State
    others: str


class Sites:
    """The sites of a run. Each place is looked at once; what is slow to read, a memory may know."""

    def __init__(self, memory: Memory | None = None) -> None:
        self._memory = memory
        # Of one post it is asked several times.
        self._stands = lru_cache(16)(self._standing)
        self._of_folder = cache(standing_of_folder)
        self._states = cache(look)
        self._indexes: dict[Place, Index] = {}
        # Many places have the folders above them in common.
        marked = cache(marker_in_folder)
        self._at = cache(lambda place: learn(self._states(place), self._index(place), marked))
        self._archives: dict[Place, Archive] = {}

    def place(self, path: str) -> Place | None:
        """The place of a post; nothing for a file about the repository, such as a README."""
        found = self._stands(path)
        return found and found.place

    def learn(self, path: str) -> Learnt:
        """Gather the facts for a post from its place in the tree, never from what else is being checked.

        The post is one of those at its place: the facts are the same for all of them, and whatever it lacks itself
        counts against the habit that it would break. Of a file about the repository, such as a README, the posts
        beside it tell nothing.
        """
        place = self.place(path)
        return self._at(place) if place else Learnt()

    def facts(self, path: str | None, configured: Mapping[str, object]) -> SiteFacts:
        """The facts for a post, which may have no place; what the config sets, under its keys there, counts."""
        place = self.place(path) if path else None
        if path and place is None:
            return SiteFacts()
        found = self._at(place).facts if place else SiteFacts()
        if not configured:
            return found
        return SiteFacts(**found._asdict() | {key.replace("-", "_"): value for key, value in configured.items()})

    def others(self, path: str | None, post: Post | None = None, *, is_saved: bool = False) -> Others:
        """What other posts have in common with one: with its file, or with a post in its place.

        `is_saved` says that the post was read from the file.
        """
        found = self._stands(path) if path else None
        if found:
            return self._archive(found.place).others(found.name, post, is_saved=is_saved)
        from mdlint_news.parts import Others  # noqa: PLC0415 - not every run compares

        return Others()

    def state(self, path: str) -> State | None:
        """How the file of a post is now, where every later change of it will be seen."""
        found = self._stands(path)
        return self.state_at(*found) if found else None

    def state_at(self, place: Place, name: str) -> State | None:
        """How a post of a place is now, likewise."""
        return self._states(place).settled(name)

    def others_mark(self, path: str) -> str:
        """A text for what other posts have in common with a file; empty where they have nothing."""
        found = self._stands(path)
        return self.others_mark_at(*found) if found else ""

    def others_mark_at(self, place: Place, name: str) -> str:
        """The same for a post of a place."""
        return self._index(place).others(name, lambda: self._marked(place, name))

    def posts(self, place: Place) -> Mapping[str, State | None]:
        """The posts of a place by name, each with its state."""
        return self._states(place).posts

    def mark(self, place: Place) -> str:
        """A text that is the same again only where no post of a place, nor what it depends on there, has changed."""
        return self._index(place).mark

    def at(self, place: Place) -> SiteFacts:
        """The facts for the posts of a place."""
        return self._at(place).facts

    def in_folder(self, folder: str, shared: str) -> Standing:
        """Where the posts in a folder stand, and how their names begin, or that with a shared name, and its name."""
        return self._of_folder(folder, shared)

    def read(self, paths: Iterable[str], spread: Spread, *, only_changed: bool = False) -> None:
        """Read the posts that others are compared with ahead, as many places as are held at once.

        `spread` does something with many things, as `map` does, and may do it in several processes. Of a place that has
        not changed, what posts have in common may be known without that.
        """
        # One post of a folder stands for all of them.
        some = {os.path.split(path)[0]: path for path in paths}.values()
        places = dict.fromkeys(found.place for path in some if (found := self._stands(path)))
        wanted = (place for place in places if not (only_changed and self._index(place).is_as_it_was))
        first = list(islice(wanted, _ARCHIVES))
        for place in self._archives.keys() & first:
            self._archive(place)
        self._read([place for place in first if place not in self._archives], spread)

    def keep(self) -> None:
        """Have the memory keep what was found out about places."""
        for index in self._indexes.values():
            index.keep()

    def _archive(self, place: Place) -> Archive:
        if place not in self._archives:
            self._read([place], map)
        # The one that was asked last is the last to go.
        archive = self._archives[place] = self._archives.pop(place)
        return archive

    def _read(self, places: list[Place], spread: Spread) -> None:
        if not places:
            return
        from mdlint_news.site.archive_files import ArchiveFiles, read_post  # noqa: PLC0415 - not every run compares

        posts = {place: ArchiveFiles(self._states(place), self._memory) for place in places}
        read = iter(spread(read_post, [post for files in posts.values() for post in files.unread]))
        for place, files in posts.items():
            if len(self._archives) >= _ARCHIVES:
                # An archive is large, and posts mostly come in the order of their folders.
                del self._archives[next(iter(self._archives))]
            self._archives[place] = files.archive(list(islice(read, len(files.unread))))

    def _standing(self, path: str) -> Standing | None:
        return None if is_about(path) else standing(path, self._of_folder)

    def _index(self, place: Place) -> Index:
        if place not in self._indexes:
            self._indexes[place] = Index(self._states(place), self._memory)
        return self._indexes[place]

    def _marked(self, place: Place, name: str) -> tuple[str, Links]:
        archive = self._archive(place)
        others = archive.others(name)
        return _digest(others), archive.files


def is_post(path: str, site: SiteFacts, *, has_front_matter: bool) -> bool:
    """Say whether a file met on the way is a post: by its front matter, its dated name, or its neighbours."""
    return has_front_matter or is_dated(path) or bool(site.has_front_matter)


def _digest(others: Others) -> str:
    return digest(repr(others)) if any(others) else ""
