"""What counts as the answer when it is typed: every spelling that is right, and the names it must not be taken for."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from quizapp.facts.sheet import Value
from quizapp.facts.text import fold
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.spelling import edits_allowed

NEAR = 24  # names of other things kept with a card


def accepted_spellings(asking: Asking, index: Index) -> tuple[tuple[str, ...], ...]:
    """For each element of the answer its spellings, the shown one first.

    `also` belongs to the fact that says it. A name that another thing of the kind bears as well is not accepted.
    """
    return tuple([_spellings(asking, value, index) for value in asking.values])


def _spellings(asking: Asking, value: Value, index: Index) -> tuple[str, ...]:
    entity = index.entity(value.entity) if value.entity else None
    names = list(entity.names) if entity else [value.text, value.in_text]
    names.extend(asking.also(value))
    unique = {fold(name): name for name in reversed(names)}
    kept = [name for key, name in unique.items() if name == value.text or not _is_taken(key, value, index)]
    return tuple(sorted(kept, key=names.index) if len(kept) > 1 else kept)


def _is_taken(name: str, value: Value, index: Index) -> bool:
    """Whether another entity of the kind has this as a name (not as a metonym)."""
    for other in index.namesakes(name):
        if other != value.entity:
            entity = index.entity(other)
            if entity.kind == value.kind and name in index.entity_terms[other].names:
                return True
    return False


def near_names(asking: Asking, accepted: Sequence[tuple[str, ...]], index: Index) -> tuple[str, ...]:
    """Names of other values of the kind so near that a misspelling of an answer could be nearer to them; bounded."""
    first = asking.values[0]
    if first.entity is None or len(asking.values) > 1 or asking.declared_wrong or asking.also(first):
        return _near_names(asking.values, accepted, asking.declared_wrong, index)
    known = index.near_names.get(first.entity)
    if known is None:
        known = index.near_names[first.entity] = _near_names(asking.values, accepted, (), index)
    return known


def _near_names(
    values: Sequence[Value], accepted: Sequence[tuple[str, ...]], wrong: Sequence[Value], index: Index
) -> tuple[str, ...]:
    own = {value.key for value in values}
    bucket = ("", index.bucket_of(values[0]))
    rivals = [index.term(value) for value in wrong]
    for answer in values[:4]:
        rivals += index.neighbour_terms(bucket, answer.key)
    names: set[str] = set()
    for rival in rivals:
        if rival.key not in own:
            names |= rival.names
    ours = {fold(name) for spellings in accepted for name in spellings}
    reach = [(name, len(name), 2 * edits_allowed(name) or 2) for name in ours]
    return tuple(sorted([name for name in names - ours if _is_near(name, reach)])[:NEAR])


def _is_near(name: str, reach: Sequence[tuple[str, int, int]]) -> bool:
    """Whether it lies within reach of one of our names; takes each with its length and the edits that it allows."""
    length = len(name)
    for ours, size, edits in reach:
        if -edits <= length - size <= edits and OSA.distance(name, ours, score_cutoff=edits) <= edits:
            return True
    return False


def stand_ins(asking: Asking, index: Index) -> tuple[str, ...]:
    """The metonyms of the answer: they point at it and are never accepted."""
    entities = [index.entity(value.entity) for value in asking.values if value.entity]
    return tuple(dict.fromkeys([name for entity in entities for name in entity.metonyms]))
