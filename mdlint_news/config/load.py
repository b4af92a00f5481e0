"""From TOML to a checked config that knows where each of its values came from."""

from __future__ import annotations

import os.path
from collections.abc import Mapping

from mdlint_news.config.errors import ConfigError
from mdlint_news.config.files import ConfigFiles, Said
from mdlint_news.config.layers import Layer, inline_layer
from mdlint_news.config.settings import Settings, keys
from mdlint_news.named import NamedTuple
from mdlint_news.parse.parsers import is_installed
from mdlint_news.registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Config(NamedTuple):
    """Settings; the folder that their patterns are relative to; the rules that there are; and a digest of their code.

    `origins` has the origin of each key that is set, dotted.
    """

    settings: Settings
    root: str
    registry: Registry
    code: str = ""
    origins: Mapping[str, str] = {}


def load(
    path: str | None,
    inline: tuple[str, ...],
    registry: Registry,
    *,
    may_run: bool = True,
    files: ConfigFiles | None = None,
) -> Config:
    """Read a config file, if there is one, and settings from the command line over it. Raises `ConfigError`.

    Files that it names under `rule-paths` are run, or are an error where they may not be.
    """
    files = files or ConfigFiles()
    known = files.said(path) if path else None
    layers = [files.layer(path)] if path and known is None else []
    layers += [inline_layer(text) for text in inline]
    folder = os.path.dirname(path) if path else ""
    digests = []
    for layer in layers:
        registry, digest = _own_rules(layer, registry, folder, may_run=may_run)
        digests.append(digest)
    values: dict[str, Any] = {**known.values} if known else {}
    origins = {key: f"{path}{place}" for key, place in known.places.items()} if known else {}
    for layer in layers:
        from mdlint_news.config.checks import checked  # noqa: PLC0415 - where nothing is set, nothing is to be checked

        _merge(checked(layer, registry), values, origins, layer, ())
    if path and known is None and not (inline or "patterns" in values or "rule-paths" in values):
        files.note(path, Said({**values}, {key: place.removeprefix(path) for key, place in origins.items()}))
    settings = Settings(**{key.replace("-", "_"): value for key, value in values.items()})
    if not is_installed(settings.parser):
        hint = "pip install 'mdlint-news[fast]'"
        raise ConfigError(origins["parser"], f"`parser`: the package pyromark is not installed ({hint})")
    return Config(settings, folder, registry, "".join(digests), origins)


def _own_rules(layer: Layer, registry: Registry, folder: str, *, may_run: bool) -> tuple[Registry, str]:
    """The rules that there are with those that a layer brings, and a digest of the code of these."""
    from mdlint_news.config.checks import checked_pattern, conform_at  # noqa: PLC0415 - as above

    table = layer.table if isinstance(layer.table, dict) else {}
    patterns = conform_at(table.get("patterns", {}), keys()["patterns"].hint, "patterns", layer, ("patterns",))
    rules = {code: checked_pattern(code, one, layer) for code, one in patterns.items()}
    paths = conform_at(table.get("rule-paths", []), keys()["rule-paths"].hint, "rule-paths", layer, ("rule-paths",))
    place = layer.place(("rule-paths",))
    if paths and not may_run:
        raise ConfigError(place, "`rule-paths` names code to run, and --no-rule-paths was given")
    if not (rules or paths):
        return registry, ""
    from mdlint_news.config.own_rules import with_files, with_patterns  # noqa: PLC0415 - most configs bring none

    return with_files(with_patterns(registry, rules), paths, folder, place)


def overridden(config: Config, numbers: tuple[int, ...]) -> Config:
    """Put some of a config's overrides over its settings, the last one uppermost."""
    values = config.settings._asdict()
    origins = dict(config.origins)
    for number in numbers:
        for key, value in config.settings.overrides[number].items():
            name = key.replace("-", "_")
            if isinstance(value, dict):
                values[name] = _deep(values[name], value)
            elif name in ("extend_select", "ignore"):
                values[name] = (*values[name], *value)
            elif name != "files":
                values[name] = value
        above = f"overrides.{number}."
        origins |= {key.removeprefix(above): place for key, place in config.origins.items() if key.startswith(above)}
    return config._replace(settings=Settings(**values), origins=origins)


def _deep(before: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Put a table over another, key by key and table by table."""
    return {**before} | {
        key: _deep(before[key], value) if isinstance(value, dict) and isinstance(before.get(key), dict) else value
        for key, value in over.items()
    }


def _merge(
    new: Mapping[str, Any], values: dict[str, Any], origins: dict[str, str], layer: Layer, path: tuple[str, ...]
) -> None:
    """Put new values over others, tables key by key, and note where each comes from."""
    for key, value in new.items():
        if key == "overrides" and not path:
            values[key] = value
            for number, table in enumerate(value):
                _merge(table, {}, origins, layer, (key, str(number)))
        elif isinstance(value, dict):
            values[key] = dict(values.get(key, {}))
            _merge(value, values[key], origins, layer, (*path, key))
        else:
            values[key] = value
            origins[".".join((*path, key))] = layer.place((*path, key))
