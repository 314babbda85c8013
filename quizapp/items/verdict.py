"""What an answer is: right, almost right or wrong, and what was off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.items.card import Reason


class Mark(StrEnum):
    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`notes` say what was off, as codes for `quizapp.phrases`."""

    mark: Mark
    notes: tuple[Reason, ...] = ()

    def rank(self) -> int:
        return (Mark.RIGHT, Mark.ALMOST, Mark.WRONG).index(self.mark)


def best_of(verdicts: Sequence[Verdict]) -> Verdict:
    return min(verdicts, key=Verdict.rank)
