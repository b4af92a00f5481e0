"""The Markdown parsers that there are, and which of them reads a post."""

from typing import Literal

Parser = Literal["auto", "markdown-it", "pyromark"]
"""What may be asked for. The last needs the package of its name."""


def is_installed(parser: Parser) -> bool:
    """Say whether a parser can be used."""
    if parser != "pyromark":
        return True
    from importlib.util import find_spec  # noqa: PLC0415 - few ask for it

    return find_spec("pyromark") is not None


def chosen(parser: Parser) -> Parser:
    """The parser that is used where one is asked for. Where none is, it is the one that is always there."""
    return "markdown-it" if parser == "auto" else parser
