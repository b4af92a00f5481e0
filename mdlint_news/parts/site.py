"""What the tree around a post tells of its site."""

from __future__ import annotations

from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Annotated

    from mdlint_news.literals import Generator

POST_SUFFIXES = (".md", ".markdown", ".mdx")


class SiteFacts(NamedTuple):
    """What the tree around a post tells of its site. Nothing is known where a fact is `None`.

    The facts are those of the post's folder, or of the one above the folders for years and months, and the same for
    every post in it. Each can be set in the config, under its name. Where fewer than two posts are there, or none of
    them is about the matter, nothing is said; else this is said, of all names and of up to thirty posts that are read:

    - `generator`: the nearest file above the posts that a generator wants is its; or else only its posts have this
      shape. "other" only where the config says so.
    - `dated_names`: at least four fifths of the names begin with `YYYY-MM-DD`.
    - `has_front_matter`: at least half of the posts have it.
    - `common_keys`: those that at least nine tenths of the posts with front matter have at its top level, sorted.
    - `has_zoned_dates`: at least four fifths of the posts that are dated in the front matter give a time with a zone.
    - `prints_title`: true where a layout has the title in its `<h1>`, or two thirds of the posts have a title and do
      not begin with a heading of level 1; false where four fifths begin with one, or the generator never prints it.
    - `has_sources`: at least two thirds have a source list or line in their last 8 KiB, or a key `sources`.
    - `source_labels`: never found, only configured: texts that, as a heading, name a source list.
    - `sources_heading`: the line above the source list in at least half of the posts that have such a line.
    - `least_length`: of ten posts or more, nine in ten have bodies that are longer than this, in bytes.
    """

    generator: Annotated[Generator | None, "The generator that builds the site."] = None
    dated_names: Annotated[bool | None, "Whether the names of posts begin with their date."] = None
    has_front_matter: Annotated[bool | None, "Whether posts have front matter."] = None
    common_keys: Annotated[tuple[str, ...] | None, "The front matter keys that posts have."] = None
    has_zoned_dates: Annotated[bool | None, "Whether the dates of the front matter have a time zone."] = None
    prints_title: Annotated[bool | None, "Whether the layout prints the title, so that a post does not."] = None
    has_sources: Annotated[bool | None, "Whether posts name their sources in a list, a line or the front matter."] = (
        None
    )
    sources_heading: Annotated[str | None, "The line above a source list: `## Sources` or `**Sources**`."] = None
    source_labels: Annotated[tuple[str, ...] | None, "What names a source list, beside what is known to."] = None
    least_length: Annotated[int | None, "How long nearly all posts are at least, in bytes."] = None
