"""Where the cache is."""

import os
import sys
from collections.abc import Mapping

VARIABLE = "MDLINT_NEWS_CACHE_DIR"


def default_folder(environment: Mapping[str, str] = os.environ) -> str | None:
    """The folder that the environment names, or else the one that programs keep caches in on this system.

    Nothing where nobody says which that is: it is not to be the folder that the program happens to be called in.
    """
    if named := environment.get(VARIABLE):
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        # https://specifications.freedesktop.org/basedir-spec/: a path that is not absolute does not count.
        named = environment.get("XDG_CACHE_HOME", "")
        base = named if os.path.isabs(named) else os.path.join(home, ".cache")
    return os.path.join(base, "mdlint-news") if os.path.isabs(base) else None
