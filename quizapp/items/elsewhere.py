"""Where else in the sheet a value is right: what may be said of it when it is chosen wrongly."""

from __future__ import annotations

from typing import NamedTuple

from quizapp.facts.sheet import Fact, Mode, Value
from quizapp.items.card import Option


class Elsewhere(NamedTuple):
    """Another fact that a value makes true; `is_sole` if it is the only right answer there, and no mere claim. `names`
    are the other entities that it is about.
    """

    fact: Fact
    slot: str
    value: Value
    column: str
    is_sole: bool
    names: frozenset[str]


class ToldElsewhere(NamedTuple):
    """The places of a value, what to tell first in front; `names` are all that is named there. `fact` is the id of the
    first ("" without one), `option` the value as an option that tells it.
    """

    places: tuple[Elsewhere, ...]
    names: frozenset[str]
    fact: str
    option: Option


def column_name(fact: Fact, slot: str) -> str:
    """What the values share that stand in the same slot of the same relation or fact."""
    return f"{fact.relation or fact.id}/{slot}"


def right_in(fact: Fact, slot: str, value: Value) -> Elsewhere:
    """The place of a value in a slot of a fact."""
    is_sole = fact.bindings[slot].mode is Mode.ONE and fact.claim_by is None
    others = [other.entity for binding in fact.bindings.values() for other in binding.values]
    names = frozenset([name for name in others if name and name != value.entity])
    return Elsewhere(fact, slot, value, column_name(fact, slot), is_sole, names)
