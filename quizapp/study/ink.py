"""How much of a fact is held: the state and the height of its bar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from quizapp.memory.parameters import Parameters
from quizapp.memory.schedule import retrievability
from quizapp.memory.state import Memory, Phase
from quizapp.store.sets import FactLine
from quizapp.study.shown_sets import FactInk

FADING_FROM = 0.70


def ink_facts(
    facts: Iterable[FactLine], memories: Mapping[str, Memory], today: date, parameters: Parameters
) -> tuple[FactInk, ...]:
    """The ink of each fact, which is that of its weakest card among those with a memory."""
    return tuple(_ink(fact, memories, today, parameters) for fact in facts)


def _ink(fact: FactLine, memories: Mapping[str, Memory], today: date, parameters: Parameters) -> FactInk:
    shares = [
        (retrievability(memories[card], today, parameters), memories[card]) for card in fact.cards if card in memories
    ]
    if not shares:
        return FactInk(fact.fact, fact.paragraph, "blank", 0.0)
    share, memory = min(shares, key=lambda each: each[0])
    return FactInk(fact.fact, fact.paragraph, _state_of(memory, share, today, parameters), share)


def ink_card(memory: Memory | None, today: date, parameters: Parameters) -> tuple[str, float]:
    """The ink of one card, and its chance of recall now."""
    share = retrievability(memory, today, parameters) if memory else 0.0
    return _state_of(memory, share, today, parameters), share


def _state_of(memory: Memory | None, share: float, today: date, parameters: Parameters) -> str:
    """One of the five inks; `share` is the chance of recall now."""
    if memory is None:
        return "blank"
    if memory.phase is not Phase.REVIEW and memory.reviewed_day >= today:
        return "wet"
    if share >= parameters.desired_retention:
        return "held"
    return "fading" if share >= FADING_FROM else "faint"
