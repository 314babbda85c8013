from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from remembering import DEFAULTS, any_parameters, histories, in_review, moment_on, ratings, remember

from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating
from quizapp.memory.schedule import DAY_SECONDS, Moment, Outcome, after, outcomes, retrievability
from quizapp.memory.state import Memory, Phase

seeds = st.one_of(st.none(), st.text(st.characters(codec="ascii"), max_size=8))
loads = st.dictionaries(st.integers(0, 200).map(lambda days: moment_on(1_000 + days).day), st.integers(0, 50))


def _days(outcome: Outcome) -> int | None:
    return outcome.interval_seconds // DAY_SECONDS if outcome.memory.phase is Phase.REVIEW else None


def test_a_new_card_goes_through_its_steps() -> None:
    moment = moment_on(0)
    buttons = outcomes(None, moment, DEFAULTS, seed=None)
    assert {rating.name: outcome.interval_seconds for rating, outcome in buttons.items()} == {
        "AGAIN": 60,
        "HARD": 330,
        "GOOD": 600,
        "EASY": 8 * DAY_SECONDS,
    }
    assert [outcome.memory.phase.value for outcome in buttons.values()] == [*["learning"] * 3, "review"]
    assert [outcome.memory.step for outcome in buttons.values()] == [0, 0, 1, 0]
    good = buttons[Rating.GOOD].memory
    assert (good.due_at, good.due_day) == (moment.now + timedelta(minutes=10), moment.day)
    assert (good.reps, good.lapses, good.reviewed_at, good.reviewed_day) == (1, 0, moment.now, moment.day)


def test_in_review_a_card_is_due_from_the_start_of_its_day() -> None:
    night = Moment.at(datetime(2026, 3, 24, 22, 30, tzinfo=UTC), "Europe/Berlin")
    memory = outcomes(None, night, DEFAULTS, seed=None)[Rating.EASY].memory
    assert memory.due_day == date(2026, 4, 1)
    assert memory.due_at == datetime(2026, 4, 1, 2, tzinfo=UTC)  # four o'clock, in summer time by then


def test_a_step_that_ends_after_the_rollover_is_due_on_the_next_study_day() -> None:
    before_four = moment_on(1, hour=3, minute=55)
    memory = outcomes(None, before_four, DEFAULTS, seed=None)[Rating.GOOD].memory
    assert (memory.reviewed_day, memory.due_day) == (moment_on(0).day, moment_on(1).day)


def test_forgetting_a_card_in_review_is_a_lapse_and_forgetting_it_again_in_its_steps_is_not() -> None:
    lapsed = outcomes(in_review(20.0), moment_on(20), DEFAULTS, seed=None)[Rating.AGAIN].memory
    assert (lapsed.phase, lapsed.lapses, lapsed.reps) == (Phase.RELEARNING, 1, 5)
    again = outcomes(lapsed, moment_on(20, minute=10), DEFAULTS, seed=None)[Rating.AGAIN].memory
    assert (again.phase, again.lapses, again.reps) == (Phase.RELEARNING, 1, 6)


def test_the_chance_of_recall_falls_with_the_study_days() -> None:
    memory = in_review(10.0)
    chances = [retrievability(memory, moment_on(day).day, DEFAULTS) for day in (-2, 0, 1, 10, 100)]
    assert chances[:2] == [1.0, 1.0]
    assert chances[3] == pytest.approx(0.9)
    assert chances[1:] == sorted(chances[1:], reverse=True)


@given(histories, st.integers(0, 20_000), any_parameters, seeds, loads)
def test_the_buttons_stay_in_order_and_at_least_a_day_apart(
    history: list[tuple[Rating, int]], gap: int, parameters: Parameters, seed: str | None, load: dict[date, int]
) -> None:
    memory, day = remember(history, parameters)
    buttons = outcomes(memory, moment_on(day + gap), parameters, seed=seed, load=load)
    in_days = [days for days in map(_days, buttons.values()) if days is not None]
    assert all(later >= earlier + 1 for earlier, later in pairwise(in_days))
    assert all(1 <= days <= parameters.maximum_interval for days in in_days)
    seconds = [outcome.interval_seconds for outcome in buttons.values()]
    assert seconds == sorted(seconds)


