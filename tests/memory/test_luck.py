"""A right choice may have been luck: its memory lies between what knowing and what not knowing would make of it."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from remembering import DEFAULTS, any_parameters, histories, in_review, moment_on, ratings, remember

from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.memory.schedule import DAY_SECONDS, after, outcomes
from quizapp.memory.state import Phase

OF_FOUR = Evidence(Rating.GOOD, 0.25)


def test_a_right_choice_in_review_is_mixed_by_the_chance_that_it_was_known() -> None:
    memory, moment = in_review(10.0), moment_on(10)
    buttons = outcomes(memory, moment, DEFAULTS, seed=None)
    good, again = buttons[Rating.GOOD].memory, buttons[Rating.AGAIN].memory
    mixed = after(memory, OF_FOUR, moment, DEFAULTS, seed=None)
    knew = 0.9 / (0.9 + 0.1 * 0.25)
    assert mixed.knew == pytest.approx(knew)
    assert mixed.memory.stability == pytest.approx(exp(knew * log(good.stability) + (1 - knew) * log(again.stability)))
    assert mixed.memory.difficulty == pytest.approx(knew * good.difficulty + (1 - knew) * again.difficulty)
    assert mixed.interval_seconds == round(mixed.memory.stability) * DAY_SECONDS


def test_a_right_choice_on_a_new_card_is_mixed_by_the_chance_of_knowing_new_facts() -> None:
    mixed = after(None, OF_FOUR, moment_on(0), DEFAULTS, seed=None)
    knew = 0.3 / (0.3 + 0.7 * 0.25)
    assert mixed.knew == pytest.approx(knew)
    assert mixed.memory.stability == pytest.approx(exp(knew * log(2.3065) + (1 - knew) * log(0.212)))
    sure = after(None, OF_FOUR, moment_on(0), Parameters(chance_of_knowing_new=0.9), seed=None)
    assert sure.memory.stability > mixed.memory.stability


def test_a_lucky_answer_moves_through_the_steps_like_good() -> None:
    first = after(None, OF_FOUR, moment_on(0), DEFAULTS, seed=None)
    assert (first.memory.phase, first.memory.step, first.interval_seconds) == (Phase.LEARNING, 1, 600)
    second = after(first.memory, OF_FOUR, moment_on(1), DEFAULTS, seed=None)
    assert (second.memory.phase, second.memory.step) == (Phase.REVIEW, 0)
    assert (second.memory.reps, second.memory.lapses) == (2, 0)


def test_a_hit_after_a_hint_is_mixed_with_hard() -> None:
    memory, moment = in_review(10.0), moment_on(10)
    hard = outcomes(memory, moment, DEFAULTS, seed=None)[Rating.HARD].memory
    mixed = after(memory, weigh("right", 0.25, hinted=True), moment, DEFAULTS, seed=None).memory
    plain = after(memory, OF_FOUR, moment, DEFAULTS, seed=None).memory
    assert mixed.stability < hard.stability
    assert mixed.stability < plain.stability


def test_an_admitted_guess_is_what_a_wrong_answer_is() -> None:
    memory, moment = in_review(10.0), moment_on(10)
    guessed = after(memory, weigh("right", 0.25, guessed=True), moment, DEFAULTS, seed=None)
    assert guessed == after(memory, weigh("wrong", 0.25), moment, DEFAULTS, seed=None)
    assert (guessed.knew, guessed.memory.lapses) == (0.0, 1)


def test_the_more_options_the_more_a_right_choice_proves() -> None:
    memory, moment = in_review(10.0), moment_on(60)
    stabilities = [
        after(memory, Evidence(Rating.GOOD, guess), moment, DEFAULTS, seed=None).memory.stability
        for guess in (1.0, 1 / 2, 1 / 3, 1 / 4, 0.0)
    ]
    assert stabilities == sorted(stabilities)
    assert len(set(stabilities)) == 5


def test_on_the_day_of_the_last_answer_nothing_is_put_down_to_luck() -> None:
    memory, moment = in_review(10.0), moment_on(0)
    mixed = after(memory, OF_FOUR, moment, DEFAULTS, seed=None)
    assert mixed == outcomes(memory, moment, DEFAULTS, seed=None)[Rating.GOOD]


@given(
    histories,
    ratings,
    st.floats(0, 1),
    st.integers(0, 20_000),
    any_parameters,
    st.text(st.characters(codec="ascii"), max_size=4),
)
def test_a_mix_lies_between_again_and_its_button(
    history: list[tuple[Rating, int]], rating: Rating, guess: float, gap: int, parameters: Parameters, seed: str
) -> None:
    memory, day = remember(history, parameters)
    moment = moment_on(day + gap)
    buttons = outcomes(memory, moment, parameters, seed=seed)
    known, again = buttons[rating], buttons[Rating.AGAIN]
    mixed = after(memory, Evidence(rating, guess), moment, parameters, seed=seed)
    least, most = sorted((known.memory.stability, again.memory.stability))
    assert least * (1 - 1e-9) <= mixed.memory.stability <= most * (1 + 1e-9)
    least, most = sorted((known.memory.difficulty, again.memory.difficulty))
    assert least - 1e-9 <= mixed.memory.difficulty <= most + 1e-9
    assert again.interval_seconds <= mixed.interval_seconds <= known.interval_seconds
    assert (mixed.memory.phase, mixed.memory.step) == (known.memory.phase, known.memory.step)
    assert 0 <= mixed.knew <= known.knew
