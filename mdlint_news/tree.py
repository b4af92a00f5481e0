"""The tree that posts stand in, and links that lead out of it: who writes a post has no say in what lies beyond."""

import os.path


def root_of(folder: str, otherwise: str | None = None) -> str:
    """The folder of the repository that a folder is in; where there is none, another one above it, or itself."""
    above = folder = os.path.abspath(folder)
    while not os.path.lexists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            return os.path.abspath(otherwise) if otherwise is not None and is_below(folder, otherwise) else folder
        above = os.path.dirname(above)
    return above


def is_below(path: str, folder: str) -> bool:
    """Say whether a path, as it is written, is a folder's or below it."""
    path, folder = os.path.abspath(path), os.path.abspath(folder)
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # on another drive
        return False


def path_from(folder: str, path: str) -> str:
    """The path from a folder on; the whole one where none leads there, as to another drive."""
    path = os.path.abspath(path)
    try:
        return os.path.relpath(path, folder)
    except ValueError:
        return path


def shown(path: str) -> str:
    """A path as people write it: below the current folder, from there."""
    found = path_from(os.curdir, path)
    return path if found.split(os.sep)[0] == os.pardir else found


def leads_out(path: str, root: str) -> bool:
    """Say whether what a path leads to, by links or without, is outside of a folder."""
    return not is_below(os.path.realpath(path), os.path.realpath(root))


def is_led_out(path: str) -> bool:
    """Say whether a path lies in the tree of the current folder, as it is written, and leads out of it by a link."""
    root = root_of(os.curdir)
    return is_below(path, root) and leads_out(path, root)
