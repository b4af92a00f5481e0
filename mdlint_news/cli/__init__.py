"""The command line: arguments in, exit status out. One module a command."""

import atexit
import errno
import gc
import os
import sys
from importlib import import_module

from mdlint_news.cli.streams import drop, leave, make_ready

TYPE_CHECKING = False
if TYPE_CHECKING:
    from signal import SIGINT, SIGTERM, signal
else:
    try:
        # What `signal` adds are enumerations of the numbers, which take long to make.
        from _signal import SIGINT, SIGTERM, signal
    except ImportError:
        from signal import SIGINT, SIGTERM, signal

COMMANDS = ("check", "format", "rule", "config", "init", "baseline", "cache", "server", "new-rule", "test")
USAGE_ERROR = 2
_SIGNALLED = 128
# Most of what is made stays to the end.
_RARELY = 50_000


def main(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name, `check` where they name none, and return its exit status.

    Where none are given, those of the process are meant, and that ends with the run.
    """
    if arguments is not None:
        return _main(arguments)
    status = _main(sys.argv[1:])
    leave(status)
    return status


def _main(arguments: list[str]) -> int:
    arguments = [_path(argument) for argument in arguments]
    if not arguments or arguments[0] in ("-h", "--help", "-V", "--version"):
        command, rest = "help", arguments
    elif arguments[0] in COMMANDS:
        command, *rest = arguments
    else:
        command, rest = "check", arguments
    _spare()
    make_ready()
    if command != "server":  # which may be at work in several threads
        _hear()
    try:
        return _run(command, rest)
    except KeyboardInterrupt as end:
        for note in getattr(end, "__notes__", ()):
            _complain(note)
        return _SIGNALLED + (SIGTERM if isinstance(end, _TerminationError) else SIGINT)
    except OSError as error:
        # What is left in the buffer must not complain at exit.
        drop(sys.stdout)
        # A reader that goes early has seen enough.
        if not isinstance(error, BrokenPipeError):
            nameless = "the current folder" if error.errno == errno.ENOENT else "standard output"
            _complain(f"{error.filename or nameless}: {error.strerror or error}")
        return USAGE_ERROR
    except Exception as error:  # noqa: BLE001 - the last line of defence: no user ever sees a traceback
        _complain(f"internal error: {type(error).__name__}: {error}")
        return USAGE_ERROR


def _spare() -> None:
    """Have garbage looked for rarely, and not at the end: that would be a fifth of the time of a short run."""
    gc.set_threshold(_RARELY)
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


class _TerminationError(KeyboardInterrupt):
    """Somebody ends the program, and not from its terminal."""


def _hear() -> None:
    """Have the signal that services end programs with do as Ctrl-C does: nothing is left half done or unsaid."""

    def end(number: int, frame: object) -> None:
        raise _TerminationError

    try:
        signal(SIGTERM, end)
    except ValueError:  # in another thread than the first
        return


def _path(argument: str) -> str:
    """Take the name of a post for no more than that, whatever it looks like: a pattern may stand for `--fix.md`."""
    if not argument.startswith("-") or not os.path.lexists(argument):
        return argument
    from mdlint_news.parts import POST_SUFFIXES  # noqa: PLC0415 - slow, and few files begin so

    return os.path.join(os.curdir, argument) if argument.endswith(POST_SUFFIXES) else argument


def _complain(what: str) -> None:
    from mdlint_news.cli.terminal import complain  # noqa: PLC0415 - not for what needs no config, such as help

    complain(what)


def _run(command: str, arguments: list[str]) -> int:
    try:
        status: int = import_module(f"mdlint_news.cli.{command.replace('-', '_')}").run(arguments)
    finally:
        # Help, too, which leaves by an exception.
        sys.stdout.flush()
    return status
