"""What an answer is: right, almost right or wrong, and what was off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quizapp.items.card import Reason


class Mark(StrEnum):
    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`notes` say what was off, as codes for `quizapp.wording.reasons`."""

    mark: Mark
    notes: tuple[Reason, ...] = ()

    def rank(self) -> int:
        return (Mark.RIGHT, Mark.ALMOST, Mark.WRONG).index(self.mark)


def best_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The first of those with the best mark."""
    return min(until_right(verdicts), key=Verdict.rank)


def until_right(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Those up to one that is right: behind it, no other need be worked out."""
    found: list[Verdict] = []
    for verdict in verdicts:
        found.append(verdict)
        if verdict.mark is Mark.RIGHT:
            break
    return found
