"""What each post of a place has in common with others."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain

from mdlint_news.cached import cached_property
from mdlint_news.parts import Copy, Others, Page, Spelling
from mdlint_news.post import Post
from mdlint_news.site.places import Place
from mdlint_news.site.targets import ENDING, is_file, stem
from mdlint_news.site.traits import Traits, bare, traits

# A paragraph that stands in more posts than this is the house's, not a post's.
_COMMON = 5
# One paragraph alone makes no copy.
_LEAST_SHARED = 2
# How much more often a spelling is used than another one, to be called the usual one.
_USUAL = 4
_NO_TRAITS = Traits()
_NOTHING = Others()


class Archive:
    """The posts of a place by their traits. What they have in common is put together when it is first asked for."""

    def __init__(self, place: Place, posts: Mapping[str, Traits]) -> None:
        self._place = place
        self._posts = posts
        self._shown = {name: post for name, post in posts.items() if not post.is_draft}
        self._usual = cache(self._spelling)
        # Of the posts as their files have them, which are asked for by the cache and by the check.
        self._found: dict[str, Others] = {}

    def others(self, name: str, post: Post | None = None, *, is_saved: bool = False) -> Others:
        """What other posts have in common with the one of a name: as its file has it, or as it is given.

        `is_saved` says that the one that is given was read from its file.
        """
        if post is not None and not (is_saved and name in self._posts):
            own = traits(post.source.text, post.path, name)
            if own != self._posts.get(name):
                return self._others(name, own)
        if name not in self._found:
            self._found[name] = self._others(name, self._posts.get(name, _NO_TRAITS))
        return self._found[name]

    @cached_property
    def files(self) -> Mapping[tuple[str, str], bool]:
        """The links to no post of the place, and whether each leads to a file."""
        return {link: is_file(*link, self._place) for link in self._links if not self._is_post(link[0])}

    def _others(self, name: str, post: Traits) -> Others:
        if post.is_draft:
            return _NOTHING
        found = Others(
            self._same(name, post, self._titles.get(post.title, ())),
            self._same(name, post, self._origins.get(post.origin, ())),
            self._same(name, post, self._addresses.get(post.address, ())),
            self._copies(name, post),
            tuple(spelling for tag in dict.fromkeys(post.tags) if (spelling := self._usual(tag))),
            tuple(link for link in dict.fromkeys(post.links) if not self._is_there(link, name) and self._judges_links),
        )
        # Most posts have the same: nothing.
        return found if any(found) else _NOTHING

    def _copies(self, name: str, post: Traits) -> tuple[Copy, ...]:
        found = [self._repeated[one] for one in post.paragraphs if one in self._repeated]
        if post is not self._posts.get(name):
            # What its file does not have, another one may.
            alone = (one for one in post.paragraphs if one not in self._repeated)
            found += [(other,) for one in alone if (other := self._owners.get(one, name)) != name]
        if len(found) < _LEAST_SHARED:
            return ()
        rare = [names for names in found if len(names) <= _COMMON]
        shared = Counter(chain.from_iterable(rare))
        own = len(post.paragraphs) - len(found) + len(rare)
        copies = (Copy(page, shared[other], own) for other, page in self._pages(name, post, sorted(shared)))
        return tuple(copy for copy in copies if copy.shared >= _LEAST_SHARED)

    @cached_property
    def _owners(self) -> Mapping[int, str]:
        """The post that a paragraph is of, where it is of one alone."""
        return {one: name for name, post in self._shown.items() for one in post.paragraphs}

    @cached_property
    def _titles(self) -> Mapping[str, Sequence[str]]:
        return _by((post.title, name) for name, post in self._shown.items())

    @cached_property
    def _origins(self) -> Mapping[str, Sequence[str]]:
        return _by((post.origin, name) for name, post in self._shown.items())

    @cached_property
    def _addresses(self) -> Mapping[str, Sequence[str]]:
        return _by((post.address, name) for name, post in self._shown.items())

    @cached_property
    def _repeated(self) -> Mapping[int, Sequence[str]]:
        return _repeated(self._shown)

    @cached_property
    def _tags(self) -> Mapping[str, int]:
        return Counter(chain.from_iterable(set(post.tags) for post in self._shown.values()))

    @cached_property
    def _spellings(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for tag in self._tags:
            found[bare(tag)].append(tag)
        return found

    @cached_property
    def _links(self) -> Sequence[tuple[str, str]]:
        return [(link, name) for name, post in self._posts.items() for link in post.links]

    @cached_property
    def _judges_links(self) -> bool:
        return sum(self._is_there(*link) for link in self._links) * 2 >= len(self._links)

    @cached_property
    def _stems(self) -> set[str]:
        return {ENDING.sub("", part) for name in self._posts for part in (name, os.path.basename(name))}

    def _same(self, name: str, post: Traits, names: Sequence[str]) -> tuple[Page, ...]:
        # Most are of the post alone.
        return () if names == [name] else tuple(page for _, page in self._pages(name, post, names))

    def _pages(self, name: str, post: Traits, names: Iterable[str]) -> Iterable[tuple[str, Page]]:
        for other in names:
            found = self._posts[other]
            if other != name and found.language == post.language:
                yield other, Page(other.replace(os.sep, "/"), date.fromordinal(found.day) if found.day else None)

    def _spelling(self, tag: str) -> Spelling | None:
        usual = max(self._spellings.get(bare(tag), [tag]), key=lambda one: (self._tags[one], one))
        if usual != tag and self._tags[usual] >= _USUAL * self._tags[tag]:
            return Spelling(tag, usual, self._tags[tag], self._tags[usual])
        return None

    def _is_there(self, link: str, name: str) -> bool:
        """Say whether a target is a post of the place, or a file in the tree."""
        if self._is_post(link):
            return True
        found = self.files.get((link, name))
        return is_file(link, name, self._place) if found is None else found

    def _is_post(self, link: str) -> bool:
        found = stem(link)
        return not found or found in self._stems or os.path.basename(found) in self._stems


def _by(keys: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    """The names by the keys that they come with; no key is the empty one."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in keys:
        found[key].append(name)
    found.pop("", None)
    return found


def _repeated(posts: Mapping[str, Traits]) -> Mapping[int, Sequence[str]]:
    """The paragraphs that are in several posts, each with their names: most are in one, and need none."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for post in posts.values():
        repeated |= seen.intersection(post.paragraphs)
        seen.update(post.paragraphs)
    found: dict[int, list[str]] = {one: [] for one in repeated}
    for name, post in posts.items():
        for one in repeated.intersection(post.paragraphs):
            found[one].append(name)
    return found
