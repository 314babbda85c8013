"""`quizapp move-to`: everything goes to PostgreSQL and comes back, or nothing does."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, text

from quizapp.cli import main
from quizapp.running.serving import SERVING
from quizapp.store import moving
from quizapp.store.schema import TABLES
from quizapp.store.turn import Turn, presence

RELEASED = sorted((Path(__file__).parent / "store" / "released").glob("*.sql"))
ODD = (  # what one engine might write otherwise than the other
    "UPDATE flags SET note = 'Grüße, 漢字, 🎈, e\u0301; ' || char(9, 10, 13, 92) || 'N \\. \"; NULL'",
    "UPDATE learners SET zone = '', created_at = '1969-12-31 23:59:59.999999'",
    "UPDATE attempts SET missed_of = (SELECT max(id) FROM attempts)",  # also of those that stand before it
    "UPDATE attempts SET seed = 9223372036854775807, points = 0.1 + 0.2",
    "UPDATE memories SET stability = 1.7976931348623157e308, difficulty = 5e-324 WHERE rowid = 1",
    "UPDATE memories SET stability = 0.0, difficulty = -1.5 WHERE rowid = 2",
    'UPDATE answers SET given = \'{"typed":  "a\\u0000b ü"}\' WHERE sequence = 1',
    "UPDATE answers SET interval_seconds = -9223372036854775808 WHERE sequence = 1",
    "UPDATE answers SET options = 'null', before = 'null', taken_ms = 2147483647 WHERE sequence = 2",
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in which every table has rows, with odd values among them."""
    folder = tmp_path / "data"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "quizapp.db")) as file, file:
        file.executescript("PRAGMA journal_mode = WAL;" + RELEASED[-1].read_text("utf-8"))
        for change in ODD:
            file.execute(change)
    return folder


@pytest.fixture
def back(tmp_path: Path) -> str:
    """The address of a file in a folder `back`, to which one may go back."""
    (tmp_path / "back").mkdir()
    return f"sqlite:///{tmp_path}/back/quizapp.db"


def rows(folder: Path) -> dict[str, list[str]]:
    """All rows of a file as SQLite itself gives them."""
    with closing(sqlite3.connect(folder / "quizapp.db")) as file:
        tables = [table.__tablename__ for table in TABLES]
        return {table: sorted(map(repr, file.execute(f"SELECT * FROM {table}"))) for table in tables}


def held(address: str) -> int:
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        tables = [table.__tablename__ for table in TABLES]
        return sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)  # type: ignore[index,misc]


def change(address: str, statement: str) -> None:
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        assert connection.execute(statement).rowcount == 1  # type: ignore[arg-type]


