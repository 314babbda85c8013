"""What a worker keeps of all that a learner holds never tells another thing than the store does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from flask import Flask
from sqlalchemy import Connection
from studying import TOWNS, Student
from test_replay import Wanderer

from quizapp.memory.schedule import retrievability
from quizapp.memory.state import Memory, Phase
from quizapp.store.days import read_day_counts
from quizapp.store.engine import reading
from quizapp.store.learners import read_learner
from quizapp.store.memories import read_memories
from quizapp.store.sets import read_current_versions, read_facts
from quizapp.study import coming, ink, overview
from quizapp.study.fact_map import fact_map
from quizapp.study.learners import change_settings
from quizapp.study.progress import longest_run, progress, run_up_to
from quizapp.study.rebuilding import rebuild
from quizapp.study.session import Today, count_left, find_next_time, read_today
from quizapp.study.sets import archive_set, library, load_set, set_page, unarchive_set
from quizapp.study.shown_sets import FactInk, Strip

OTHERS = TOWNS.replace("id: towns\n", "id: others\n")


class Worker:
    """A process that serves, as far as it remembers something."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self._agendas: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._overviews: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def work(self) -> None:
        self._monkeypatch.setattr(coming, "_known", self._agendas)
        self._monkeypatch.setattr(overview, "_kept", self._overviews)

    def shows(self, student: Student) -> dict[str, Any]:
        self.work()
        seen = library(student.id, now=student.now)
        pages = [set_page(student.id, entry.set_id, now=student.now) for entry in seen.sets]
        maps = [fact_map(student.id, entry.set_id, now=student.now) for entry in seen.sets]
        comes = progress(student.id, now=student.now)
        return {
            "due": (seen.due, seen.new, seen.next_due_at, seen.beyond, min(seen.more_new, overview.BEYOND)),
            "days": (seen.week, seen.days_in_a_row, seen.longest_run, seen.has_answered),
            "sets": [(each.set_id, each.due, each.new, _plain(each.strip)) for each in seen.sets],
            "held": (comes.held, comes.facts),
            "progress": comes,
            "pages": [(page.summary.due, page.summary.new, _plain(page.summary.strip)) for page in pages],
            "maps": [(each.due, each.new, _plain(each.strip), [fact.ink for fact in each.facts]) for each in maps],
        }


def _plain(strip: Strip) -> tuple[Any, ...]:
    return strip.counts, strip.bars, strip.faintest


def plainly(student: Student) -> dict[str, Any]:
    """The same counted and drawn from the store alone, fact by fact."""
    with reading() as connection:
        today = read_today(connection, read_learner(connection, student.id), student.now)
        left, days = count_left(connection, today), read_day_counts(connection, student.id)
        next_time = None if left.due_now else find_next_time(connection, today)
        sets, inks = [], []
        for version in read_current_versions(connection, student.id):
            inks.append(_ink_plainly(connection, today, version.set_id, version.id))
            due, new = left.due_of(version.set_id), min(left.new[version.set_id], left.new_allowed)
            sets.append((version.set_id, due, new, _strip_plainly(inks[-1])))
    day = today.moment.day
    week = tuple((each, days.get(each, 0)) for each in (day - timedelta(days=back) for back in range(6, -1, -1)))
    return {
        "due": (
            left.due_now,
            left.new_today,
            next_time[0] if next_time else None,
            left.beyond,
            min(left.new.total() - left.new_today, overview.BEYOND),
        ),
        "days": (week, run_up_to(day, days), longest_run(days), bool(days)),
        "sets": sets,
        "held": (sum(each.state == "held" for own in inks for each in own), sum(map(len, inks))),
        "inks": inks,
    }


def _ink_plainly(db: Connection, today: Today, set_id: str, version_id: str) -> list[FactInk]:
    memories = read_memories(db, today.learner.id, [set_id])
    return [
        FactInk(line.paragraph, *_state_plainly([memories[card] for card in line.cards if card in memories], today))
        for line in read_facts(db, [version_id])[version_id]
    ]


def _state_plainly(memories: list[Memory], today: Today) -> tuple[str, float]:
    day, parameters = today.moment.day, today.learner.parameters
    if not memories:
        return "blank", 0.0
    share, weakest = min(
        ((retrievability(memory, day, parameters), memory) for memory in memories), key=lambda each: each[0]
    )
    if weakest.phase is not Phase.REVIEW and weakest.reviewed_day >= day:
        return "wet", share
    if share >= parameters.desired_retention:
        return "held", share
    return ("fading" if share >= ink.FADING_FROM else "faint"), share


