"""Names: each stands for one entity of its kind, and is written in the letters it seems to be written in."""

from __future__ import annotations

import unicodedata

from quizapp.facts.draft import Draft
from quizapp.facts.entities import item_named
from quizapp.facts.places import item_place
from quizapp.facts.sheet import Entity, Place
from quizapp.facts.text import fold

_LOOK_ALIKES = frozenset("АВЕКМНОРСТУХІЈЅаеорсухіјѕԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονκι")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def check_name_clashes(draft: Draft) -> None:
    """No two entities of one kind share a name, and no alias is the name of an entity of another kind.

    Equal plain names of two kinds are allowed: Mercury is a planet and an element.
    """
    plain: dict[str, list[Entity]] = {}
    taken: dict[tuple[str, str], Entity] = {}
    for entity in draft.entities.values():
        plain.setdefault(fold(entity.name), []).append(entity)
        other = taken.setdefault((entity.kind, fold(entity.name)), entity)
        if other is not entity:
            place = _place(entity, "name", entity.name, draft)
            draft.error(None, "same_name", place, name=entity.name, id=entity.id, other=other.id, kind=entity.kind)
    for entity in draft.entities.values():
        for alias in entity.also:
            _check_alias(alias, entity, plain, taken, draft)
        _check_metonyms(entity, draft)


def _check_alias(
    alias: str, entity: Entity, plain: dict[str, list[Entity]], taken: dict[tuple[str, str], Entity], draft: Draft
) -> None:
    folded = fold(alias)
    if not folded:
        return
    named = next((other for other in plain.get(folded, ()) if other.id != entity.id), None)
    other = named or taken.setdefault((entity.kind, folded), entity)
    if other.id != entity.id:
        args = {"name": alias, "id": entity.id, "other": other.id, "kind": other.kind}
        draft.error(None, "alias_clash" if named else "shared_alias", _place(entity, "also", alias, draft), **args)


def _check_metonyms(entity: Entity, draft: Draft) -> None:
    accepted = set(map(fold, entity.names)) if entity.metonyms else ()
    for name in entity.metonyms:
        if fold(name) in accepted:
            draft.error(None, "metonym_is_name", _place(entity, "metonyms", name, draft), name=name, id=entity.id)


def check_further_answers(draft: Draft) -> None:
    """What a fact accepts besides its answer is no name of another entity of the kind."""
    facts = [fact for fact in draft.facts if fact.also]
    bearers: dict[tuple[str, str], str] = {}
    for entity in draft.entities.values() if facts else ():
        for name in entity.names:
            bearers.setdefault((entity.kind, fold(name)), entity.id)
    for fact in facts:
        for slot, names in fact.also.items():
            values = fact.bindings[slot].values
            answers = {value.entity for value in values}
            for at, name in enumerate(names):
                other = bearers.get((values[0].kind, fold(name)))
                if values[0].entity is not None and other is not None and other not in answers:
                    place = item_place(fact.places, "also", slot, (name,), at) or fact.place
                    draft.error(fact, "also_names_other", place, name=name, other=other, kind=values[0].kind)


def _place(entity: Entity, field: str, text: str, draft: Draft) -> Place:
    _, node = draft.entity_pairs[entity.id][field]
    return item_named(node, text).place


def check_look_alikes(draft: Draft) -> None:
    """A name that mixes letters of two scripts that look the same is probably mistyped, and never matched."""
    for entity in draft.entities.values():
        for field, names in (("name", (entity.name,)), ("also", entity.also), ("metonyms", entity.metonyms)):
            for name in names:
                if not name.isascii() and (letter := _odd_letter(name)) and field in draft.entity_pairs[entity.id]:
                    args = {"name": name, "letter": letter, "script": _script(letter).title()}
                    draft.warn(None, "look_alike_letters", _place(entity, field, name, draft), **args)
    for fact in draft.facts:
        for binding in fact.bindings.values():
            for value in binding.values:
                if value.entity is None and not value.text.isascii() and (letter := _odd_letter(value.text)):
                    args = {"name": value.text, "letter": letter, "script": _script(letter).title()}
                    draft.warn(fact, "look_alike_letters", binding.place, **args)


def _odd_letter(name: str) -> str | None:
    """A look-alike in a word of two scripts, or in a word of nothing but look-alikes beside one in Latin letters."""
    words = name.replace("-", " ").split()
    scripts = [{_script(char) for char in word} - {""} for word in words]
    has_latin = {"LATIN"} in scripts
    for word, found in zip(words, scripts, strict=True):
        odd = [char for char in word if char in _LOOK_ALIKES]
        is_disguised = has_latin and odd and len(odd) == sum(map(str.isalpha, word)) and len(odd) > 1
        if odd and (len(found) > 1 or is_disguised):
            return odd[0]
    return None


def _script(char: str) -> str:
    first = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    return first if first in _SCRIPTS else ""
