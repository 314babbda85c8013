"""A refusal: a question that is not asked, with its reason and the smallest edit that would unlock it."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.items.card import Reason


@dataclass(frozen=True, slots=True)
class Refusal:
    """`form` is the form refused, or None where the slot is not asked at all."""

    fact: str
    slot: str | None
    form: str | None
    reason: Reason
    unlock: Reason | None
    line: int
