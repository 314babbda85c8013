"""What counts as the answer when it is typed: every spelling that is right, and the names it must not be taken for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from rapidfuzz.distance import OSA

from quizapp.facts.sheet import Value
from quizapp.facts.spelling import edits_allowed
from quizapp.facts.text import fold
from quizapp.items.alike import names_like, names_meaning
from quizapp.items.asking import Asking
from quizapp.items.index import Index

NEAR = 24  # names of other things kept with a card
MOST_KINDS = 30  # in which names are looked for that are like one of another kind


def accepted_spellings(asking: Asking, index: Index) -> tuple[tuple[str, ...], ...]:
    """For each element of the answer its spellings, the shown one first.

    `also` belongs to the fact that says it. A name that another thing of the kind bears as well is not accepted.
    """
    return tuple([_spellings(value, asking.also(value), index) for value in asking.values])


def _spellings(value: Value, also: Sequence[str], index: Index) -> tuple[str, ...]:
    if value.entity is None or also:
        return _accepted(value, also, index)
    known = index.spellings.get(value.entity)
    if known is None:
        known = index.spellings[value.entity] = _accepted(value, (), index)
    return known


def _accepted(value: Value, also: Sequence[str], index: Index) -> tuple[str, ...]:
    entity = index.entity(value.entity) if value.entity else None
    names = [*(entity.names if entity else (value.text, value.in_text)), *also]
    unique = {fold(name): name for name in reversed(names)}
    kept = [name for key, name in unique.items() if name == value.text or not _is_taken(key, value, index)]
    return tuple(sorted(kept, key=names.index) if len(kept) > 1 else kept)


def _is_taken(name: str, value: Value, index: Index) -> bool:
    """Whether another entity of the kind has this as a name (not as a metonym)."""
    for other in index.naming.namesakes(name):
        if other != value.entity:
            entity = index.entity(other)
            if entity.kind == value.kind and name in index.entity_terms[other].names:
                return True
    return False


def near_names(asking: Asking, accepted: Sequence[tuple[str, ...]], index: Index) -> tuple[str, ...]:
    """Names of other things that an answer cut short would be, the author's wrong ones, and those of other values of
    the kind so near that a misspelling of it could be nearer to them; bounded.
    """
    first = asking.values[0]
    if not asking.declared_wrong and (first.number is not None or first.date is not None):
        return ()  # figures are never read as slips of one another
    return tuple(dict.fromkeys((*_parts(asking.values, accepted, index), *_near(asking, accepted, index))))[:NEAR]


def _parts(values: Sequence[Value], accepted: Sequence[tuple[str, ...]], index: Index) -> list[str]:
    """The parts of the answer's names that are names of other things, whatever their kind: *Kuwait* of Kuwait City."""
    own = {value.entity for value in values}
    names = [name.split() for spellings in accepted for name in map(fold, spellings) if " " in name]
    parts = [" ".join(part) for words in names for at in range(1, len(words)) for part in (words[at:], words[:at])]
    return [part for part in parts if not own.issuperset(index.naming.namesakes(part))]


def _near(asking: Asking, accepted: Sequence[tuple[str, ...]], index: Index) -> tuple[str, ...]:
    first = asking.values[0]
    if first.entity is None or asking.declared_wrong or (asking.has_also and any(map(asking.also, asking.values))):
        return _near_names(asking.values, accepted, asking.declared_wrong, index)
    near = [_near_entity(value, spellings, index) for value, spellings in zip(asking.values, accepted, strict=True)]
    if len(near) == 1:
        return near[0]
    own = frozenset[str]().union(*[index.term(value).names for value in asking.values])
    return tuple(sorted(frozenset(chain(*near)) - own))


def _near_entity(value: Value, spellings: tuple[str, ...], index: Index) -> tuple[str, ...]:
    known = index.near_names.get(value.key)
    if known is None:
        known = index.near_names[value.key] = _near_names((value,), (spellings,), (), index)
    return known


def _near_names(
    values: Sequence[Value], accepted: Sequence[tuple[str, ...]], wrong: Sequence[Value], index: Index
) -> tuple[str, ...]:
    bucket = ("", index.bucket_of(values[0]))
    ours = {fold(name) for spellings in accepted for name in spellings}
    own = ours.union(*[index.term(value).names for value in values])
    written = frozenset[str]().union(*[index.term(value).names for value in wrong]) - own
    near = set(written)
    for name in ours:
        reach = 2 * edits_allowed(name) or 2
        others = names_like(index, bucket, name)
        near.update([other for other in others if OSA.distance(name, other, score_cutoff=reach) <= reach])
        near.update([other for other in others if " " in name and _have_one_short_form(name, other)])
        near.update(_of_other_kinds(name, values[0], index))
    same = [names_meaning(index, bucket, index.term(value).meaning) for value in values if value.entity is None]
    return tuple(sorted(near.difference(own, *same)))


def _of_other_kinds(name: str, value: Value, index: Index) -> Iterator[str]:
    """Names of things of another kind that would pass as a slip of this one: the language *German* is not Germany."""
    reach = edits_allowed(name) if value.entity is not None else 0
    for kind in index.kinds[:MOST_KINDS] if reach else ():
        others = names_like(index, ("", kind), name) if kind != value.kind else ()
        yield from (other for other in others if OSA.distance(name, other, score_cutoff=reach) <= reach)


def _have_one_short_form(name: str, other: str) -> bool:
    """Whether both may be cut to initials and the same last word: W. Herschel."""
    ours, theirs = name.split(), other.split()
    return ours[-1] == theirs[-1] and not {word[0] for word in ours[:-1]}.isdisjoint(word[0] for word in theirs[:-1])


def stand_ins(asking: Asking, index: Index) -> tuple[str, ...]:
    """The metonyms of the answer: they point at it and are never accepted."""
    names = [name for value in asking.values if value.entity for name in index.entity(value.entity).metonyms]
    return tuple(dict.fromkeys(names)) if names else ()


def wider_names(asking: Asking, index: Index) -> tuple[str, ...]:
    """The names of what the answers stand in: not false, but not exact enough."""
    waiting = [value.entity for value in asking.values if value.entity]
    found: dict[str, None] = {}
    for each in waiting:  # grows by what each stands in
        new = [name for name in index.entity(each).within if name in index.entity_terms and name not in found]
        found.update(dict.fromkeys(new))
        waiting += new
    return tuple([name for each in found for name in index.entity(each).names][:NEAR])
