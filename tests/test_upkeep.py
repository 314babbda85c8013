"""`quizapp backup`, `restore` and `doctor`, as a person meets them; housekeeping."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from quizapp.app import create_app
from quizapp.cli import main
from quizapp.running.keeping import _repeat, copy_if_due
from quizapp.running.serving import SERVING
from quizapp.settings import BadEnvironment, Settings, read_settings
from quizapp.store.engine import db
from quizapp.store.turn import presence
from quizapp.study.failures import NotSaved, StoreFailure
from quizapp.study.quiz import answer_quiz, ask_quiz, start_quiz
from quizapp.study.rebuilding import Rebuilt
from quizapp.study.sets import library, load_set
from quizapp.study.shown import Given

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


SHEET = Path(__file__).parents[1] / "questions" / "planets-and-moons.yaml"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a set, in which a quiz was taken."""
    folder = tmp_path_factory.mktemp("kept")
    app = create_app(Settings(data=folder), folders=())
    with app.app_context():
        load_set(SHEET.read_bytes(), origin="loaded", file=None, now=NOW)
        learner_id = app.extensions["quizapp"].learner_id
        set_id = library(learner_id, now=NOW).sets[0].set_id
        attempt_id = start_quiz(learner_id, set_id, length=4, forms=(), seed=1, now=NOW)
        while (asked := ask_quiz(learner_id, attempt_id, now=NOW)) is not None:
            answer_quiz(learner_id, asked.ticket, Given(unknown=True), now=NOW)
        db.engine.dispose()
    return folder


