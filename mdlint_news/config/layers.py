"""The parts that a config is made of, as they are written."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Mapping

from mdlint_news.config.errors import ConfigError, locate
from mdlint_news.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Layer(NamedTuple):
    """A part of a config: its table, where that comes from, and the line of a key in it, 0 where there is none."""

    table: Mapping[str, Any]
    origin: str
    line: Callable[[tuple[str, ...]], int] = lambda _: 0
    folder: str = ""

    def place(self, path: tuple[str, ...]) -> str:
        """Name the origin of a key: `mdlint-news.toml:3`."""
        line = self.line(path)
        return f"{self.origin}:{line}" if line else self.origin


def text_of(path: str) -> str:
    """Read a config file. Raises `ConfigError`."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise _no_toml(path, error) from error


def table_of(path: str, text: str) -> tuple[Mapping[str, Any], tuple[str, ...]] | None:
    """Find the table of a config file that is ours, and the way to it; nothing for a `pyproject.toml` without it.

    Raises `ConfigError`.
    """
    try:
        loaded = _loads(text)
    # It is a `ValueError` that numbers of thousands of digits raise, too.
    except (ValueError, RecursionError) as error:
        raise _no_toml(path, error) from error
    if os.path.basename(path) != "pyproject.toml":
        return loaded, ()
    tool = loaded.get("tool")
    table = tool.get("mdlint-news") if isinstance(tool, dict) else None
    return None if table is None else (table, ("tool", "mdlint-news"))


def _no_toml(path: str, error: Exception) -> ConfigError:
    message, _, place = str(error).partition(" (at line ")
    line = f":{place.partition(',')[0]}" if place else ""
    return ConfigError(f"{path}{line}", f"not TOML: {message[:1].lower()}{message[1:]}")


def file_layer(path: str, text: str) -> Layer:
    """Make the layer of a config file. Raises `ConfigError`."""
    table, prefix = table_of(path, text) or ({}, ())
    return Layer(table, path, lambda keys: locate(text, (*prefix, *keys)), os.path.dirname(path))


def inline_layer(text: str) -> Layer:
    """Read a setting from the command line. Raises `ConfigError`."""
    origin = f"--config '{text}'"
    try:
        return Layer(_loads(text), origin)
    except (ValueError, RecursionError):
        key, _, value = text.partition("=")
        try:
            # A shell user writes fail-on=warning and means a string.
            return Layer(_loads(f"{key}='{value.strip()}'"), origin)
        except (ValueError, RecursionError) as error:
            raise ConfigError(origin, "neither a file nor a setting in TOML, `key = value`") from error


def _loads(text: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - slow to import, and many trees have no config

    return tomllib.loads(text)
