"""What was found in the last version of a document.

Between two keystrokes most of a post stays as it is. What a search finds in it does, too, where it looks at one place
at a time: then a look at the blocks around the change is enough.
"""

from collections.abc import Hashable, Iterator

from mdlint_news.finding import Finding
from mdlint_news.post import Post
from mdlint_news.server.inherit import inherit_wording
from mdlint_news.server.window import Window, window
from mdlint_news.text import Span
from mdlint_news.world import Look

_Found = dict[Hashable, list[Finding]]


class Memory:
    """Remembers what was found in one version of one document, by a key for each search."""

    def __init__(self) -> None:
        self._post: Post | None = None
        self._found: _Found = {}
        self._before: tuple[Post, Post, Window] | None = None
        self._known: _Found = {}

    def turn_to(self, post: Post) -> None:
        """Remember what is found in a post from now on, with the help of what was found in the last one."""
        before, self._post = self._post, post
        self._known, self._found = self._found, {}
        there = window(before, post) if before and self._known else None
        if before and there:
            inherit_wording(before, post, there.before, there.now)
        self._before = (before, post.narrowed(there.blocks, there.now), there) if before and there else None
        post.memory = self

    def gather(self, post: Post, key: Hashable, look: Look) -> Iterator[Finding]:
        """Compute `Post.gather`."""
        if post is not self._post:
            yield from look(post)
            return
        found = self._again(key, look)
        if found is None:
            found = []
            for one in look(post):
                found.append(one)
                yield one
        else:
            yield from found
        self._found[key] = found

    def _again(self, key: Hashable, look: Look) -> list[Finding] | None:
        """What is found in the window, and what was outside of that; nothing where the two are not all."""
        if self._before is None or key not in self._known:
            return None
        before, narrow, (change, was, now, _) = self._before
        try:
            found = list(look(narrow))
        except Exception:  # noqa: BLE001 - what a rule raises is told when it looks at the whole post
            return None
        if not all(_is_in(one, narrow, now) for one in found):
            return None
        for one in self._known[key]:
            if not _is_in(one, before, was):
                moved = change.finding(one)
                if moved is None:
                    return None
                found.append(moved)
        return found


def _is_in(one: Finding, post: Post, window: Span) -> bool:
    """Say whether a finding begins in the front matter or in a window."""
    start = one.span.start
    return start < post.front_matter.body_start or window.start <= start <= window.end
