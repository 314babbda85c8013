"""A question of a fact as it will read."""

from __future__ import annotations

from quizapp.facts.places import slot_place
from quizapp.facts.sheet import Binding, Fact, Place
from quizapp.facts.text import fold


class Stem:
    """The question in `field` about `slot`, its other slots filled; `folded` is what the checks compare."""

    __slots__ = ("binding", "fact", "field", "folded", "slot", "text")

    def __init__(self, fact: Fact, slot: str, field: str, text: str, binding: Binding) -> None:
        self.fact = fact
        self.slot = slot
        self.field = field
        self.text = text
        self.folded = fold(text)
        self.binding = binding

    @property
    def place(self) -> Place:
        """Where the question is written; for a row that has it from its relation, the row."""
        return slot_place(self.fact.places, self.field, self.slot) or self.fact.place
