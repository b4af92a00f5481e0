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


def leads_out(path: str, root: str) -> bool:
    """Say whether what a path leads to, by links or without, is outside of a folder."""
    return not is_below(os.path.realpath(path), os.path.realpath(root))
