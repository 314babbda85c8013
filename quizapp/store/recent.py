"""Rows that never change, kept by their id after they were read: two workers cannot come to differ on them."""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Recent(Generic[Row]):
    """At most so many; the one that was read first goes first. Any thread may ask."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: dict[str, Row] = {}
        self._lock = Lock()

    def get(self, row_id: str) -> Row | None:
        return self._rows.get(row_id)

    def keep(self, row_id: str, row: Row) -> Row:
        with self._lock:
            while len(self._rows) >= self._most:
                del self._rows[next(iter(self._rows))]
            self._rows[row_id] = row
        return row
