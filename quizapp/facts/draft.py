"""A sheet while it is being read: what is known so far, with the places that the checks report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quizapp.facts import tree
from quizapp.facts.findings import Findings
from quizapp.facts.language import Language
from quizapp.facts.languages import language
from quizapp.facts.sheet import Entity, Fact, Locator, Mode, Pattern, Place, Question, Value
from quizapp.facts.values import Date

Pairs = Mapping[str, tree.Pair]


class Places(Mapping[str, Place]):
    """The place of each written field by its name: that of its value, or of its key where the value is a block below it."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs

    def __getitem__(self, name: str) -> Place:
        return place_of(self._pairs[name])

    def of_slot(self, name: str, slot: str) -> Place | None:
        if name not in self._pairs:
            return None
        node = self._pairs[name][1]
        if isinstance(node, tree.Mapping) and slot in node.pairs:
            return place_of(node.pairs[slot])
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


def slot_place(places: Mapping[str, Place], name: str, slot: str) -> Place | None:
    """Where a field is written for one slot, None if it is not written there (a row has it from its relation)."""
    return places.of_slot(name, slot) if isinstance(places, Places) else places.get(name)


def place_of(pair: tree.Pair) -> Place:
    key, node = pair
    return (node if node.line == key.line or isinstance(node, tree.Scalar) else key).place


@dataclass(slots=True)
class Relation:
    """Wording shared by many facts. `defaults` are the fields of `Fact` that its rows begin with."""

    name: str
    pairs: Pairs
    say: Pattern
    modes: Mapping[str, Mode] = field(default_factory=dict)
    symmetric: tuple[str, str] | None = None
    defaults: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """Rows of a relation; `defaults` are its own on top of the relation's."""

    relation: Relation
    pairs: Pairs
    defaults: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """`kinds` holds the ids of each declared kind; `places` the place of each field of the sheet itself.

    `reserved_ids` are all ids of facts and questions, those of broken ones too, with the place of each; `minted`
    counts how often a base of a minted id was taken.
    """

    findings: Findings
    header: dict[str, Any] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    table: Language = field(default_factory=lambda: language("en"))
    as_of: Date | None = None
    paragraphs: int | None = None
    entities: dict[str, Entity] = field(default_factory=dict)
    entity_pairs: dict[str, Pairs] = field(default_factory=dict)
    kinds: dict[str, list[str]] = field(default_factory=dict)
    pools: dict[str, tree.Pair] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    broken_relations: set[str] = field(default_factory=set)
    tables: list[Table] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    reserved_ids: dict[str, Place] = field(default_factory=dict)
    minted: dict[str, int] = field(default_factory=dict)
    values: dict[str, dict[str, Value]] = field(default_factory=dict)
    locators: dict[str, Locator] = field(default_factory=dict)
    pool_values: dict[tuple[str, str], tuple[Value, ...]] = field(default_factory=dict)
    suggestions_left: int = 100
