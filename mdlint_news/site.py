"""What the tree around a post tells of its site, and what in it is a post."""

import os
import re
from functools import cache

from mdlint_news.parse.fences import split
from mdlint_news.parts import POST_SUFFIXES, SiteFacts

_ENOUGH = 30
_HEAD_BYTES = 8192
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}")
# README, CHANGELOG, CODE_OF_CONDUCT …: about the repository, not of the site.
_ABOUT = re.compile(r"[A-Z][A-Z_-]{3,}(?:\.[a-z-]+)?\.\w+")
_H1 = re.compile(r"\s*#[ \t]")


def facts(path: str) -> SiteFacts:
    """Gather the facts for a post from its folder in the tree, never from what else is being checked.

    Of a file about the repository, such as a README, the posts beside it tell nothing.
    """
    return SiteFacts() if _ABOUT.fullmatch(os.path.basename(path)) else _facts(os.path.dirname(path) or ".")


def is_post(path: str, *, has_front_matter: bool) -> bool:
    """Say whether a file met on the way is a post: by its front matter, its dated name, or its neighbours."""
    return has_front_matter or bool(_DATED.match(os.path.basename(path)) or facts(path).has_front_matter)


@cache
def _facts(folder: str) -> SiteFacts:
    """Look at the beginnings of some posts in a folder. A post alone has no neighbours, and tells nothing."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return SiteFacts()
    posts = [entry for entry in entries if entry.name.endswith(POST_SUFFIXES) and not _ABOUT.fullmatch(entry.name)]
    # Spread over the folder, whose names are most often dates: habits change with the years.
    step = max(1, len(posts) // _ENOUGH)
    heads = [head for entry in posts[::step] if (head := _head(entry)) is not None]
    if len(heads) < 2:  # noqa: PLR2004 - see above
        return SiteFacts()
    fences = [split(head) for head in heads]
    with_front_matter = sum(fence.format is not None for fence in fences)
    with_h1 = sum(bool(_H1.match(head, fence.body_start)) for head, fence in zip(heads, fences, strict=True))
    return SiteFacts(
        has_front_matter=2 * with_front_matter >= len(heads),
        begins_with_h1=5 * with_h1 >= 4 * len(heads),
    )


def _head(entry: os.DirEntry[str]) -> str | None:
    try:
        if not entry.is_file():
            return None  # a named pipe would be waited for
        with open(entry.path, "rb") as file:
            return file.read(_HEAD_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return None
