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

    def _try_lock(file: IO[bytes], *, shared: bool = False) -> None:
        """Windows has no shared lock: there a second server on one database is refused what the first holds."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(file: IO[bytes], *, shared: bool = False) -> None:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


_PAUSE = 0.005  # seconds between two tries


class Turn:
    """Taken by whoever writes, among the threads of this process by a lock, among processes by a locked file.

    Whoever has waited `patience` seconds for it gets a TimeoutError.
    """

    def __init__(self, file: Path, patience: float = 10.0) -> None:
        self._file = file
        self._patience = patience
        self._lock = Lock()

    @contextmanager
    def take(self, patience: float | None = None) -> Iterator[None]:
        """`patience` in place of the usual."""
        patience = self._patience if patience is None else patience
        deadline = time.monotonic() + patience
        if not self._lock.acquire(timeout=patience):
            raise TimeoutError(self._file)
        try:
            with self._file.open("ab") as file:  # closing it gives the lock back
                _wait_for(file, deadline)
                yield
        finally:
            self._lock.release()


@contextmanager
def presence(file: Path, *, shared: bool) -> Iterator[bool]:
    """Hold a file as one of those who serve (`shared`), or as one who must be alone with the database; False where that
    cannot be.
    """
    with file.open("ab") as opened:
        try:
            _try_lock(opened, shared=shared)
        except OSError:
            yield False
        else:
            yield True


def _wait_for(file: IO[bytes], deadline: float) -> None:
    while True:
        try:
            return _try_lock(file)
        except OSError:
            if time.monotonic() > deadline:
                raise TimeoutError(file.name) from None
            time.sleep(_PAUSE)
