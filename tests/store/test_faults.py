from __future__ import annotations

import errno
import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from quizapp.store.faults import fault_of, is_passing


class EngineError(Exception):
    """As the engines raise them: SQLite names its error, PostgreSQL numbers it."""

    def __init__(self, sqlite_errorname: str | None = None, sqlstate: str | None = None) -> None:
        super().__init__(sqlite_errorname or sqlstate)
        self.sqlite_errorname = sqlite_errorname
        self.sqlstate = sqlstate


def error(orig: Exception) -> OperationalError:
    return OperationalError("UPDATE", None, orig)


@pytest.mark.parametrize(
    ("orig", "fault"),
    [
        (EngineError("SQLITE_FULL"), "full"),
        (EngineError("SQLITE_READONLY_DBMOVED"), "read_only"),
        (EngineError("SQLITE_CANTOPEN"), "read_only"),
        (EngineError("SQLITE_BUSY_SNAPSHOT"), "locked"),
        (EngineError("SQLITE_IOERR_WRITE"), "failing"),
        (EngineError(sqlstate="53100"), "full"),
        (EngineError(sqlstate="53300"), "unreachable"),
        (EngineError(sqlstate="25006"), "read_only"),
        (EngineError(sqlstate="55P03"), "locked"),
        (EngineError(sqlstate="57014"), "locked"),
        (EngineError(sqlstate="57P01"), "unreachable"),
        (EngineError(sqlstate="08006"), "unreachable"),
        (EngineError("SQLITE_CONSTRAINT"), None),
        (EngineError(sqlstate="42601"), None),
    ],
)
def test_an_engines_error_is_named_for_what_the_learner_can_do(orig: Exception, fault: str | None) -> None:
    assert fault_of(error(orig)) == fault


def test_a_server_that_is_not_there_is_unreachable() -> None:
    assert fault_of(error(sqlite3.OperationalError("no code at all"))) == "unreachable"


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (TimeoutError(), "locked"),
        (OSError(errno.ENOSPC, "No space left"), "full"),
        (PermissionError(errno.EACCES, "Permission denied"), "read_only"),
        (OSError(errno.EIO, "Input/output error"), "failing"),
        (OSError(errno.ENOLCK, "No locks available"), "failing"),
    ],
)
def test_a_lock_file_has_faults_too(given: OSError, fault: str) -> None:
    assert fault_of(given) == fault


@pytest.mark.parametrize("state", ["40001", "40P01", "57P01", "23505"])
def test_a_clash_and_a_restart_pass(state: str) -> None:
    assert is_passing(error(EngineError(sqlstate=state)))


def test_a_connection_that_was_gone_passes_but_for_a_commit_of_which_nobody_knows() -> None:
    lost = error(sqlite3.OperationalError("server closed the connection unexpectedly"))
    assert not is_passing(lost)
    lost.connection_invalidated = True
    assert is_passing(lost)
    lost.statement = None
    assert not is_passing(lost)


@pytest.mark.parametrize(
    "orig",
    [
        *(EngineError(name) for name in ("SQLITE_IOERR_FSYNC", "SQLITE_IOERR_WRITE", "SQLITE_READONLY")),
        EngineError(sqlstate="57P01"),
    ],
    ids=str,
)
def test_what_passes_for_a_statement_may_have_saved_all_where_a_commit_failed_by_it(orig: Exception) -> None:
    failed = error(orig)
    assert is_passing(failed)
    failed.statement = None
    assert not is_passing(failed)


@pytest.mark.parametrize("state", ["40001", "40P01", "23505"])
def test_a_commit_that_met_another_has_saved_nothing_and_is_tried_again(state: str) -> None:
    failed = error(EngineError(sqlstate=state))
    failed.statement = None
    assert is_passing(failed)


def test_a_full_disk_does_not_pass_by_itself() -> None:
    assert not is_passing(error(EngineError("SQLITE_FULL")))
