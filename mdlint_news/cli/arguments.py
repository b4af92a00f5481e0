"""Arguments that several commands share."""

import os.path
import sys
from collections.abc import Iterable
from datetime import date
from functools import partial

from mdlint_news.batch import Batch
from mdlint_news.checker import Checker
from mdlint_news.cli.quick import Parser
from mdlint_news.cli.terminal import columns
from mdlint_news.config import ConfigError, Configs, Selection
from mdlint_news.config.select import unknown_selector
from mdlint_news.installed import installed
from mdlint_news.registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from mdlint_news.cache import Store, StoreMemory


def parser(command: str, description: str) -> "argparse.ArgumentParser":
    """Make the parser of a command, or what does the same for plain arguments in less time."""
    return Parser(partial(full_parser, command, description))  # type: ignore[return-value] # it takes the same


def full_parser(command: str, description: str) -> "argparse.ArgumentParser":
    """Make the parser of a command, for declarations of any kind."""
    import argparse  # noqa: PLC0415 - slow to import and to fill

    # Each argument has a formatter made, which would ask how wide the terminal is.
    width = columns(is_terminal=sys.stdout.isatty()) - 2
    return argparse.ArgumentParser(
        f"mdlint-news {command}",
        description=description,
        formatter_class=partial(argparse.HelpFormatter, width=width),
        allow_abbrev=False,
    )


def add_rules(to: "argparse.ArgumentParser") -> None:
    """Add the arguments that say which rules run, and on which day."""
    rules = to.add_argument_group("rules", "RULES are codes, names, prefixes of codes or ALL, separated by commas")
    rules.add_argument("--select", type=codes, metavar="RULES", help="run these in place of the default ones")
    rules.add_argument("--extend-select", type=codes, default=(), metavar="RULES", help="run these, too")
    rules.add_argument("--ignore", type=codes, default=(), metavar="RULES", help="do not run these")
    rules.add_argument("--today", type=day, metavar="DATE", help="check as if on this day")


def selection(options: "argparse.Namespace", rules: Registry) -> Selection:
    """What the arguments say of the rules. Raises `ConfigError` for a rule that there is not."""
    chosen = Selection(options.select, options.extend_select, options.ignore)
    for flag, selectors in chosen._asdict().items():
        for selector in selectors or ():
            if problem := unknown_selector(selector, rules):
                raise ConfigError(f"--{flag.replace('_', '-')}", problem)
    return chosen


def known_rules(found: Configs, rules: Registry, paths: Iterable[str]) -> Registry:
    """The rules that may be named for some paths: those that are installed, and those of their configs."""
    known = {rule.code: rule for rule in rules.rules}
    for path in paths or (".",):
        try:
            config = found.for_folder(path if os.path.isdir(path) else os.path.dirname(path))
        except ConfigError:  # what is wrong with it is told where a file is under it
            continue
        known |= {rule.code: rule for rule in config.registry.rules}
    return Registry(known.values())


def add_config(to: "argparse._ActionsContainer") -> None:
    """Add the arguments that say where the config comes from."""
    to.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="FILE|KEY=VALUE",
        help="a config file in place of the nearest one, or a setting in TOML; may be given several times",
    )
    to.add_argument("--isolated", action="store_true", help="read no config file")
    to.add_argument(
        "--no-rule-paths",
        action="store_true",
        default=bool(os.environ.get("MDLINT_NEWS_NO_RULE_PATHS")),
        help="run no code that a config names, such as that of an unknown contributor: exit with 2",
    )


def configs(arguments: "argparse.Namespace", registry: Registry, memory: "StoreMemory | None" = None) -> Configs:
    """Make the configs that the arguments ask for. Of several files the last counts."""
    files = [text for text in arguments.config if "=" not in text or os.path.isfile(text)]
    inline = tuple(text for text in arguments.config if text not in files)
    return Configs(
        registry,
        path=files[-1] if files else None,
        inline=inline,
        isolated=arguments.isolated,
        may_run=not arguments.no_rule_paths,
        memory=memory,
    )


def add_run(to: "argparse.ArgumentParser") -> "argparse._ArgumentGroup":
    """Add the arguments that say how posts are gone through; their group takes more."""
    run = to.add_argument_group("speed")
    run.add_argument("--no-cache", action="store_true", help="neither use nor keep what was found before")
    run.add_argument("--cache-dir", metavar="FOLDER", help="keep it there (default: where programs keep caches)")
    run.add_argument(
        "-j", "--jobs", type=number, metavar="N", help="processes to use (default: as there are processors)"
    )
    return run


def make_checker(arguments: "argparse.Namespace", store: "Store | None") -> Checker:
    """Make the checker that the arguments ask for, with a cache. Raises `RegistryError` and `ConfigError`.

    Fixes are proved where the arguments say that they are shown.
    """
    rules = installed()
    memory = _memory(store, rules) if store else None
    found_configs = configs(arguments, rules, memory)
    is_choosy = arguments.select or arguments.extend_select or arguments.ignore
    chosen = selection(arguments, known_rules(found_configs, rules, arguments.paths)) if is_choosy else Selection()
    proves = getattr(arguments, "proves", False)
    return Checker(found_configs, chosen, arguments.today, memory, proves=proves)


def _memory(store: "Store", rules: Registry) -> "StoreMemory":
    from mdlint_news.cache import Keys, StoreMemory  # noqa: PLC0415 - imports a database

    return StoreMemory(store, Keys(rules))


def batch(arguments: "argparse.Namespace") -> Batch:
    """Make what goes through posts as the arguments ask for. Raises `RegistryError` and `ConfigError`.

    With a cache, the first may come as late as the first post that is not known.
    """
    # The day is the same for all processes, also round midnight.
    arguments.today = arguments.today or date.today()  # noqa: DTZ011 - a writer's day is the local one
    store = None if arguments.no_cache else _store(arguments.cache_dir)
    if store is None:
        # Nothing is known, so that they are needed.
        installed().load()
    shows_text = getattr(arguments, "shows_text", True)
    return Batch(partial(make_checker, arguments, store), installed(), store, arguments.jobs, shows_text=shows_text)


def _store(folder: str | None) -> "Store | None":
    from mdlint_news.cache import Store, default_folder  # noqa: PLC0415 - as above

    found = folder or default_folder()
    return Store(found) if found else None


def number(text: str) -> int:
    """Read a number of processes."""
    if not text.isdecimal() or int(text) == 0:
        raise wrong(f"`{text}` is no number of processes; write 1 or more")
    return int(text)


def codes(text: str) -> tuple[str, ...]:
    """Read a list of rules, separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def day(text: str) -> date:
    """Read a day, `2026-01-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong(f"`{text}` is no day; write it as 2026-01-31") from None


def wrong(message: str) -> Exception:
    """Make the error that has an argument complained of in these words."""
    from argparse import ArgumentTypeError  # noqa: PLC0415 - slow to import

    return ArgumentTypeError(message)
