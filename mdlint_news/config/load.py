"""From TOML to a checked config that knows where each of its values came from."""

import os.path
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

from mdlint_news.config.errors import ConfigError, locate
from mdlint_news.config.own_rules import with_files, with_patterns
from mdlint_news.config.pattern_rules import PatternRule, as_table, pattern_rule
from mdlint_news.config.patterns import fault
from mdlint_news.config.select import unknown_selector
from mdlint_news.config.settings import Key, Override, Settings, keys
from mdlint_news.options import MismatchError, conform, did_you_mean
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import Registry
from mdlint_news.rule import Rule
from mdlint_news.schema import Schema, SchemaError
from mdlint_news.tree import leads_out, root_of


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


class Config(NamedTuple):
    """Settings; the folder that their patterns are relative to; the rules that there are; and a digest of their code.

    `origins` has the origin of each key that is set, dotted.
    """

    settings: Settings
    root: str
    registry: Registry
    code: str = ""
    origins: Mapping[str, str] = {}


def load(path: str | None, inline: tuple[str, ...], registry: Registry, *, may_run: bool = True) -> Config:
    """Read a config file, if there is one, and settings from the command line over it. Raises `ConfigError`.

    Files that it names under `rule-paths` are run, or are an error where they may not be.
    """
    layers = [_file(path)] if path else []
    layers += [_inline(text) for text in inline]
    folder = os.path.dirname(path) if path else ""
    digests = []
    for layer in layers:
        registry, digest = _own_rules(layer, registry, folder, may_run=may_run)
        digests.append(digest)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        _merge(_checked(layer, registry), values, origins, layer, ())
    settings = Settings(**{key.replace("-", "_"): value for key, value in values.items()})
    return Config(settings, folder, registry, "".join(digests), origins)


def _own_rules(layer: Layer, registry: Registry, folder: str, *, may_run: bool) -> tuple[Registry, str]:
    """The rules that there are with those that a layer brings, and a digest of the code of these."""
    table = layer.table if isinstance(layer.table, dict) else {}
    patterns = _conform(table.get("patterns", {}), keys()["patterns"].hint, "patterns", layer, ("patterns",))
    rules = {code: _pattern(code, one, layer) for code, one in patterns.items()}
    registry = with_patterns(registry, rules)
    paths = _conform(table.get("rule-paths", []), keys()["rule-paths"].hint, "rule-paths", layer, ("rule-paths",))
    place = layer.place(("rule-paths",))
    if paths and not may_run:
        raise ConfigError(place, "`rule-paths` names code to run, and --no-rule-paths was given")
    return with_files(registry, paths, folder, place)


def _pattern(code: str, table: Mapping[str, Any], layer: Layer) -> tuple[Rule, str]:
    path = ("patterns", code)
    values = _table(as_table(table), keys(PatternRule), layer, path)
    place = layer.place(path)
    if not values.get("message"):
        raise ConfigError(place, f"`patterns.{code}`: `message` has to say what is wrong")
    if ("pattern" in values) == ("literal" in values):
        raise ConfigError(place, f"`patterns.{code}`: write a `pattern` or a `literal`")
    if not values.get("pattern", values.get("literal")):
        raise ConfigError(place, f"`patterns.{code}`: an empty text is everywhere")
    rule = PatternRule(**{key.replace("-", "_"): value for key, value in values.items()})
    return pattern_rule(code, rule, place), place


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


def table_of(path: str) -> tuple[Mapping[str, Any], tuple[str, ...]] | None:
    """Read the table of a config file that is ours, and the way to it; nothing for a `pyproject.toml` without it."""
    try:
        with open(path, "rb") as file:
            loaded = tomllib.load(file)
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}") from error
    # It is a `ValueError` that numbers of thousands of digits raise, too.
    except (ValueError, RecursionError) as error:
        message, _, place = str(error).partition(" (at line ")
        line = f":{place.partition(',')[0]}" if place else ""
        raise ConfigError(f"{path}{line}", f"not TOML: {message[:1].lower()}{message[1:]}") from error
    if os.path.basename(path) != "pyproject.toml":
        return loaded, ()
    tool = loaded.get("tool")
    table = tool.get("mdlint-news") if isinstance(tool, dict) else None
    return None if table is None else (table, ("tool", "mdlint-news"))


def _file(path: str) -> Layer:
    table, prefix = table_of(path) or ({}, ())
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return Layer(table, path, lambda keys: locate(text, (*prefix, *keys)), os.path.dirname(path))


def _inline(text: str) -> Layer:
    origin = f"--config '{text}'"
    try:
        return Layer(tomllib.loads(text), origin)
    except (ValueError, RecursionError):
        key, _, value = text.partition("=")
        try:
            # A shell user writes fail-on=warning and means a string.
            return Layer(tomllib.loads(f"{key}='{value.strip()}'"), origin)
        except (ValueError, RecursionError) as error:
            raise ConfigError(origin, "neither a file nor a setting in TOML, `key = value`") from error


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


