"""What the tree around a post tells of its site."""

from typing import Annotated, Literal, NamedTuple

POST_SUFFIXES = (".md", ".markdown", ".mdx")

Generator = Literal[
    "astro",
    "docusaurus",
    "eleventy",
    "gatsby",
    "hexo",
    "hugo",
    "jekyll",
    "mdbook",
    "mkdocs",
    "nextjs",
    "pelican",
    "vitepress",
    "zola",
    "other",
]


class SiteFacts(NamedTuple):
    """What the tree around a post tells of its site. Nothing is known where a fact is `None`.

    The facts are those of the post's folder, the same for every post in it; each of them can be set in the config,
    under its name. `generator` is "other" only where the config says so.

    What is said of posts is said of up to thirty files of the folder, and of nothing where there are not two:
    `has_front_matter` of at least half of them; `prints_title` and `has_sources` of at least two thirds;
    `dated_names` of at least four fifths, and `has_zoned_dates` of as many of those that are dated; `common_keys` of
    at least nine tenths of those with front matter, sorted; `sources_heading` of at least half of those whose source
    list has a line of its own above it.
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
