"""Whether a value is right where it is offered as wrong: by its names, by where it lies, by what it covers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from quizapp.facts.languages.table import Language
from quizapp.facts.meaning import Meanings
from quizapp.facts.sheet import Binding, Entity, Value
from quizapp.facts.text import fold
from quizapp.facts.values import Date

_MOST_DATES = 100  # of one question that are compared with each distractor


def containers(entity: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Every entity that this one lies in, directly or through others."""
    found: set[str] = set()
    waiting = [entity]
    while waiting:
        known = entities.get(waiting.pop())
        for outer in known.within if known else ():
            if outer not in found:
                found.add(outer)
                waiting.append(outer)
    return frozenset(found)


class Accepted:
    """What several bindings accept together, each with who says so; one look settles a candidate, however many."""

    def __init__(self, truth: Truth) -> None:
        self._truth = truth
        self._names: dict[str, str] = {}
        self._within: dict[str, str] = {}
        self._entities: dict[str, str] = {}
        self._figures: dict[object, str] = {}
        self._dates: list[tuple[Date, str]] = []

    def add(self, binding: Binding, also: Collection[str], owner: str) -> None:
        for name in also:
            self._names.setdefault(fold(name), owner)
            self._names.setdefault(self._truth.meanings.of_text(name).key, owner)
        for value in binding.values:
            for name in self._truth.said(value):
                self._names.setdefault(name, owner)
            if value.entity is not None:
                self._entities.setdefault(value.entity, owner)
                for outer in self._truth.around(value.entity):
                    self._within.setdefault(outer, owner)
            elif value.number is not None:
                self._figures.setdefault(self._truth.meanings.figure(value.number), owner)
            elif value.date is not None and len(self._dates) < _MOST_DATES:
                self._dates.append((value.date, owner))

    def owner(self, candidate: Value) -> str | None:
        """Who makes the candidate right, None if nobody does."""
        found = next((self._names[name] for name in self._truth.taken_for(candidate) if name in self._names), None)
        if found is None and candidate.entity is not None:
            around = self._truth.around(candidate.entity)
            inner = next((self._entities[outer] for outer in around if outer in self._entities), None)
            return self._within.get(candidate.entity) or inner
        if found is None and candidate.number is not None:
            return self._figures.get(self._truth.meanings.figure(candidate.number))
        if found is None and (day := candidate.date) is not None:
            return next((owner for date, owner in self._dates if date.overlaps(day)), None)
        return found


class Truth:
    """Compares values; the folded names of an entity and what it lies in are looked up once."""

    def __init__(self, entities: Mapping[str, Entity], table: Language) -> None:
        self._entities = entities
        self.meanings = Meanings(table)
        self._names: dict[str, frozenset[str]] = {}
        self._containers: dict[str, frozenset[str]] = {}

    def names(self, value: Value) -> frozenset[str]:
        """Every name under which the value is accepted, folded."""
        if value.entity is None:
            return frozenset((fold(value.text) or value.key,))
        known = self._names.get(value.entity)
        if known is None:
            entity = self._entities[value.entity]
            known = self._names[value.entity] = frozenset(map(fold, entity.names)) - {""}
        return known

    def said(self, value: Value) -> frozenset[str]:
        """The names of a value, and what it means in any notation."""
        names = self.names(value)
        return names if value.entity is not None else names | {self.meanings.key(value)}

    def taken_for(self, value: Value) -> frozenset[str]:
        """The names of a value, and all that it may mean."""
        names = self.names(value)
        return names if value.entity is not None else names | self.meanings.of(value).may_be

    def match(self, candidate: Value, binding: Binding, also: Collection[str]) -> str | None:
        """What the fact accepts that makes the candidate right as well, None if nothing does."""
        names = self.taken_for(candidate)
        for value in binding.values:
            if value.key == candidate.key or not names.isdisjoint(self.said(value)) or self._cover(candidate, value):
                return value.text
        return next((text for text in also if fold(text) in names or self.meanings.of_text(text).key in names), None)

    def _cover(self, one: Value, other: Value) -> bool:
        """Whether one lies in the other, or their days overlap, or they are the same figure but for the qualifier."""
        if one.entity is not None and other.entity is not None:
            return one.entity in self.around(other.entity) or other.entity in self.around(one.entity)
        if one.date is not None and other.date is not None:
            return one.date.overlaps(other.date)
        if one.number is not None and other.number is not None:
            return self.meanings.figure(one.number) == self.meanings.figure(other.number)
        return False

    def around(self, entity: str) -> frozenset[str]:
        """Every entity that this one lies in."""
        known = self._containers.get(entity)
        if known is None:
            known = self._containers[entity] = containers(entity, self._entities)
        return known
