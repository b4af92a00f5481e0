"""What the tree around a post tells of its site."""

from typing import NamedTuple

POST_SUFFIXES = (".md", ".markdown", ".mdx")


class SiteFacts(NamedTuple):
    """What the tree around a post tells of its site. Nothing is known where a fact is `None`.

    `has_front_matter`: at least half of the posts in its folder have it. `begins_with_h1`: at least four in five of
    them begin with a heading of level 1.
    """

    has_front_matter: bool | None = None
    begins_with_h1: bool | None = None
