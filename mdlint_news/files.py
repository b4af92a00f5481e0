"""Files: which there are to check, and their text."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from functools import lru_cache

from mdlint_news.config import Config, ConfigError, Configs
from mdlint_news.diagnostic import Checked, Problem
from mdlint_news.named import NamedTuple
from mdlint_news.parts import POST_SUFFIXES
from mdlint_news.text import Source
from mdlint_news.tree import leads_out, path_from, root_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from mdlint_news.ignores import Ignores

# ruff: noqa: PLC0415 - what leaves files out is not asked of one that is named

MAX_BYTES = 10 * 1024 * 1024
_AT_ONCE = 1024 * 1024
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
# What tools put beside posts, and no writer ever did.
_SKIPPED_FOLDERS = frozenset(
    ".git .hg .svn .tox .nox .venv venv node_modules bower_components __pycache__ _site .jekyll-cache .astro".split()
)


class Found(NamedTuple):
    """A file to check. `is_named`: the command line names it, rather than a folder above it."""

    path: str
    is_named: bool


class LeftOut(NamedTuple):
    """A file or folder that is not checked, and what took it away."""

    path: str
    reason: Literal["exclude", ".gitignore", "no post", "a link out of the tree"]


Result = Checked | LeftOut | Problem
"""What comes of checking a file."""


def find(paths: Iterable[str], configs: Configs, *, force_exclude: bool = False) -> Iterator[Found | LeftOut | Problem]:
    """Find the posts that paths name, and those in the folders that they name: sorted by name, and each once."""
    paths = list(paths)
    if len(paths) == 1:
        # Links to folders are not followed, so that one path leads to each file once.
        yield from _find(paths[0], configs, force_exclude=force_exclude)
        return
    seen: set[str] = set()
    # Files come in the order of their folders.
    absolute = lru_cache(1)(os.path.abspath)
    for path in paths:
        for found in _find(path, configs, force_exclude=force_exclude):
            folder, name = os.path.split(found.path)
            key = os.path.normcase(os.path.join(absolute(folder), name))
            if isinstance(found, Problem) or key not in seen:
                seen.add(key)
                yield found


def _find(path: str, configs: Configs, *, force_exclude: bool) -> Iterator[Found | LeftOut | Problem]:
    try:
        mode = os.stat(path).st_mode
        is_folder = stat.S_ISDIR(mode)
        config = configs.for_folder(path if is_folder else os.path.dirname(path))
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)
        return
    except ConfigError as error:
        yield Problem(error.place, error.message)
        return
    if is_folder:
        from mdlint_news.ignores import Ignores

        ignores = Ignores.above(path) if config.settings.respect_gitignore else Ignores()
        yield from _walk(path, configs, ignores, root_of(path, config.root))
    elif not stat.S_ISREG(mode):
        yield Problem(path, "not a file")
    elif (force_exclude or config.settings.force_exclude) and _excludes(config, path, is_folder=False):
        yield LeftOut(path, "exclude")
    else:
        yield Found(path, is_named=True)


def _walk(folder: str, configs: Configs, ignores: Ignores, root: str) -> Iterator[Found | LeftOut | Problem]:
    if folder.endswith(POST_SUFFIXES):
        yield Problem(folder, "a folder with the name of a post")
    try:
        config = configs.for_folder(folder)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except ConfigError as error:
        yield Problem(error.place, error.message)
        return
    except OSError as error:
        yield _unreadable(folder, error)
        return
    if config.settings.respect_gitignore:
        ignores = ignores.inside(folder)
    for entry in entries:
        path = os.path.normpath(entry.path) if folder == "." else entry.path
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name in _SKIPPED_FOLDERS if is_folder else not entry.name.endswith(POST_SUFFIXES):
            continue
        if gone := _left_out(path, config, ignores, is_folder=is_folder):
            yield gone
        elif is_folder:
            yield from _walk(path, configs, ignores, root)
        elif entry.is_file(follow_symlinks=False):
            # The folder tells so, without a look at the file.
            yield Found(path, is_named=False)
        else:
            yield from _link(entry, path, root)


def _excludes(config: Config, path: str, *, is_folder: bool) -> bool:
    if not config.settings.exclude:
        return False
    from mdlint_news.ignores import excludes

    return excludes(config, path, is_folder=is_folder)


def _left_out(path: str, config: Config, ignores: Ignores, *, is_folder: bool) -> LeftOut | None:
    if ignores.hide(path, is_folder=is_folder):
        return LeftOut(path, ".gitignore")
    return LeftOut(path, "exclude") if _excludes(config, path, is_folder=is_folder) else None


def _link(entry: os.DirEntry[str], path: str, root: str) -> Iterator[Found | LeftOut | Problem]:
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISREG(mode) and leads_out(path, root):
        yield LeftOut(path, "a link out of the tree")
    elif stat.S_ISREG(mode):
        yield Found(path, is_named=False)
    elif stat.S_ISDIR(mode):
        yield Problem(path, "a link to a folder with the name of a post")


def left_out(path: str, config: Config) -> LeftOut | None:
    """Say whether a search from the folder of the config down would pass a file by, and what takes it away."""
    from mdlint_news.ignores import Ignores

    folder = os.path.dirname(os.path.abspath(path))
    if _excludes(config, path, is_folder=False) or not _SKIPPED_FOLDERS.isdisjoint(_below(config.root, folder)):
        return LeftOut(path, "exclude")
    if config.settings.respect_gitignore and Ignores.above(folder).inside(folder).hide(path, is_folder=False):
        return LeftOut(path, ".gitignore")
    return None


def _below(root: str, folder: str) -> list[str]:
    """The names of the folders that lead to one below another; to any other none."""
    below = path_from(root or os.curdir, folder)
    names = below.split(os.sep)
    return [] if names[0] == os.pardir or os.path.isabs(below) else names


def read(path: str) -> str | Problem:
    """Read a file as UTF-8, its byte order mark and its line ends as they are."""
    found = content(path)
    return found if isinstance(found, Problem) else decode(found, path)


def content(path: str) -> bytes | Problem:
    """Read a file, up to one byte more than a post may have."""
    found = content_and_status(path)
    return found if isinstance(found, Problem) else found[0]


def content_and_status(path: str) -> tuple[bytes, os.stat_result] | Problem:
    """Read a file likewise, then see how it is: as it was before, where nobody has changed it meanwhile."""
    try:
        # A file object takes as long to make as the rest of this.
        file = os.open(path, _READ)
        try:
            return _content(file), os.fstat(file)
        finally:
            os.close(file)
    except OSError as error:
        return _unreadable(path, error)


def _content(file: int) -> bytes:
    size = os.fstat(file).st_size
    # To ask for more than there is would take the memory for it; what has no size, or grows, is read on.
    found = os.read(file, min(size, MAX_BYTES) + 1)
    while len(found) != size and (more := os.read(file, min(MAX_BYTES + 1 - len(found), _AT_ONCE))):
        found += more
    return found


def decode(content: bytes, path: str) -> str | Problem:
    """Decode the content of a file, or say where it is not UTF-8, or that it is too large to be a post."""
    if len(content) > MAX_BYTES:
        return Problem(path, f"larger than {MAX_BYTES // 1024 // 1024} MiB, which no post is: not checked")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return Problem(path, "not UTF-8 but UTF-16: save it as UTF-8", "1:1")
        before = content[: error.start].decode("utf-8")
        row, column = Source(before).position(len(before))
        return Problem(path, f"not UTF-8: byte 0x{content[error.start]:02X}", f"{row}:{column}")


def _unreadable(path: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, ValueError):
        return Problem(path, f"no such file: {error}")
    if error.errno == errno.ELOOP:
        return Problem(path, "a link that leads back to itself")
    if error.errno == errno.ENOENT:
        return Problem(path, "a link to a file that is not there" if os.path.islink(path) else "no such file or folder")
    return Problem(path, f"cannot be read: {error.strerror}")
