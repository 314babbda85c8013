"""The memory model: FSRS-6 by the package `fsrs`, without the clock, the dice and the card ids that it brings along.

The package counts whole 24 hours between moments in `timezone.utc`. It is shown a calendar of its own instead, in which
every memory was last reviewed at noon of day 0, so that the days it counts are the study days that went by.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Self, cast

import fsrs

from quizapp.memory.parameters import LONGEST_INTERVAL, Parameters
from quizapp.memory.rating import Rating
from quizapp.memory.state import Memory, Phase

_DAY_0 = datetime(1, 1, 1, 12, tzinfo=UTC)
_LONGEST_ABSENCE = 1_000_000  # days; keeps the package's calendar inside the years that Python knows
_STATES = {
    Phase.LEARNING: fsrs.State.Learning,
    Phase.REVIEW: fsrs.State.Review,
    Phase.RELEARNING: fsrs.State.Relearning,
}
_PHASES = {state: phase for phase, state in _STATES.items()}


@dataclass(frozen=True, slots=True)
class Change:
    """What a rating makes of a memory. `wait_seconds` is the length of the learning step, None where days follow."""

    stability: float
    difficulty: float
    phase: Phase
    step: int
    wait_seconds: int | None


def change(memory: Memory | None, rating: Rating, days_since: int, parameters: Parameters) -> Change:
    """The change by a rating `days_since` study days (0 or more) after the last one; 0 takes the short-term rule."""
    asked_at = _on_day(days_since)
    card, _ = _scheduler(parameters).review_card(_card(memory), fsrs.Rating(rating), asked_at)
    in_steps = card.state is not fsrs.State.Review
    return Change(
        stability=min(cast(float, card.stability), float(LONGEST_INTERVAL)),  # only a new card has none
        difficulty=cast(float, card.difficulty),
        phase=_PHASES[card.state],
        step=card.step or 0,
        wait_seconds=round((card.due - asked_at).total_seconds()) if in_steps else None,
    )


def chance_of_recall(memory: Memory, days_since: int, parameters: Parameters) -> float:
    """The retrievability, 1 on the day of the review itself."""
    return forgetting_curve(parameters)(memory.stability, days_since)


def forgetting_curve(parameters: Parameters) -> Callable[[float, int], float]:
    """The chance of recall by a memory's stability and the days since its review. It is the package's own formula; to
    ask the package itself takes twenty times as long, which tells where a page draws a hundred thousand memories.
    """
    decay = -parameters.weights[20]
    factor: float = 0.9 ** (1 / decay) - 1

    def chance(stability: float, days_since: int) -> float:
        kept: float = (1 + factor * days_since / stability) ** decay
        return kept

    return chance


def days_until_due(stability: float, parameters: Parameters) -> float:
    """The days until the chance of recall has fallen to the desired retention, not rounded.

    The forgetting curve solved for time: the package gives it only rounded, and only for stabilities of its own making.
    """
    power = -1 / parameters.weights[20]
    return stability * ((math.pow(parameters.desired_retention, power) - 1) / (math.pow(0.9, power) - 1))


class _Shown(fsrs.Card):
    """A card for one question to the package. It is not kept, so the package need not copy it, which takes it longer
    than all the rest.
    """

    def __copy__(self) -> Self:
        return self


def _card(memory: Memory | None) -> fsrs.Card:
    if memory is None:
        return _Shown(card_id=0, due=_DAY_0)  # without an id or a due date it reads the clock, and sleeps
    return _Shown(
        card_id=0,
        state=_STATES[memory.phase],
        step=None if memory.phase is Phase.REVIEW else memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_DAY_0,
        last_review=_DAY_0,
    )


def _on_day(days_since: int) -> datetime:
    return _DAY_0 + timedelta(days=min(days_since, _LONGEST_ABSENCE))


@lru_cache(maxsize=64)
def _scheduler(parameters: Parameters) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        parameters=parameters.weights,
        desired_retention=parameters.desired_retention,
        learning_steps=[timedelta(seconds=step) for step in parameters.learning_steps],
        relearning_steps=[timedelta(seconds=step) for step in parameters.relearning_steps],
        maximum_interval=parameters.maximum_interval,
        enable_fuzzing=False,
    )
