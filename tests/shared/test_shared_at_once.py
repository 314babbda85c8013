"""What two people, or a person and the housekeeping, do at the same moment, on PostgreSQL: there nobody takes turns."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError, Event
from typing import Any

import pytest
from flask import Flask
from people import OWN, Person
from sqlalchemy import Connection, select

from quizapp.store import accounts as kept
from quizapp.store import leaving
from quizapp.store.engine import db
from quizapp.store.learners import Learner, Learners, find_learner
from quizapp.study import accounts, loading
from quizapp.study.failures import LastAdmin, TooManySets
from quizapp.study.guests import forget_guests

pytestmark = pytest.mark.parametrize("store", ["postgresql"], indirect=True)


def test_of_two_admins_who_step_down_at_once_one_stays(
    app: Flask, person: Callable[..., Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [person(name, "admin").account.id for name in ("ann", "bob")]
    both_count, count = Barrier(2, timeout=1), kept.count_accounts

    def wait_and_count(connection: Connection, role: str) -> int:
        with suppress(BrokenBarrierError):  # only one has come so far
            both_count.wait()
        return count(connection, role)

    monkeypatch.setattr(kept, "count_accounts", wait_and_count)

    def step_down(account_id: str) -> bool:
        with app.app_context():
            try:
                accounts.change_role(account_id, "learner")
            except LastAdmin:
                return False
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(step_down, ids)) == [False, True]


def test_a_guest_who_comes_back_as_they_are_forgotten_stays(
    app: Flask, guest: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiz = guest.open("/sets").follow("Rivers").press("Start the quiz", length="1")
    quiz.press("I don’t know")
    is_locked, may_go_on, take_leave = Event(), Event(), leaving.take_leave

    def wait_and_leave(connection: Connection, learner_id: str) -> Any:
        is_locked.set()
        may_go_on.wait(5)
        return take_leave(connection, learner_id)

    monkeypatch.setattr("quizapp.study.guests.take_leave", wait_and_leave)
    with app.app_context(), db.engine.connect() as connection:
        guest_id = connection.scalars(select(Learners.id).where(Learners.is_guest.is_(True))).one()

    def tidy() -> int:
        with app.app_context():
            return forget_guests(guest.now + timedelta(days=40), days=30)

    def come_back() -> Learner | None:
        is_locked.wait(5)
        with app.app_context(), db.engine.begin() as connection:
            may_go_on.set()
            return find_learner(connection, guest_id, lock=True)

    with ThreadPoolExecutor(2) as pool:
        gone, found = pool.submit(tidy), pool.submit(come_back)
        assert gone.result() == 1
        assert found.result() is None  # it waited, and found nobody


def test_of_two_sets_that_are_published_at_once_one_may_be_the_last(
    start: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start(sets_each=1)
    author = Person(app, "author@example.org")
    author.register("author")
    author.sign_in()
    both_know, publish = Barrier(2, timeout=2), loading.publish

    def wait_and_publish(*given: Any) -> Any:
        with suppress(BrokenBarrierError):  # the other waits for its turn
            both_know.wait()
        return publish(*given)

    monkeypatch.setattr(loading, "publish", wait_and_publish)

    def send(name: str) -> int:
        with app.app_context():
            try:
                sheet = OWN.replace("id: streams", f"id: {name}")
                how: dict[str, Any] = {"owner": author.account.learns_as, "most_sets": 1}
                loading.load_set(sheet, origin="browser", file=None, now=author.now, **how)
            except TooManySets:
                return 422
            return 303

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(send, ("brooks", "becks"))) == [303, 422]
