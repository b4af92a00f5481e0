"""The Markdown parsers that there are, and which of them reads a post."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mdlint_news.literals import Parser


def is_installed(parser: Parser) -> bool:
    """Say whether a parser can be used."""
    if parser != "pyromark":
        return True
    from importlib.util import find_spec  # noqa: PLC0415 - few ask for it

    return find_spec("pyromark") is not None


def chosen(parser: Parser) -> Parser:
    """The parser that is used where one is asked for. Where none is, it is the one that is always there."""
    return "markdown-it" if parser == "auto" else parser
