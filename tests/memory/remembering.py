"""What the tests of this room share: a moment on the n-th day, a memory of a given strength, histories to try."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import strategies as st

from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Rating
from quizapp.memory.schedule import Moment, outcomes
from quizapp.memory.state import Memory, Phase

FIRST_DAY = date(2026, 1, 5)
DEFAULTS = Parameters()

ratings = st.sampled_from(Rating)
weights = st.tuples(
    *(st.floats(low, high) for low, high in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True))
)
any_parameters = st.builds(
    Parameters,
    weights=weights,
    desired_retention=st.floats(0.70, 0.97),
    learning_steps=st.sampled_from([(), (60,), (60, 600), (60, 600, 3600)]),
    relearning_steps=st.sampled_from([(), (600,), (600, 3600)]),
    maximum_interval=st.integers(30, 36_500),
)
gaps = st.one_of(st.just(0), st.integers(-3, 60), st.integers(0, 40_000))
histories = st.lists(st.tuples(ratings, gaps), max_size=12)


def moment_on(day: int, hour: int = 12, minute: int = 0) -> Moment:
    """A moment of the n-th study day, in UTC with the rollover at four."""
    midnight = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, tzinfo=UTC)
    return Moment.at(midnight + timedelta(days=day, hours=hour, minutes=minute), "UTC")


def in_review(stability: float, difficulty: float = 5.0, *, reviewed: int = 0, due: int = 1) -> Memory:
    """A memory in review, last answered on the n-th study day."""
    answered, falls_due = moment_on(reviewed), moment_on(due, hour=4)
    return Memory(
        stability=stability,
        difficulty=difficulty,
        phase=Phase.REVIEW,
        step=0,
        reviewed_at=answered.now,
        reviewed_day=answered.day,
        due_at=falls_due.now,
        due_day=falls_due.day,
        reps=4,
        lapses=0,
    )


def remember(history: list[tuple[Rating, int]], parameters: Parameters = DEFAULTS) -> tuple[Memory | None, int]:
    """The memory after a history of ratings and the days before each, with the number of the last day."""
    memory, day = None, 1_000
    for rating, gap in history:
        day = max(0, day + gap)
        memory = outcomes(memory, moment_on(day), parameters, seed=None)[rating].memory
    return memory, day
