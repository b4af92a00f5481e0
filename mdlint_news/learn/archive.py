"""The posts to learn from, read one by one as often as they are gone through."""

from collections.abc import Iterable, Iterator

from mdlint_news.files import Found, read
from mdlint_news.parse import parse
from mdlint_news.parts import SiteFacts
from mdlint_news.post import Post
from mdlint_news.site import Learnt, Sites, is_post


class Archive:
    """Posts in files. What cannot be read, or is no post, is passed over."""

    def __init__(self, files: Iterable[Found]) -> None:
        self._files = list(files)
        self._sites = Sites()

    def __len__(self) -> int:
        """How many files there are, posts or not."""
        return len(self._files)

    def __iter__(self) -> Iterator[Post]:
        """Read the posts. Only a few are in memory at a time, however many there are."""
        return (post for found in self._files if (post := self._post(found)))

    def site(self) -> Learnt:
        """What the files around the posts tell: of the place that most of them are at."""
        places = [self._sites.learn(found.path) for found in self._files]
        return max(places, key=places.count) if len(places) <= _FEW else places[len(places) // 2]

    def _post(self, found: Found) -> Post | None:
        text = read(found.path)
        if not isinstance(text, str):
            return None
        site: SiteFacts = self._sites.facts(found.path, {})
        post = parse(text, found.path, site=site)
        has_front_matter = post.front_matter.format is not None
        return post if found.is_named or is_post(found.path, site, has_front_matter=has_front_matter) else None


_FEW = 100
