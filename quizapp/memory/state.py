"""What is remembered of one card by one learner. A new card has no memory: None, not zeros."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LEECH_FROM, LEECH_EVERY = 8, 4  # lapses


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


def is_leech(memory: Memory) -> bool:
    """Whether it has been forgotten so often that another way of asking, or a better question, would help more."""
    return memory.lapses >= LEECH_FROM


def has_become_leech(before: Memory | None, after: Memory) -> bool:
    """Whether this answer is one to say so at: the eighth lapse, and every fourth after it."""
    has_lapsed = before is not None and after.lapses > before.lapses
    return has_lapsed and is_leech(after) and (after.lapses - LEECH_FROM) % LEECH_EVERY == 0
