"""Patterns of what not to check: those of `.gitignore` files, and `exclude` of the config."""

import os

from mdlint_news.config import Config
from mdlint_news.config.patterns import compiled, fault, matches, relative

TYPE_CHECKING = False
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
        # A pipe would be waited for, and a device need not end.
        if not os.path.isfile(path):
            return ignores
        try:
            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                lines = [line for line in file.read().splitlines() if not fault(line)]
        except OSError:
            return ignores
        return Ignores((*ignores._specs, (os.path.abspath(folder), compiled(tuple(lines)))))  # noqa: SLF001 - its own kind

    def hide(self, path: str, *, is_folder: bool) -> bool:
        """Say whether git would leave a path out. The innermost file that speaks of it decides."""
        for folder, spec in reversed(self._specs):
            include = spec.check_file(relative(path, folder, is_folder=is_folder)).include
            if include is not None:
                return include
        return False


def excludes(config: Config, path: str, *, is_folder: bool) -> bool:
    """Say whether the config's `exclude` takes a path away, itself or a folder above it."""
    return matches(config.settings.exclude, config.root, path, is_folder=is_folder)
