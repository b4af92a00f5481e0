"""Arguments that several commands share."""

import argparse
import os.path
from datetime import date

from mdlint_news.config import Configs
from mdlint_news.registry import Registry


def parser(command: str, description: str) -> argparse.ArgumentParser:
    """Make the parser of a command."""
    return argparse.ArgumentParser(f"mdlint-news {command}", description=description, allow_abbrev=False)


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


def configs(arguments: argparse.Namespace, registry: Registry) -> Configs:
    """Make the configs that the arguments ask for. Of several files the last counts."""
    files = [text for text in arguments.config if "=" not in text or os.path.isfile(text)]
    inline = tuple(text for text in arguments.config if text not in files)
    return Configs(registry, path=files[-1] if files else None, inline=inline, isolated=arguments.isolated)


def codes(text: str) -> tuple[str, ...]:
    """Read a list of rules, separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def day(text: str) -> date:
    """Read a day, `2026-01-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` is no day; write it as 2026-01-31"
        raise argparse.ArgumentTypeError(message) from None
