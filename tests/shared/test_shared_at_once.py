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
from people import Person
from sqlalchemy import Connection, update

from quizapp.store import accounts as kept
from quizapp.store import leaving
from quizapp.store.engine import db
from quizapp.store.learners import Learners
from quizapp.study import accounts
from quizapp.study.failures import LastAdmin
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
    is_locked, may_go_on, forget = Event(), Event(), leaving.remove_learner

    def wait_and_forget(connection: Connection, learner_id: str) -> Any:
        is_locked.set()
        may_go_on.wait(5)
        return forget(connection, learner_id)

    monkeypatch.setattr("quizapp.study.guests.remove_learner", wait_and_forget)

    def tidy() -> int:
        with app.app_context():
            return forget_guests(guest.now + timedelta(days=40), days=30)

    def write() -> int:
        is_locked.wait(5)
        with app.app_context(), db.engine.begin() as connection:
            may_go_on.set()
            return connection.execute(update(Learners).values(sequence=Learners.sequence)).rowcount

    with ThreadPoolExecutor(2) as pool:
        gone, written = pool.submit(tidy), pool.submit(write)
        assert gone.result() == 1
        assert written.result() == 0  # it waited, and found nobody
