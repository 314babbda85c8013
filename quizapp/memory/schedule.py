"""The schedule: what an answer does to a card's memory, and when the card is asked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from math import exp, log
from typing import Self, TypeVar

from quizapp.memory.day import DEFAULT_ROLLOVER, day_start, study_day
from quizapp.memory.interval import Scatter, choose_days
from quizapp.memory.model import Change, chance_of_recall, change, days_until_due
from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating
from quizapp.memory.state import Memory, Phase

DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Moment:
    """When an answer is given: the moment, and the study day that it counts for in the learner's zone.

    `Moment.at` finds the day. A replay of the log gives the day that was logged, whatever the zone is by now. A naive
    moment is a ValueError.
    """

    now: datetime
    day: date
    zone: str
    rollover_hour: int = DEFAULT_ROLLOVER

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise ValueError("An answer is given at a moment with a zone.")

    @classmethod
    def at(cls, now: datetime, zone: str, rollover_hour: int = DEFAULT_ROLLOVER) -> Self:
        """ValueError also for an unknown zone or a rollover that is not offered."""
        return cls(now, study_day(now, zone, rollover_hour), zone, rollover_hour)

    @property
    def day_ends_at(self) -> datetime:
        """The first moment of the next study day, in UTC."""
        return day_start(self.day + timedelta(days=1), self.zone, self.rollover_hour)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The memory after an answer.

    `interval_seconds` is what a button shows: a day counts 86,400, whatever the clocks do. `knew` is the chance that
    the answer was known and not lucky: 1 for recall, 0 for Again.
    """

    memory: Memory
    interval_seconds: int
    knew: float


def retrievability(memory: Memory, day: date, parameters: Parameters) -> float:
    """The chance of recall on a study day: 1 on the day of the last answer and before it, never 0."""
    return chance_of_recall(memory, _days_since(memory, day), parameters)


def outcomes(
    memory: Memory | None, moment: Moment, parameters: Parameters, *, seed: str | None, load: Mapping[date, int] = {}
) -> dict[Rating, Outcome]:
    """What each of the four buttons does, for an answer that owes nothing to luck.

    Intervals in days stay apart: each button is at least a day beyond the one before it, so the lesser ones end a day
    or more below the longest interval. `seed` (such as the card's id and its count of answers) decides the fuzz, the
    same way for all buttons; None is without fuzz. `load` counts the cards due per day; a day that is to be avoided,
    such as one on which a sibling is due, is given a high count.
    """
    return _buttons(memory, moment, parameters, Scatter.by(moment.day, seed, load))


def _buttons(
    memory: Memory | None, moment: Moment, parameters: Parameters, scatter: Scatter, last: Rating = Rating.EASY
) -> dict[Rating, Outcome]:
    """Up to the `last` that is asked for, which none beyond it changes."""
    days_since = _days_since(memory, moment.day)
    given: dict[Rating, Outcome] = {}
    least = 1
    for rating in Rating:
        changed = change(memory, rating, days_since, parameters)
        most = max(1, parameters.maximum_interval - (Rating.EASY - rating))
        interval = changed.wait_seconds
        if interval is None or rating is Rating.GOOD:  # Easy outdoes what Good's steps would lead to
            days = choose_days(days_until_due(changed.stability, parameters), scatter, least=least, most=most)
            least, interval = days + 1, days * DAY_SECONDS if interval is None else interval
        knew = 0.0 if rating is Rating.AGAIN else 1.0
        given[rating] = _outcome(memory, rating, changed, moment, interval, knew)
        if rating is last:
            break
    return given


