"""The command line: arguments in, exit status out. One module a command."""

import errno
import os
import sys
from importlib import import_module

from mdlint_news.cli.streams import drop, make_ready
from mdlint_news.cli.terminal import complain
from mdlint_news.parts import POST_SUFFIXES

COMMANDS = ("check", "format", "rule", "config", "init", "baseline", "cache", "server", "new-rule", "test")
USAGE_ERROR = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name, `check` where they name none, and return its exit status."""
    arguments = [_path(argument) for argument in (sys.argv[1:] if arguments is None else arguments)]
    if not arguments or arguments[0] in ("-h", "--help", "-V", "--version"):
        command, rest = "help", arguments
    elif arguments[0] in COMMANDS:
        command, *rest = arguments
    else:
        command, rest = "check", arguments
    make_ready()
    try:
        return _run(command, rest)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        # What is left in the buffer must not complain at exit.
        drop(sys.stdout)
        # A reader that goes early has seen enough.
        if not isinstance(error, BrokenPipeError):
            nameless = "the current folder" if error.errno == errno.ENOENT else "standard output"
            complain(f"{error.filename or nameless}: {error.strerror or error}")
        return USAGE_ERROR
    except Exception as error:  # noqa: BLE001 - the last line of defence: no user ever sees a traceback
        complain(f"internal error: {type(error).__name__}: {error}")
        return USAGE_ERROR


def _path(argument: str) -> str:
    """Take the name of a post for no more than that, whatever it looks like: a pattern may stand for `--fix.md`."""
    is_post = argument.startswith("-") and argument.endswith(POST_SUFFIXES) and os.path.lexists(argument)
    return os.path.join(os.curdir, argument) if is_post else argument


def _run(command: str, arguments: list[str]) -> int:
    try:
        status: int = import_module(f"mdlint_news.cli.{command.replace('-', '_')}").run(arguments)
    finally:
        # Help, too, which leaves by an exception.
        sys.stdout.flush()
    return status
