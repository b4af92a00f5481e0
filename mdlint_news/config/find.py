"""Which config holds for a file: the nearest one above it, unless the command line names one."""

from __future__ import annotations

import os.path
from collections.abc import Callable
from functools import cache

from mdlint_news.config.errors import ConfigError
from mdlint_news.config.files import ConfigFiles
from mdlint_news.config.load import Config, load, overridden
from mdlint_news.registry import Registry
from mdlint_news.tree import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.config.files import Memory

NAMES = ("mdlint-news.toml", ".mdlint-news.toml", "pyproject.toml")


class Configs:
    """The configs of a run. Each is read once."""

    def __init__(  # noqa: PLR0913 - all that a config may depend on
        self,
        registry: Registry,
        *,
        path: str | None = None,
        inline: tuple[str, ...] = (),
        isolated: bool = False,
        may_run: bool = True,
        memory: Memory | None = None,
    ) -> None:
        """Begin, with the rules that are installed; `may_run` says whether a config may bring code of its own."""
        self._files = ConfigFiles(memory)
        self._may_run = may_run
        self._registry = registry
        self._path = path
        self._inline = inline
        self._isolated = isolated
        self.load = cache(self._load)
        # Of each file it is asked several times.
        self._of_folder = cache(lambda folder: self.load(self.path_for(folder)))
        self._overridden: dict[tuple[int, tuple[int, ...]], Config] = {}
        self._shown_nearest = cache(self._nearest_shown)
        self._nearest = cache(lambda folder: nearest(folder, self._files.has_table))

    def from_command_line(self) -> None:
        """Read what the command line itself says, whatever the folder. Raises `ConfigError`."""
        try:
            self.load(self._path)
        except ConfigError:
            # It may name a rule that a config brings.
            nearest_path = self.path_for(".")
            if nearest_path == self._path:
                raise
            self.load(nearest_path)

    def for_folder(self, folder: str) -> Config:
        """The config for the files in a folder. Raises `ConfigError`."""
        return self._of_folder(folder)

    def path_for(self, folder: str) -> str | None:
        """The config file for the files in a folder, if there is one. Raises `ConfigError`."""
        if self._path is not None or self._isolated:
            return self._path
        return self._shown_nearest(os.path.abspath(folder))

    def for_file(self, path: str) -> Config:
        """The config for a file: that of its folder, with the overrides that are for it. Raises `ConfigError`."""
        config = self.for_folder(os.path.dirname(path))
        if not config.settings.overrides:
            return config
        from mdlint_news.config.patterns import matches  # noqa: PLC0415 - few configs have overrides

        overrides = enumerate(config.settings.overrides)
        numbers = tuple(number for number, one in overrides if matches(one["files"], config.root, path))
        if not numbers:
            return config
        key = id(config), numbers
        if key not in self._overridden:
            self._overridden[key] = overridden(config, numbers)
        return self._overridden[key]

    def keep(self) -> None:
        """Have the memory keep what was found out about config files."""
        self._files.keep()

    def _nearest_shown(self, folder: str) -> str | None:
        path = self._nearest(folder)
        return path and shown(path)

    def _load(self, path: str | None) -> Config:
        try:
            return load(path, self._inline, self._registry, may_run=self._may_run, files=self._files)
        except RecursionError as error:
            raise ConfigError(path or "--config", "nested too deeply") from error


def nearest(folder: str, has_table: Callable[[str], bool]) -> str | None:
    """Find the config file nearest to a folder, in it or above it; nothing where there is none.

    `has_table` says whether a `pyproject.toml` is one.
    """
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != NAMES[-1] or has_table(path)):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