def after(
    memory: Memory | None,
    evidence: Evidence,
    moment: Moment,
    parameters: Parameters,
    *,
    seed: str | None,
    load: Mapping[date, int] = {},
    promised: int | None = None,
) -> Outcome:
    """What an answer does, when it may have been luck.

    With R the chance of recall (for a new card that of knowing a new fact) and g that of a lucky answer, it was known
    with k = R / (R + (1 - R) g). The memory is then the mix of what the rating and what Again would make of it:
    stability exp(k ln S_rating + (1 - k) ln S_again), difficulty linear, and the interval follows from that stability.
    The rating may be Hard as well as Good: a lucky hit after a hint is mixed with Hard. Phase and step are the rating's
    own, so a right choice moves through the steps and graduates like any right answer, and no lapse is counted.

    An answer that owes nothing to luck gives the outcome of its button, as does Again. `promised` is an interval in
    seconds that is kept instead of being chosen anew: what the button showed, or, in a replay, what the log holds.
    """
    knew = _chance_known(memory, evidence, moment.day, parameters)
    if promised is not None:
        days_since = _days_since(memory, moment.day)
        changed = change(memory, evidence.rating, days_since, parameters)
        if 0 < knew < 1:
            changed = _mix(changed, change(memory, Rating.AGAIN, days_since, parameters), knew)
        return _outcome(memory, evidence.rating, changed, moment, promised, knew)
    scatter = Scatter.by(moment.day, seed, load)
    buttons = _buttons(memory, moment, parameters, scatter, evidence.rating)
    outcome = buttons[evidence.rating]
    if knew == outcome.knew:
        return outcome
    return _mixed_outcome(outcome, buttons[Rating.AGAIN], knew, moment, parameters, scatter)


def _chance_known(memory: Memory | None, evidence: Evidence, day: date, parameters: Parameters) -> float:
    if evidence.rating is Rating.AGAIN:
        return 0.0
    if evidence.guess == 0:
        return 1.0
    recall = parameters.chance_of_knowing_new if memory is None else retrievability(memory, day, parameters)
    return recall / (recall + (1 - recall) * evidence.guess)


AnyState = TypeVar("AnyState", Change, Memory)


def _mix(known: AnyState, again: AnyState, knew: float) -> AnyState:
    stability = exp(knew * log(known.stability) + (1 - knew) * log(again.stability))
    return replace(known, stability=stability, difficulty=knew * known.difficulty + (1 - knew) * again.difficulty)


def _mixed_outcome(
    known: Outcome, again: Outcome, knew: float, moment: Moment, parameters: Parameters, scatter: Scatter
) -> Outcome:
    memory = _mix(known.memory, again.memory, knew)
    mixed = Outcome(memory, known.interval_seconds, knew)
    if memory.phase is not Phase.REVIEW:
        return mixed
    least, most = max(1, again.interval_seconds // DAY_SECONDS), known.interval_seconds // DAY_SECONDS
    days = choose_days(days_until_due(memory.stability, parameters), scatter, least=least, most=most)
    due_at, due_day = _due(memory.phase, moment, days * DAY_SECONDS)
    return Outcome(replace(memory, due_at=due_at, due_day=due_day), days * DAY_SECONDS, knew)


def _outcome(
    memory: Memory | None, rating: Rating, changed: Change, moment: Moment, interval_seconds: int, knew: float
) -> Outcome:
    forgot = memory is not None and memory.phase is Phase.REVIEW and rating is Rating.AGAIN
    due_at, due_day = _due(changed.phase, moment, interval_seconds)
    remembered = Memory(
        stability=changed.stability,
        difficulty=changed.difficulty,
        phase=changed.phase,
        step=changed.step,
        reviewed_at=moment.now.astimezone(UTC),
        reviewed_day=moment.day,
        due_at=due_at,
        due_day=due_day,
        reps=(memory.reps if memory else 0) + 1,
        lapses=(memory.lapses if memory else 0) + forgot,
    )
    return Outcome(remembered, interval_seconds, knew)


def _due(phase: Phase, moment: Moment, interval_seconds: int) -> tuple[datetime, date]:
    if phase is Phase.REVIEW:
        day = moment.day + timedelta(days=max(1, interval_seconds // DAY_SECONDS))
        return max(day_start(day, moment.zone, moment.rollover_hour), moment.now.astimezone(UTC)), day
    due_at = moment.now.astimezone(UTC) + timedelta(seconds=interval_seconds)
    return due_at, study_day(due_at, moment.zone, moment.rollover_hour)


def move_due(memory: Memory, zone: str, rollover_hour: int) -> Memory:
    """The same memory, due by another clock: in review its day stays, in a learning step its moment."""
    if memory.phase is not Phase.REVIEW:
        return replace(memory, due_day=study_day(memory.due_at, zone, rollover_hour))
    return replace(memory, due_at=max(day_start(memory.due_day, zone, rollover_hour), memory.reviewed_at))


def _days_since(memory: Memory | None, day: date) -> int:
    """Study days since the last answer; a day before it (a clock set back, a flight west) counts as the same day."""
    return 0 if memory is None else max(0, (day - memory.reviewed_day).days)
