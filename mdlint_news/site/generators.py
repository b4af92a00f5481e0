"""Which generator builds a site: by the files that it wants in the tree, of which none is ever run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import islice

from mdlint_news.named import NamedTuple
from mdlint_news.parts import SiteFacts
from mdlint_news.regex import regex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Generator
    from mdlint_news.site.neighbours import Neighbour

_HIGHEST = 40
_BYTES = 65536
_JS = "js mjs cjs ts mts".split()
_CONFIGS = "toml yaml yml json".split()
# Of several in one folder the first counts: a `_config.yml` often stays behind where a site has left Jekyll.
_MARKERS: tuple[tuple[Generator, tuple[str, ...]], ...] = (
    ("astro", tuple(f"astro.config.{end}" for end in _JS)),
    ("docusaurus", tuple(f"docusaurus.config.{end}" for end in _JS)),
    ("vitepress", tuple(f".vitepress/config.{end}" for end in _JS)),
    ("eleventy", (".eleventy.js", *(f"eleventy.config.{end}" for end in _JS))),
    ("gatsby", tuple(f"gatsby-config.{end}" for end in _JS)),
    ("nextjs", tuple(f"next.config.{end}" for end in _JS)),
    ("hugo", tuple(f"{folder}hugo.{end}" for folder in ("", "config/_default/") for end in _CONFIGS)),
    ("pelican", ("pelicanconf.py",)),
    ("mkdocs", ("mkdocs.yml", "mkdocs.yaml")),
    ("mdbook", ("book.toml",)),
)
_PACKAGES: dict[str, Generator] = {
    "hexo": "hexo",
    "@11ty/eleventy": "eleventy",
    "astro": "astro",
    "@docusaurus/core": "docusaurus",
    "vitepress": "vitepress",
    "gatsby": "gatsby",
    "next": "nextjs",
}
_JEKYLL = ("_config.yml", "_config.yaml", "_config.toml")
_WITH_BASE_URL = tuple(f"{below}config.{end}" for below in ("", "config/_default/") for end in _CONFIGS)
_PACKAGE = "package.json"
_ALL = (*(name for _, names in _MARKERS for name in names), *_WITH_BASE_URL, _PACKAGE, *_JEKYLL)
# What a folder with a marker has in it, on file systems that do not tell letter cases apart, too.
_TOPS = frozenset(name.partition("/")[0].lower() for name in _ALL)
# Of a folder with more names it takes no longer to ask for each marker.
_MANY = 200
_BASE_URL = regex(r"(?im)^[ \t]*[\"']?(base_?url)[\"']?[ \t]*[=:]")


class Marker(NamedTuple):
    """A file that a generator wants, and the folder of the site that it stands in."""

    generator: Generator
    root: str
    path: str


def marker(folder: str, in_folder: Callable[[str], Marker | None]) -> Marker | None:
    """Find the nearest marker in a folder or above it, within the repository.

    `in_folder` is the function below, or a copy of it that knows the folders above many.
    """
    return next((found for above in _upwards(os.path.abspath(folder)) if (found := in_folder(above))), None)


def marker_in_folder(folder: str) -> Marker | None:
    """Find the surest marker in a folder."""
    if not _may_have_one(folder):
        return None
    return next((Marker(generator, folder, os.path.join(folder, name)) for generator, name in _markers(folder)), None)


def by_shape(folder: str, facts: SiteFacts, posts: list[Neighbour]) -> Generator | None:
    """Name the generator where only one reads posts of this shape; nothing in all other cases."""
    from mdlint_news.site.habits import most_common  # noqa: PLC0415 - asked for once a site, and then known

    keys = set(facts.common_keys or ())
    formats = most_common([post.fences.format or "" for post in posts])
    if formats == "headers":
        return "pelican"
    if "pubDatetime" in keys or "pubDate" in keys:
        return "astro"
    tables = [bool({"extra", "taxonomies"} & post.fields.keys()) for post in posts]
    if formats == "toml" and 2 * sum(tables) >= len(tables):
        return "zola"
    is_jekyll = facts.dated_names and "_posts" in os.path.abspath(folder).split(os.sep)
    return "jekyll" if is_jekyll else None


def text_of(path: str) -> str:
    """Read the beginning of a small file; empty where that cannot be done."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            return file.read(_BYTES).decode("utf-8", errors="replace")
    except (OSError, ValueError):
        return ""


def _upwards(folder: str) -> Iterator[str]:
    for _ in range(_HIGHEST):
        yield folder
        above = os.path.dirname(folder)
        if above == folder or os.path.lexists(os.path.join(folder, ".git")):
            return
        folder = above


def _may_have_one(folder: str) -> bool:
    """Say whether a folder has a name that a marker has or stands below: most have none, and no file is asked for."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name.lower() for entry in islice(entries, _MANY)]
    except OSError:
        return True
    return len(names) == _MANY or not _TOPS.isdisjoint(names)


def _markers(folder: str) -> Iterator[tuple[Generator, str]]:
    """The generators whose marker a folder has, each with that file's name, the surest first."""
    for generator, names in _MARKERS:
        for name in names:
            if os.path.isfile(os.path.join(folder, name)):
                yield generator, name
    yield from _by_base_url(folder)
    if package := text_of(os.path.join(folder, _PACKAGE)):
        yield from ((generator, _PACKAGE) for generator in _packages(package))
    for name in _JEKYLL:
        if os.path.isfile(os.path.join(folder, name)):
            is_hexo = all(os.path.isdir(os.path.join(folder, other)) for other in ("source", "scaffolds"))
            yield "hexo" if is_hexo else "jekyll", name


def _by_base_url(folder: str) -> Iterator[tuple[Generator, str]]:
    """Tell the `config.toml` of Zola and of Hugo from each other, and from those of other programs."""
    for name in _WITH_BASE_URL:
        text = text_of(os.path.join(folder, name))
        found = text and _BASE_URL.search(text)
        if found and "_" in found[1]:
            yield "zola", name
        elif found and os.path.isdir(os.path.join(folder, "content")):
            yield "hugo", name


def _packages(text: str) -> list[Generator]:
    import json  # noqa: PLC0415 - few sites have a package.json

    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        return []
    tables = [loaded.get(key) for key in ("dependencies", "devDependencies")] if isinstance(loaded, dict) else []
    names = {name for table in tables if isinstance(table, dict) for name in table}
    return [generator for package, generator in _PACKAGES.items() if package in names]
