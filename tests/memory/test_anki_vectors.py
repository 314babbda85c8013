"""The schedule agrees with what Anki's own backend computed for forty histories, at every one of their answers."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from quizapp.memory.parameters import DEFAULT_WEIGHTS, Parameters
from quizapp.memory.rating import Rating
from quizapp.memory.schedule import DAY_SECONDS, Moment, outcomes

VECTORS = json.loads((Path(__file__).parent / "anki_vectors.json").read_text())
FIRST_ANSWER = datetime(2026, 1, 1, 4, tzinfo=UTC)
PARAMETERS = Parameters()


def _moment(step: dict[str, Any]) -> Moment:
    day = FIRST_ANSWER.date() + timedelta(days=step["study_day"])
    return Moment(FIRST_ANSWER + timedelta(seconds=step["t"]), day, "UTC")


def test_the_defaults_are_the_parameters_that_anki_was_run_with() -> None:
    assert list(DEFAULT_WEIGHTS) == VECTORS["parameters"]
    assert VECTORS["desired_retention"] == PARAMETERS.desired_retention
    assert [60 * minutes for minutes in VECTORS["learning_steps_min"]] == list(PARAMETERS.learning_steps)
    assert [60 * minutes for minutes in VECTORS["relearning_steps_min"]] == list(PARAMETERS.relearning_steps)


def test_all_forty_histories_are_tried() -> None:
    assert len(VECTORS["histories"]) == 40
    assert sum(len(history) for history in VECTORS["histories"]) == 480


@pytest.mark.parametrize("number", range(len(VECTORS["histories"])))
def test_a_history_goes_as_it_goes_in_anki(number: int) -> None:
    memory = None
    for step in VECTORS["histories"][number]:
        outcome = outcomes(memory, _moment(step), PARAMETERS, seed=None)[Rating(step["rating"])]
        memory = outcome.memory
        assert memory.stability == pytest.approx(step["stability"], rel=0.005)
        assert memory.difficulty == pytest.approx(step["difficulty"], abs=0.01)
        assert memory.phase == step["state"]
        if step["interval_s"] < DAY_SECONDS:
            assert outcome.interval_seconds == step["interval_s"]
        else:
            assert outcome.interval_seconds % DAY_SECONDS == 0
            assert outcome.interval_seconds == pytest.approx(step["interval_s"], rel=0.005, abs=DAY_SECONDS)


def test_intervals_up_to_a_year_are_the_same_to_the_day_but_for_one_that_lies_on_a_half() -> None:
    different = []
    for number, history in enumerate(VECTORS["histories"]):
        memory = None
        for place, step in enumerate(history):
            outcome = outcomes(memory, _moment(step), PARAMETERS, seed=None)[Rating(step["rating"])]
            memory = outcome.memory
            if step["interval_s"] < 365 * DAY_SECONDS and outcome.interval_seconds != step["interval_s"]:
                different.append((number, place, round(memory.stability, 2)))
    assert different == [(21, 6, 60.48)]  # Anki, which rounds the stability at every step, has come to 60.503
