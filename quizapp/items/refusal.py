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


_IN_MODES = {"close_list": "close_mode", "close_all": "close_mode_all", "close_or_exclude": "close_mode_or_exclude"}


def refusal_of(asking: Asking, form: str | None, reason: Reason, unlock: Reason | None) -> Refusal:
    """What a fact of several slots is to be given is written for one of them: the unlock names it. How open the one
    answer of a row is, is written into its relation.
    """
    fact, slot = asking.fact, None if asking.is_own else asking.card_slot
    if reason.code == "no_month_words" and unlock is not None:
        unlock = Reason("word_date", {"date": reason.args["slot"]})
    if unlock is not None and unlock.code in _IN_MODES and fact.relation and len(asking.rows[0].binding.values) == 1:
        unlock = Reason(_IN_MODES[unlock.code], {"relation": fact.relation})
    if unlock is not None and len(fact.bindings) > 1:
        unlock = Reason(unlock.code, {**unlock.args, "slot": asking.card_slot})
    return Refusal(fact.id, slot, form, reason, unlock, fact.place.line)
