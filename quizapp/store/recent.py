"""What was read lately, kept in this process by an id: rows that never change, or what is checked before it is used. So
two workers cannot come to differ on it.
"""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Recent(Generic[Kept]):
    """At most so many; what was kept first goes first. Any thread may ask."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[str, Kept] = {}
        self._lock = Lock()

    def get(self, its_id: str) -> Kept | None:
        return self._kept.get(its_id)

    def keep(self, its_id: str, kept: Kept) -> Kept:
        """In place of what was kept by that id before."""
        with self._lock:
            self._kept.pop(its_id, None)
            while len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[its_id] = kept
        return kept
