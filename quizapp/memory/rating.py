"""From an answer to a rating: what an answer proves about a memory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Rating(IntEnum):
    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer proves. `guess` is the chance that luck alone would have given it: 1/options, 0 if recalled."""

    rating: Rating
    guess: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.guess <= 1:
            raise ValueError(f"The chance of a lucky answer lies between 0 and 1, not at {self.guess}.")


def weigh(outcome: str, guess: float = 0.0, *, hinted: bool = False, guessed: bool = False) -> Evidence:
    """Weigh an answer that was "right", "almost", "wrong" or "unknown" (the learner said so).

    Right proves Good; almost right, or right with a hint, proves Hard. The chance of luck stays with either: an
    option that was chosen after a hint may still have been hit by luck. Wrong, unknown and `guessed` (right, but the
    learner says it was luck) prove Again, in which luck plays no part. Any other outcome is a ValueError.
    """
    if outcome not in ("right", "almost", "wrong", "unknown"):
        raise ValueError(f"An answer is right, almost, wrong or unknown, not {outcome!r}.")
    if guessed or outcome in ("wrong", "unknown"):
        return Evidence(Rating.AGAIN)
    return Evidence(Rating.GOOD if outcome == "right" and not hinted else Rating.HARD, guess)
