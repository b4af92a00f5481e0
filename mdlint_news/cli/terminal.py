"""What the streams can show, and the voice of the program beside its report."""

import os
import shutil
import sys
from typing import TextIO

from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import printable
from mdlint_news.formats import Style


def style(stream: TextIO, colour: str) -> Style:
    """The style of a stream: `always` and `never` are obeyed, `auto` looks at the environment and the terminal."""
    width = shutil.get_terminal_size().columns
    if colour != "auto":
        return Style(width, colour == "always")
    # https://no-color.org and https://force-color.org: any value that is not empty counts.
    if os.environ.get("NO_COLOR"):
        return Style(width)
    is_forced = bool(os.environ.get("FORCE_COLOR"))
    return Style(width, is_forced or (stream.isatty() and os.environ.get("TERM") != "dumb"))


def complain(what: str | Exception) -> None:
    """Say on standard error what stopped the program, on one line."""
    message = str(what) if isinstance(what, ConfigError) else f"mdlint-news: error: {what}"
    print(printable(message), file=sys.stderr)


def notice(message: str) -> None:
    """Say on standard error what a user should know."""
    print(f"mdlint-news: {printable(message)}", file=sys.stderr)
