"""One writer at a time: SQLite's own waiting is unfair, and two that write or checkpoint at once can harm the file.

(SQLite before 3.51.3 has that fault in its write-ahead log.) PostgreSQL needs none of this.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 10.0  # seconds to wait for a turn
_PAUSE = 0.005


class Turn:
    """Taken by whoever writes, among the threads of this process by a lock, among processes by a locked file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()

    @contextmanager
    def take(self, patience: float = PATIENCE) -> Iterator[None]:
        """TimeoutError when the turn does not come within `patience` seconds."""
        deadline = time.monotonic() + patience
        if not self._lock.acquire(timeout=patience):
            raise TimeoutError(self._file)
        try:
            with self._file.open("ab") as file:  # closing it gives the lock back
                _wait_for(file, deadline)
                yield
        finally:
            self._lock.release()


def _wait_for(file: IO[bytes], deadline: float) -> None:
    while True:
        try:
            return _try_lock(file)
        except OSError:
            if time.monotonic() > deadline:
                raise TimeoutError(file.name) from None
            time.sleep(_PAUSE)
