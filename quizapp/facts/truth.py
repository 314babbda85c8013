"""Whether a value is right where it is offered as wrong: by its names, by where it lies, by what it covers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from quizapp.facts.sheet import Binding, Entity, Value
from quizapp.facts.text import fold


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


class Truth:
    """Compares values; the folded names of an entity and what it lies in are looked up once."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
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

    def match(self, candidate: Value, binding: Binding, also: Collection[str]) -> str | None:
        """What the fact accepts that makes the candidate right as well, None if nothing does."""
        names = self.names(candidate)
        for value in binding.values:
            if value.key == candidate.key or not names.isdisjoint(self.names(value)) or self._cover(candidate, value):
                return value.text
        return next((accepted for accepted in also if fold(accepted) in names), None)

    def _cover(self, one: Value, other: Value) -> bool:
        """Whether one lies in the other, or their days overlap, or they are the same figure but for the qualifier."""
        if one.entity is not None and other.entity is not None:
            return one.entity in self._around(other.entity) or other.entity in self._around(one.entity)
        if one.date is not None and other.date is not None:
            return one.date.overlaps(other.date)
        if one.number is not None and other.number is not None:
            return (one.number.amount, one.number.unit) == (other.number.amount, other.number.unit)
        return False

    def _around(self, entity: str) -> frozenset[str]:
        known = self._containers.get(entity)
        if known is None:
            known = self._containers[entity] = containers(entity, self._entities)
        return known
