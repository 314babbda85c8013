"""What a learner's answers to one card may have been, as the program itself would have written them down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from quizapp.memory.day import day_start
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.memory.schedule import Moment, after, move_due, retrievability
from quizapp.memory.state import Memory, Phase
from quizapp.store.learners import Learner

MARKS = ("right",) * 8 + ("almost", "wrong")
KNOWN_AT_ONCE = {"rating": "easy"}  # leaves the learning steps by the first answer
TYPED = {"typed": "as it was"}
FIRST_DAY = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Review:
    """An answer, the memories before and after it, and what the log tells of it."""

    before: Memory | None
    after: Memory
    given: dict[str, Any]
    mark: str
    rating: int
    interval_seconds: int
    knew: float
    recall: float | None


def make_histories(rng: Random, learner: Learner, lines: int, count: int) -> list[list[Review]]:
    """So many of them, each of so many answers, after which the card is in review for two days or more."""
    histories: list[list[Review]] = []
    while len(histories) < count:
        history = _history(rng, learner, lines)
        if days_ahead(history) > 1:
            histories.append(history)
    return histories


def days_ahead(history: list[Review]) -> int:
    """From the last answer until the card is due."""
    last = history[-1].after
    return (last.due_day - last.reviewed_day).days


def _history(rng: Random, learner: Learner, lines: int) -> list[Review]:
    reviews: list[Review] = []
    for number in range(lines):
        before = reviews[-1].after if reviews else None
        given, mark = (TYPED, rng.choice(MARKS)) if before else (KNOWN_AT_ONCE, "right")
        if number == lines - 1 or (before and before.phase is not Phase.REVIEW):
            mark = "right"  # else it would end in a learning step
        evidence = weigh(mark) if before else Evidence(Rating.EASY)
        moment = _next_moment(rng, before, learner)
        outcome = after(before, evidence, moment, learner.parameters, seed=str(rng.random()))
        recall = retrievability(before, moment.day, learner.parameters) if before else None
        rating = int(evidence.rating)
        reviews.append(
            Review(before, outcome.memory, given, mark, rating, outcome.interval_seconds, outcome.knew, recall)
        )
    return reviews


def _next_moment(rng: Random, memory: Memory | None, learner: Learner) -> Moment:
    """When the card is due or some days later, at an hour of that day."""
    if memory is not None and memory.phase is not Phase.REVIEW:
        return Moment.at(memory.due_at, learner.zone, learner.rollover_hour)
    late = 0 if memory is None else rng.randint(0, max(1, (memory.due_day - memory.reviewed_day).days // 5))
    day = (memory.due_day if memory else FIRST_DAY) + timedelta(days=late)
    hours = timedelta(hours=rng.randint(1, 18))
    start = day_start(day, learner.zone, learner.rollover_hour)
    return Moment(start + hours, day, learner.zone, learner.rollover_hour)


def moved(review: Review, by: timedelta, learner: Learner) -> Review:
    """The same, so many whole days later."""
    before = None if review.before is None else _moved(review.before, by, learner)
    return replace(review, before=before, after=_moved(review.after, by, learner))


def _moved(memory: Memory, by: timedelta, learner: Learner) -> Memory:
    days = {"reviewed_day": memory.reviewed_day + by, "due_day": memory.due_day + by}
    later = replace(memory, reviewed_at=memory.reviewed_at + by, due_at=memory.due_at + by, **days)
    return move_due(later, learner.zone, learner.rollover_hour)


def columns_of(review: Review) -> dict[str, Any]:
    """What is told of it in the log, but for its memories."""
    names = ("given", "mark", "rating", "interval_seconds", "knew", "recall")
    return {name: getattr(review, name) for name in names}


def kinds_of(review: Review) -> list[str]:
    """Among what its day counts it."""
    if review.before is None:
        return ["answers", "introduced"]
    return ["answers", "reviewed"] if review.before.phase is Phase.REVIEW else ["answers"]
