"""What checks and formats, for as long as the config, the site and the day stay what they are."""

import os.path
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from mdlint_news.checker import STDIN, Checker
from mdlint_news.config import Configs, Selection
from mdlint_news.config.find import NAMES
from mdlint_news.files import LeftOut, left_out
from mdlint_news.formatter import Formatter
from mdlint_news.registry import Registry

CONFIG_NAMES = (*NAMES, ".gitignore")
_Stamp = tuple[object, ...]


class Tools:
    """A checker and a formatter with the configs that both read, which they read once."""

    def __init__(self, registry: Registry, configs: Configs, selection: Selection, today: date) -> None:
        self.registry = registry
        self.checker = Checker(configs, selection, today)
        self.formatter = Formatter(registry, configs)
        self._configs = configs

    def left_out(self, path: str) -> LeftOut | None:
        """Say whether a search of the folders would pass a file by. Raises `ConfigError`."""
        return None if path == STDIN else left_out(path, self._configs.for_folder(os.path.dirname(path)))


class Workshop:
    """Hands tools out, and makes new ones when what they rest on has changed."""

    def __init__(
        self,
        registry: Registry,
        configs: Callable[[], Configs],
        selection: Selection,
        today: date | None,
        named: tuple[str, ...] = (),
    ) -> None:
        """Begin; `named` are config files that the command line names."""
        self._registry = registry
        self._named = named
        self._configs = configs
        self._selection = selection
        self._today = today
        self.refresh()

    def refresh(self) -> None:
        """Forget what was read: other posts of a site were written, say."""
        self._day = self._now()
        self._tools = Tools(self._registry, self._configs(), self._selection, self._day)
        self._stamps: dict[str, _Stamp] = {}

    def tools(self, path: str) -> Tools:
        """The tools for a file. Not every editor watches files: what the config files look like is seen each time."""
        folder = os.path.dirname(os.path.abspath(path))
        stamp = _stamp(folder, self._named)
        if self._stamps.get(folder, stamp) != stamp or self._now() != self._day:
            self.refresh()
        self._stamps[folder] = stamp
        return self._tools

    def _now(self) -> date:
        return self._today or date.today()  # noqa: DTZ011 - a writer's day is the local one


def _stamp(folder: str, named: tuple[str, ...]) -> _Stamp:
    """What the files look like that may hold the config for a folder."""
    stamp: list[object] = []
    for path in (*named, *(os.path.join(above, name) for above in _upwards(folder) for name in CONFIG_NAMES)):
        # Most of them are not there.
        with suppress(OSError, ValueError):
            found = os.stat(path)
            stamp.append((path, found.st_mtime_ns, found.st_size, found.st_ino))
    return tuple(stamp)


def _upwards(folder: str) -> list[str]:
    """A folder and all above it."""
    folders = [folder]
    while (parent := os.path.dirname(folders[-1])) != folders[-1]:
        folders.append(parent)
    return folders
