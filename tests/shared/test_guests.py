"""Guests learn at once, and what they did is theirs when they sign in: all of it, once, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from flask import Flask
from people import PASSWORD, Person
from sqlalchemy import func, select, text

from quizapp.running import keeping
from quizapp.store.answers import Answers
from quizapp.store.derived import rows_of_derived
from quizapp.store.engine import db, reading
from quizapp.store.learners import Learners
from quizapp.store.leaving import OF_LEARNERS
from quizapp.study import accounts, guests
from quizapp.study.guests import forget_guests
from quizapp.study.rebuilding import rebuild_learner


def take_quiz(person: Person, length: int = 2) -> Any:
    page = person.open("/sets").follow("Rivers of the world").press("Start the quiz", length=str(length))
    for _ in range(length):
        page = page.press("I don’t know").follow("Next question" if _ < length - 1 else "See the result")
    return page


def count(app: Flask, statement: Any) -> int:
    with app.app_context(), reading() as connection:
        return connection.scalar(statement) or 0


def answers(app: Flask) -> int:
    return count(app, select(func.count()).select_from(Answers))


def learners(app: Flask) -> int:
    return count(app, select(func.count()).select_from(Learners))


def test_looking_makes_no_guest_and_the_first_act_makes_one(app: Flask, guest: Person) -> None:
    for path in ("/", "/sets", "/review", "/progress", "/shelf", "/settings", "/your-data"):
        assert guest.open(path).status == 200
    assert learners(app) == 0
    take_quiz(guest)
    assert learners(app) == 1
    assert guest.open("/sets").follow("Rivers of the world").root.find("table")
    assert not Person(app).open("/sets").follow("Rivers of the world").root.find("table")


@pytest.mark.parametrize("path", ["/", "/review"])
def test_the_very_first_answer_of_a_visitor_counts(app: Flask, guest: Person, path: str) -> None:
    page, second_tab = guest.open(path), guest.open("/review")
    told = page.press("I don’t know")
    assert told.status == 200
    assert answers(app) == learners(app) == 1
    assert second_tab.press("I don’t know").status in {200, 409}
    assert learners(app) == 1


def test_a_new_account_goes_on_where_the_guest_was(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    take_quiz(ann)
    ann.open("/settings").press("Save", new_per_day="7")
    kept = ann.cookie
    ann.register()
    ann.sign_in()
    assert ann.open("/sets").follow("Rivers of the world").root.find("table")
    assert ann.open("/settings").root.find("input", name="new_per_day")[0].attributes["value"] == "7"
    assert learners(app) == 1
    other = Person(app)
    other.client.set_cookie("quizapp", kept)
    assert not other.open("/sets").follow("Rivers of the world").root.find("table")


def test_what_a_guest_did_is_merged_into_the_account_by_time_and_once(start: Callable[..., Flask]) -> None:
    first, app = start(), start(ahead=timedelta(days=2))
    ann = Person(first, "ann@example.org")
    ann.register()
    ann.sign_in()
    take_quiz(ann, 3)
    elsewhere = Person(app, ann.email)
    take_quiz(elsewhere, 2)
    kept = elsewhere.cookie
    later = Person(start(ahead=timedelta(days=4)), ann.email)
    later.sign_in()
    take_quiz(later, 1)
    total = answers(app)
    elsewhere.sign_in()
    for _ in range(2):  # once more with the guest's cookie, as a second tab would
        again = Person(app, ann.email)
        again.client.set_cookie("quizapp", kept)
        again.sign_in()
    assert answers(app) == total == 6
    assert learners(app) == 1
    learner_id = ann.account.learns_as or ""
    with app.app_context(), reading() as connection:
        lines = connection.execute(
            select(Answers.sequence, Answers.answered_at)
            .where(Answers.learner_id == learner_id)
            .order_by(Answers.sequence)
        ).all()
        derived = rows_of_derived(connection, learner_id)
    assert [line.sequence for line in lines] == list(range(1, 7))
    assert [line.answered_at for line in lines] == sorted(line.answered_at for line in lines)
    with app.app_context():
        rebuild_learner(learner_id)
        with reading() as connection:
            assert rows_of_derived(connection, learner_id) == derived
    assert len(ann.open("/sets").follow("Rivers of the world").root.find("tr")) == 1 + 3


def test_a_merge_that_fails_half_way_leaves_both_as_they_were(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = Person(app, "ann@example.org")
    ann.register()
    ann.sign_in()
    take_quiz(ann)
    elsewhere = Person(app, ann.email)
    take_quiz(elsewhere)
    before = answers(app), learners(app)

    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(guests, "remove_learner", fail)
        assert elsewhere.sign_in().status == 500
    assert (answers(app), learners(app)) == before
    assert elsewhere.sign_in().status == 200
    assert learners(app) == 1
    assert answers(app) == before[0]


def test_a_quiz_begun_as_a_guest_is_finished_with_the_account(app: Flask) -> None:
    ann = Person(app, "ann@example.org")
    quiz = ann.open("/sets").follow("Rivers of the world").press("Start the quiz", length="2")
    quiz.press("I don’t know")
    ann.register()
    ann.sign_in()
    page = ann.open(quiz.address).press("I don’t know").follow("See the result")
    assert page.status == 200
    assert answers(app) == 2


def test_idle_guests_are_forgotten_and_nobody_else(start: Callable[..., Flask]) -> None:
    app = start()
    idle, ann = Person(app), Person(app, "ann@example.org")
    take_quiz(idle)
    take_quiz(ann)
    ann.register()
    ann.sign_in()
    busy = Person(app)
    take_quiz(busy)
    later = start(ahead=timedelta(days=29))
    again = Person(later)
    again.client.set_cookie("quizapp", busy.cookie)
    take_quiz(again)
    now = Person(start(ahead=timedelta(days=31))).now
    with app.app_context():
        assert forget_guests(now, days=30) == 1
        assert forget_guests(now, days=30) == 0
    assert learners(app) == 2
    assert not idle.open("/sets").follow("Rivers of the world").root.find("table")
    assert busy.open("/sets").follow("Rivers of the world").root.find("table")


def test_housekeeping_removes_the_sets_that_are_left(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Event()

    def remove() -> int:
        done.set()
        return 0

    monkeypatch.setattr(keeping, "TIDY_AFTER", 0)
    monkeypatch.setattr(keeping, "remove_left_sets", remove)
    with keeping.keeping_tidy(app, app.extensions["quizapp"].settings):
        assert done.wait(20)


def test_a_deleted_account_leaves_no_row_of_its_learner(app: Flask, person: Callable[..., Person]) -> None:
    ann = person("ann")
    take_quiz(ann)
    learner_id = ann.account.learns_as or ""
    assert ann.open("/account/leave").press("Delete my account", password="wrong words").status == 422
    assert ann.open("/account/leave").press("Delete my account", password=PASSWORD).status == 200
    with app.app_context():
        assert accounts.find_by_email(ann.email) is None
        with db.engine.connect() as connection:
            for table in OF_LEARNERS:
                left = text(f"SELECT count(*) FROM {table.__tablename__} WHERE learner_id = :id")
                assert connection.execute(left, {"id": learner_id}).scalar_one() == 0, table
            assert connection.scalar(select(func.count()).where(Learners.id == learner_id)) == 0
    assert ann.sign_in().status == 422
