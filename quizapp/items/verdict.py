"""What an answer is: right, almost right or wrong, and what was off."""

from __future__ import annotations

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
