"""The write-ahead log stays short, however many read at the same time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from quizapp.store.engine import PRAGMAS, writing
from quizapp.store.wal import WriteAheadLog

LIMIT = 200_000
ROW = "INSERT INTO rows (text) VALUES (hex(randomblob(5000)))"


def connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with closing(connect(tmp_path / "x.db")) as made:
        made.execute("CREATE TABLE rows (text)")
    return tmp_path / "x.db"


@pytest.fixture
def writer(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(file)) as opened:
        yield opened


def size(file: Path) -> int:
    return file.with_name("x.db-wal").stat().st_size


def write(writer: sqlite3.Connection, log: WriteAheadLog, times: int) -> None:
    for _ in range(times):
        writer.execute(ROW)
        log.shorten(writer)


def test_it_is_emptied_beyond_the_limit(file: Path, writer: sqlite3.Connection) -> None:
    write(writer, WriteAheadLog(file, LIMIT), 60)
    assert 0 < size(file) < LIMIT + 50_000


def test_without_that_it_grows(file: Path, writer: sqlite3.Connection) -> None:
    write(writer, WriteAheadLog(file, 10**12), 60)
    assert size(file) > LIMIT + 50_000


def test_a_reader_that_stays_holds_nobody_up(file: Path, writer: sqlite3.Connection) -> None:
    log = WriteAheadLog(file, LIMIT)
    with closing(connect(file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM rows").fetchone()
        write(writer, log, 60)
        assert size(file) > LIMIT
        assert writer.execute("PRAGMA busy_timeout").fetchone() == (5000,)
        reader.execute("COMMIT")
    write(writer, log, 60)
    assert size(file) < LIMIT + 50_000


def test_the_longer_a_reader_stays_the_seldomer_it_is_waited_for(
    file: Path, writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, tries = WriteAheadLog(file, LIMIT), []
    monkeypatch.setattr("quizapp.store.wal._checkpoint", lambda _: tries.append(size(file)))
    while size(file) < 16 * LIMIT:
        write(writer, log, 1)
    assert len(tries) == 4  # beyond the limit, beyond twice that, four times, eight times


def test_it_is_shortened_behind_the_writers_of_the_program(app: Flask, tmp_path: Path) -> None:
    if (tmp_path / "kept" / "quizapp.db").exists():
        log = WriteAheadLog(tmp_path / "kept" / "quizapp.db", LIMIT)
        app.extensions["quizapp.wal"] = log
        for _ in range(20):
            with writing() as connection, connection.begin():
                connection.execute(text("CREATE TABLE IF NOT EXISTS rows (text TEXT)"))
                connection.execute(text(ROW.replace("5000", "20000")))
        assert (tmp_path / "kept" / "quizapp.db-wal").stat().st_size < LIMIT + 100_000
    else:
        assert "quizapp.wal" not in app.extensions
