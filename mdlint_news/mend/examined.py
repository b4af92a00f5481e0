"""What mending begins with, and what it may have to say of a fix."""

from collections.abc import Callable

from mdlint_news.diagnostic import Checked
from mdlint_news.named import NamedTuple
from mdlint_news.post import Post
from mdlint_news.rule import Rule


class Examined(NamedTuple):
    """A post as it was read, and what was found in it."""

    post: Post
    checked: Checked


Examine = Callable[[str], Examined]
"""Reads a text as the post that is mended, and checks it."""


class Refusal(NamedTuple):
    """A rule of which a fix was taken back, and what it would have done."""

    rule: Rule
    deed: str
