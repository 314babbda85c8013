"""SQLite's write-ahead log kept short. Readers that overlap keep its own checkpoints from ever starting it anew."""

from __future__ import annotations

import sqlite3
from pathlib import Path

LIMIT = 16 * 2**20  # bytes, after which whoever has just written puts the log back into the file
_WAIT = 250  # milliseconds that this waits for readers of before, longer than a page reads; new ones are not held up


class WriteAheadLog:
    """The log beside a database file. To be shortened by the one writer, after the commit."""

    def __init__(self, database: Path, limit: int = LIMIT) -> None:
        self._file = database.with_name(f"{database.name}-wal")
        self._limit = self._next = limit

    def shorten(self, connection: sqlite3.Connection) -> None:
        """Empty it where it has grown beyond the limit. A reader that stays too long, as an export does, is let be: the
        next try comes when the log is twice as long, so that all the tries together hold up few who write.
        """
        size = self._size()
        if size < self._next:
            return
        self._next = self._limit if _checkpoint(connection) else 2 * size

    def _size(self) -> int:
        try:
            return self._file.stat().st_size
        except FileNotFoundError:
            return 0


def _checkpoint(connection: sqlite3.Connection) -> bool:
    """Whether the log is empty now. What was written is committed already: a fault here, such as a full disk, is left
    to the next commit to meet.
    """
    [(patience,)] = connection.execute("PRAGMA busy_timeout")
    connection.execute(f"PRAGMA busy_timeout={_WAIT}")
    try:
        [(is_busy, _, _)] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={patience}")
    return not is_busy