@pytest.fixture
def data(kept: Path, tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return Path(shutil.copytree(kept, tmp_path / "data"))


def run(*words: str, data: Path) -> int:
    return main([*words, "--data", str(data)])


def change(data: Path, statement: str) -> None:
    with closing(sqlite3.connect(data / "quizapp.db")) as store, store:
        store.execute(statement)


def answers(data: Path) -> int:
    with closing(sqlite3.connect(data / "quizapp.db")) as store:
        return int(store.execute("SELECT count(*) FROM answers").fetchone()[0])


def test_a_copy_brings_back_what_was_there(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.db"
    assert run("backup", str(copy), data=data) == 0
    assert "is a whole copy, opened and checked" in capsys.readouterr().out
    change(data, "DELETE FROM attempt_items")
    assert run("restore", str(copy), data=data) == 0
    assert "The one before is kept as" in capsys.readouterr().out
    assert answers(data) == 4
    assert run("doctor", data=data) == 0
    assert len(list(data.glob("quizapp-replaced-*.db"))) == 1


def test_a_copy_is_never_written_over_a_file(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "copy.db").write_text("mine")
    assert run("backup", str(tmp_path / "copy.db"), data=data) == 2
    assert "never overwritten" in capsys.readouterr().err
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_nothing_is_restored_beside_a_running_server(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.db"
    run("backup", str(copy), data=data)
    with presence(data / SERVING, shared=True) as may_serve, presence(data / SERVING, shared=True) as may_serve_too:
        assert may_serve
        assert may_serve_too
        assert run("restore", str(copy), data=data) == 2
    assert "Stop it first" in capsys.readouterr().err
    with presence(data / SERVING, shared=False) as is_alone, presence(data / SERVING, shared=True) as may_serve:
        assert is_alone
        assert not may_serve


@pytest.mark.parametrize("content", [b"", b"no database" * 500])
def test_what_is_no_copy_is_refused_and_nothing_lost(
    data: Path, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "copy.db").write_bytes(content)
    assert run("restore", str(tmp_path / "copy.db"), data=data) == 2
    assert "Nothing was restored" in capsys.readouterr().err
    assert answers(data) == 4
    assert run("backup", str(tmp_path / "x.db"), data=tmp_path / "nowhere") == 2
    assert "There is no database" in capsys.readouterr().err


def test_a_copy_of_a_newer_release_is_refused(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.db"
    run("backup", str(copy), data=data)
    with closing(sqlite3.connect(copy)) as store, store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    assert run("restore", str(copy), data=data) == 2
    assert "newer release" in capsys.readouterr().err


def test_the_doctor_finds_nothing_where_nothing_is_wrong(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (data / "quizapp.db").read_bytes()
    assert run("doctor", data=data) == 0
    out = capsys.readouterr().out
    assert "WRONG" not in out
    assert "a replay of 4 lines" in out
    assert (data / "quizapp.db").read_bytes() == before


@pytest.mark.parametrize(
    ("harm", "told", "way"),
    [
        ("UPDATE memories SET stability = stability + 1", "rows of memories", "quizapp rebuild"),
        ("UPDATE study_days SET answers = 99", "rows of study_days", "quizapp rebuild"),
        ("UPDATE attempts SET points = 3", "rows of attempts", "quizapp rebuild"),
        ("DELETE FROM missed_cards", "rows of missed_cards", "quizapp rebuild"),
        ("UPDATE learners SET sequence = 9", "lacks lines", "quizapp restore FILE"),
    ],
)
def test_the_doctor_tells_what_is_wrong_and_what_to_do(
    data: Path, harm: str, told: str, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(data, harm)
    assert run("doctor", data=data) == 1
    out = capsys.readouterr().out
    assert told in out
    assert way in out
    if way == "quizapp rebuild":
        assert run("rebuild", data=data) == 0
        assert run("doctor", data=data) == 0


def test_the_doctor_finds_a_damaged_page_and_names_a_copy(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy_if_due(Settings(data=data), data / "quizapp.db", NOW)
    with closing(sqlite3.connect(data / "quizapp.db")) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (data / "quizapp.db").open("r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xff" * 8192)
    assert run("doctor", data=data) == 1
    out = capsys.readouterr().out
    assert "WRONG" in out
    assert "quizapp restore" in out
    assert "automatic-" in out


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_the_doctor_tells_that_the_store_failed_while_it_was_examined(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = OperationalError("DELETE", None, TimeoutError())
    locked.orig.sqlite_errorname = "SQLITE_BUSY"  # type: ignore[union-attr]
    monkeypatch.setattr("quizapp.study.examining.remake", failing(locked))
    assert run("doctor", data=data) == 1
    assert "WRONG  The log could not be compared: the database is locked." in capsys.readouterr().out


@pytest.mark.parametrize("fault", [OSError(28, "No space left"), sqlite3.OperationalError("disk is full")])
def test_the_doctor_wants_no_copy_back_where_it_could_make_none_itself(
    data: Path, fault: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("quizapp.running.upkeep.back_up", failing(fault))
    assert run("doctor", data=data) == 1
    out = capsys.readouterr().out
    assert "could not be copied" in out
    assert "quizapp restore" not in out


def test_a_doctor_without_room_for_a_folder_says_so(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.mkdtemp", failing(OSError(28, "No space left")))
    assert run("doctor", data=data) == 2
    assert "Nothing was examined: [Errno 28] No space left" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("done", "said"), [(0, "Nothing was rebuilt, and everything is as it was"), (2, "2 of the learners are rebuilt,")]
)
def test_a_rebuild_that_is_cut_short_says_how_far_it_came(
    data: Path, done: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail, tries = failing(NotSaved("locked")), iter([Rebuilt(1, 1, 1)] * done)
    monkeypatch.setattr("quizapp.study.rebuilding.all_learners", lambda: ["a", "b", "c"])
    monkeypatch.setattr("quizapp.study.rebuilding.rebuild_learner", lambda _: next(tries, None) or fail())
    assert run("rebuild", data=data) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "locked." in err


@pytest.mark.parametrize(("name", "value"), [("QUIZAPP_BACKUP_HOURS", "-1"), ("QUIZAPP_BACKUPS_KEPT", "many")])
def test_a_setting_of_copies_that_is_none_is_told(name: str, value: str) -> None:
    with pytest.raises(BadEnvironment, match=name):
        read_settings({name: value}, data="x")


@pytest.mark.parametrize("fault", [RuntimeError("a fault of the program"), OSError(28, "full"), StoreFailure("locked")])
def test_housekeeping_that_fails_is_done_again(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.running.keeping.LOOK_EVERY", 0)
    is_over, tries = Event(), count()

    def act() -> float:
        if next(tries) == 0:
            raise fault
        is_over.set()
        return 0

    _repeat("Nothing was done", act, 0, is_over)
    assert next(tries) == 2
