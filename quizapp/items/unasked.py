"""Facts and questions of which nothing at all is asked, as it is told to their author."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quizapp.facts.sheet import Fact, Question, Sheet
from quizapp.items.card import Reason
from quizapp.items.making import Making
from quizapp.items.quality import Remark

_WITHOUT = frozenset({"no_question", "no_question_beside"})
_WILLED = frozenset({"weight_zero", "expired"})  # as the author wished


def unasked(sheet: Sheet, making: Making, told: Collection[str]) -> Iterator[Remark]:
    """The first reason for each that is not among the ids `told`; once for all rows of a relation that has no question.
    What has weight 0 or was current until some day only is not meant to be asked.
    """
    asked = {fact for card in making.contents for fact in card.facts}
    owned: list[Fact | Question] = [*sheet.facts, *sheet.questions]
    owners = {owner.id: owner for owner in owned}
    known = {*asked, *told, *(refusal.fact for refusal in making.refusals if refusal.reason.code in _WILLED)}
    relations: set[str] = set()
    for refusal in making.refusals:
        owner = owners[refusal.fact]
        if owner.id in known or not owner.weight:
            continue
        known.add(owner.id)
        relation = owner.relation if isinstance(owner, Fact) and refusal.reason.code in _WITHOUT else None
        if relation is not None:
            if relation in relations:
                continue
            relations.add(relation)
        unlock = refusal.unlock
        if unlock is not None and unlock.code == "add_ask":
            unlock = Reason("add_ask_or_rest", unlock.args)
            if relation is not None:
                unlock = Reason("add_ask_to_relation", {**unlock.args, "relation": relation})
        yield Remark(refusal.fact, refusal.slot, refusal.line, refusal.reason, unlock)