def move(target: str, data: Path, source: str = "") -> int:
    """From PostgreSQL where its address is given as the `source`."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("QUIZAPP_DATABASE_URL", source)
        return main(["move-to", target, "--data", str(data)])


def test_all_there_is_goes_to_postgresql_to_another_and_back(
    data: Path,
    back: str,
    tmp_path: Path,
    new_database: Callable[[], str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    before, file = rows(data), (data / "quizapp.db").read_bytes()
    assert all(before.values())
    one, other = new_database(), new_database()
    told = []
    for source, target in (("", one), (one, other), (other, back)):
        assert move(target, data, source) == 0
        if target == one:  # which SQLite would not keep apart from zero
            change(one, "UPDATE memories SET stability = '-0.0' WHERE stability = 0")
        told.append(capsys.readouterr().out)
    assert rows(tmp_path / "back") == before
    assert (data / "quizapp.db").read_bytes() == file
    checksums = [[line for line in text.splitlines() if " rows  " in line] for text in told]
    assert checksums == [checksums[0]] * 3
    assert len(set(checksums[0])) == len(TABLES)
    assert "QUIZAPP_DATABASE_URL='postgresql+psycopg://" in told[0]
    assert f"quizapp run --data {tmp_path / 'back'}, and without QUIZAPP_DATABASE_URL" in told[2]


def test_a_password_is_not_told(
    data: Path, new_database: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    address = new_database().replace("postgres:@", "postgres:geheim@") + "&password=geheim"
    assert move(address, data) == 0
    assert move(address, data) == 2
    assert move("postgresql+psycopg://me:geheim@127.0.0.1:9/base?password=geheim", data) == 2
    told = capsys.readouterr()
    assert "postgres:***@" in told.out
    assert "127.0.0.1:9" in told.err
    assert "geheim" not in told.out + told.err


def test_a_target_that_holds_anything_is_left_as_it_is(
    data: Path, new_database: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    address = new_database()
    assert move(address, data) == 0
    before = held(address)
    assert move(address, data) == 2
    assert "holds schedules already" in capsys.readouterr().err
    assert held(address) == before > 0


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("sqlite:////nowhere/at/all/quizapp.db", "There is no folder /nowhere/at/all"),
        ("sqlite://", "There is no folder"),
        ("postgres://me:geheim@host/base", "postgresql+psycopg://user@host/name"),
        ("nonsense", "postgresql+psycopg://user@host/name"),
        ("sqlite:////tmp/quizapp.db", "`quizapp backup FILE`"),
    ],
)
def test_a_target_that_cannot_be_is_told_with_what_can(
    data: Path, target: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert move(target, data) == 2
    err = capsys.readouterr().err
    assert told in err
    assert "geheim" not in err


def test_nothing_moves_while_a_server_runs(
    data: Path,
    back: str,
    new_database: Callable[[], str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    address = new_database()
    with presence(data / SERVING, shared=True) as may_serve:
        assert may_serve
        assert move(address, data) == 2
    assert "A server runs on this database. Stop it first" in capsys.readouterr().err
    assert move(address, data) == 0
    with psycopg.connect(address.replace("+psycopg", ""), application_name="quizapp"):
        assert move(back, data, address) == 2
    assert "Stop every worker first" in capsys.readouterr().err
    assert not any(rows(tmp_path / "back").values())


def test_nothing_moves_while_another_program_writes(
    data: Path, migrated_database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Turn.__init__, "__defaults__", (0.05,))  # seconds of patience
    with Turn(data / "writing.lock").take():
        assert move(migrated_database, data) == 2
    assert "another program is writing to it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        ("'0002'", "Start the program on it once"),
        ("'9999'", "newer release"),
        (None, "There is no database"),
        ("NULL", "holds no tables"),
    ],
)
def test_a_source_of_another_schema_is_refused_with_what_to_do(
    data: Path, revision: str | None, told: str, migrated_database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if revision is None:
        (data / "quizapp.db").unlink()
    else:
        with closing(sqlite3.connect(data / "quizapp.db")) as file, file:
            drop, change = "DROP TABLE alembic_version", f"UPDATE alembic_version SET version_num = {revision}"
            file.execute(drop if revision == "NULL" else change)
    assert move(migrated_database, data) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE flags SET note = 'a' || char(0)", "The note of flags {learner}, {card} holds the character NUL"),
        ("UPDATE study_days SET answers = 3000000000", "does not take a row of study_days"),
    ],
)
def test_a_value_that_postgresql_cannot_hold_is_told_with_its_place(
    data: Path, migrated_database: str, harm: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(data / "quizapp.db")) as file, file:
        file.execute(harm)
        learner, card = file.execute("SELECT learner_id, card_id FROM flags").fetchone()
    assert move(migrated_database, data) == 2
    assert told.format(learner=learner, card=card) in capsys.readouterr().err
    assert held(migrated_database) == 0


def test_a_value_that_sqlite_refuses_is_told(
    data: Path,
    back: str,
    new_database: Callable[[], str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    address = new_database()
    move(address, data)
    change(address, "UPDATE memories SET stability = 'NaN' WHERE stability = 0")
    assert move(back, data, address) == 2
    assert "Nothing was moved, and the source is as it was: NOT NULL" in capsys.readouterr().err


def test_what_comes_out_otherwise_than_it_went_in_is_taken_back(
    data: Path, migrated_database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(moving, "_write_to_postgresql", lose_a_row(moving._write_to_postgresql))
    assert move(migrated_database, data) == 2
    assert "schedules came out otherwise than it went in" in capsys.readouterr().err
    assert held(migrated_database) == 0


def lose_a_row(write: Callable[..., None]) -> Callable[..., None]:
    def lose(table: object, rows: Iterator[object], target: Connection) -> None:
        next(rows)
        write(table, rows, target)

    return lose


def test_no_time_out_of_a_request_cuts_a_move_short_and_all_is_read_as_it_was_at_one_moment(
    data: Path, back: str, migrated_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    names = ("statement_timeout", "idle_in_transaction_session_timeout", "transaction_isolation")

    def look(_table: object, *sides: Connection) -> object:
        [postgresql] = [side for side in sides if side.dialect.name == "postgresql"]
        seen.append([postgresql.scalar(text(f"SHOW {name}")) for name in names])
        raise moving.CannotMove

    monkeypatch.setattr(moving, "_copy", look)
    move(migrated_database, data)
    move(back, data, migrated_database)
    assert seen == [["0", "0", "read committed"], ["0", "0", "repeatable read"]]


KILLED = """
import os, signal, sys
from quizapp.cli import main
from quizapp.store import moving
copy = moving._copy
def die(table, *sides):
    done = copy(table, *sides)
    if table.name == "answers":
        os.kill(os.getpid(), signal.SIGKILL)
    return done
moving._copy = die
main(["move-to", *sys.argv[1:]])
"""


def test_a_move_that_is_killed_leaves_nothing_and_a_second_goes_through(
    data: Path, back: str, tmp_path: Path, new_database: Callable[[], str]
) -> None:
    before, address = rows(data), new_database()
    kill_move(address, data)
    assert held(address) == 0
    assert move(address, data) == 0
    kill_move(back, data, address)
    assert not any(rows(tmp_path / "back").values())
    assert move(back, data, address) == 0
    assert rows(tmp_path / "back") == before


def kill_move(target: str, data: Path, source: str = "") -> None:
    command = [sys.executable, "-c", KILLED, target, "--data", str(data)]
    surroundings = {**os.environ, "QUIZAPP_DATABASE_URL": source}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
