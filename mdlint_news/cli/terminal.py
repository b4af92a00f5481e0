"""What the streams can show, and the voice of the program beside its report."""

from __future__ import annotations

import os
import sys

from mdlint_news.cli.streams import say
from mdlint_news.config import ConfigError
from mdlint_news.diagnostic import printable
from mdlint_news.formats import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO, TypeVar

    _T = TypeVar("_T")

_USUAL = 80


def style(stream: TextIO, colour: str) -> Style:
    """The style of a stream: `always` and `never` are obeyed, `auto` looks at the environment and the terminal."""
    is_terminal = stream.isatty()
    width = columns(is_terminal=is_terminal)
    if colour != "auto":
        return Style(width, colour == "always", is_terminal)
    # https://no-color.org and https://force-color.org: any value that is not empty counts.
    if os.environ.get("NO_COLOR"):
        return Style(width, is_terminal=is_terminal)
    is_forced = bool(os.environ.get("FORCE_COLOR"))
    return Style(width, is_forced or (is_terminal and os.environ.get("TERM") != "dumb"), is_terminal)


def columns(*, is_terminal: bool) -> int:
    """How wide lines may be. `shutil` would say the same, and imports compression."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named) > 0:
        return int(named)
    try:
        if is_terminal:
            return os.get_terminal_size(sys.__stdout__.fileno()).columns or _USUAL  # type: ignore[union-attr] # see above
    except (OSError, ValueError, AttributeError):
        return _USUAL
    return _USUAL


def complain(what: str | Exception) -> None:
    """Say on standard error what stopped the program, on one line."""
    message = str(what) if isinstance(what, ConfigError) else f"mdlint-news: error: {what}"
    say(printable(message))


def notice(message: str) -> None:
    """Say on standard error what a user should know."""
    say(f"mdlint-news: {printable(message)}")


def watched(items: list[_T], *, is_quiet: bool) -> Iterable[_T]:
    """Go through items; where somebody looks, show how many are done if that takes a while."""
    if is_quiet or not sys.stderr.isatty():
        return items
    from mdlint_news.cli.progress import with_progress  # noqa: PLC0415 - programs do not look

    return with_progress(items)
