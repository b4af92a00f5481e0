"""Where links between posts lead."""

import os

from mdlint_news.parts import POST_SUFFIXES
from mdlint_news.regex import regex
from mdlint_news.site.places import Place

ENDING = regex(r"(?:\.[a-z]{2})?\.(?:md|markdown|mdx)\Z")


def stem(link: str) -> str:
    """The name of the post that a link is to, without its ending."""
    found = ENDING.sub("", _target(link))
    return found.removesuffix("/index").removesuffix("/_index")


def is_file(link: str, name: str, place: Place) -> bool:
    """Say whether a link in a post leads to a file in the tree: the file system is asked."""
    target = _target(link)
    above = [os.path.dirname(place.path(name)), place.folder, os.path.dirname(place.folder)]
    return any(
        os.path.exists(os.path.join(base, file))
        for base in above
        for file in (target, *(f"{target}{suffix}" for suffix in POST_SUFFIXES))
    )


def _target(link: str) -> str:
    return link.partition("#")[0].removeprefix("@/").strip("/")
