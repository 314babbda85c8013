"""What a worker keeps of a day never tells another thing than the store does."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from weakref import WeakKeyDictionary

import pytest
from sqlalchemy import Engine, select
from studying import TOWNS, Student
from test_replay import Wanderer

from quizapp.store.cards import Cards
from quizapp.store.engine import reading
from quizapp.store.learners import read_learner
from quizapp.store.recent import Recent
from quizapp.study import coming
from quizapp.study.agenda import Agenda
from quizapp.study.cards import restart_card
from quizapp.study.coming import Known
from quizapp.study.learners import change_settings
from quizapp.study.review import ask_review
from quizapp.study.session import count_left
from quizapp.study.sets import archive_set, load_set, unarchive_set
from quizapp.study.shown import Asked, Finished

Kept = WeakKeyDictionary[Engine, Recent[Known]]
SCOPES: tuple[dict[str, object], ...] = ({}, {"new": False}, {"more": 3})


class Worker:
    """A process that serves, as far as it remembers something."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self._kept: Kept = WeakKeyDictionary()

    def work(self) -> None:
        self._monkeypatch.setattr(coming, "_known", self._kept)

    def asks(self, student: Student, set_id: str) -> list[Asked | Finished]:
        self.work()
        scopes = [*SCOPES, {"set_id": set_id}]
        return [bare(ask_review(student.id, now=student.now, **scope)) for scope in scopes]  # type: ignore[arg-type]


def bare(asked: Asked | Finished) -> Asked | Finished:
    """Without what is made anew for each page."""
    return replace(asked, ticket=replace(asked.ticket, answer_id="")) if isinstance(asked, Asked) else asked


def assert_counts_all(student: Student, set_id: str) -> None:
    """As far as a day's limits go, it counts what is there."""
    with reading() as connection:
        learner = read_learner(connection, student.id)
        for scope in (None, set_id):
            agenda = Agenda(connection, learner, student.now)
            few, all_of_it = agenda.left(scope), count_left(connection, agenda.today, set_id=scope)
            assert (few.due_today, few.new_today, few.due_now) == (
                all_of_it.due_today,
                all_of_it.new_today,
                all_of_it.due_now,
            )
            assert (few.steps, few.beyond) == (all_of_it.steps, all_of_it.beyond)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_any_worker_asks_what_the_store_says(
    lone: Student, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    loaded = lone.load()
    wanderer, workers = Wanderer(lone, loaded, seed), [Worker(monkeypatch) for _ in range(2)]
    rng = Random(seed)
    for _ in range(40):
        rng.choice(workers).work()
        wanderer.step()
        fresh = Worker(monkeypatch).asks(lone, loaded.set_id)
        assert [worker.asks(lone, loaded.set_id) for worker in workers] == [fresh, fresh]
        assert_counts_all(lone, loaded.set_id)


def test_on_either_engine_too(student: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, worker = student.load(), Worker(monkeypatch)
    for mark in ("right", "wrong", "right", "unknown"):
        assert worker.asks(student, loaded.set_id) == Worker(monkeypatch).asks(student, loaded.set_id)
        worker.work()
        student.review(mark, most=3)
        student.wait(hours=7)
    assert worker.asks(student, loaded.set_id) == Worker(monkeypatch).asks(student, loaded.set_id)


def test_a_worker_sees_a_set_that_is_put_away_loaded_or_edited_by_another(
    lone: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded, worker, other = lone.load(), Worker(monkeypatch), Worker(monkeypatch)
    lone.review(most=3)
    for act in (
        lambda: archive_set(lone.id, loaded.set_id, now=lone.now),
        lambda: unarchive_set(lone.id, loaded.set_id, now=lone.now),
        lambda: lone.load(TOWNS.replace("Frederick Barlow", "Edith Barlow")),
        lambda: load_set(
            TOWNS.replace("id: towns\n", "id: others\n"), origin="loaded", file="others.yaml", now=lone.now
        ),
        lambda: change_settings(lone.id, zone="Pacific/Auckland"),
        lambda: change_settings(lone.id, new_per_day=4, reviews_per_day=1),
    ):
        worker.asks(lone, loaded.set_id)
        other.work()
        act()
        assert worker.asks(lone, loaded.set_id) == Worker(monkeypatch).asks(lone, loaded.set_id)


def test_a_long_list_is_cut_short_and_goes_on_where_it_ended(lone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.study.agenda.SPARE", 0)
    loaded = lone.load()
    change_settings(lone.id, new_per_day=2, reviews_per_day=2)
    worker = Worker(monkeypatch)
    for _ in range(6):
        for _ in range(5):
            assert worker.asks(lone, loaded.set_id) == Worker(monkeypatch).asks(lone, loaded.set_id)
            worker.work()
            lone.review(most=1, more=1)
        lone.wait(days=3)


def test_more_lines_than_are_followed_make_it_anew(lone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coming, "MOST_LINES", 2)
    loaded, worker = lone.load(), Worker(monkeypatch)
    worker.asks(lone, loaded.set_id)
    Worker(monkeypatch).work()
    lone.review(most=4)
    assert worker.asks(lone, loaded.set_id) == Worker(monkeypatch).asks(lone, loaded.set_id)


def test_the_new_facts_of_a_day_are_those_that_are_asked(lone: Student) -> None:
    loaded = lone.load()
    change_settings(lone.id, new_per_day=3)
    with reading() as connection:
        told = Agenda(connection, read_learner(connection, lone.id), lone.now).new_facts(loaded.set_id)
    cards = [each.card_id for each in lone.review()]
    with reading() as connection:
        assert told == set(connection.scalars(select(Cards.fact).where(Cards.id.in_(cards))))
    assert len(told) == 3


def test_who_wants_more_of_a_list_that_was_looked_at_gets_it(lone: Student) -> None:
    loaded = lone.load()
    change_settings(lone.id, new_per_day=1)
    with reading() as connection:
        agenda = Agenda(connection, read_learner(connection, lone.id), lone.now)
        assert agenda.left(loaded.set_id, more=9999).new_today > 5
        agenda.keep()
        again = Agenda(connection, agenda.today.learner, lone.now)  # which knows the whole list by now
        assert again.left(loaded.set_id).new_today == 1
        assert again.left(loaded.set_id, more=4).new_today == 5
        assert again.left(loaded.set_id).new_today == 1


def new_cards(student: Student, set_id: str) -> set[str]:
    with reading() as connection:
        agenda = Agenda(connection, read_learner(connection, student.id), student.now)
        agenda.left(set_id)
        agenda.keep()
    return {card.key for listed in agenda.known.new.values() for card in listed.cards}


def test_a_card_that_begins_anew_is_new_again_before_those_that_were_never_asked(
    lone: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although a worker has found, on another day, that all cards up to a later one were met."""
    loaded, worker = lone.load(), Worker(monkeypatch)
    worker.work()
    first = lone.ask_review().ticket.card_id or ""
    lone.review(most=3)
    for _ in range(2):
        lone.wait(days=1)
        assert first not in new_cards(lone, loaded.set_id)
    restart_card(lone.id, first, now=lone.now)
    assert first in new_cards(lone, loaded.set_id)
