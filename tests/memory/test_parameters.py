from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from remembering import any_parameters

from quizapp.memory.parameters import DEFAULT_WEIGHTS, Parameters, parameters_from_dict, parameters_to_dict


@given(any_parameters)
def test_parameters_come_back_from_json_as_they_were(parameters: Parameters) -> None:
    assert parameters_from_dict(json.loads(json.dumps(parameters_to_dict(parameters)))) == parameters


def test_what_is_left_out_has_its_default() -> None:
    assert parameters_from_dict({}) == Parameters()
    assert parameters_from_dict({"desired_retention": 0.85}) == Parameters(desired_retention=0.85)


def test_they_carry_the_name_of_the_algorithm() -> None:
    assert parameters_to_dict(Parameters())["algorithm"] == "fsrs-6"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"algorithm": "fsrs-5"}, "The algorithm is 'fsrs-6', not 'fsrs-5'."),
        ({"weights": DEFAULT_WEIGHTS[:19]}, "There are 21 weights, not 19."),
        ({"weights": [101.0, *DEFAULT_WEIGHTS[1:]]}, "Weight 0 lies between 0.001 and 100.0, not at 101.0."),
        ({"weights": [*DEFAULT_WEIGHTS[:20], 0.05]}, "Weight 20 lies between 0.1 and 0.8, not at 0.05."),
        ({"desired_retention": 0.69}, "The desired retention lies between 0.7 and 0.97, not at 0.69."),
        ({"desired_retention": 0.98}, "The desired retention lies between 0.7 and 0.97, not at 0.98."),
        ({"desired_retention": float("nan")}, "The desired retention lies between 0.7 and 0.97, not at nan."),
        ({"desired_retention": "0.9"}, "desired_retention takes numbers, not '0.9'."),
        ({"desired_retention": True}, "desired_retention takes numbers, not True."),
        ({"learning_steps": [0]}, "A learning step in seconds lies between 1 and 86400, not at 0."),
        ({"relearning_steps": [90_000]}, "A learning step in seconds lies between 1 and 86400, not at 90000."),
        ({"learning_steps": [1.5]}, "learning_steps takes whole numbers, not 1.5."),
        ({"learning_steps": "60"}, "learning_steps is a list of numbers, not '60'."),
        ({"maximum_interval": 0}, "The longest interval in days lies between 1 and 36500, not at 0."),
        ({"maximum_interval": 36_501}, "The longest interval in days lies between 1 and 36500, not at 36501."),
        ({"chance_of_knowing_new": 1.1}, "The chance of knowing a new fact lies between 0 and 1, not at 1.1."),
        ({"retention": 0.9, "fuzz": True}, "fuzz, retention: no such parameter."),
    ],
)
def test_what_is_out_of_range_is_refused_with_a_sentence(data: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011  the whole sentence is compared
        parameters_from_dict(data)
    assert str(refusal.value) == sentence
