"""`mdlint-news --help` and `--version`."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from mdlint_news.cli.quick import Parser
from mdlint_news.version import __version__

if TYPE_CHECKING:
    import argparse

TEXT = """\
Lint news posts in Markdown: front matter, headings, tables, source lists, placeholder URLs, model residue.

commands:
  check [PATH…]        check posts (also without the word: `mdlint-news PATH…`)
  format [PATH…]       lay posts out with mdformat, which leaves their text as it is
  rule [CODE|NAME]     list the rules, or explain one
  init [PATH…]         learn the house style from the posts, and write a config that asks for it
  baseline [PATH…]     write down what is found, so that `check --baseline` tells only of what is new
  server               serve an editor that speaks the Language Server Protocol
  config [PATH]        show the settings that hold for a path, and where each comes from
  cache [clean]        print where findings are kept from run to run, or take them away
  new-rule NAME        begin a rule of your own, with examples that are its tests
  test PACKAGE|FILE    prove rules by the examples on their pages

`mdlint-news COMMAND --help` says more."""


def run(arguments: list[str]) -> int:
    """Print the help or the version."""
    to = Parser(_parser)
    to.add_argument("-V", "--version", action="store_true", help="print the versions and exit")
    if to.parse_args(arguments).version:
        print(f"mdlint-news {__version__}")
        print("parsers:", ", ".join(_parsers()))
    else:
        to.print_help()
    return 0


def _parser() -> "argparse.ArgumentParser":
    import argparse  # noqa: PLC0415 - slow to import

    return argparse.ArgumentParser(
        "mdlint-news",
        usage="mdlint-news [COMMAND] [OPTION…] [PATH…]",
        description=TEXT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _parsers() -> Iterator[str]:
    """The Markdown parsers that are installed, the one that is used where nothing is configured first."""
    for name, module in (("markdown-it-py", "markdown_it"), ("pyromark", "pyromark")):
        if find_spec(module) and (found := _version(name)):
            yield f"{name} {found}"


def _version(name: str) -> str | None:
    """The version of an installed package, as the folder of its metadata says, or else these; nothing without any."""
    begins, ends = f"{name.replace('-', '_')}-", ".dist-info"
    for folder in sys.path:
        with suppress(OSError):
            for entry in os.listdir(folder or os.curdir):
                if entry.startswith(begins) and entry.endswith(ends):
                    return entry.removeprefix(begins).removesuffix(ends)
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow

    with suppress(PackageNotFoundError):
        return version(name)
    return None
