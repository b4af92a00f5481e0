"""Put a new text in the place of a file's old one: all of it or nothing, whatever happens meanwhile."""

import os
import stat
from contextlib import suppress

from mdlint_news.diagnostic import Problem

_CHANGED = "was changed while it was being read: not written"


def write(path: str, text: str, before: str) -> Problem | None:
    """Replace the text of a file, which was read as `before`; say what went wrong, if anything did.

    The new text is written beside the file and renamed over it, so that at every moment the old one or the new one is
    there, whole. A link is followed: what it leads to is replaced. Mode, owner and extended attributes stay; where that
    cannot be, or where the file is no longer what was read, nothing is written.
    """
    target = os.path.realpath(path)
    try:
        with open(target, "rb") as file:
            if file.read() != before.encode("utf-8"):
                return Problem(path, _CHANGED)
            known = os.fstat(file.fileno())
        if text == before:
            return None
        # What may not be written must not be replaced, either, though its folder would allow it.
        with open(target, "ab"):
            pass
        if not _replace(target, text.encode("utf-8"), known):
            return Problem(path, _CHANGED)
    except OSError as error:
        return Problem(path, f"cannot be written: {error.strerror}")
    return None


def create(path: str, text: str) -> Problem | None:
    """Write a file that is not there yet; say what went wrong, if anything did."""
    try:
        with open(path, "xb") as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        if not isinstance(error, FileExistsError):
            with suppress(OSError):
                os.unlink(path)
        return Problem(path, f"cannot be written: {error.strerror}")
    return None


def _replace(target: str, content: bytes, known: os.stat_result) -> bool:
    """Put a content in the place of a file; say whether this was still the one that is known."""
    import tempfile  # noqa: PLC0415 - slow to import, and most runs write nothing

    folder, name = os.path.split(target)
    number, new = tempfile.mkstemp(prefix=f".{name[:30]}.", suffix=".tmp", dir=folder)
    try:
        with open(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _dress(new, target, known)
        # The disk may have taken its time, and a writer have saved meanwhile.
        is_same = _state(os.stat(target)) == _state(known)
        os.replace(new, target) if is_same else os.unlink(new)
    except BaseException:
        # An interrupt, too, leaves nothing behind.
        with suppress(OSError):
            os.unlink(new)
        raise
    _settle(folder)
    return is_same


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_ino, found.st_mtime_ns, found.st_size


def _dress(new: str, old: str, known: os.stat_result) -> None:
    """Give a file the owner, the mode and the extended attributes of another."""
    if hasattr(os, "chown"):
        made = os.stat(new)
        if (made.st_uid, made.st_gid) != (known.st_uid, known.st_gid):
            os.chown(new, known.st_uid, known.st_gid)
    os.chmod(new, stat.S_IMODE(known.st_mode))
    if hasattr(os, "listxattr"):
        # Not every file system has them, and some are the system's own: what cannot be copied was not ours to keep.
        with suppress(OSError):
            for attribute in os.listxattr(old):
                os.setxattr(new, attribute, os.getxattr(old, attribute))


def _settle(folder: str) -> None:
    """Have the disk know of the renaming, where the system can be asked for that."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
