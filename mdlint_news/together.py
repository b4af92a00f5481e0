"""Many posts checked together, which is quicker than one by one."""

import gc
from collections.abc import Iterable, Iterator

from mdlint_news.checker import Checker
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.engine import lint_together
from mdlint_news.files import Found, LeftOut, Result
from mdlint_news.post import Post

# How many posts are in memory at once, as long as their texts together are not longer than that, in code points.
_TOGETHER = 16
_MOST_TEXT = 200_000

_Read = Post | LeftOut | Problem


def check_files(checker: Checker, files: Iterable[Found]) -> Iterator[Result]:
    """Check files in their order, each as `Checker.check_file` does.

    Raises `ConfigError` at the first file for which no config holds, when those before it are done.
    """
    read: list[_Read] = []
    size = 0
    for found in files:
        try:
            read.append(checker.read_file(found))
        except ConfigError:
            yield from _checked(checker, read)
            raise
        size += _size(read[-1])
        if len(read) == _TOGETHER or size > _MOST_TEXT:
            yield from _checked(checker, read)
            size = 0
    yield from _checked(checker, read)


def _size(read: _Read) -> int:
    return len(read.source.text) if isinstance(read, Post) else 0


def _checked(checker: Checker, read: list[_Read]) -> list[Result]:
    """Check posts, and forget them.

    All that is in them is free as soon as their circles are taken apart: there is no garbage to look for.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        results = list(_check(checker, read))
        for post in read:
            if isinstance(post, Post):
                post.forget()
        read.clear()
    finally:
        # Before, there is so much that to look for garbage would seem to be due.
        if was_enabled:
            gc.enable()
    return results


def _check(checker: Checker, read: list[_Read]) -> Iterator[Result]:
    """Check posts, those with the same rules together."""
    alike: dict[int, list[Post]] = {}
    for post in read:
        if isinstance(post, Post):
            alike.setdefault(id(checker.rules(post.path)), []).append(post)
    found: dict[Post, Checked] = {}
    for posts in alike.values():
        path = posts[0].path
        found.update(zip(posts, lint_together(posts, checker.rules(path), checker.registry(path)), strict=True))
    for post in read:
        yield checker.concluded(post, found[post]) if isinstance(post, Post) else post
