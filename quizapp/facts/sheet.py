"""The sheet as it is known once it is read: typed, resolved and free of errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from quizapp.facts.values import Date, Number

LITERAL_KINDS = frozenset({"year", "date", "number", "quote", "text"})


class Mode(StrEnum):
    """How open an answer is; only ONE and ALL make every other value false."""

    ONE = "one"
    ALL = "all"
    REPORTED = "reported"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written; both count from 1."""

    line: int
    column: int


NOWHERE = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    kind: str
    name: str
    in_text: str
    also: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    distractor_only: bool = False
    place: Place = NOWHERE

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is accepted when typed: `name`, `in_text` and `also`, without repeats."""
        return tuple(dict.fromkeys((self.name, self.in_text, *self.also)))


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a slot.

    `key` tells values apart: the entity's id, a canonical date or number, or the folded text.
    `text` is how an option shows it, `in_text` how it reads inside a sentence.
    """

    kind: str
    key: str
    text: str
    in_text: str
    entity: str | None = None
    date: Date | None = None
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """`kind` is a literal kind, a declared kind of entity, or (undeclared) plain text of its own kind."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Text with slots, such as `The 2025 SCO summit was held in <city>.`"""

    source: str
    parts: tuple[str | Slot, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(part for part in self.parts if isinstance(part, Slot))

    def fill(self, texts: Mapping[str, str]) -> str:
        """The text with each slot replaced; `texts` must hold every slot of the pattern."""
        return "".join(part if isinstance(part, str) else texts[part.name] for part in self.parts)


@dataclass(frozen=True, slots=True)
class Binding:
    """What stands in a slot. Mode ONE has exactly one value."""

    mode: Mode
    values: tuple[Value, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Locator:
    """Where the source says it: paragraphs as inclusive ranges, or `background` (it does not)."""

    text: str
    paragraphs: tuple[tuple[int, int], ...] = ()
    background: bool = False


@dataclass(frozen=True, slots=True)
class Claimant:
    name: str
    entity: str | None = None


_NOTHING: Mapping[str, Any] = {}


def _nothing() -> Mapping[str, Any]:
    """One empty map for all the fields that a fact leaves out."""
    return _NOTHING


@dataclass(slots=True, eq=False)
class Fact:
    """One sourced statement. Maps are keyed by slot name; relation defaults are already merged in.

    `wrong` holds the author's own distractors with pools resolved and true members dropped; `excluded` is the
    field `not`; `places` gives the place of each written field, by its name in the sheet.
    Nobody changes a fact once it is read. It is not frozen because 33 guarded assignments for each of 50,000 facts
    take half as long as parsing the whole sheet.
    """

    id: str
    say: Pattern
    bindings: Mapping[str, Binding]
    ask: Mapping[str, Pattern] = field(default_factory=_nothing)
    ask_not: Mapping[str, Pattern] = field(default_factory=_nothing)
    ask_count: Mapping[str, Pattern] = field(default_factory=_nothing)
    ask_list: Mapping[str, Pattern] = field(default_factory=_nothing)
    relation: str | None = None
    symmetric: tuple[str, str] | None = None
    id_written: bool = True
    was: str | None = None
    also: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    wrong: Mapping[str, tuple[Value, ...]] = field(default_factory=_nothing)
    excluded: Mapping[str, tuple[Value, ...]] = field(default_factory=_nothing)
    claim_by: Claimant | None = None
    when: Date | None = None
    event: str | None = None
    before: tuple[str, ...] = ()
    until: Date | None = None
    difficulty: int | None = None
    weight: int = 1
    forms: tuple[str, ...] | None = None
    step: Mapping[str, Decimal] = field(default_factory=_nothing)
    range: Mapping[str, tuple[Decimal, Decimal] | tuple[Date, Date]] = field(default_factory=_nothing)
    hint: str | None = None
    because: str | None = None
    caution: str | None = None
    printed: str | None = None
    quote: str | None = None
    at: Locator | None = None
    needs: tuple[str, ...] = ()
    section: str | None = None
    place: Place = NOWHERE
    places: Mapping[str, Place] = field(default_factory=_nothing)

    @property
    def asked(self) -> Mapping[str, Pattern]:
        """The question for each slot that has one, those of `ask` first: what has no other is asked by `ask_list`."""
        return {**self.ask, **self.ask_list, **self.ask} if self.ask_list else self.ask


@dataclass(frozen=True, slots=True)
class Question:
    """A question written by hand; its values are of kind `text`."""

    id: str
    ask: str
    answer: Binding
    also: tuple[str, ...] = ()
    wrong: tuple[Value, ...] = ()
    because: str | None = None
    hint: str | None = None
    difficulty: int | None = None
    weight: int = 1
    forms: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    section: str | None = None
    at: Locator | None = None
    id_written: bool = True
    was: str | None = None
    place: Place = NOWHERE
    places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: Date | None = None
    paragraphs: int | None = None
    note: str | None = None
    places: Mapping[str, Place] = field(default_factory=_nothing, compare=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`has_eras` tells that it asks for or names years before Christ."""

    id: str
    title: str
    language: str = "en"
    as_of: Date | None = None
    source: Source = field(default_factory=Source)
    description: str | None = None
    author: str | None = None
    license: str | None = None
    ask_order: str | None = None
    entities: Mapping[str, Entity] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    has_eras: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """An error or a warning as a code with arguments; `quizapp.wording.problems` makes the sentence.

    `fact` is the written id of the fact or question it concerns, if any. `level` is "error" or "warning".
    """

    code: str
    place: Place
    fact: str | None = None
    args: Mapping[str, str] = field(default_factory=dict)
    level: str = "error"
