from __future__ import annotations

from typing import Any

import fsrs.card
import fsrs.scheduler
import pytest
from hypothesis import given
from hypothesis import strategies as st
from remembering import DEFAULTS, any_parameters, histories, in_review, ratings, remember

from quizapp.memory.model import chance_of_recall, change, days_until_due
from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Rating
from quizapp.memory.state import Phase


class _Forbidden:
    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was asked for")

    def __call__(self) -> float:
        raise AssertionError("dice were thrown")


def test_neither_the_clock_nor_the_dice_of_the_package_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in [
        (fsrs.card, "datetime"),
        (fsrs.card, "time"),
        (fsrs.scheduler, "datetime"),
        (fsrs.scheduler, "random"),
    ]:
        monkeypatch.setattr(module, name, _Forbidden())
    for memory in (None, in_review(20.0)):
        for rating in Rating:
            assert change(memory, rating, 20, DEFAULTS).stability > 0
    assert chance_of_recall(in_review(20.0), 20, DEFAULTS) == pytest.approx(0.9)


def test_ten_hours_overnight_count_as_a_day() -> None:
    memory = in_review(5.0)
    same_day, next_day = (change(memory, Rating.GOOD, days, DEFAULTS) for days in (0, 1))
    assert same_day.stability == 5.0  # the short-term rule gains nothing here
    assert next_day.stability > 7.0


@pytest.mark.parametrize("rating", Rating)
def test_an_absence_longer_than_the_calendar_of_the_package_is_survived(rating: Rating) -> None:
    assert 0 < change(in_review(5.0), rating, 3_000_000, DEFAULTS).stability <= 36_500
    assert 0 < chance_of_recall(in_review(5.0), 3_000_000, DEFAULTS) < 0.5


def test_a_stability_does_not_grow_beyond_a_century() -> None:
    memory = in_review(30_000.0, difficulty=1.0)
    assert change(memory, Rating.EASY, 36_500, DEFAULTS).stability == 36_500


@given(histories, ratings, st.integers(0, 40_000), any_parameters)
def test_stability_and_difficulty_stay_within_their_bounds(
    history: list[tuple[Rating, int]], rating: Rating, days: int, parameters: Parameters
) -> None:
    memory, _ = remember(history, parameters)
    changed = change(memory, rating, days, parameters)
    assert 0.001 <= changed.stability <= 36_500
    assert 1 <= changed.difficulty <= 10
    assert (changed.wait_seconds is None) == (changed.phase is Phase.REVIEW)


@given(st.floats(1, 10_000), any_parameters)
def test_a_card_falls_due_when_recall_has_fallen_to_what_is_desired(stability: float, parameters: Parameters) -> None:
    days = days_until_due(stability, parameters)
    before, behind = (chance_of_recall(in_review(stability), whole, parameters) for whole in (int(days), int(days) + 1))
    assert behind - 1e-9 <= parameters.desired_retention <= before + 1e-9


def test_at_ninety_per_cent_an_interval_is_the_stability() -> None:
    assert days_until_due(2.5, DEFAULTS) == 2.5
