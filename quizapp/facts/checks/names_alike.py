"""Names of one kind beside each other: in options they begin alike, and when typed the last name does for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quizapp.facts.draft import Draft
from quizapp.facts.entities import item_named
from quizapp.facts.sheet import Entity, Mode, Place
from quizapp.facts.text import fold

_PARTICLES = frozenset("al bin da de del della den der des di do dos du el ibn la le ten van von y zu zum zur".split())
_SHOWN = 3


def check_initials(draft: Draft) -> None:
    """Names of one kind begin all with capitals or all without; one with an inner capital (iPhone, von Neumann) may
    begin as it likes.
    """
    for kind, ids in draft.kinds.items():
        named = [draft.entities[name] for name in ids if "name" in draft.entity_pairs[name]]
        large = [entity for entity in named if _is_large(entity.name)]
        if len(large) == len(named):
            continue
        small = [entity for entity in named if _is_small(entity.name)]
        if large and small:
            odd, other = (small[0], large[0]) if len(small) <= len(large) else (large[0], small[0])
            draft.warn(None, "initials_differ", _place(odd, draft), name=odd.name, other=other.name, kind=kind)


def _is_large(name: str) -> bool:
    return name[0].isupper()


def _is_small(name: str) -> bool:
    return name[0].islower() and not any(map(str.isupper, name))


def check_surnames(draft: Draft) -> None:
    """A person who can be typed is known by the last name too, if others of the kind are."""
    lacking = {entity.id: surname for ids in draft.kinds.values() for entity, surname in _without(ids, draft)}
    persons = _kinds_of_persons(draft) if lacking else frozenset()
    lacking = {name: surname for name, surname in lacking.items() if draft.entities[name].kind in persons}
    if not lacking:
        return
    typed = {
        value.entity
        for fact in draft.facts
        if fact.weight and (fact.forms is None or "typed" in fact.forms)
        for slot in fact.asked
        if fact.bindings[slot].mode is not Mode.SOME
        for value in fact.bindings[slot].values
        if value.entity in lacking and lacking[value.entity] not in map(fold, fact.also.get(slot, ()))
    }
    told = [draft.entities[name] for name in lacking if name in typed]
    if told:
        names = ", ".join(f'"{entity.name}"' for entity in told[:_SHOWN]) + (", …" if len(told) > _SHOWN else "")
        draft.warn(None, "no_surname", _place(told[0], draft), names=names, surname=told[0].name.split()[-1])


def _kinds_of_persons(draft: Draft) -> frozenset[str]:
    """The kinds that are asked for with *who* at least as often as otherwise: a club has no last name."""
    asked: Counter[str] = Counter()
    for stem in draft.stems:
        is_personal = not draft.table.personal_words.isdisjoint(stem.folded.split())
        asked[stem.binding.values[0].kind] += 1 if is_personal else -1
    return frozenset(kind for kind, balance in asked.items() if balance >= 0)


def _without(ids: Sequence[str], draft: Draft) -> Iterator[tuple[Entity, str]]:
    """The persons of a kind that is mostly persons, and has others with their last name in `also`."""
    kind = [draft.entities[name] for name in ids]
    last = {entity.id: fold(entity.name.split()[-1]) for entity in kind if _is_full_name(entity.name, draft)}
    if 2 * len(last) <= len(kind):
        return
    lacking = [entity for entity in kind if entity.id in last and not (_has_short_name(entity) or _goes_on(entity))]
    if not lacking or 2 * len(lacking) >= len(last):
        return
    bearers = Counter(name for entity in kind for name in {fold(entity.name.split()[-1]), *map(fold, entity.also)})
    yield from ((entity, last[entity.id]) for entity in lacking if bearers[last[entity.id]] == 1)


def _is_full_name(name: str, draft: Draft) -> bool:
    """Two or more words with capitals, particles apart; an article or a joining word is in no person's name."""
    words = name.split() if " " in name else ()
    if len(words) < 2 or fold(words[0]) in draft.table.articles or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def _has_short_name(entity: Entity) -> bool:
    """Whether a part of the name is another name: *Xi*, *von Restorff*, *Galileo*."""
    full = fold(entity.name)
    shorter = (fold(alias) for alias in entity.also if alias != entity.name)
    return any(f" {alias} " in f" {full} " for alias in shorter if len(alias) < len(full))


def _goes_on(entity: Entity) -> bool:
    """Whether another name begins with all of it, as that of a society may (*Green Coast Society*)."""
    return any(fold(alias).startswith(f"{fold(entity.name)} ") for alias in entity.also)


def _place(entity: Entity, draft: Draft) -> Place:
    pair = draft.entity_pairs[entity.id].get("name")
    return item_named(pair[1], entity.name).place if pair else entity.place
