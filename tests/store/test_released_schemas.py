"""A database of every released schema, with data in it, is brought up to date and keeps all that it held.

`released/` has one dump for each: what `sqlite3.Connection.iterdump` gave of a small database that the release made,
with a set, a quiz taken and one left open, a review and an undo; from 0002 on the quiz has an ordering and a true or
false; from 0003 on a card is suspended, one buried, one flagged, one begun anew, one crammed, one changed by its sheet;
from 0004 on there is a second set, of which a card was answered before it was archived; from 0006 on an author's
account, signed in and with a passkey, a guest who took up the author's set, and a tally; from 0009 on a learner who has
left, with some rows. From 0008 on `iterdump` cannot tell the index of words: a statement makes it, and one fills it.
A dump is never changed.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import psycopg
import pytest
from flask import Flask
from old_stores import RELEASED, copy_to_postgresql, restore_dump
from sqlalchemy import select, text

from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.derived import DERIVED
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import migrate_store, read_revision
from quizapp.study.handover import hand_out, take_in
from quizapp.study.quiz import ask_quiz, quiz_result, start_quiz
from quizapp.study.rebuilding import rebuild
from quizapp.study.review import ask_review
from quizapp.study.sets import library, load_set, set_page, sheet_text
from quizapp.study.shown import Asked

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

DATED = """
  - {id: tower, say: The tower fell in <year>., answer: 1850, ask: In which year did the tower fall?,
     when: 1850, event: The fall of the tower}
  - {id: gate, say: The gate fell in <year>., answer: 1810, ask: In which year did the gate fall?,
     when: 1810, event: The fall of the gate}
  - {id: wall, say: The wall fell in <year>., answer: 1870, ask: In which year did the wall fall?,
     when: 1870, event: The fall of the wall}
"""


def counts(query: Callable[[str], int]) -> dict[str, int]:
    return {table: query(f"SELECT count(*) FROM {table}") for table in KEPT}


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data folder with the database of a released schema."""
    restore_dump(request.param, tmp_path / "quizapp.db")
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


def test_a_set_of_before_has_room_for_orderings(started: tuple[Flask, dict[str, int]]) -> None:
    running = started[0].extensions["quizapp"]
    [entry] = library(running.learner_id, now=running.clock()).sets
    before = set_page(running.learner_id, entry.set_id, now=running.clock()).quiz_forms.get("ordering", 0)
    text_ = sheet_text(running.learner_id, entry.set_id).replace("\nquestions:\n", f"{DATED}\nquestions:\n")
    loaded = load_set(text_, origin="loaded", file=None, now=running.clock())
    assert (loaded.set_id, loaded.change, loaded.retired) == (entry.set_id, "updated", ())
    after = set_page(running.learner_id, entry.set_id, now=running.clock()).quiz_forms["ordering"]
    assert after > before
    wish = {"length": 1, "forms": ("ordering",), "seed": 1}
    attempt_id = start_quiz(running.learner_id, entry.set_id, **wish, now=running.clock())
    asked = ask_quiz(running.learner_id, attempt_id, now=running.clock())
    assert asked is not None
    assert asked.is_ordering


def test_every_content_belongs_to_the_set_of_its_card(started: tuple[Flask, dict[str, int]]) -> None:
    query = "SELECT count(*) FROM card_contents JOIN cards ON cards.id = card_id WHERE card_contents.set_id = {}"
    with db.engine.connect() as connection:
        alike, all_ = (
            connection.execute(text(query.format(name))).scalar_one()
            for name in ("cards.set_id", "card_contents.set_id")
        )
    assert alike == all_ > 0


def test_every_quiz_is_shown_as_it_was(started: tuple[Flask, dict[str, int]]) -> None:
    running = started[0].extensions["quizapp"]
    [entry] = library(running.learner_id, now=running.clock()).sets
    page = set_page(running.learner_id, entry.set_id, now=running.clock())
    for attempt in page.attempts:
        result = quiz_result(running.learner_id, attempt.attempt_id, now=running.clock())
        told = [row.told for row in result.rows if row.told]
        assert len(told) == attempt.answered
        for each in told:
            assert (each.mark == "right") == (each.given == each.key)
            assert [event.given for event in each.events if event.given] in ([], [1, 2, 3, 4])


def test_what_is_derived_is_what_the_log_says(started: tuple[Flask, dict[str, int]]) -> None:
    before = derived()
    rebuild()
    assert derived() == before


def derived() -> dict[str, list[str]]:
    tables = [*DERIVED, AttemptItems, Attempts]
    with db.engine.connect() as connection:
        return {table.__tablename__: sorted(map(repr, connection.execute(select(table)))) for table in tables}


