"""The posts to learn from, read one by one as often as they are gone through."""

from collections.abc import Callable, Iterable, Iterator

from mdlint_news.files import Found, read
from mdlint_news.parse import parse
from mdlint_news.parts import SiteFacts
from mdlint_news.post import Post
from mdlint_news.site import Learnt, Sites, is_post

# Of more files, the one in the middle stands for all: to ask the place of each takes a while.
_FEW = 100


class Archive:
    """Posts in files. What is no post is passed over, and so is what cannot be read: `unread` files so far.

    `watch` goes through the files for somebody to see how far it is.
    """

    def __init__(self, files: list[Found], watch: Callable[[list[Found]], Iterable[Found]] = iter) -> None:
        self._files = files
        self._watch = watch
        self._sites = Sites()
        self.unread = 0

    def __iter__(self) -> Iterator[Post]:
        """Read the posts. Only one is in memory at a time, however many there are."""
        self.unread = 0
        return (post for found in self._watch(self._files) if (post := self._post(found)))

    def site(self) -> Learnt:
        """What the files around the posts tell: of the place that most of them are at."""
        places = [self._sites.learn(found.path) for found in self._files]
        return max(places, key=places.count) if len(places) <= _FEW else places[len(places) // 2]

    def _post(self, found: Found) -> Post | None:
        text = read(found.path)
        if not isinstance(text, str):
            self.unread += 1
            return None
        site: SiteFacts = self._sites.facts(found.path, {})
        post = parse(text, found.path, site=site)
        has_front_matter = post.front_matter.format is not None
        return post if found.is_named or is_post(found.path, site, has_front_matter=has_front_matter) else None
