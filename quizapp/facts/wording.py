"""Every sentence and question of a sheet as it will read, gathered once for all the checks that look at words."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.facts.draft import Draft, Relation
from quizapp.facts.patterns import ASKED_FIELDS
from quizapp.facts.sheet import Binding, Fact, Mode, Pattern, Value
from quizapp.facts.stem import Stem, Wording
from quizapp.facts.text import fold_sentence


def gather_wording(draft: Draft) -> tuple[list[Stem], list[Wording]]:
    """Every question as it reads, and every pattern as it is written: once, however many rows it words."""
    stems: list[Stem] = []
    wordings = [wording for relation in draft.relations.values() for wording in _wordings_of(relation)]
    shared = {name: relation.defaults for name, relation in draft.relations.items()}
    for fact in draft.facts:
        known = shared[fact.relation] if fact.relation else {}
        if fact.relation is None:
            wordings.append(Wording(fact, fact, "say", "", fact.say, fold_sentence(literal(fact.say))))
        for stem in stems_of(fact):
            stems.append(stem)
            patterns = getattr(fact, stem.field)
            if patterns is not known.get(stem.field):
                pattern = patterns[stem.slot]
                folded = stem.folded if len(pattern.parts) == 1 else fold_sentence(literal(pattern))
                wordings.append(Wording(fact, fact, stem.field, stem.slot, pattern, folded))
    for broken in draft.broken:
        for (field, slot), pattern in broken.patterns.items():
            wordings.append(Wording(broken, None, field, slot, pattern, fold_sentence(literal(pattern))))
    return stems, wordings


def _wordings_of(relation: Relation) -> Iterator[Wording]:
    yield Wording(relation, None, "say", "", relation.say, fold_sentence(literal(relation.say)))
    for field in ASKED_FIELDS:
        for slot, pattern in relation.defaults.get(field, {}).items():
            yield Wording(relation, None, field, slot, pattern, fold_sentence(literal(pattern)))


class Rows:
    """The facts that a wording words: of a relation's, the rows that have no words of their own there."""

    def __init__(self, draft: Draft) -> None:
        self._facts = draft.facts
        self._by_relation: dict[str, list[Fact]] = {}

    def of(self, wording: Wording) -> Iterator[Fact]:
        for fact in self._facts_of(wording):
            pattern = fact.say if wording.field == "say" else getattr(fact, wording.field).get(wording.slot)
            if pattern is not None and pattern.source == wording.pattern.source:
                yield fact

    def values(self, wording: Wording, slot: str) -> Iterator[Value]:
        """What stands in a slot of it."""
        return (value for fact in self.of(wording) for value in fact.bindings[slot].values)

    def _facts_of(self, wording: Wording) -> list[Fact]:
        if wording.fact is not None:
            return [wording.fact]
        if not self._by_relation:
            for fact in self._facts:
                self._by_relation.setdefault(fact.relation or "", []).append(fact)
        return self._by_relation.get(wording.owner.name, []) if isinstance(wording.owner, Relation) else []


def stems_of(fact: Fact) -> list[Stem]:
    """The fact's questions with their slots filled."""
    bindings = fact.bindings
    stems = [Stem(fact, slot, "ask", fill(pattern, fact), bindings[slot]) for slot, pattern in fact.ask.items()]
    if fact.ask_list or fact.ask_not or fact.ask_count:
        for field in ASKED_FIELDS[1:]:
            for slot, pattern in getattr(fact, field).items():
                stems.append(Stem(fact, slot, field, fill(pattern, fact), bindings[slot]))
    return stems


def mirrored_stem(stem: Stem) -> Stem | None:
    """The same question of a symmetric relation with its two sides swapped: who met B, where A met B."""
    fact = stem.fact
    if fact.symmetric is None or stem.slot not in fact.symmetric or stem.binding.mode is not Mode.ONE:
        return None
    one, other = fact.symmetric
    swapped = {**fact.bindings, one: fact.bindings[other], other: fact.bindings[one]}
    pattern = fact.asked[stem.slot]
    text = pattern.fill({slot.name: in_text(swapped[slot.name]) for slot in pattern.slots})
    return Stem(fact, stem.slot, stem.field, text, swapped[stem.slot])


def fill(pattern: Pattern, fact: Fact) -> str:
    """The pattern with what stands in its slots, as it reads inside a sentence."""
    parts = pattern.parts
    return "".join([part if isinstance(part, str) else in_text(fact.bindings[part.name]) for part in parts])


def in_text(binding: Binding) -> str:
    values = binding.values
    return values[0].in_text if len(values) == 1 else ", ".join(value.in_text for value in values)


def literal(pattern: Pattern) -> str:
    """The author's own words, a low line for each slot."""
    return "".join([part if isinstance(part, str) else "_" for part in pattern.parts])
