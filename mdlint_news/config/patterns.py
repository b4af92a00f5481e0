"""Patterns of files, as in `.gitignore`."""

import os
from functools import cache

from mdlint_news.tree import path_from

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def matches(patterns: tuple[str, ...], root: str, path: str, *, is_folder: bool = False) -> bool:
    """Say whether one of some patterns, written as in `.gitignore` and relative to `root`, matches a path."""
    if not patterns:
        return False
    below = relative(path, os.path.abspath(root), is_folder=is_folder)
    is_elsewhere = below.startswith("../") or os.path.isabs(below)
    return not is_elsewhere and compiled(patterns).match_file(below)


@cache
def compiled(lines: tuple[str, ...]) -> "GitIgnoreSpec":
    """Read patterns. Raises `ValueError` for one that is none."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - slow to import, and only needed where there are patterns

    return GitIgnoreSpec.from_lines(lines)


def fault(pattern: str) -> str:
    """Say what is wrong with a pattern; empty where nothing is."""
    try:
        compiled((pattern,))
    except ValueError as error:
        return f"not a pattern, as in .gitignore: {error}"
    return ""


def relative(path: str, folder: str, *, is_folder: bool) -> str:
    """A path from a folder on, as patterns see it."""
    below = path_from(folder, path).replace(os.sep, "/")
    return f"{below}/" if is_folder else below
