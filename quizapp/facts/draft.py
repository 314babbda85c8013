"""A sheet while it is being read: what is known so far, with the places that the checks report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizapp.facts.findings import Findings
from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.places import Pairs, Places
from quizapp.facts.sheet import Entity, Fact, Locator, Mode, Pattern, Place, Question, Value
from quizapp.facts.stem import Broken, Stem, Wording
from quizapp.facts.tree import Pair
from quizapp.facts.truth import Truth
from quizapp.facts.values import Date


@dataclass(slots=True)
class Relation:
    """Wording shared by many facts. `defaults` are the fields of `Fact` that its rows begin with."""

    name: str
    place: Place
    pairs: Pairs
    say: Pattern
    modes: Mapping[str, Mode] = field(default_factory=dict)
    symmetric: tuple[str, str] | None = None
    defaults: Mapping[str, Any] = field(default_factory=dict)

    @property
    def places(self) -> Places:
        return Places(self.pairs)


@dataclass(slots=True)
class Table:
    """Rows of a relation; `defaults` are its own on top of the relation's."""

    relation: Relation
    pairs: Pairs
    defaults: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """`kinds` holds the ids of each declared kind, `mixed_kinds` the undeclared ones whose values are entities of
    several kinds; `places` the place of each field of the sheet itself, `meant` those that misspelt ones
    stand for, of its source too. With `has_broken_entities` some are not told of.

    `reserved_ids` are all ids of facts and questions, those of broken ones too, with the line of each; `minted`
    counts how often a base of a minted id was taken.
    """

    findings: Findings
    header: dict[str, Any] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    meant: frozenset[str] = frozenset()
    table: Language = field(default_factory=lambda: language("en"))
    has_eras: bool = False
    as_of: Date | None = None
    paragraphs: int | None = None
    entities: dict[str, Entity] = field(default_factory=dict)
    entity_pairs: dict[str, Pairs] = field(default_factory=dict)
    truth: Truth = field(default_factory=lambda: Truth({}, language("en")))
    kinds: dict[str, list[str]] = field(default_factory=dict)
    mixed_kinds: set[str] = field(default_factory=set)
    has_broken_entities: bool = False
    pools: dict[str, Pair] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    broken_relations: set[str] = field(default_factory=set)
    tables: list[Table] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    reserved_ids: dict[str, int] = field(default_factory=dict)
    minted: dict[str, int] = field(default_factory=dict)
    values: dict[str, dict[str, Value]] = field(default_factory=dict)
    locators: dict[str, Locator] = field(default_factory=dict)
    pool_values: dict[tuple[str, str], tuple[Value, ...]] = field(default_factory=dict)
    suggestions_left: int = 100

    def error(self, fact: Fact | Question | Broken | None, code: str, place: Place, **args: str) -> None:
        """Put an error down to a fact or question."""
        self.findings.fact = fact.id if fact is not None and fact.id_written else None
        self.findings.error(code, place, **args)

    def warn(self, fact: Fact | Question | Broken | None, code: str, place: Place, **args: str) -> None:
        self.findings.fact = fact.id if fact is not None and fact.id_written else None
        self.findings.warn(code, place, **args)
