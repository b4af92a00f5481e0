"""Files that follow each other in one folder: what is to be known of them is mostly the same for all."""

import os
from collections.abc import Iterable

from mdlint_news.files import Found
from mdlint_news.named import NamedTuple
from mdlint_news.site import shared_name


class Group(NamedTuple):
    """Files in a folder, all of them named or none, and their names there.

    `shared` is the name of a post that has the folder for its own, and is alone in its group; else it is empty.
    """

    folder: str
    shared: str
    is_named: bool
    files: list[Found]
    names: list[str]

    def names_below(self, above: str) -> list[str]:
        """The names of the files in their place, where that of the folder is `above`, or begins them."""
        if self.shared:
            return [above] * len(self.files)
        return [above + name for name in self.names] if above else self.names


def grouped(files: Iterable[Found]) -> list[Group]:
    """Put files together, in their order."""
    found: list[Group] = []
    start = folder = ""
    for file in files:
        name = file.path.removeprefix(start)
        # To split each path would take longer than all else here.
        if not start or name is file.path or _is_below(name):
            folder, name = os.path.split(file.path)
            start = file.path.removesuffix(name)
        shared = shared_name(name)
        if not found or found[-1][:3] != (folder, shared, file.is_named):
            found.append(Group(folder, shared, file.is_named, [], []))
        found[-1].files.append(file)
        found[-1].names.append(name)
    return found


def _is_below(name: str) -> bool:
    return os.sep in name or bool(os.altsep and os.altsep in name)
