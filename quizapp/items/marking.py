"""Marking: is this answer right, and if not quite, what was off?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizapp.items.card import Card, Reason
from quizapp.items.item import Item


class Mark(StrEnum):
    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`notes` say what was off, as codes for `quizapp.words`."""

    mark: Mark
    notes: tuple[Reason, ...] = ()


def mark_choice(item: Item, chosen: int) -> Verdict:
    """Mark the option at index `chosen` of `item.options`; IndexError if there is none."""
    raise NotImplementedError


def mark_typed(card: Card, text: str) -> Verdict:
    """Mark a typed answer; the elements of a list answer are split at `;`, `,` or line ends. Empty text is wrong."""
    raise NotImplementedError
