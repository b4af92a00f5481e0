"""Patterns of what not to check: those of `.gitignore` files, and `exclude` of the config."""

import os
from functools import cache
from typing import TYPE_CHECKING

from mdlint_news.config import Config

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignores:
    """The `.gitignore` files that hold in a folder, the outermost first, each with the folder it stands in."""

    def __init__(self, specs: "tuple[tuple[str, GitIgnoreSpec], ...]" = ()) -> None:
        self._specs = specs

    @classmethod
    def above(cls, folder: str) -> "Ignores":
        """Read those above a folder, up to the root of its repository; none where it is in no repository."""
        parents = []
        folder = os.path.abspath(folder)
        while not os.path.exists(os.path.join(folder, ".git")):
            parent = os.path.dirname(folder)
            if parent == folder:
                return cls()
            folder = parent
            parents.append(folder)
        ignores = cls._with(cls(), folder, os.path.join(folder, ".git", "info", "exclude"))
        for parent in reversed(parents):
            ignores = ignores.inside(parent)
        return ignores

    def inside(self, folder: str) -> "Ignores":
        """Add the file of a folder, where it has one."""
        return self._with(self, folder, os.path.join(folder, ".gitignore"))

    @staticmethod
    def _with(ignores: "Ignores", folder: str, path: str) -> "Ignores":
        try:
            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                lines = file.read().splitlines()
        except OSError:
            return ignores
        return Ignores((*ignores._specs, (os.path.abspath(folder), _spec(tuple(lines)))))  # noqa: SLF001 - its own kind

    def hide(self, path: str, *, is_folder: bool) -> bool:
        """Say whether git would leave a path out. The innermost file that speaks of it decides."""
        for folder, spec in reversed(self._specs):
            include = spec.check_file(_relative(path, folder, is_folder=is_folder)).include
            if include is not None:
                return include
        return False


def excludes(config: Config, path: str, *, is_folder: bool) -> bool:
    """Say whether the config's `exclude` takes a path away, itself or a folder above it."""
    return matches(config.settings.exclude, config.root, path, is_folder=is_folder)


def matches(patterns: tuple[str, ...], root: str, path: str, *, is_folder: bool = False) -> bool:
    """Say whether one of some patterns, written as in `.gitignore` and relative to `root`, matches a path."""
    if not patterns:
        return False
    relative = _relative(path, os.path.abspath(root), is_folder=is_folder)
    return not relative.startswith("../") and _spec(patterns).match_file(relative)


@cache
def _spec(lines: tuple[str, ...]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - slow to import, and only needed where there are patterns

    return GitIgnoreSpec.from_lines(lines)


def _relative(path: str, folder: str, *, is_folder: bool) -> str:
    relative = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    return f"{relative}/" if is_folder else relative
