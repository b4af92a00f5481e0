"""What the streams can show, and the voice of the program beside its report."""

import os
from typing import TextIO

from mdlint_news.cli.streams import say
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import printable
from mdlint_news.formats import Style

_USUAL = 80


def style(stream: TextIO, colour: str) -> Style:
    """The style of a stream: `always` and `never` are obeyed, `auto` looks at the environment and the terminal."""
    is_terminal = stream.isatty()
    width = _columns(is_terminal=is_terminal)
    if colour != "auto":
        return Style(width, colour == "always", is_terminal)
    # https://no-color.org and https://force-color.org: any value that is not empty counts.
    if os.environ.get("NO_COLOR"):
        return Style(width, is_terminal=is_terminal)
    is_forced = bool(os.environ.get("FORCE_COLOR"))
    return Style(width, is_forced or (is_terminal and os.environ.get("TERM") != "dumb"), is_terminal)


def _columns(*, is_terminal: bool) -> int:
    if not is_terminal and not os.environ.get("COLUMNS"):
        return _USUAL
    from shutil import get_terminal_size  # noqa: PLC0415 - imports compression, and most reports go to no terminal

    return get_terminal_size().columns


def complain(what: str | Exception) -> None:
    """Say on standard error what stopped the program, on one line."""
    message = str(what) if isinstance(what, ConfigError) else f"mdlint-news: error: {what}"
    say(printable(message))


def notice(message: str) -> None:
    """Say on standard error what a user should know."""
    say(f"mdlint-news: {printable(message)}")
