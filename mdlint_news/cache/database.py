"""The database that the file of the cache is. Each of its methods raises what SQLite does."""

import os
import sqlite3
from collections.abc import Mapping

_DAYS_KEPT = 14
_PATIENCE = 2.0
# What a statement may have in parameters, by SQLite's oldest limit.
_MOST = 900
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, value BLOB, day INTEGER) WITHOUT ROWID"


class Database:
    """A connection of one process."""

    def __init__(self, path: str) -> None:
        self._process = os.getpid()
        self._connection = sqlite3.connect(path, timeout=_PATIENCE)
        try:
            # A run that dies leaves a whole file all the same; what a machine loses that dies is found out again.
            self._connection.execute("PRAGMA synchronous = OFF")
        except sqlite3.Error:
            self._connection.close()
            raise

    def is_ours(self) -> bool:
        """Say whether it is of this process: a copy of it is to have one of its own."""
        return self._process == os.getpid()

    def get(self, wanted: list[bytes]) -> Mapping[bytes, bytes]:
        """The values of keys, where there are some."""
        found: dict[bytes, bytes] = {}
        if self._is_empty():
            return found
        for at in range(0, len(wanted), _MOST):
            some = wanted[at : at + _MOST]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, value FROM results WHERE key IN ({marks})"  # noqa: S608 - question marks
            found.update(self._connection.execute(query, some))
        return found

    def all(self) -> Mapping[bytes, bytes]:
        """All keys and values."""
        return {} if self._is_empty() else dict(self._connection.execute("SELECT key, value FROM results"))

    def put(self, items: Mapping[bytes, bytes], today: int) -> None:
        """Put values in all together or not at all, on a day, and take out what is old once a day."""
        with self._connection as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(_TABLE)
            rows = ((*item, today) for item in items.items())
            database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)
            (last,) = database.execute("PRAGMA user_version").fetchone()
            if last != today:
                # A clock that was put back leaves days that would not be over for long.
                days = today - _DAYS_KEPT, today + 1
                database.execute("DELETE FROM results WHERE day NOT BETWEEN ? AND ?", days)
                database.execute(f"PRAGMA user_version = {today:d}")

    def _is_empty(self) -> bool:
        # A run that ended too early may have left an empty file.
        return not self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
