"""A database of every released schema, with data in it, is brought up to date and keeps all that it held.

`released/` has one dump for each: what `sqlite3.Connection.iterdump` gave of a small database that the release made,
with a set, a quiz taken and one left open, a review and an undo. A dump is never changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.review import ask_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))
KEPT = (
    "learners",
    "sets",
    "cards",
    "card_contents",
    "version_cards",
    "memories",
    "answers",
    "attempts",
    "attempt_items",
)


def counts(query: Callable[[str], int]) -> dict[str, int]:
    return {table: query(f"SELECT count(*) FROM {table}") for table in KEPT}


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data folder with the database of a released schema."""
    with sqlite3.connect(tmp_path / "quizapp.db") as file:
        file.executescript(request.param.read_text("utf-8"))
    file.close()
    return tmp_path


@pytest.fixture
def started(released: Path) -> Iterator[tuple[Flask, dict[str, int]]]:
    """The program started on it, and what the database held before."""
    with sqlite3.connect(released / "quizapp.db") as file:
        before = counts(lambda query: file.execute(query).fetchone()[0])
    file.close()
    app = create_app(Settings(data=released), folders=())
    with app.app_context():
        yield app, before
        db.engine.dispose()


def test_there_is_a_dump_of_every_released_schema() -> None:
    versions = sorted(path.stem[:4] for path in (Path(__file__).parents[2] / "migrations" / "versions").glob("0*.py"))
    assert [path.stem for path in RELEASED] == versions


def test_everything_is_kept(started: tuple[Flask, dict[str, int]]) -> None:
    _, before = started
    with db.engine.connect() as connection:
        after = counts(lambda query: connection.execute(text(query)).scalar_one())
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    assert after == before
    assert all(before[table] > 0 for table in KEPT)


def test_the_learner_goes_on_with_it(started: tuple[Flask, dict[str, int]]) -> None:
    app, _ = started
    running = app.extensions["quizapp"]
    [entry] = library(running.learner_id, now=running.clock()).sets
    assert (entry.written_id, entry.best_points) == ("towns", 2.0)
    assert entry.open_attempt_id is not None
    asked = ask_review(running.learner_id, now=running.clock())
    assert isinstance(asked, Asked)
    assert asked.ticket.memory_version > 0
