"""The index of words finds what going through all cards finds, whatever has come, changed or gone since."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from handing import place
from sqlalchemy import text
from studying import TOWNS, Student
from test_archive import OTHER

from quizapp.app import shipped
from quizapp.store import search as stored
from quizapp.store.engine import connect_store, db, reading, writing
from quizapp.store.migration import migrate_store
from quizapp.study import search as searching
from quizapp.study.search import index_words, search
from quizapp.study.sets import archive_set

QUERIES = ("mayor", "rhi", "lies on", "basel danube", "19", "a", "called", "named", 'call"ed', "wer was", "1905")


def facts(student: Student, query: str) -> list[tuple[str, str]]:
    return [(fact.set_id, fact.fact) for fact in search(student.id, query, now=student.now).facts]


def catch_up() -> int:
    """How many times the index had something to follow."""
    times = 0
    while index_words():
        times += 1
    return times


def places() -> dict[str, int]:
    with reading() as connection:
        return {
            "cards": connection.execute(text("SELECT count(*) FROM cards")).scalar_one(),
            "places": connection.execute(text("SELECT count(*) FROM card_places")).scalar_one(),
            "words": connection.execute(text("SELECT count(*) FROM card_words")).scalar_one(),
            "stale": connection.execute(text("SELECT count(*) FROM card_places WHERE is_stale")).scalar_one(),
        }


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Student, str], list[tuple[str, str]]]:
    """What is found without the index."""

    def walk(student: Student, query: str) -> list[tuple[str, str]]:
        with monkeypatch.context() as patched:
            patched.setattr(stored, "find_few", lambda *_words, **_most: None)
            return facts(student, query)

    return walk


def test_it_finds_the_same_before_and_after_it_has_followed(
    lone: Student, walked: Callable[[Student, str], list[tuple[str, str]]]
) -> None:
    lone.load()
    for sheet in (OTHER, TOWNS.replace("called", "named"), TOWNS):
        lone.load(sheet)
        for follow in (False, True):
            if follow:
                assert catch_up() > 0
            assert [facts(lone, query) for query in QUERIES] == [walked(lone, query) for query in QUERIES]
    assert facts(lone, "called")


def test_it_follows_in_small_steps_until_nothing_is_left(lone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    lone.load()
    cards = places()["cards"]
    assert places() == {"cards": cards, "places": cards, "words": 0, "stale": cards}
    monkeypatch.setattr(searching, "INDEXED", 2)
    assert catch_up() == -(-cards // 2)
    assert places() == {"cards": cards, "places": cards, "words": cards, "stale": 0}
    assert not index_words()


def test_what_has_gone_leaves_nothing_in_it(lone: Student) -> None:
    lone.load()
    catch_up()
    with writing() as connection, connection.begin():
        connection.execute(text("DELETE FROM version_cards"))
        connection.execute(text("DELETE FROM card_contents"))
        connection.execute(text("DELETE FROM cards"))
    catch_up()
    assert places() == {"cards": 0, "places": 0, "words": 0, "stale": 0}


def test_only_what_may_hold_the_words_is_looked_at(lone: Student) -> None:
    lone.load()
    catch_up()
    with reading() as connection:
        assert 0 < len(stored.find_few(connection, ["mayor"], most=100) or []) < places()["cards"]
        assert len(stored.find_few(connection, ["mayor", "lies"], most=100) or []) < places()["cards"]
        assert stored.find_few(connection, ["lies"], most=1) is None  # more than are asked for
        assert stored.find_few(connection, ["19", "a"], most=100) is None  # too short for it


def test_an_archived_set_stays_out_of_sight(lone: Student) -> None:
    archive_set(lone.id, lone.load().set_id, now=lone.now)
    catch_up()
    assert facts(lone, "mayor") == []


def test_no_other_engine_needs_it(student: Student) -> None:
    student.load()
    with reading() as connection:
        if connection.dialect.name == "sqlite":
            assert index_words()
        else:
            assert not index_words()
            assert stored.find_few(connection, ["mayor"], most=100) is None
    assert len(facts(student, "mayor")) == 1


def test_an_sqlite_that_can_make_none_goes_without(tmp_path: Path) -> None:
    migrations = shutil.copytree(shipped("migrations"), tmp_path / "migrations")
    step = migrations / "versions" / "0008_words.py"
    step.write_text(step.read_text("utf-8").replace("'trigram case_sensitive 1'", "unheard_of"), "utf-8")
    app = Flask("quizapp")
    connect_store(app, tmp_path / "quizapp.db", tmp_path / "lock")
    with app.app_context():
        migrate_store(app, migrations, tmp_path)
        db.engine.dispose()
    with place(tmp_path / "quizapp.db", tmp_path / "place") as student:
        student.load()
        assert not index_words()
        assert len(facts(student, "mayor")) == 1
