"""A question of a fact as it will read, and a pattern as it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from quizapp.facts.places import slot_place
from quizapp.facts.sheet import Binding, Fact, Pattern, Place
from quizapp.facts.text import fold_sentence


class Stem:
    """The question in `field` about `slot`, its other slots filled; `folded` is what the checks compare."""

    __slots__ = ("binding", "fact", "field", "folded", "slot", "text")

    def __init__(self, fact: Fact, slot: str, field: str, text: str, binding: Binding) -> None:
        self.fact = fact
        self.slot = slot
        self.field = field
        self.text = text
        self.folded = fold_sentence(text)
        self.binding = binding

    @property
    def place(self) -> Place:
        """Where the question is written; for a row that has it from its relation, the row."""
        return slot_place(self.fact.places, self.field, self.slot) or self.fact.place


class Owner(Protocol):
    """A fact or a relation."""

    @property
    def place(self) -> Place: ...
    @property
    def places(self) -> Mapping[str, Place]: ...


class Broken:
    """What is left of a fact or question that has an error: its id, and its words in `patterns` by field and slot."""

    __slots__ = ("id", "id_written", "patterns", "place", "places")

    def __init__(
        self,
        written_id: str | None,
        place: Place,
        places: Mapping[str, Place],
        patterns: Mapping[tuple[str, str], Pattern],
    ) -> None:
        self.id = written_id or ""
        self.id_written = written_id is not None
        self.place = place
        self.places = places
        self.patterns = patterns


class Wording:
    """A pattern of a fact, or of a relation for all its rows; `folded` are its words without the slots. `told_of` is
    what an error is put down to.
    """

    __slots__ = ("fact", "field", "folded", "owner", "pattern", "slot")

    def __init__(self, owner: Owner, fact: Fact | None, field: str, slot: str, pattern: Pattern, folded: str) -> None:
        self.owner = owner
        self.fact = fact
        self.field = field
        self.slot = slot
        self.pattern = pattern
        self.folded = folded

    @property
    def told_of(self) -> Fact | Broken | None:
        return self.owner if isinstance(self.owner, Broken) else self.fact

    @property
    def place(self) -> Place:
        return slot_place(self.owner.places, self.field, self.slot) or self.owner.place
