"""Where the posts of a site stand: which files are a post's neighbours."""

import os
from collections.abc import Callable

from mdlint_news.named import NamedTuple
from mdlint_news.parts import POST_SUFFIXES
from mdlint_news.regex import regex
from mdlint_news.tree import leads_out, root_of

_MANY_FOLDERS = 1000
_DATED = regex(r"\d{4}-\d{2}-\d{2}(?!\d)")
# README, CHANGELOG, CODE_OF_CONDUCT …: about the repository, not of the site.
_ABOUT = regex(r"[A-Z][A-Z_-]{3,}(?:\.[a-z-]+)?\.\w+")
# A post with a folder of its own, as Hugo, Astro and Zola have them.
_INDEX = regex(r"index(?:\.[\w-]+)?\.\w+")
# How many digits the name of a folder for a year, a month or a day has at most.
_CALENDAR = 4


class Place(NamedTuple):
    """The folder that a site keeps its posts in, in folders for years and months or not.

    `shared` is the name of all the posts where each has a folder of its own, such as `index.md`; else it is empty.
    """

    folder: str
    shared: str = ""

    def path(self, name: str) -> str:
        """The path of the post that is called so in `files`."""
        return os.path.join(self.folder, name, self.shared) if self.shared else os.path.join(self.folder, name)

    def files(self) -> list[tuple[str, str]]:
        """The posts below the folder: the name of each, which is a relative path, and its path.

        Where each may have a folder of its own, the name is that of the folder.
        """
        found: list[tuple[str, str]] = []
        folders = [""]
        for below in folders:  # grows as they are found
            for entry in _entries(os.path.join(self.folder, below)):
                if entry.is_symlink() and leads_out(entry.path, root_of(self.folder)):
                    continue
                name = os.path.join(below, entry.name) if below else entry.name
                if entry.name.endswith(POST_SUFFIXES):
                    if not (self.shared or is_about(entry.name)):
                        found.append((name, entry.path))
                elif _is_calendar(entry.name):
                    folders += [name] if entry.is_dir(follow_symlinks=False) else []
                elif self.shared and entry.is_dir():
                    found.append((name, os.path.join(entry.path, self.shared)))
            if len(folders) > _MANY_FOLDERS:
                break
        return found


class Standing(NamedTuple):
    """Where a post stands: its place, and its name there."""

    place: Place
    name: str


def standing(path: str, of_folder: Callable[[str, str], Standing]) -> Standing:
    """Where a post stands, whether its file is there or not; `of_folder` is the function below, or a copy of it."""
    folder, name = os.path.split(path)
    shared = shared_name(name)
    found = of_folder(folder, shared)
    return found if shared else Standing(found.place, found.name + name)


def standing_of_folder(folder: str, shared: str) -> Standing:
    """Where the posts in a folder stand, and how their names begin; the whole name of the one post that it is for."""
    folder = above = os.path.abspath(folder)
    if shared:
        above = os.path.dirname(above)
    while _is_calendar(os.path.basename(above)):
        above = os.path.dirname(above)
    name = os.path.relpath(folder, above) if folder != above else ""
    return Standing(Place(above, shared), name if shared else os.path.join(name, ""))


def shared_name(name: str) -> str:
    """The name of a file that posts with folders of their own share; empty where it is no such name."""
    return name if name.startswith("index.") and _INDEX.fullmatch(name) else ""


def is_about(path: str) -> bool:
    """Say whether a file is about the repository, such as a README, and not of the site."""
    name = os.path.basename(path)
    # Most names do not begin so, and the pattern need not be compiled.
    return name[:4].isupper() and bool(_ABOUT.fullmatch(name))


def is_dated(path: str) -> bool:
    """Say whether the name of a file or a folder begins with a date."""
    return bool(_DATED.match(os.path.basename(path)))


def _is_calendar(name: str) -> bool:
    return len(name) <= _CALENDAR and name.isdecimal()


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
