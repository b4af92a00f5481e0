"""Whether a layer says what can be said, and each value of it has its type."""

import os.path
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from mdlint_news.config.errors import ConfigError
from mdlint_news.config.layers import Layer
from mdlint_news.config.pattern_rules import PatternRule, as_table, pattern_rule
from mdlint_news.config.patterns import fault
from mdlint_news.config.select import unknown_selector
from mdlint_news.config.settings import Key, Override, keys
from mdlint_news.options import MismatchError, conform, did_you_mean
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import Registry
from mdlint_news.schema import Schema, SchemaError
from mdlint_news.tree import leads_out, root_of

if TYPE_CHECKING:
    from mdlint_news.rule import Rule


def checked(layer: Layer, registry: Registry) -> dict[str, Any]:
    """The values of a layer, each of the type of its key. Raises `ConfigError`."""
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
        values[key] = conform_at(value, known[key].hint, name, layer, (*path, key))
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
            checked.setdefault(rule.name, {})[key] = conform_at(whole, hint, key, layer, path)
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
        raise ConfigError(place, f"`{path[-1]}`: {file_name} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        message = f"{file_name}:{error.lineno}: not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise ConfigError(place, f"`{path[-1]}`: {message}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(place, f"`{path[-1]}`: {file_name}: {error}") from error


def _object(loaded: object) -> dict[str, Any]:
    if not isinstance(loaded, dict):
        raise SchemaError("no JSON Schema: an object is wanted")
    return loaded


def conform_at(value: object, hint: Any, key: str, layer: Layer, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - see `conform`
    """Check a value, as `conform` does. Raises `ConfigError`."""
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


def checked_pattern(code: str, table: Mapping[str, Any], layer: Layer) -> "tuple[Rule, str]":
    """Make the rule of a table of patterns. Raises `ConfigError`."""
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
