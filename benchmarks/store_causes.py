"""Why a store may not be written for a while, each as something that is done to a running server and taken back."""

from __future__ import annotations

import fcntl
import os
import resource
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path

import psycopg

from benchmarks.launched import Launched

READ_ONLY, WRITABLE = (0o555, 0o444), (0o700, 0o600)  # modes of the folder and of its files


@dataclass(frozen=True)
class Cause:
    """`says` is what the page that says "not saved" also says; pages can be read meanwhile if it `lets_read`."""

    name: str
    begin: Callable[[Launched], AbstractContextManager[None]]
    says: str
    statuses: tuple[int, ...] = (503,)
    lets_read: bool = True


@contextmanager
def grow_no_file(server: Launched) -> Iterator[None]:
    """The server may write to no file at all: not to the database, not to its log beside it, not to what it prints."""
    process = server.pid
    soft, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def fill_disk(server: Launched) -> Iterator[None]:
    """Fill the file system of the data folder to the last byte. What room the log has kept for itself is taken too."""
    with sqlite3.connect(server.data / "quizapp.db") as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    ballast = server.data / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError as error:
                if error.errno != ENOSPC:
                    raise
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def forbid_writing(server: Launched) -> Iterator[None]:
    """The data folder and all that is in it become read-only."""
    _change_modes(server.data, *READ_ONLY)
    try:
        yield
    finally:
        _change_modes(server.data, *WRITABLE)


def _change_modes(folder: Path, folder_mode: int, file_mode: int) -> None:
    folder.chmod(0o700)
    for file in folder.iterdir():
        file.chmod(folder_mode if file.is_dir() else file_mode)
    folder.chmod(folder_mode)


@contextmanager
def hold_turn(server: Launched) -> Iterator[None]:
    """Another process has the turn to write, as a long `quizapp load` has."""
    with (server.data / "writing.lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def hold_database(server: Launched) -> Iterator[None]:
    """Another program has begun to write the file itself."""
    database = sqlite3.connect(server.data / "quizapp.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        database.rollback()
        database.close()


@contextmanager
def hold_tables(server: Launched) -> Iterator[None]:
    """Another session keeps every table from being written, longer than is waited for a lock."""
    with _connect(server) as connection, connection.transaction():
        tables = [name for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        connection.execute(f"LOCK TABLE {', '.join(tables)} IN EXCLUSIVE MODE")
        yield


@contextmanager
def refuse_writing(server: Launched) -> Iterator[None]:
    """Whoever connects may only read, as on a server that stands by."""
    _alter(server, "SET default_transaction_read_only = on")
    try:
        yield
    finally:
        _alter(server, "RESET default_transaction_read_only", then_part=False)


@contextmanager
def refuse_connections(server: Launched) -> Iterator[None]:
    """The database is gone: sessions are ended and none is let in."""
    _alter(server, "ALLOW_CONNECTIONS false")
    try:
        yield
    finally:
        _alter(server, "ALLOW_CONNECTIONS true", then_part=False)


def _connect(server: Launched, database: str | None = None) -> psycopg.Connection:
    own = (server.store or "").replace("+psycopg", "")
    address = own if database is None else own.replace(f"/{_name(server)}?", f"/{database}?")
    return psycopg.connect(address, autocommit=True, options="-c default_transaction_read_only=off")


def _name(server: Launched) -> str:
    return psycopg.conninfo.conninfo_to_dict((server.store or "").replace("+psycopg", ""))["dbname"]


def _alter(server: Launched, how: str, *, then_part: bool = True) -> None:
    with _connect(server, "postgres") as connection:
        connection.execute(f'ALTER DATABASE "{_name(server)}" {how}')
        if then_part:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity WHERE datname = %s", [_name(server)]
            )


def count_lines(server: Launched) -> int:
    """How many lines the log has."""
    if server.store:
        with _connect(server) as connection:
            return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])  # type: ignore[index]
    database = sqlite3.connect(f"file:{server.data / 'quizapp.db'}?mode=ro", uri=True)
    try:
        return int(database.execute("SELECT count(*) FROM answers").fetchone()[0])
    finally:
        database.close()


@contextmanager
def own_disk(folder: Path, size: str = "64m") -> Iterator[bool]:
    """A small file system of its own in memory, mounted there; False where this machine does not let us."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    may = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield may
    finally:
        if may:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


FULL_DISK = Cause("the disk is full", fill_disk, "The disk ", statuses=(503, 507))  # SQLite calls it full, or failing
ON_SQLITE = (
    Cause("no file may grow", grow_no_file, "The disk cannot be read or written"),
    Cause("the folder is read-only", forbid_writing, "The data folder cannot be written."),
    Cause("another process has the turn", hold_turn, "Another program holds the database."),
    Cause("another program holds the file", hold_database, "Another program holds the database."),
)
ON_POSTGRESQL = (
    Cause("another session holds the tables", hold_tables, "Another program holds the database."),
    Cause("sessions may only read", refuse_writing, "The data folder cannot be written."),
    Cause("the database is gone", refuse_connections, "The database does not answer.", lets_read=False),
)
