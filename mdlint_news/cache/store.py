"""The file of the cache: a database that several runs may read and write at once.

Nothing that is wrong with it stops a run: it then knows nothing, keeps nothing, and says why, once.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from time import time

from mdlint_news.cache.database import Database

_NAME = "findings-1.sqlite"
_SECONDS_A_DAY = 86_400


class Store:
    """Values by keys, both bytes, in a file in a folder. `trouble` says what is wrong with it, if something is."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, _NAME)
        self.trouble = ""
        self._folder = folder
        self._open: Database | None = None

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """Those values that there are."""
        wanted = list(keys)
        if not wanted or self.trouble or not os.path.exists(self.path):
            return {}
        try:
            return self._database().get(wanted)
        except (sqlite3.Error, OSError) as error:
            self._spoil(error)
            return {}

    def put(self, items: Mapping[bytes, bytes]) -> None:
        """Keep values, and drop those that are older than two weeks."""
        if not items or self.trouble:
            return
        try:
            if not os.path.exists(self.path):
                # Somebody may have taken it away.
                self.close()
                os.makedirs(self._folder, exist_ok=True)
            self._database().put(items, int(time()) // _SECONDS_A_DAY)
        except (sqlite3.Error, OSError) as error:
            self._spoil(error)

    def close(self) -> None:
        """Let go of the file; whatever is asked for next opens it again."""
        if self._open and self._open.is_ours():
            self._open.close()
        self._open = None

    def clean(self) -> int:
        """Take the file away; say how many bytes it had. Raises `OSError`."""
        self.close()
        size = 0
        for path in (self.path, f"{self.path}-journal"):
            if os.path.exists(path):
                size += os.path.getsize(path)
                os.remove(path)
        return size

    def _database(self) -> Database:
        if self._open is None or not self._open.is_ours():
            self._open = Database(self.path)
        return self._open

    def _spoil(self, error: Exception) -> None:
        from contextlib import suppress  # noqa: PLC0415 - hardly ever needed

        self.close()
        # What is no database, or not ours, is of no use to anyone, and would stay so for ever.
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            with suppress(OSError):
                self.clean()
            self.trouble = f"the cache {self.path} was broken and is begun anew: {error}"
        else:
            self.trouble = f"the cache {self.path} cannot be used: {error}"
