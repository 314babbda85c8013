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


def folded_names(value: Value, entities: Mapping[str, Entity]) -> set[str]:
    """Every name under which the value is accepted, folded."""
    known = entities.get(value.entity) if value.entity else None
    return {fold(name) for name in (known.names if known else (value.text,))} - {""} or {value.key}


def true_match(candidate: Value, binding: Binding, also: Collection[str], entities: Mapping[str, Entity]) -> str | None:
    """What the fact accepts that makes the candidate right as well, None if nothing does."""
    names = folded_names(candidate, entities)
    for value in binding.values:
        if value.key == candidate.key or names & folded_names(value, entities) or _cover(candidate, value, entities):
            return value.text
    return next((accepted for accepted in also if fold(accepted) in names), None)


def _cover(one: Value, other: Value, entities: Mapping[str, Entity]) -> bool:
    """Whether one lies in the other, or their days overlap, or they are the same figure but for the qualifier."""
    if one.entity and other.entity:
        return one.entity in containers(other.entity, entities) or other.entity in containers(one.entity, entities)
    if one.date and other.date:
        return one.date.overlaps(other.date)
    if one.number and other.number:
        return (one.number.amount, one.number.unit) == (other.number.amount, other.number.unit)
    return False