def test_at_the_longest_interval_the_buttons_are_still_a_day_apart() -> None:
    buttons = outcomes(in_review(36_500.0), moment_on(36_500), DEFAULTS, seed=None)
    assert [_days(buttons[rating]) for rating in (Rating.HARD, Rating.GOOD, Rating.EASY)] == [36_498, 36_499, 36_500]


def test_easy_outdoes_what_good_would_come_to_after_its_steps() -> None:
    forgotten = outcomes(None, moment_on(0), DEFAULTS, seed=None)[Rating.AGAIN].memory
    easy = outcomes(forgotten, moment_on(0, minute=1), DEFAULTS, seed=None)[Rating.EASY]
    assert easy.memory.stability < 1.5
    assert _days(easy) == 2


def test_a_shortest_maximum_gives_every_button_its_one_day() -> None:
    brief = Parameters(maximum_interval=1)
    buttons = outcomes(in_review(20.0), moment_on(20), brief, seed="card/4")
    assert [_days(buttons[rating]) for rating in (Rating.HARD, Rating.GOOD, Rating.EASY)] == [1, 1, 1]


@given(histories, ratings, st.integers(-400, 0), any_parameters, seeds)
def test_an_answer_dated_before_the_last_counts_as_the_same_day_and_is_never_due_in_the_past(
    history: list[tuple[Rating, int]], rating: Rating, back: int, parameters: Parameters, seed: str | None
) -> None:
    memory, day = remember(history, parameters)
    earlier, same = moment_on(max(0, day + back)), moment_on(day)
    backdated = outcomes(memory, earlier, parameters, seed=seed)[rating]
    on_the_day = outcomes(memory, same, parameters, seed=seed)[rating]
    assert backdated.memory.stability == on_the_day.memory.stability
    assert backdated.interval_seconds == on_the_day.interval_seconds
    assert backdated.memory.due_at >= earlier.now
    assert backdated.memory.due_day >= earlier.day


def test_a_day_logged_in_another_zone_does_not_make_a_card_due_in_the_past() -> None:
    now = datetime(2026, 11, 23, 22, tzinfo=UTC)
    logged_far_west = Moment(now, date(2026, 11, 21), "Pacific/Kiritimati")
    memory = outcomes(in_review(0.5), logged_far_west, DEFAULTS, seed=None)[Rating.HARD].memory
    assert memory.due_at >= now


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="with a zone"):
        Moment(datetime(2026, 11, 23, 12), date(2026, 11, 23), "UTC")


def test_fuzz_is_the_same_for_a_seed_and_differs_between_seeds() -> None:
    memory, moment = in_review(30.0), moment_on(30)
    intervals = [_days(outcomes(memory, moment, DEFAULTS, seed=f"card/{n}")[Rating.GOOD]) for n in range(200)]
    again = [_days(outcomes(memory, moment, DEFAULTS, seed=f"card/{n}")[Rating.GOOD]) for n in range(200)]
    assert intervals == again
    assert len(set(intervals)) > 8


def test_fuzz_moves_the_day_and_leaves_the_memory_alone() -> None:
    memory, moment = in_review(30.0), moment_on(30)
    plain = outcomes(memory, moment, DEFAULTS, seed=None)[Rating.GOOD].memory
    fuzzed = outcomes(memory, moment, DEFAULTS, seed="card/1")[Rating.GOOD].memory
    assert replace(fuzzed, due_at=plain.due_at, due_day=plain.due_day) == plain
    assert fuzzed.due_day != plain.due_day


def test_a_day_with_much_due_is_avoided_within_the_range() -> None:
    memory, moment = in_review(5.0), moment_on(5)
    usual = _days(outcomes(memory, moment, DEFAULTS, seed=None)[Rating.GOOD])
    assert usual is not None
    load = {moment.day + timedelta(days=usual + shift): 0 if shift == 1 else 40 for shift in range(-9, 10)}
    chosen = [_days(outcomes(memory, moment, DEFAULTS, seed=f"card/{n}", load=load)[Rating.GOOD]) for n in range(100)]
    assert chosen.count(usual + 1) > 90


