"""Faults of an engine that are no faults of the program: a full disk, a locked file, a server that is gone."""

from __future__ import annotations

from errno import EACCES, EDQUOT, EFBIG, ENOENT, ENOSPC, EPERM, EROFS

from sqlalchemy.exc import DBAPIError

_FAULTS = (  # how the name of SQLite's error, or PostgreSQL's SQLSTATE, begins
    ("full", ("SQLITE_FULL", "53100")),
    ("read_only", ("SQLITE_READONLY", "SQLITE_CANTOPEN", "25006")),
    ("locked", ("SQLITE_BUSY", "SQLITE_LOCKED", "40001", "40P01", "55P03", "57014")),
    ("failing", ("SQLITE_IOERR", "58")),
    ("unreachable", ("08", "53", "57P")),
)
_FULL = (ENOSPC, EDQUOT, EFBIG)
_FORBIDDEN = (EACCES, EPERM, EROFS, ENOENT)
_STUCK = ("read_only", "failing")  # what a connection may keep after the cause is gone
_CLASHES = (  # after which nothing of the transaction is there, whatever it was that failed
    "40001",
    "40P01",
    *("23505", "42P07", "42710"),  # two processes wrote the same row, or made the same table, for the first time
)
_RESTARTED = "57P01"


def fault_of(error: DBAPIError | OSError) -> str | None:
    """full, read_only, locked, failing or unreachable; None if the error is the program's own."""
    if isinstance(error, TimeoutError):
        return "locked"
    if isinstance(error, OSError):
        return "full" if error.errno in _FULL else "read_only" if error.errno in _FORBIDDEN else "failing"
    name = _name(error)
    for fault, beginnings in _FAULTS:
        if name.startswith(beginnings):
            return fault
    return "unreachable" if error.connection_invalidated or (not name and _is_operational(error)) else None


def is_stuck(error: DBAPIError) -> bool:
    """Whether the connection is to be given up: one that was opened while the file was read-only stays so for good."""
    return fault_of(error) in _STUCK


def is_passing(error: DBAPIError) -> bool:
    """Whether the same act may go through if tried once more: two writers clashed, the server was restarted, or the
    connection alone was stuck, or was gone when a statement was to be sent over it. A commit is no such statement: what
    became of one that failed, unless by a clash, nobody knows.
    """
    name, is_commit = _name(error), error.statement is None
    may_pass = name == _RESTARTED or is_stuck(error) or error.connection_invalidated
    return name in _CLASHES or (may_pass and not is_commit)


def _name(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None) or ""


def _is_operational(error: DBAPIError) -> bool:
    return type(error.orig).__name__ == "OperationalError"
