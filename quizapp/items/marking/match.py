"""What comparing a typed value with the wanted one gives."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.items.card import Reason

MARKS = ("right", "almost", "wrong")  # from the best to the worst


@dataclass(frozen=True, slots=True)
class Match:
    """`mark` is right, almost or wrong."""

    mark: str
    notes: tuple[Reason, ...] = ()
