"""The key of a result: a digest of all that the findings in a post depend on."""

import os
import sys
from collections.abc import Iterable
from functools import lru_cache

from mdlint_news.digests import sha256
from mdlint_news.registry import Registry
from mdlint_news.version import __version__

# https://packaging.python.org/specifications/recording-installed-packages/
_RECORD = os.path.join(f"mdlint_news-{__version__}.dist-info", "RECORD")


class Keys:
    """Makes keys for one run: one program, one set of packages and rules, and whatever else is given."""

    def __init__(self, registry: Registry, *more: object) -> None:
        what = repr((__version__, sys.version, *more)).encode("utf-8", "surrogatepass")
        self._what = what + _program_digest(registry)
        self._common = sha256(self._what)

    def hurry(self) -> None:
        """Have OpenSSL make all further keys: it takes a while to load, and then a fifth of the time."""
        import hashlib  # noqa: PLC0415 - as just said

        self._common = hashlib.sha256(self._what)

    def key(self, path: str, conditions: str, content: bytes) -> bytes:
        """The key for the content of a file, at a path, under conditions: the config, the site."""
        digest = self._common.copy()
        digest.update(f"{path}\0{conditions}\0".encode("utf-8", "surrogatepass"))
        digest.update(content)
        return digest.digest()


@lru_cache(maxsize=1)  # of one run, all keys are of one program
def _program_digest(registry: Registry) -> bytes:
    states = (f"{path}\0{state}\0" for path, state in sorted(_program(registry)))
    return sha256("".join(states).encode("utf-8", "surrogatepass")).digest()


def _program(registry: Registry) -> Iterable[tuple[str, str]]:
    """The files of the program and of the rules as they are now, and the packages that are installed, by version."""
    ours = os.path.dirname(os.path.dirname(__file__))
    yield from _ours(ours)
    for name in registry.modules():
        file = getattr(sys.modules.get(name), "__file__", None)
        if file and not file.startswith(ours):
            yield from _contents(name, file)
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        # Where nothing is installed, as where the program is called from, nothing is to be known.
        if packages := sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))):
            yield folder, " ".join(packages)


def _ours(folder: str) -> Iterable[tuple[str, str]]:
    """Our own files. Where they were installed, the list that the installer has made of them stands for all.

    To look at each takes as long as half of what else is asked of a known post. Whoever works on them has no such list.
    """
    path = os.path.join(os.path.dirname(folder), _RECORD)
    try:
        yield path, _state(os.stat(path))
    except OSError:
        yield from _sources(folder)


def _sources(folder: str) -> Iterable[tuple[str, str]]:
    """The modules in a folder and below it. To walk it and join the names would take twice the time."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path, _state_of(entry)
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _sources(entry.path)


def _contents(module: str, file: str) -> Iterable[tuple[str, str]]:
    """What stands in a module, and in all of its package: whoever writes rules changes them where they are."""
    package = sys.modules.get(module.partition(".")[0])
    folders = getattr(package, "__path__", ()) if getattr(package, "__file__", None) else ()
    below = (os.path.join(at, name) for folder in folders for at, _, names in os.walk(folder) for name in names)
    for path in sorted({file, *(path for path in below if path.endswith(".py"))}):
        try:
            with open(path, "rb") as opened:
                yield path, sha256(opened.read()).hexdigest()
        except OSError:
            yield path, ""


def _state_of(entry: os.DirEntry[str]) -> str:
    try:
        return _state(entry.stat())
    except OSError:
        return ""


def _state(status: os.stat_result) -> str:
    return f"{status.st_mtime_ns} {status.st_size}"
