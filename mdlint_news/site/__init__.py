"""What the tree around a post tells of its site, and what in it is a post."""

import os
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from mdlint_news.parts import Others, SiteFacts
from mdlint_news.post import Post
from mdlint_news.site.generators import by_shape, marker
from mdlint_news.site.habits import habits, most_common
from mdlint_news.site.layouts import NEVER, printing_layout
from mdlint_news.site.neighbours import Neighbour, read
from mdlint_news.site.places import Place, is_about, is_dated, place_of

if TYPE_CHECKING:
    from mdlint_news.site.archive import Archive

_ARCHIVES = 32
__all__ = ["Learnt", "Memory", "Sites", "is_post"]


class Memory(Protocol):
    """What keeps texts from run to run."""

    def recall(self, name: str) -> str | None:
        """Find what was kept under a name."""

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name."""


class Learnt(NamedTuple):
    """The facts of a folder, and for those that are known where they were found."""

    facts: SiteFacts = SiteFacts()
    origins: Mapping[str, str] = {}


class Sites:
    """The sites of a run. Each place is looked at once; what is slow to read, a memory may know."""

    def __init__(self, memory: Memory | None = None) -> None:
        self._at = cache(_learn)
        # An archive is large, and posts mostly come in the order of their folders.
        self._archive = lru_cache(_ARCHIVES)(lambda place: _archive(place, memory))

    def learn(self, path: str) -> Learnt:
        """Gather the facts for a post from its place in the tree, never from what else is being checked.

        The post is one of those at its place: the facts are the same for all of them, and whatever it lacks itself
        counts against the habit that it would break. Of a file about the repository, such as a README, the posts
        beside it tell nothing.
        """
        return Learnt() if is_about(path) else self._at(place_of(path))

    def facts(self, path: str | None, configured: Mapping[str, object]) -> SiteFacts:
        """The facts for a post, which may have no place; what the config sets, under its keys there, counts."""
        if path and is_about(path):
            return SiteFacts()
        found = self.learn(path).facts if path else SiteFacts()
        if not configured:
            return found
        return SiteFacts(**found._asdict() | {key.replace("-", "_"): value for key, value in configured.items()})

    def others(self, path: str | None, post: Post | None = None) -> Others:
        """What other posts have in common with one: with its file, or with a post in its place."""
        if path is None or is_about(path):
            return Others()
        return self._archive(place_of(path)).others(path, post)


def is_post(path: str, site: SiteFacts, *, has_front_matter: bool) -> bool:
    """Say whether a file met on the way is a post: by its front matter, its dated name, or its neighbours."""
    return has_front_matter or is_dated(path) or bool(site.has_front_matter)


def _archive(place: Place, memory: Memory | None) -> "Archive":
    from mdlint_news.site.archive_files import read_archive  # noqa: PLC0415 - not every command compares posts

    return read_archive(place, memory)


def _learn(place: Place) -> Learnt:
    folder = place.folder
    names = place.names()
    posts = read(place, names)
    facts = habits(names, posts)
    where = f"the posts in {_shown(folder)}"
    origins = {name: where for name, value in facts._asdict().items() if value is not None}
    if found := marker(folder):
        facts = facts._replace(generator=found.generator)
        origins["generator"] = _shown(found.path)
        if found.generator in NEVER:
            facts = facts._replace(prints_title=False)
            origins["prints_title"] = _shown(found.path)
        elif layout := printing_layout(found, _layout(posts)):
            facts = facts._replace(prints_title=True)
            origins["prints_title"] = _shown(layout)
    elif generator := by_shape(folder, facts, posts):
        facts = facts._replace(generator=generator)
        origins["generator"] = where
    return Learnt(facts, origins)


def _layout(posts: list[Neighbour]) -> str:
    """The layout that the posts name by habit; empty where there is none."""
    return most_common([post.fields.get("layout", "") for post in posts]) or ""


def _shown(path: str) -> str:
    """A path as people write it: below the current folder, from there."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative
