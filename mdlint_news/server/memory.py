"""What was found in the last version of a document.

Between two keystrokes most of a post stays as it is. What a search finds in it does, too, where it looks at one place
at a time: then a look at the blocks around the change is enough.
"""

from collections.abc import Hashable, Iterable, Iterator

from mdlint_news.finding import Finding
from mdlint_news.post import Post
from mdlint_news.server.inherit import inherit_wording
from mdlint_news.server.window import Window, window
from mdlint_news.text import Span, Spans
from mdlint_news.world import Look

_Found = dict[Hashable, list[Finding]]


class Memory:
    """Remembers what was found in one version of one document, by a key for each search."""

    def __init__(self) -> None:
        self._post: Post | None = None
        self._found: _Found = {}
        self._before: tuple[Post, Post, Window] | None = None
        self._known: _Found = {}
        self._defined: Spans | None = None

    def turn_to(self, post: Post) -> None:
        """Remember what is found in a post from now on, with the help of what was found in the last one."""
        before, self._post = self._post, post
        self._known, self._found = self._found, {}
        there = window(before, post) if before and self._known else None
        self._before = None
        if before and there:
            narrow = post.narrowed(there.blocks, there.now)
            inherit_wording(before, post, narrow, there.before, there.now)
            self._before = before, narrow, there
            definitions = before.body.definitions
            self._defined = Spans(one.span for one in definitions) if definitions else None
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
        _, outside = _parted(found, narrow, now)
        known, others = _parted(self._known[key], before, was)
        # What is found in a definition may have been found where something refers to it.
        if outside or (self._defined and any(self._defined.touch(one.span) for one in (*known, *others))):
            return None
        if any(definition.span.touches(one.span) for definition in narrow.body.definitions for one in found):
            return None
        moved = change.findings(others)
        return None if moved is None else found + moved


def _parted(found: Iterable[Finding], post: Post, window: Span) -> tuple[list[Finding], list[Finding]]:
    """Part findings by whether they begin in the front matter or in a window, or outside of both."""
    first, last = window
    body_start = post.front_matter.body_start
    inside: list[Finding] = []
    outside: list[Finding] = []
    for one in found:
        start = one[0][0]
        (inside if start < body_start or first <= start <= last else outside).append(one)
    return inside, outside