def test_what_it_held_comes_in_elsewhere_as_it_was(started: tuple[Flask, dict[str, int]], tmp_path: Path) -> None:
    running = started[0].extensions["quizapp"]
    file = b"".join(hand_out(running.learner_id, now=running.clock()))
    other = create_app(Settings(data=tmp_path / "elsewhere"), folders=())
    with other.app_context():
        learner_id = other.extensions["quizapp"].learner_id
        taken = take_in(learner_id, BytesIO(file), now=running.clock())
        again = b"".join(hand_out(learner_id, now=running.clock()))
        assert taken.lines > 0
        assert again.splitlines()[1:-1] == file.splitlines()[1:-1]
        db.engine.dispose()


def test_of_the_due_cards_of_a_day_those_are_counted_no_more_that_were_not_due(tmp_path: Path) -> None:
    """Before 0009 a card that was asked by itself before it was due counted as one."""
    restore_dump(next(path for path in RELEASED if path.stem == "0008"), tmp_path / "quizapp.db")
    with closing(sqlite3.connect(tmp_path / "quizapp.db")) as file:
        early, late = file.execute(
            "SELECT id, answered_at FROM answers WHERE kind = 'answer' AND moves_memory ORDER BY sequence LIMIT 2"
        ).fetchall()
        for (answer_id, answered_at), days in ((early, 1), (late, 0)):
            due_at = datetime.fromisoformat(answered_at).replace(tzinfo=UTC) + timedelta(days=days)
            before = json.dumps({"phase": "review", "due_at": due_at.isoformat()})
            line = "UPDATE answers SET context = 'review', before = ? WHERE id = ?"
            file.execute(line, (before, answer_id))
        [(day,)] = file.execute("SELECT DISTINCT study_day FROM answers WHERE id IN (?, ?)", (early[0], late[0]))
        file.execute("UPDATE study_days SET reviewed = 2 WHERE day = ?", (day,))
        file.commit()
    with create_app(Settings(data=tmp_path), folders=()).app_context():
        with db.engine.connect() as connection:
            counted = connection.execute(text("SELECT reviewed FROM study_days WHERE day = :day"), {"day": day})
            assert counted.scalars().all() == [1]
        db.engine.dispose()


def test_a_migration_that_fails_leaves_the_database_of_before(released: Path) -> None:
    with sqlite3.connect(released / "quizapp.db") as file:
        before = list(file.iterdump())
        [(revision,)] = file.execute("SELECT version_num FROM alembic_version")
    file.close()
    later = released / "later"
    shutil.copytree(shipped("migrations"), later)
    head = max(path.stem[:4] for path in (later / "versions").glob("0*.py"))
    broken = f'revision = "9999"\ndown_revision = "{head}"\n\ndef upgrade():\n    1 / 0\n'
    (later / "versions" / "9999_broken.py").write_text(broken, encoding="utf-8")
    app = Flask("quizapp")
    connect_store(app, released / "quizapp.db", released / "lock")
    with app.app_context(), pytest.raises(ZeroDivisionError):
        migrate_store(app, later, released / "backups")
    with app.app_context():
        assert read_revision() == revision
        db.engine.dispose()
    with sqlite3.connect(released / "quizapp.db") as file:
        assert list(file.iterdump()) == before
    file.close()


def test_every_page_of_before_can_still_be_opened(started: tuple[Flask, dict[str, int]]) -> None:
    """The words for a reason must also do for one that an earlier release wrote down."""
    app, _ = started
    with db.engine.connect() as connection:
        answers = connection.execute(text("SELECT id FROM answers WHERE kind = 'answer'")).scalars().all()
        attempts = connection.execute(text("SELECT id FROM attempts")).scalars().all()
    pages = [f"/answers/{name}" for name in answers] + [f"/quiz/{name}/result" for name in attempts]
    client = app.test_client()
    found = {page: client.get(page, follow_redirects=True).status_code for page in (*pages, "/", "/shelf", "/review")}
    undone = {page for page, status in found.items() if status == 404}
    assert len(undone) == 1
    assert set(found.values()) == {200, 404}


def test_a_database_of_postgresql_is_brought_up_to_date_with_all_its_rows(
    released: Path, new_database: Callable[[], str]
) -> None:
    target = new_database()
    copy_to_postgresql(released / "quizapp.db", target)
    with closing(sqlite3.connect(released / "quizapp.db")) as file:
        before = counts(lambda query: file.execute(query).fetchone()[0])
    with create_app(Settings(data=released, database_url=target), folders=()).app_context():
        db.engine.dispose()
    with closing(psycopg.connect(target.replace("+psycopg", ""))) as after:
        assert counts(lambda query: after.execute(query).fetchone()[0]) == before  # type: ignore[arg-type,index]
        strays = "SELECT count(*) FROM card_contents c JOIN cards ON cards.id = card_id WHERE cards.set_id <> c.set_id"
        assert after.execute(strays).fetchone() == (0,)
