from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from quizapp.settings import BadEnvironment
from quizapp.store.engine import connect_store, db, reading, writing

on_sqlite = pytest.mark.parametrize("store", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("store", ["postgresql"], indirect=True)


@on_sqlite
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("busy_timeout", 5000),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("journal_size_limit", 67_108_864),
    ],
)
def test_every_connection_to_sqlite_is_set_up(app: Flask, pragma: str, value: object) -> None:
    with db.engine.connect() as one, db.engine.connect() as other:
        for connection in (one, other):
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar_one() == value


@on_postgresql
@pytest.mark.parametrize(
    ("setting", "value"),
    [("statement_timeout", "5s"), ("lock_timeout", "3s"), ("idle_in_transaction_session_timeout", "10s")],
)
def test_postgresql_waits_for_nothing_longer_than_a_request_may_take(app: Flask, setting: str, value: str) -> None:
    with reading() as connection:
        assert connection.execute(text(f"SHOW {setting}")).scalar_one() == value


@on_sqlite
def test_who_reads_does_not_wait_for_the_writer(app: Flask) -> None:
    with writing() as writer, writer.begin():
        writer.execute(text("UPDATE learners SET theme = 'dark'"))
        with reading() as reader:
            assert reader.execute(text("SELECT theme FROM learners")).scalar_one() == "auto"


@on_sqlite
def test_a_writer_has_the_write_lock_from_the_first_statement(app: Flask) -> None:
    """So that what it read cannot be changed by another before it writes."""
    with writing() as writer, writer.begin():
        writer.execute(text("SELECT theme FROM learners"))
        with db.engine.connect().execution_options(writes=True) as other:
            other.connection.driver_connection.execute("PRAGMA busy_timeout=1")  # type: ignore[union-attr]
            with pytest.raises(DBAPIError, match="locked"):
                other.execute(text("SELECT 1"))
            other.invalidate()


@on_postgresql
def test_postgresql_refuses_a_write_in_a_reading_transaction(app: Flask) -> None:
    with reading() as connection, pytest.raises(DBAPIError, match="read-only"):
        connection.execute(text("UPDATE learners SET theme = 'dark'"))


def test_what_was_not_committed_is_gone(app: Flask) -> None:
    def change_and_fail() -> None:
        with writing() as writer, writer.begin():
            writer.execute(text("UPDATE learners SET theme = 'dark'"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    with reading() as reader:
        assert reader.execute(text("SELECT theme FROM learners")).scalar_one() == "auto"


@pytest.mark.parametrize("address", ["nonsense", "postgres://name@host/base", "strange+driver://host"])
def test_an_address_that_cannot_be_used_is_named_with_what_it_should_be_like(address: str, tmp_path: Path) -> None:
    with pytest.raises(BadEnvironment, match=r"QUIZAPP_DATABASE_URL.*postgresql\+psycopg://"):
        connect_store(Flask("quizapp"), address, tmp_path / "lock")


def test_a_password_in_an_address_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(BadEnvironment) as failure:
        connect_store(Flask("quizapp"), "strange://name:geheim@host/base", tmp_path / "lock")
    assert "geheim" not in str(failure.value)
