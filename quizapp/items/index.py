"""What the sheet knows, looked up fast: true values, names, kin, rivals of a kind, where else a value is right.

Built once in time linear in facts and entities; every list that a card walks is bounded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from quizapp.facts.languages import language
from quizapp.facts.sheet import LITERAL_KINDS, Entity, Fact, Mode, Sheet, Value
from quizapp.facts.text import fold
from quizapp.items.card import Reason, plain
from quizapp.items.sentences import say_with
from quizapp.items.terms import Term, make_term

NEIGHBOURS = 8  # rivals looked at on each side of the key in its list


class Elsewhere(NamedTuple):
    """Another fact that a value makes true; `is_sole` if it is the only right answer there, and no mere claim."""

    fact: str
    column: str
    is_sole: bool
    reason: Reason


class Index:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.table = language(sheet.language)
        self.kin = {entity.id: self._closure(entity) for entity in sheet.entities.values()}
        self._terms: dict[tuple[str, str], Term] = {}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._lengths: dict[str, set[int]] = defaultdict(set)  # of the names that begin with a word, in words
        self.buckets: dict[tuple[str, str], list[Value]] = defaultdict(list)
        self._position: dict[tuple[str, str, str], int] = {}
        self.links: dict[str, set[str]] = defaultdict(set)
        self.elsewhere: dict[tuple[str, str], list[Elsewhere]] = defaultdict(list)
        self.used: set[str] = set()
        self._index_entities()
        for fact in sheet.facts:
            self._index_fact(fact)

    # --- building -----------------------------------------------------------------------------------

    def _closure(self, entity: Entity) -> frozenset[str]:
        """Everything it stands in or belongs to, and what those stand in."""
        found: set[str] = set()
        waiting = [*entity.within, *entity.of]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                above = self.sheet.entities.get(name)
                waiting.extend((*above.within, *above.of) if above else ())
        return frozenset(found)

    def _index_entities(self) -> None:
        for entity in self.sheet.entities.values():
            for name in filter(None, map(fold, (*entity.names, *entity.metonyms))):
                self._by_name[name].add(entity.id)
                first, *others = name.split()
                self._lengths[first].add(1 + len(others))
            for owner in self.kin[entity.id]:
                self.links[entity.id].add(owner)
                self.links[owner].add(entity.id)
            value = Value(entity.kind, entity.id, entity.name, entity.in_text, entity.id)
            self._add_rival(("", entity.kind), value)
            for tag in entity.tags:
                self._add_rival((tag, entity.kind), value)

    def _add_rival(self, bucket: tuple[str, str], value: Value) -> None:
        place = (*bucket, value.key)
        if place not in self._position:
            self._position[place] = len(self.buckets[bucket])
            self.buckets[bucket].append(value)

    def _index_fact(self, fact: Fact) -> None:
        kinds = {slot.name: slot.kind for slot in fact.say.slots}
        for slot, binding in fact.bindings.items():
            for value in binding.values:
                self.used.add(value.key)
                self._add_rival(("same slot", self._column(fact, slot)), value)
                if value.entity is None and kinds.get(slot) not in {"text", "quote"}:
                    self._add_rival(("", self.bucket_of(value)), value)
                if slot in fact.ask and binding.mode is not Mode.SOME:
                    self._note_elsewhere(fact, slot, value)
        self._link_identity(fact)

    def _note_elsewhere(self, fact: Fact, slot: str, value: Value) -> None:
        notes = self.elsewhere[value.kind, value.key]
        if len(notes) < 8 and fact.weight and not is_expired(fact, self.sheet):
            sentence = plain(say_with(fact, slot, (value,), self.table))
            place = fact.at.text if fact.at else ""
            reason = Reason("right_elsewhere", {"sentence": sentence, "source": place})
            is_sole = fact.bindings[slot].mode is Mode.ONE and fact.claim_by is None
            notes.append(Elsewhere(fact.id, self._column(fact, slot), is_sole, reason))

    @staticmethod
    def _column(fact: Fact, slot: str) -> str:
        return f"{fact.relation or fact.id}/{slot}"

    def _link_identity(self, fact: Fact) -> None:
        """A relation that is one-to-one both ways joins its two entities: a leader stands for the country."""
        if fact.relation is None or len(fact.bindings) < 2:
            return
        sole = [binding.values[0].entity for binding in fact.bindings.values() if binding.mode is Mode.ONE]
        joined = [name for name in sole if name]
        if len(joined) == len(fact.bindings) == 2:
            self.links[joined[0]].add(joined[1])
            self.links[joined[1]].add(joined[0])

    # --- asking it ----------------------------------------------------------------------------------

    def term(self, value: Value) -> Term:
        place = (value.kind, value.key)
        found = self._terms.get(place)
        if found is None:
            entity = self.sheet.entities.get(value.entity) if value.entity else None
            kin = self.kin.get(value.entity, frozenset()) if value.entity else frozenset[str]()
            found = self._terms[place] = make_term(value, entity, kin, self.table)
        return found

    def bucket_of(self, value: Value) -> str:
        """Rivals come from the same kind; numbers from the same unit and dates from the same precision."""
        if value.number is not None:
            return f"number {fold(value.number.unit)}"
        if value.date is not None:
            return f"date {value.date.precision}"
        return value.kind

    def neighbours(self, bucket: tuple[str, str], key: str) -> Iterator[Value]:
        """The values of a bucket around a key's own place in it, nearest first, the key left out; bounded."""
        values = self.buckets.get(bucket, [])
        middle = self._position.get((*bucket, key), -1)
        for step in range(1, NEIGHBOURS + 1):
            if middle + step < len(values):
                yield values[middle + step]
            if middle >= step:
                yield values[middle - step]

    def holds(self, bucket: tuple[str, str], key: str) -> bool:
        return (*bucket, key) in self._position

    def mentions(self, reading: str) -> set[str]:
        """The entities that a text names, by a name or a stand-in; takes what `reading` gives."""
        found: set[str] = set()
        tokens = reading.split()
        for start, token in enumerate(tokens):
            for length in self._lengths.get(token, ()):
                found.update(self._by_name.get(" ".join(tokens[start : start + length]), ()))
        return found

    def linked(self, key: str) -> set[str]:
        return self.links.get(key, set())

    def entity(self, name: str) -> Entity:
        return self.sheet.entities[name]

    def namesakes(self, name: str) -> set[str]:
        """The entities that bear a folded name."""
        return self._by_name.get(name, set())


def is_expired(fact: Fact, sheet: Sheet) -> bool:
    """Its last day as current lies before the day that the sheet stands for."""
    return fact.until is not None and sheet.as_of is not None and fact.until.end < sheet.as_of.start


def others_of(fact: Fact, slot: str) -> Mapping[str, tuple[Value, ...]]:
    """What stands in the other slots."""
    return {name: binding.values for name, binding in fact.bindings.items() if name != slot}


def keys_of(values: Iterable[Value]) -> frozenset[str]:
    return frozenset(value.key for value in values)


def is_literal(kind: str) -> bool:
    return kind in LITERAL_KINDS
