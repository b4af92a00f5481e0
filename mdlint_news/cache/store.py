"""The file of the cache: a database that several runs may read and write at once.

Nothing that is wrong with it stops a run: it then knows nothing, keeps nothing, and says why, once.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from time import time

_NAME = "findings-1.sqlite"
_SECONDS_A_DAY = 86_400
_DAYS_KEPT = 14
_PATIENCE = 2.0
# What a statement may have in parameters, by SQLite's oldest limit.
_MOST = 900
# Where more is asked for, to read everything is faster than to look each up.
_MANY = 2_000


class Store:
    """Values by keys, both bytes, in a file in a folder. `trouble` says what is wrong with it, if something is."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, _NAME)
        self.trouble = ""
        self._folder = folder

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """Those values that there are."""
        wanted = list(keys)
        if not wanted or not os.path.exists(self.path):
            return {}
        try:
            with _Connection(self.path) as database:
                # A run that ended too early may have left an empty file.
                if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone():
                    return {}
                if len(wanted) > _MANY:
                    return dict(database.execute("SELECT key, value FROM results"))
                found: dict[bytes, bytes] = {}
                for at in range(0, len(wanted), _MOST):
                    some = wanted[at : at + _MOST]
                    marks = ",".join("?" * len(some))
                    found.update(database.execute(f"SELECT key, value FROM results WHERE key IN ({marks})", some))  # noqa: S608 - question marks
                return found
        except (sqlite3.Error, OSError) as error:
            self._spoil(error)
            return {}

    def put(self, items: Mapping[bytes, bytes]) -> None:
        """Keep values, and drop those that are older than two weeks."""
        if not items or self.trouble:
            return
        today = int(time()) // _SECONDS_A_DAY
        try:
            os.makedirs(self._folder, exist_ok=True)
            with _Connection(self.path) as database:
                database.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value BLOB, day INTEGER)")
                database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?)", ((*item, today) for item in items.items())
                )
                # A clock that was put back leaves days that would not be over for long.
                days = today - _DAYS_KEPT, today + 1
                database.execute("DELETE FROM results WHERE day NOT BETWEEN ? AND ?", days)
        except (sqlite3.Error, OSError) as error:
            self._spoil(error)

    def clean(self) -> int:
        """Take the file away; say how many bytes it had. Raises `OSError`."""
        size = 0
        for path in (self.path, f"{self.path}-journal"):
            if os.path.exists(path):
                size += os.path.getsize(path)
                os.remove(path)
        return size

    def _spoil(self, error: Exception) -> None:
        # What is no database, or not ours, is of no use to anyone, and would stay so for ever.
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            with suppress(OSError):
                self.clean()
            self.trouble = f"the cache {self.path} was broken and is begun anew: {error}"
        else:
            self.trouble = f"the cache {self.path} cannot be used: {error}"


class _Connection:
    """A connection that is committed and closed at the end, or taken back where something fails."""

    def __init__(self, path: str) -> None:
        self._database = sqlite3.connect(path, timeout=_PATIENCE)

    def __enter__(self) -> sqlite3.Connection:
        try:
            # A run that dies leaves a whole file all the same; what a machine loses that dies is found out again.
            self._database.execute("PRAGMA synchronous = OFF")
        except sqlite3.Error:
            self._database.close()
            raise
        return self._database

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            self._database.commit() if kind is None else self._database.rollback()
        finally:
            self._database.close()
