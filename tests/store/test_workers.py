"""Several processes on one store: they start at once, and answer at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from old_stores import RELEASED, copy_to_postgresql, restore_dump
from sqlalchemy import text

from quizapp.store.engine import connect_store, db, reading
from quizapp.store.migration import read_revision
from quizapp.study.examining import ExaminedLog, examine

WORKERS = 4


@dataclass
class Store:
    """A data folder, and the address of PostgreSQL or "" for the file in the folder."""

    folder: Path
    address: str


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    make: Callable[[], str] = request.getfixturevalue("new_database")
    return Store(tmp_path, make() if request.param == "postgresql" else "")


def start_crowd(store: Store, quizzes: int) -> list[dict[str, Any]]:
    """What each of the workers saw."""
    command = [sys.executable, str(Path(__file__).with_name("crowd.py"))]
    done = subprocess.run(
        [*command, str(store.folder), store.address, str(WORKERS), str(quizzes)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([os.getcwd(), str(Path(__file__).parents[1] / "study")])},
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def look(store: Store, *queries: str) -> tuple[list[list[Any]], str | None, ExaminedLog]:
    app = Flask("quizapp")
    connect_store(app, store.address or store.folder / "quizapp.db", store.folder / "writing.lock")
    with app.app_context():
        with reading() as connection:
            rows = [[tuple(row) for row in connection.execute(text(query))] for query in queries]
        found = rows, read_revision(), examine()
        db.engine.dispose()
    return found


VERSIONS = "SELECT written_id, count(*) FROM sets JOIN set_versions v ON v.set_id = sets.id GROUP BY 1 ORDER BY 1"
LEARNERS = "SELECT id FROM learners"
ANSWERS = "SELECT id FROM answers WHERE kind = 'answer'"


def test_workers_that_start_at_once_on_an_empty_store_make_everything_once_and_lose_no_answer(store: Store) -> None:
    """Their answers are all of one learner, so that each waits for the other's at the learner's row."""
    seen = start_crowd(store, quizzes=2)
    assert len(seen) == WORKERS
    assert len({worker["key"] for worker in seen}) == 1
    assert sorted(change for worker in seen for change in worker["changes"]) == ["created"] * 2 + ["unchanged"] * 6
    (versions, learners, answers), revision, examined = look(store, VERSIONS, LEARNERS, ANSWERS)
    assert versions == [("towns", 1), ("villages", 1)]
    assert learners == [(seen[0]["learner"],)]
    assert revision == RELEASED[-1].stem
    told = [answer for worker in seen for answer in worker["answers"]]
    assert len(told) == WORKERS * 2 * 5
    assert sorted(told) == sorted(answer for (answer,) in answers)
    assert (examined.unlike, examined.gaps) == ({}, 0)


@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_workers_that_start_at_once_on_the_oldest_schema_bring_it_up_to_date_once(store: Store) -> None:
    restore_dump(RELEASED[0], store.folder / "quizapp.db")
    copy_to_postgresql(store.folder / "quizapp.db", store.address)
    seen = start_crowd(store, quizzes=0)
    assert len({worker["learner"] for worker in seen}) == 1
    (learners, sets), revision, examined = look(store, LEARNERS, VERSIONS)
    assert learners == [(seen[0]["learner"],)]
    assert sets == [("towns", 2), ("villages", 1)]  # the generator has changed since
    assert revision == RELEASED[-1].stem
    assert (examined.unlike, examined.gaps) == ({}, 0)
