"""Every sentence and question of a sheet as it will read, folded once for all the checks that look at words."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.facts.draft import Draft
from quizapp.facts.places import Places, slot_place
from quizapp.facts.sheet import Binding, Fact, Mode, Pattern, Place
from quizapp.facts.stem import Stem

ASKED_FIELDS = ("ask", "ask_list", "ask_not", "ask_count")


def stems_of(fact: Fact) -> Iterator[Stem]:
    for field in ASKED_FIELDS:
        for slot, pattern in getattr(fact, field).items():
            yield Stem(fact, slot, field, fill(pattern, fact), fact.bindings[slot])


def mirrored_stem(stem: Stem) -> Stem | None:
    """The same question of a symmetric relation with its two sides swapped: who met B, where A met B."""
    fact = stem.fact
    if fact.symmetric is None or stem.slot not in fact.symmetric or stem.binding.mode is not Mode.ONE:
        return None
    one, other = fact.symmetric
    swapped = {**fact.bindings, one: fact.bindings[other], other: fact.bindings[one]}
    pattern = fact.ask[stem.slot]
    text = pattern.fill({slot.name: in_text(swapped[slot.name]) for slot in pattern.slots})
    return Stem(fact, stem.slot, stem.field, text, swapped[stem.slot])


def fill(pattern: Pattern, fact: Fact) -> str:
    if len(pattern.parts) == 1 and isinstance(pattern.parts[0], str):
        return pattern.parts[0]
    return "".join(part if isinstance(part, str) else in_text(fact.bindings[part.name]) for part in pattern.parts)


def in_text(binding: Binding) -> str:
    values = binding.values
    return values[0].in_text if len(values) == 1 else ", ".join(value.in_text for value in values)


def note_stems(draft: Draft) -> None:
    draft.stems = [stem for fact in draft.facts for stem in stems_of(fact)]


class Wording:
    """A written pattern: of a fact of its own, or of a relation or row for all that it words."""

    __slots__ = ("fact", "field", "pattern", "place")

    def __init__(self, pattern: Pattern, field: str, place: Place, fact: Fact | None) -> None:
        self.pattern = pattern
        self.field = field
        self.place = place
        self.fact = fact


def wordings(draft: Draft) -> Iterator[Wording]:
    """Every pattern that an author wrote, each once, however many rows it words."""
    for relation in draft.relations.values():
        places = Places(relation.pairs)
        yield Wording(relation.say, "say", places["say"], None)
        for field in ASKED_FIELDS:
            for slot, pattern in relation.defaults.get(field, {}).items():
                yield Wording(pattern, field, places.of_slot(field, slot) or places["say"], None)
    for fact in draft.facts:
        if fact.relation is None:
            yield Wording(fact.say, "say", fact.places["say"], fact)
        for field in ASKED_FIELDS:
            for slot, pattern in getattr(fact, field).items():
                place = slot_place(fact.places, field, slot)
                if place is not None:
                    yield Wording(pattern, field, place, fact)


def literal(pattern: Pattern) -> str:
    """The author's own words, an ellipsis for each slot."""
    return "".join(part if isinstance(part, str) else "…" for part in pattern.parts)
