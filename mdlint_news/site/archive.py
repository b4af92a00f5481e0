"""What each post of a place has in common with others."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain

from mdlint_news.parts import Copy, Others, Page, Spelling
from mdlint_news.post import Post
from mdlint_news.site.places import Place
from mdlint_news.site.targets import ENDING, is_file, stem
from mdlint_news.site.traits import Traits, traits

# A paragraph that stands in more posts than this is the house's, not a post's.
_COMMON = 5
# How much more often a spelling is used than another one, to be called the usual one.
_USUAL = 4


class Archive:
    """The posts of a place by their traits. `texts` are the hashes of their texts, as far as these were read.

    `files` are the links to no post of the place, and whether each leads to a file.
    """

    def __init__(self, place: Place, posts: Mapping[str, Traits], texts: Mapping[str, int] | None = None) -> None:
        self._place = place
        self._posts = posts
        self._texts = texts or {}
        shown = {name: post for name, post in posts.items() if not post.is_draft}
        self._titles = _by(shown, lambda post: [post.title])
        self._origins = _by(shown, lambda post: [post.origin])
        self._addresses = _by(shown, lambda post: [post.address])
        self._paragraphs = _by(shown, lambda post: post.paragraphs)
        self._tags = Counter(tag for post in shown.values() for tag in {*post.tags})
        self._spellings: dict[str, list[str]] = defaultdict(list)
        for tag in self._tags:
            self._spellings[_bare(tag)].append(tag)
        self._usual = cache(self._spelling)
        self._stems = {ENDING.sub("", part) for name in posts for part in (name, os.path.basename(name))}
        links = [(link, name) for name, post in posts.items() for link in post.links]
        self.files = {link: is_file(*link, place) for link in links if not self._is_post(link[0])}
        self._judges_links = sum(self._is_there(*link) for link in links) * 2 >= len(links)

    def others(self, name: str, post: Post | None = None) -> Others:
        """What other posts have in common with the one of a name: as its file has it, or as it is given."""
        if post is None or self._texts.get(name) == hash(post.source.text):
            own = self._posts.get(name, Traits())
        else:
            own = traits(post.source.text, post.path, name)
        return Others() if own.is_draft else self._others(name, own)

    def _others(self, name: str, post: Traits) -> Others:
        alone = (name,)
        found = [names for one in post.paragraphs if (names := self._paragraphs.get(one, alone)) != alone]
        rare = [names for names in found if len(names) <= _COMMON]
        shared = Counter(chain.from_iterable(rare))
        own = len(post.paragraphs) - len(found) + len(rare)
        copies = (Copy(page, shared[other], own) for other, page in self._pages(name, post, sorted(shared)))
        return Others(
            self._same(name, post, self._titles.get(post.title, ())),
            self._same(name, post, self._origins.get(post.origin, ())),
            self._same(name, post, self._addresses.get(post.address, ())),
            tuple(copy for copy in copies if copy.shared > 1),
            tuple(spelling for tag in dict.fromkeys(post.tags) if (spelling := self._usual(tag))),
            tuple(link for link in dict.fromkeys(post.links) if self._judges_links and not self._is_there(link, name)),
        )

    def _same(self, name: str, post: Traits, names: Iterable[str]) -> tuple[Page, ...]:
        return tuple(page for _, page in self._pages(name, post, names))

    def _pages(self, name: str, post: Traits, names: Iterable[str]) -> Iterable[tuple[str, Page]]:
        for other in names:
            found = self._posts[other]
            if other != name and found.language == post.language:
                yield other, Page(other.replace(os.sep, "/"), date.fromordinal(found.day) if found.day else None)

    def _spelling(self, tag: str) -> Spelling | None:
        usual = max(self._spellings.get(_bare(tag), [tag]), key=lambda one: (self._tags[one], one))
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


def _by(posts: Mapping[str, Traits], keys: Callable[[Traits], Iterable[object]]) -> Mapping[object, Sequence[str]]:
    found: dict[object, tuple[str] | list[str]] = {}
    for name, post in posts.items():
        # Most is in one post alone: all of that has the same value.
        alone = (name,)
        for key in keys(post):
            there = found.setdefault(key, alone)
            if isinstance(there, list):
                there.append(name)
            elif there is not alone:
                found[key] = [*there, name]
    found.pop("", None)
    found.pop(0, None)
    return found


def _bare(tag: str) -> str:
    return re.sub(r"[\W_]+", "", tag.casefold()) or tag