def _checked(layer: Layer, registry: Registry) -> dict[str, Any]:
    if not isinstance(layer.table, dict):
        raise ConfigError(layer.origin, "`tool.mdlint-news` is no table")
    values = _settings(layer.table, keys(), layer, (), registry)
    _check_patterns(values.get("exclude", ()), layer, ("exclude",))
    for pattern, selectors in values.get("per-file-ignores", {}).items():
        _check_patterns((pattern,), layer, ("per-file-ignores", pattern))
        _check_selectors(selectors, layer, ("per-file-ignores", pattern), registry)
    for number, table in enumerate(values.get("overrides", ())):
        path = ("overrides", str(number))
        override = _settings(table, keys(Override), layer, path, registry)
        if not override.get("files"):
            raise ConfigError(layer.place(path), "`overrides`: `files` has to say which files it is for")
        _check_patterns(override["files"], layer, (*path, "files"))
        values["overrides"] = (*values["overrides"][:number], override, *values["overrides"][number + 1 :])
    return values


def _settings(
    table: Mapping[str, Any], known: Mapping[str, Key], layer: Layer, path: tuple[str, ...], registry: Registry
) -> dict[str, Any]:
    """Check what the top of a config and its overrides have in common."""
    values = _table(table, known, layer, path)
    for key in ("select", "extend-select", "ignore", "fixable", "unfixable"):
        _check_selectors(values.get(key, ()), layer, (*path, key), registry)
    for selector in values.get("severity", {}):
        _check_selectors((selector,), layer, (*path, "severity", selector), registry)
    if "rules" in values:
        values["rules"] = _rules(values["rules"], layer, path, registry)
    if "site" in values:
        values["site"] = _table(values["site"], keys(SiteFacts), layer, (*path, "site"))
    return values


def _table(table: Mapping[str, Any], known: Mapping[str, Key], layer: Layer, path: tuple[str, ...]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = ".".join((*(part for part in path if not part.isdigit()), key))
        if key not in known:
            raise ConfigError(layer.place((*path, key)), f"unknown key `{name}`{did_you_mean(key, known)}")
        values[key] = _conform(value, known[key].hint, name, layer, (*path, key))
    return values


def _rules(
    tables: Mapping[str, Mapping[str, Any]], layer: Layer, above: tuple[str, ...], registry: Registry
) -> dict[str, dict[str, Any]]:
    checked: dict[str, dict[str, Any]] = {}
    for name, table in tables.items():
        rule = registry.find(name)
        if rule is None:
            place = layer.place((*above, "rules", name))
            raise ConfigError(place, f"unknown rule `{name}`{did_you_mean(name, registry.names)}")
        for key, value in table.items():
            path = (*above, "rules", name, key)
            if key not in rule.options:
                hint = did_you_mean(key, rule.options)
                raise ConfigError(layer.place(path), f"`{rule.name}` has no option `{key}`{hint}")
            hint = rule.options[key].hint
            whole = _schema(value, layer, path) if isinstance(value, str) and Schema in get_args(hint) else value
            checked.setdefault(rule.name, {})[key] = _conform(whole, hint, key, layer, path)
    return checked


def _schema(name: str, layer: Layer, path: tuple[str, ...]) -> Schema:
    """Read the JSON Schema that a config names."""
    import json  # noqa: PLC0415 - few configs name one

    file_name = os.path.join(layer.folder, name)
    place = layer.place(path)
    if leads_out(file_name, root_of(layer.folder)):
        raise ConfigError(place, f"`{path[-1]}`: {file_name} is not in the tree of the config")
    if os.path.exists(file_name) and not os.path.isfile(file_name):
        raise ConfigError(place, f"`{path[-1]}`: {file_name} is no file")
    try:
        with open(file_name, encoding="utf-8-sig") as file:
            return Schema(_object(json.load(file)), name)
    except OSError as error:
        raise ConfigError(layer.place(path), f"`{path[-1]}`: {file_name} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        message = f"{file_name}:{error.lineno}: not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise ConfigError(layer.place(path), f"`{path[-1]}`: {message}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(layer.place(path), f"`{path[-1]}`: {file_name}: {error}") from error


def _object(loaded: object) -> dict[str, Any]:
    if not isinstance(loaded, dict):
        raise SchemaError("no JSON Schema: an object is wanted")
    return loaded


def _conform(value: object, hint: Any, key: str, layer: Layer, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - see `conform`
    try:
        return conform(value, hint)
    except MismatchError as mismatch:
        dotted = ".".join((key, *mismatch.keys))
        raise ConfigError(layer.place((*path, *mismatch.keys)), f"`{dotted}`: {mismatch}") from mismatch


def _check_patterns(patterns: tuple[str, ...], layer: Layer, path: tuple[str, ...]) -> None:
    for pattern in patterns:
        if problem := fault(pattern):
            raise ConfigError(layer.place(path), f"`{pattern}` is {problem}")


def _check_selectors(selectors: tuple[str, ...], layer: Layer, path: tuple[str, ...], registry: Registry) -> None:
    for selector in selectors:
        if problem := unknown_selector(selector, registry):
            raise ConfigError(layer.place(path), problem)
