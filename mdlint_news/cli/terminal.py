"""What the streams can show, and the voice of the program beside its report."""

import os
import shutil
from typing import TextIO

from mdlint_news.cli.streams import say
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import printable
from mdlint_news.formats import Style


def style(stream: TextIO, colour: str) -> Style:
    """The style of a stream: `always` and `never` are obeyed, `auto` looks at the environment and the terminal."""
    width, is_terminal = shutil.get_terminal_size().columns, stream.isatty()
    if colour != "auto":
        return Style(width, colour == "always", is_terminal)
    # https://no-color.org and https://force-color.org: any value that is not empty counts.
    if os.environ.get("NO_COLOR"):
        return Style(width, is_terminal=is_terminal)
    is_forced = bool(os.environ.get("FORCE_COLOR"))
    return Style(width, is_forced or (is_terminal and os.environ.get("TERM") != "dumb"), is_terminal)


def complain(what: str | Exception) -> None:
    """Say on standard error what stopped the program, on one line."""
    message = str(what) if isinstance(what, ConfigError) else f"mdlint-news: error: {what}"
    say(printable(message))


def notice(message: str) -> None:
    """Say on standard error what a user should know."""
    say(f"mdlint-news: {printable(message)}")