def _strip_plainly(inks: list[FactInk]) -> tuple[Any, ...]:
    states = [each.state for each in inks]
    going = [each.share for each in inks if each.state in ("fading", "faint")]
    counts = {state: states.count(state) for state in ("held", "fading", "faint", "wet", "blank")}
    size = -(-len(inks) // ink.MOST_BARS) or 1
    groups = [inks[start : start + size] for start in range(0, len(inks), size)]
    bars = tuple(_gather(group) if size > 1 else group[0] for group in groups)
    return counts, bars, min(going, default=None)


def _gather(group: list[FactInk]) -> FactInk:
    states = {each.state for each in group}
    return FactInk(None, min(states) if len(states) == 1 else "held", sum(each.share for each in group) / len(group))


def assert_shows_what_is(student: Student, workers: list[Worker]) -> None:
    plain = plainly(student)
    for worker in workers:
        shown = worker.shows(student)
        assert shown["due"] == plain["due"]
        assert shown["days"] == plain["days"]
        assert (shown["sets"], shown["held"]) == (plain["sets"], plain["held"])
        assert shown["pages"] == [each[1:] for each in plain["sets"]]
        assert shown["maps"] == [(*each[1:], own) for each, own in zip(plain["sets"], plain["inks"], strict=True)]
    fresh = workers[0].shows(student)
    assert all(worker.shows(student) == fresh for worker in workers)


class Visitor(Wanderer):
    """One who also puts sets away, and lives by other clocks and limits."""

    def step(self) -> None:
        if self.random.random() < 0.8:
            super().step()
        else:
            self.random.choice([self.put_away, self.bring_back, self.settle, rebuild])()

    def put_away(self) -> None:
        archive_set(self.student.id, self.random.choice(self.sets), now=self.student.now)

    def bring_back(self) -> None:
        for set_id in self.sets:
            unarchive_set(self.student.id, set_id, now=self.student.now)

    def settle(self) -> None:
        change_settings(
            self.student.id,
            new_per_day=self.random.choice((0, 2, 20)),
            reviews_per_day=self.random.choice((1, 200)),
            desired_retention=self.random.choice((0.8, 0.9)),
        )

    @property
    def sets(self) -> list[str]:
        return [self.set_id, self.other_id]

    other_id: str


def wander(student: Student, monkeypatch: pytest.MonkeyPatch, seed: int, steps: int) -> None:
    visitor, workers, rng = (
        Visitor(student, student.load(), seed),
        [Worker(monkeypatch) for _ in range(2)],
        Random(seed),
    )
    visitor.other_id = load_set(OTHERS, origin="loaded", file="others.yaml", now=student.now).set_id
    for _ in range(steps):
        rng.choice(workers).work()
        visitor.step()
        assert_shows_what_is(student, [*rng.sample(workers, rng.randint(1, 2)), Worker(monkeypatch)])


@pytest.mark.parametrize("bars", [4, 400])
@pytest.mark.parametrize("seed", range(2))
def test_whatever_was_done_any_worker_shows_what_the_store_says(
    lone: Student, monkeypatch: pytest.MonkeyPatch, seed: int, bars: int
) -> None:
    monkeypatch.setattr(ink, "MOST_BARS", bars)
    wander(lone, monkeypatch, seed, steps=30)


def test_on_either_engine_too(student: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    wander(student, monkeypatch, seed=9, steps=15)


def test_two_applications_on_one_store_show_the_same(start: Callable[..., Flask]) -> None:
    one, other = start(), start()
    with one.app_context():
        student = Student(one)
        student.load()
    for mark in ("right", "wrong", "right"):
        for serving, looking in ((one, other), (other, one)):
            with looking.app_context():
                before = library(student.id, now=student.now)
            with serving.app_context():
                student.review(mark, most=2)
            with looking.app_context():
                after, plain = library(student.id, now=student.now), plainly(student)
            assert after.week != before.week
            assert [(each.set_id, each.due, each.new, _plain(each.strip)) for each in after.sets] == plain["sets"]
        student.wait(hours=30)


def test_more_lines_than_are_followed_make_it_anew(lone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_LINES", 2)
    lone.load()
    worker = Worker(monkeypatch)
    worker.shows(lone)
    Worker(monkeypatch).work()
    lone.review(most=4)
    assert_shows_what_is(lone, [worker])


def test_a_year_is_followed_when_it_is_looked_at_and_made_anew_after_many_cards(
    lone: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    begin = overview.begin_year
    monkeypatch.setattr(overview, "begin_year", lambda *given: made.append("anew") or begin(*given))
    monkeypatch.setattr(overview, "MOST_CARDS", 3)
    lone.load()
    for most, times in ((0, 1), (2, 1), (5, 2)):
        for _ in range(most):
            lone.review(most=1)
            library(lone.id, now=lone.now)
        shown = progress(lone.id, now=lone.now)
        assert len(made) == times
    assert shown.answers == 7
