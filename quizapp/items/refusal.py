"""A refusal: a question that is not asked, with its reason and the smallest edit that would unlock it."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.items.asking import Asking
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


def refusal_of(asking: Asking, form: str | None, reason: Reason, unlock: Reason | None) -> Refusal:
    """What a fact of several slots is to be given is written for one of them: the unlock names it."""
    fact, slot = asking.fact, None if asking.is_own else asking.card_slot
    if unlock is not None and len(fact.bindings) > 1:
        unlock = Reason(unlock.code, {**unlock.args, "slot": asking.card_slot})
    return Refusal(fact.id, slot, form, reason, unlock, fact.place.line)
