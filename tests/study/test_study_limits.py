"""The day's limits, and how often which form is asked."""

from __future__ import annotations

import pytest
from studying import Student, given

from quizapp.study.failures import BadSetting
from quizapp.study.learners import change_settings, follow_zone, settings_of
from quizapp.study.review import ask_review, undo_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked, Finished


@pytest.fixture
def due(student: Student) -> Student:
    """A learner of whom a handful of cards is due, on a day without new ones."""
    student.load()
    student.review()
    student.wait(minutes=15)
    student.review()
    student.wait(days=60)
    change_settings(student.id, new_per_day=0)
    return student


def test_no_more_due_cards_are_asked_than_the_day_allows(due: Student) -> None:
    whole = library(due.id, now=due.now).due
    assert whole > 3
    change_settings(due.id, reviews_per_day=2)
    seen = library(due.id, now=due.now)
    assert seen.due == 2
    assert {entry.due for entry in seen.sets} == {2}
    asked = []
    while isinstance(found := ask_review(due.id, now=due.now), Asked):
        asked.append(found)
        due.answer(found.ticket, given(found.ticket, "right"))
        due.wait(seconds=20)
    assert len(asked) == 2
    assert isinstance(found, Finished)
    assert found.next_due_at is not None
    assert (found.next_due_at - due.now).days == 0
    assert found.next_due_count == 2  # the rest waits longer
    due.wait(days=1)
    assert library(due.id, now=due.now).due == 2


def test_an_answer_taken_back_gives_its_place_in_the_day_back(due: Student) -> None:
    change_settings(due.id, reviews_per_day=1)
    asked = due.ask_review()
    due.answer(asked.ticket, given(asked.ticket, "right"))
    assert isinstance(ask_review(due.id, now=due.now), Finished)
    undo_review(due.id, now=due.now)
    assert due.ask_review().ticket.card_id == asked.ticket.card_id


def test_learning_steps_are_no_reviews_of_the_day(due: Student) -> None:
    change_settings(due.id, reviews_per_day=1)
    asked = due.ask_review()
    due.answer(asked.ticket, given(asked.ticket, "wrong"))
    due.wait(minutes=11)
    assert due.ask_review().ticket.card_id == asked.ticket.card_id


@pytest.mark.parametrize(
    ("name", "value"),
    [("reviews_per_day", -1), ("reviews_per_day", 10_000), ("new_per_day", -1), ("desired_retention", 0.69),
     ("desired_retention", 0.98), ("desired_retention", float("nan")), ("rollover_hour", 2), ("zone", "Mars/Olympus")],
)  # fmt: skip
def test_a_setting_out_of_range_is_refused_and_changes_nothing(student: Student, name: str, value: object) -> None:
    before = settings_of(student.id)
    with pytest.raises(BadSetting, match=name):
        change_settings(student.id, **{name: value})  # type: ignore[arg-type]
    assert settings_of(student.id) == before


def test_the_zone_is_the_browsers_until_one_is_chosen(student: Student) -> None:
    follow_zone(student.id, "Asia/Tokyo")
    assert settings_of(student.id).zone == "Asia/Tokyo"
    change_settings(student.id, zone="Europe/Berlin")
    follow_zone(student.id, "Asia/Tokyo")
    assert settings_of(student.id).zone == "Europe/Berlin"
    change_settings(student.id, zone="")
    assert settings_of(student.id).zone == "Europe/Berlin"
    follow_zone(student.id, "Asia/Tokyo")
    assert settings_of(student.id).zone == "Asia/Tokyo"
