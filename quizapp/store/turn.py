"""One writer at a time: SQLite's own waiting is unfair, and two that write or checkpoint at once can harm the file.

(SQLite before 3.51.3 has that fault in its write-ahead log.) PostgreSQL needs none of this.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock
from typing import IO

from quizapp.settings import DataFolderFailure

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


_PAUSE = 0.001  # seconds between two tries
_GIVE_WAY = 0.003  # seconds that a process leaves to others: some tries


class Turn:
    """Taken by whoever writes, among the threads of this process by a lock, among processes by a locked file.

    A process that had it lets others go first that wait; else its threads would hand it on among themselves. Whoever
    has waited `patience` seconds for it gets a TimeoutError; where the system gives no lock, an OSError comes at once.
    """

    def __init__(self, file: Path, patience: float = 10.0) -> None:
        self._file = file
        self._queue = file.with_name(f"{file.name}-queue")  # shared by the processes that wait
        self._patience = patience
        self._lock = Lock()
        self._had_it = False

    @contextmanager
    def take(self, patience: float | None = None) -> Iterator[None]:
        """`patience` in place of the usual."""
        patience = self._patience if patience is None else patience
        deadline = time.monotonic() + patience
        if not self._lock.acquire(timeout=patience):
            raise TimeoutError(self._file)
        try:
            if self._had_it:
                self._give_way()
            with _open(self._file) as file:  # closing it gives the lock back
                self._wait_for(file, deadline)
                self._had_it = True
                yield
        finally:
            self._lock.release()

    def _give_way(self) -> None:
        self._had_it = False
        with _open(self._queue) as queue:
            if not _locks(queue):
                time.sleep(_GIVE_WAY)

    def _wait_for(self, file: IO[bytes], deadline: float) -> None:
        if _locks(file):
            return
        with _open(self._queue) as queue:
            _locks(queue, shared=True)
            while not _locks(file):
                if time.monotonic() > deadline:
                    raise TimeoutError(self._file)
                time.sleep(_PAUSE)


@contextmanager
def presence(file: Path, *, shared: bool) -> Iterator[bool]:
    """Hold a file as one of those who serve (`shared`), or as one who must be alone with the database; False where
    another holds it otherwise. Raises DataFolderFailure where nobody can hold it.
    """
    with ExitStack() as held:
        try:
            is_had = _locks(held.enter_context(_open(file)), shared=shared)
        except OSError as error:
            raise DataFolderFailure(file.parent, f"{file.name}: {error.strerror}") from None
        yield is_had


def _open(file: Path) -> IO[bytes]:
    """For reading too: without that a file on a server gives no shared lock."""
    return file.open("a+b", buffering=0)


def _locks(file: IO[bytes], *, shared: bool = False) -> bool:
    """Whether the lock is had now, or else another has it; OSError where the system gives none."""
    try:
        _try_lock(file, shared=shared)
    except (BlockingIOError, PermissionError):  # the second is what Windows says, and some file servers
        return False
    return True
