"""The standard streams, whatever the program is started with: closed ones, full disks, readers that go."""

from __future__ import annotations

import atexit
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO, TextIO

    from mdlint_news.diagnostic import Problem

_PIECE = 1 << 20


def make_ready() -> None:
    """Make streams of those that the program was started without, and fit all for texts that they cannot write."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        # In this order, a stream takes the number that was left free, which no file may have.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        # A file name need not be text, and a terminal need not know every character.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(text: str, end: str = "\n") -> None:
    """Say something beside the report. Where nobody can hear it, the work goes on."""
    from mdlint_news.formats.log import quoted  # noqa: PLC0415 - slow, and help says nothing

    try:
        sys.stderr.write(f"{quoted(text)}{end}")
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def put(text: str, stream: TextIO) -> None:
    """Write a text as UTF-8, as it is: a stream of text might write other line ends, or other characters."""
    stream.flush()
    stream.buffer.write(text.encode("utf-8", "backslashreplace"))


def echo(content: bytes) -> None:
    """Write what was read of standard input and the rest of it as they came, so that it is not lost in a pipe."""
    sys.stdout.flush()
    while content:
        sys.stdout.buffer.write(content)
        content = sys.stdin.buffer.read(_PIECE)


def drop(stream: IO[str]) -> None:
    """Let what is written from now on, and what waits to be written, go nowhere."""
    from contextlib import suppress  # noqa: PLC0415 - hardly ever needed

    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def leave(status: int) -> None:
    """End the process as Python does, but for taking all apart that is in it: that takes as long as a post to check.

    Where somebody watches the process, such as a profiler, or other threads have work to do, it ends in the usual way.
    """
    is_alone = "threading" not in sys.modules or sys.modules["threading"].active_count() == 1
    if sys.gettrace() or sys.getprofile() or sys.flags.inspect or not is_alone:
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - there is no other way to run them
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(status)


def take(most: int) -> bytes | Problem:
    """Read bytes of standard input, as many as may be of interest."""
    try:
        return sys.stdin.buffer.read(most)
    except OSError as error:
        from mdlint_news.diagnostic import Problem  # noqa: PLC0415 - likewise

        return Problem("<stdin>", f"cannot be read: {error.strerror}")
