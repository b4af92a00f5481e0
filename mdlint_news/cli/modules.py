"""How the program finds its own modules: each stands where its name says.

There are hundreds, and to look for each along the path, as Python does, takes as long as to check a post.
"""

import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType

_PACKAGE = f"{__name__.partition('.')[0]}."


class Finder:
    """Finds the modules in the folders of our packages. All else, packages too, is left to those that ask next."""

    def __init__(self) -> None:
        self._names = cache(_names)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, _target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        """Find a module by its full name; `path` has the folders of the package that it is in."""
        if not path or not name.startswith(_PACKAGE):
            return None
        (folder, *_), file = path, f"{name.rpartition('.')[2]}.py"
        if file not in self._names(folder):
            return None
        place = os.path.join(folder, file)
        spec = ModuleSpec(name, SourceFileLoader(name, place), origin=place)
        spec.has_location = True
        return spec


def find_quickly() -> None:
    """Have the modules that are imported from now on found so, but those that others find in their own way."""
    if not any(isinstance(finder, Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, Finder())


def _names(folder: str) -> frozenset[str]:
    """The names in a folder; none where it is none, as in an archive."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()
