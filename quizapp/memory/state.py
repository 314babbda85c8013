"""What is remembered of one card by one learner. A new card has no memory: None, not zeros."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Phase(StrEnum):
    """Learning and relearning go in steps of minutes, review in days."""

    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Memory:
    """The state after the last answer; moments are in UTC.

    `stability` is the days after which recall has fallen to 90 %, at most 36,500; `difficulty` runs from 1 to 10;
    `step` counts the learning steps done and is 0 in review. In a learning step `due_at` is exact; in review it is the
    start of `due_day`, so that either is due when `due_at <= now`. `reps` counts all answers, `lapses` those that
    forgot a card in review.
    """

    stability: float
    difficulty: float
    phase: Phase
    step: int
    reviewed_at: datetime
    reviewed_day: date
    due_at: datetime
    due_day: date
    reps: int
    lapses: int
