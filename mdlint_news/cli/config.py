"""`mdlint-news config`: the settings that hold, what is known of the site, and where each of them comes from."""

import argparse
import json
import os.path
from collections.abc import Mapping

from mdlint_news.cli.arguments import add_config, configs, full_parser
from mdlint_news.cli.terminal import complain, notice
from mdlint_news.config import Config, ConfigError
from mdlint_news.config.layers import table_of, text_of
from mdlint_news.config.schema import config_schema
from mdlint_news.config.settings import keys
from mdlint_news.diagnostic import printable
from mdlint_news.options import shown, shown_key
from mdlint_news.parts import SiteFacts
from mdlint_news.registry import RegistryError, registry
from mdlint_news.site import Sites

_DEFAULT = "default"


def run(arguments: list[str]) -> int:
    """Print the settings that hold for a file or a folder. Returns 0, or 2 where they cannot be read."""
    to = full_parser("config", "Show the settings that hold for a path, and where each of them comes from.")
    to.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or a folder (default: this one)")
    to.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    instead = to.add_mutually_exclusive_group()
    instead.add_argument("--check", action="store_true", help="say whether the config, or PATH if it is one, is right")
    instead.add_argument("--schema", action="store_true", help="print the JSON Schema of configs, for editors")
    add_config(to)
    options = to.parse_args(arguments)
    try:
        if options.schema:
            rules = configs(options, registry()).for_folder(".").registry
            print(json.dumps(config_schema(rules), indent=2))
            return 0
        return _check(options) if options.check else _show(options)
    except (ConfigError, RegistryError) as error:
        complain(error)
        return 2


def _check(options: argparse.Namespace) -> int:
    """Read a config, which says what is wrong with it. Returns 0."""
    if options.path.endswith(".toml"):
        options.config.append(options.path)
    folder = options.path if os.path.isdir(options.path) else os.path.dirname(options.path)
    found = configs(options, registry())
    found.for_folder(folder)
    path = found.path_for(folder)
    if path is None:
        notice("no config file: the defaults hold")
    elif table_of(path, text_of(path)) is None:
        notice(f"{path}: no table `tool.mdlint-news`: the defaults hold")
    else:
        notice(f"{path}: right")
    return 0


def _show(options: argparse.Namespace) -> int:
    # What holds for a folder is what holds for a post in it.
    path = os.path.join(options.path, "post.md") if os.path.isdir(options.path) else options.path
    config = configs(options, registry()).for_file(path)
    entries = [*_entries(config), *_site_entries(config, path)]
    if options.output_format == "json":
        found = [{"key": key, "value": value, "origin": origin} for key, value, origin in entries]
        print(json.dumps(found, indent=2, default=str))
        return 0
    lines = [(f"{key} = {shown(value)}" if value is not None else f"# {key}", origin) for key, value, origin in entries]
    width = min(48, max(len(line) for line, _ in lines))
    for line, origin in lines:
        print(printable(f"{line:{width}}  # {origin}"))
    return 0


def _entries(config: Config) -> list[tuple[str, object, str]]:
    """Every key, its value and its origin; those of tables one by one, in the form of TOML's dotted keys."""
    entries: list[tuple[str, object, str]] = []
    for key in [key for key in keys() if key != "site"]:
        value = config.settings._asdict()[key.replace("-", "_")]
        empty = {} if isinstance(value, Mapping) else value
        for path, item in _flat((key,), value) or [((key,), empty)]:
            entries.append((".".join(map(shown_key, path)), item, config.origins.get(".".join(path), _DEFAULT)))
    return entries


def _site_entries(config: Config, path: str) -> list[tuple[str, object, str]]:
    """What is known of the site: by the config, or else by the files around the path."""
    found = Sites().learn(path)
    entries: list[tuple[str, object, str]] = []
    for key in keys(SiteFacts):
        name, dotted = key.replace("-", "_"), f"site.{key}"
        if key in config.settings.site:
            entries.append((dotted, config.settings.site[key], config.origins.get(dotted, _DEFAULT)))
        else:
            entries.append((dotted, getattr(found.facts, name), found.origins.get(name, "not known")))
    return entries


def _flat(path: tuple[str, ...], value: object) -> "list[tuple[tuple[str, ...], object]]":
    if not isinstance(value, Mapping):
        return [(path, value)]
    return [entry for key, item in value.items() for entry in _flat((*path, key), item)]
