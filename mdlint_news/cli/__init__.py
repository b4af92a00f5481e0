"""The command line: arguments in, exit status out. One module a command."""

import os
import sys
from importlib import import_module

from mdlint_news.cli.terminal import complain

COMMANDS = ("check", "format", "rule", "config", "init", "baseline", "cache", "server", "new-rule", "test")
USAGE_ERROR = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name, `check` where they name none, and return its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if not arguments or arguments[0] in ("-h", "--help", "-V", "--version"):
        command, rest = "help", arguments
    elif arguments[0] in COMMANDS:
        command, *rest = arguments
    else:
        command, rest = "check", arguments
    for stream in (sys.stdout, sys.stderr):
        # A file name need not be text, and a terminal need not know every character.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status: int = import_module(f"mdlint_news.cli.{command.replace('-', '_')}").run(rest)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has seen enough. What is left in the buffer must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE_ERROR
    except Exception as error:  # noqa: BLE001 - the last line of defence: no user ever sees a traceback
        complain(f"internal error: {type(error).__name__}: {error}")
        return USAGE_ERROR
    return status
