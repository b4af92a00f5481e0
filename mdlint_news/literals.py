"""What is one of a few words. It is apart from where it is used, since `typing` takes long to import."""

from typing import Literal

Severity = Literal["error", "warning", "info"]

FailOn = Literal["error", "warning", "info", "never"]

Parser = Literal["auto", "markdown-it", "pyromark"]
"""What may be asked for. The last needs the package of its name."""

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