_SCRIPT = """
from datetime import UTC, datetime
from quizapp.memory.parameters import Parameters
from quizapp.memory.queue import New, order_new
from quizapp.memory.rating import Evidence, Rating
from quizapp.memory.schedule import Moment, after, outcomes
moment = Moment.at(datetime(2026, 11, 23, 12, tzinfo=UTC), "Europe/Berlin")
easy = outcomes(None, moment, Parameters(), seed="card/0")[Rating.EASY].memory
later = Moment.at(datetime(2026, 12, 9, 12, tzinfo=UTC), "Europe/Berlin")
load = {easy.due_day: 4}
print(outcomes(easy, later, Parameters(), seed="card/1", load=load))
print(after(easy, Evidence(Rating.GOOD, 0.25), later, Parameters(), seed="card/1", load=load))
print(order_new([New(f"k{n}", f"f{n}") for n in range(9)], {"f0": {"f8", "f4", "f6"}, "f3": {"f0", "f7"}}))
"""


def test_everything_is_the_same_under_any_hash_seed() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("0", "1", "4242")
    }
    assert len(told) == 1
    assert "Outcome(" in told.pop()


@given(histories, ratings, st.integers(0, 400), seeds)
def test_an_answer_without_luck_is_the_outcome_of_its_button(
    history: list[tuple[Rating, int]], rating: Rating, gap: int, seed: str | None
) -> None:
    memory, day = remember(history)
    moment = moment_on(day + gap)
    outcome = after(memory, Evidence(rating), moment, DEFAULTS, seed=seed)
    assert outcome == outcomes(memory, moment, DEFAULTS, seed=seed)[rating]


def test_what_a_button_promised_is_kept_when_the_load_has_changed_since() -> None:
    memory, moment = in_review(30.0), moment_on(30)
    shown = outcomes(memory, moment, DEFAULTS, seed="card/4")[Rating.GOOD]
    busy = {shown.memory.due_day: 500}
    good = Evidence(Rating.GOOD)
    assert after(memory, good, moment, DEFAULTS, seed="card/4", load=busy) != shown
    kept = after(memory, good, moment, DEFAULTS, seed="card/4", load=busy, promised=shown.interval_seconds)
    assert kept == shown


@given(histories, ratings, st.floats(0, 1), st.integers(0, 400), seeds, loads)
def test_a_replay_with_the_logged_interval_needs_neither_seed_nor_load(
    history: list[tuple[Rating, int]],
    rating: Rating,
    guess: float,
    gap: int,
    seed: str | None,
    load: dict[date, int],
) -> None:
    memory, day = remember(history)
    moment, evidence = moment_on(day + gap), Evidence(rating, guess)
    lived = after(memory, evidence, moment, DEFAULTS, seed=seed, load=load)
    replayed = after(memory, evidence, moment, DEFAULTS, seed=None, promised=lived.interval_seconds)
    assert replayed == lived


def test_a_promise_of_minutes_to_a_card_in_review_is_kept_as_a_day() -> None:
    memory = after(in_review(9.0), Evidence(Rating.GOOD), moment_on(9), DEFAULTS, seed=None, promised=600).memory
    assert memory.due_day == moment_on(10).day


def _memory_in(phase: Phase) -> Memory | None:
    if phase is Phase.REVIEW:
        return in_review(12.0)
    answered = in_review(12.0) if phase is Phase.RELEARNING else None
    return outcomes(answered, moment_on(0), DEFAULTS, seed=None)[Rating.AGAIN].memory


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_can_be_answered_with_every_button(phase: Phase) -> None:
    buttons = outcomes(_memory_in(phase), moment_on(12), DEFAULTS, seed="card/9")
    assert list(buttons) == list(Rating)
    assert buttons[Rating.EASY].memory.phase is Phase.REVIEW
    assert buttons[Rating.AGAIN].memory.phase is (Phase.LEARNING if phase is Phase.LEARNING else Phase.RELEARNING)
