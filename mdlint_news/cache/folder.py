"""Where the cache is."""

import os
import sys
from collections.abc import Mapping

VARIABLE = "MDLINT_NEWS_CACHE_DIR"


def default_folder(environment: Mapping[str, str] = os.environ) -> str:
    """The folder that the environment names, or else the one that programs keep caches in on this system."""
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
    return os.path.join(base, "mdlint-news")
