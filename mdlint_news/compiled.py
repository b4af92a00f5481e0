"""Compiled patterns, kept as Python keeps byte code: beside that of this module, and for one Python alone.

To compile the patterns that a post needs takes longer than to check it, and makes the same of them each time. A kept
one is of the same text and flags, so that nothing else can make it wrong. Where there is none, or no file can be
written, or Python is another one than we know, patterns are compiled as ever.
"""

import atexit
import marshal
import os
import re
import sys
from contextlib import suppress
from functools import cache
from typing import Any

_CACHED = (__spec__ and __spec__.cached) or ""
_PATH = f"{_CACHED.removesuffix('.pyc')}.patterns" if _CACHED.endswith(".pyc") else ""
_PYTHON = f"{sys.version} {sys.byteorder}"
# Of a pattern that comes from a config there may be any number.
_MOST = 1000
# A pattern by its text and its flags: the numbers of its program, and what else Python wants to know of it.
_Kept = dict[tuple[str, int], tuple[bytes, Any]]
_new: _Kept = {}


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Do as `re.compile` does."""
    key = pattern, int(flags)
    try:
        program, rest = _kept().get(key) or _compiled(*key)
        return _made(pattern, program, rest)
    except re.error:
        raise
    except Exception:  # noqa: BLE001 - what is not public may be anything
        return re.compile(pattern, flags)


def _compiled(pattern: str, flags: int) -> tuple[bytes, Any]:
    """Compile a pattern as `re` does, to what can be kept."""
    from array import array  # noqa: PLC0415 - mostly all are kept
    from re import _compiler, _parser  # type: ignore[attr-defined] # noqa: PLC0415 - nothing public does so

    parsed = _parser.parse(pattern, flags)
    program = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - likewise
    state = parsed.state
    by_number = [None] * state.groups
    for name, number in state.groupdict.items():
        by_number[number] = name
    rest = flags | state.flags, state.groups - 1, dict(state.groupdict), tuple(by_number)
    if not _new:
        atexit.register(_keep)
    _new[pattern, flags] = program, rest
    return program, rest


def _made(pattern: str, program: bytes, rest: Any) -> re.Pattern[str]:  # noqa: ANN401 - see `_compiled`
    import _sre  # type: ignore[import-not-found] # noqa: PLC0415 - `re` has imported it

    flags, groups, by_name, by_number = rest
    made: re.Pattern[str] = _sre.compile(
        pattern, flags, memoryview(program).cast("I").tolist(), groups, by_name, by_number
    )
    return made


@cache
def _kept() -> _Kept:
    """What is kept for this very Python."""
    with suppress(OSError, ValueError, EOFError, TypeError), open(_PATH, "rb") as file:
        kept: tuple[str, _Kept] = marshal.loads(file.read())  # noqa: S302 - it stands where code to run does
        if kept[0] == _PYTHON:
            return dict(kept[1])
    return {}


def _keep() -> None:
    """Keep what was compiled; another process that does the same at the same time may undo it, until the next run."""
    if not _PATH or sys.dont_write_bytecode:
        return
    before = _kept() if len(_kept()) + len(_new) <= _MOST else {}
    draft = f"{_PATH}.{os.getpid()}"
    try:
        with open(draft, "wb") as file:
            file.write(marshal.dumps((_PYTHON, {**before, **_new})))
        os.replace(draft, _PATH)
    except OSError:
        with suppress(OSError):
            os.remove(draft)
