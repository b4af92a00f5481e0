"""Whether a layout prints the title: a look at its text, which is never run."""

import os
import re
from collections.abc import Iterator

from mdlint_news.literals import Generator
from mdlint_news.regex import regex
from mdlint_news.site.generators import Marker, text_of

_MOST = 8
# The title of the page in an expression of a template, `{{ page.title }}`, `{{ .Title }}`, `{title}` or
# `<%= page.title %>`; not that of the site, `{{ site.title }}`.
_TITLE = regex(
    r"(?:\{|<%)[^{}<>]{0,80}?(?<![\w.$])\$?(?:(?:page|post|entry|article|frontmatter|data|props)\.){0,3}"
    r"\.?(?:link)?title\b",
    re.IGNORECASE,
)
_H1 = regex(r"<h1\b(?P<inner>.{0,600}?)</h1", re.IGNORECASE | re.DOTALL)
_PARENT = regex(r"\A---\s*\n(?:[^\n]*\n){0,20}?layout:[ \t]*[\"']?(?P<name>[\w./-]+)")
# Where the layout of a post stands below the folder of the site. `{}` is what the posts' `layout` says, or "post".
_PLACES: dict[Generator, tuple[str, ...]] = {
    "jekyll": ("_layouts/{}.html", "_layouts/{}.liquid"),
    "hugo": ("layouts/_default/single.html", "layouts/single.html", "layouts/page.html"),
    "eleventy": tuple(
        f"{source}{folder}/{{}}{end}"
        for source in ("", "src/")
        for folder in ("_includes", "_includes/layouts", "_layouts")
        for end in ("", ".njk", ".liquid", ".html", ".hbs", ".webc")
    ),
    "hexo": ("layout/{}.ejs",),
    "zola": ("templates/page.html",),
}
# Their own pages show a heading of the text, never a title of the front matter beside it.
NEVER = ("mdbook", "mkdocs", "vitepress")


def printing_layout(found: Marker, layout: str) -> str | None:
    """The path of the layout, or of one that it stands in, which prints the title of a post in a heading of level 1.

    `layout` is the one that the folder's posts name, or empty. Nothing where no such layout is seen: the theme may be
    installed elsewhere, or print the title in another file or in another way.
    """
    name = layout or "post"
    for _ in range(_MOST):  # a layout may stand in another one, or in itself
        for path in _paths(found, name):
            text = text_of(path)
            if any(_TITLE.search(heading["inner"]) for heading in _H1.finditer(text)):
                return path
            if parent := _PARENT.match(text):
                name = parent["name"]
                break
        else:
            return None
    return None


def _paths(found: Marker, layout: str) -> Iterator[str]:
    if found.generator == "astro":
        yield from _named_for_posts(os.path.join(found.root, "src", "layouts"))
        return
    if os.pardir in layout.split("/"):
        return
    for below in ("", *_themes(found.root)):
        for place in _PLACES.get(found.generator, ()):
            yield os.path.join(found.root, below, place.format(layout.lstrip("/")))


def _themes(root: str) -> list[str]:
    """The folder of the theme, where there is one and no other."""
    names = _names(os.path.join(root, "themes"))
    return [os.path.join("themes", names[0])] if len(names) == 1 else []


def _named_for_posts(folder: str) -> list[str]:
    names = [name for name in _names(folder) if re.search(r"post|article|blog|news", name, re.IGNORECASE)]
    return [os.path.join(folder, name) for name in names if name.endswith(".astro")][:_MOST]


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []
