"""What the sheet knows, looked up fast: true values, names, kin, rivals of a kind, where else a value is right.

Built once in time linear in facts and entities; every list that a card walks is bounded.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import TypeVar
from zlib import crc32

from quizapp.facts.joints import Joints
from quizapp.facts.languages.choice import language
from quizapp.facts.meaning import Meanings
from quizapp.facts.sheet import Entity, Fact, Mode, Sheet, Value
from quizapp.facts.text import fold
from quizapp.facts.whole import names_whole
from quizapp.items.card import Reason, Sentence, plain
from quizapp.items.distractors.ranks import rank_of, rank_of_date
from quizapp.items.distractors.units import Units
from quizapp.items.elsewhere import Elsewhere, ToldElsewhere, column_name, right_in
from quizapp.items.naming import Naming
from quizapp.items.sentences import STOP, say_all, say_with, texts_of
from quizapp.items.terms import Term, make_term

NEIGHBOURS = 6  # rivals looked at on each side of the key in its list
MOST_ELSEWHERE = 8  # facts kept in which one value is right

_T = TypeVar("_T")
_NONE: frozenset[str] = frozenset()
_PLAIN = frozenset({"text", "quote"})


class Index:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.table = language(sheet.language, has_eras=sheet.has_eras)
        self.units = Units(self.table)
        self.meanings = Meanings(self.table)
        self.joints = Joints(sheet.entities.values(), self.table)
        self.kin = {entity.id: self._closure(entity) for entity in sheet.entities.values()}
        self.kinds = sorted({entity.kind for entity in sheet.entities.values()})
        self.entity_terms: dict[str, Term] = {}
        self._terms: dict[tuple[str, str, str], Term] = {}
        self.naming = Naming()
        self.buckets: dict[tuple[str, str], list[Value]] = {}
        self._bucket_terms: dict[tuple[str, str], list[Term]] = {}  # of entities; those of literals are made when asked
        self._places: dict[tuple[str, str], dict[str, int]] = {}
        self.links: dict[str, set[str]] = {}
        self._right_in: dict[tuple[str, str], list[tuple[Fact, str, Value]]] = defaultdict(list)
        self._said: dict[tuple[str, str, str], Sentence] = {}
        self._texts: dict[str, Mapping[str, str]] = {}
        self._rings: dict[tuple[str, str], tuple[list[int], list[Term]]] = {}
        self.name_orders: dict[tuple[str, str], tuple[list[str], ...]] = {}  # by bucket: kept for `alike`
        self.names_by_meaning: dict[tuple[str, str], Mapping[str, set[str]]] = {}  # so is this
        self._rows: dict[str, list[Fact]] = defaultdict(list)
        self._measured: dict[str, Mapping[str, int]] = {}
        self._elsewhere: dict[tuple[str, str], tuple[Elsewhere, ...]] = {}
        self.told: dict[tuple[str, bool], dict[Term, ToldElsewhere]] = {}  # kept for `proof`
        self.tiers: dict[tuple[str, str], dict[Term, int]] = {}  # by kind and key: kept for `rivals`
        self.spellings: dict[str, tuple[str, ...]] = {}  # by entity: kept for `accepted`, as are
        self.near_names: dict[str, tuple[str, ...]] = {}
        self.uses: Counter[str] = Counter()  # in how many bindings a value stands
        self.bearing: Counter[tuple[str, str]] = Counter()  # how many entities of a kind have a stem in their content
        self._index_entities()
        for fact in sheet.facts:
            self._index_fact(fact)

    # --- building -----------------------------------------------------------------------------------

    def _closure(self, entity: Entity) -> frozenset[str]:
        """Everything it stands in or belongs to, and what those stand in."""
        if not entity.within and not entity.of:
            return _NONE
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
            value = Value(entity.kind, entity.id, entity.name, entity.in_text, entity.id)
            term = make_term(value, entity, self.kin[entity.id], self.meanings)
            self.entity_terms[entity.id] = term
            for name in term.all_names | term.needles:
                self.naming.add(name, entity.id, is_mention=name in term.needles)
            for word in term.content:
                self.bearing[entity.kind, word] += 1
            for owner in term.kin:
                self._link(entity.id, owner)
            self._add_rival(("", entity.kind), value)
            for tag in entity.tags:
                self._add_rival((tag, entity.kind), value)
        self._nest()

    def _nest(self) -> None:
        """Rule 4: of entities of a kind whose names contain one another, each knows the other (New York City)."""
        terms = self.entity_terms
        by_name = {(term.value.kind, fold(term.value.text)): name for name, term in terms.items()}
        for name, term in terms.items():
            if " " not in term.value.text:
                continue
            words = fold(term.value.text).split()
            for start, end in combinations(range(len(words) + 1), 2):
                inner = by_name.get((term.value.kind, " ".join(words[start:end])))
                if inner is not None and inner != name:
                    term.nested |= {inner}
                    terms[inner].nested |= {name}

    def _link(self, one: str, other: str) -> None:
        self.links.setdefault(one, set()).add(other)
        self.links.setdefault(other, set()).add(one)

    def _add_rival(self, bucket: tuple[str, str], value: Value) -> None:
        places = self._places.get(bucket)
        if places is None:
            places = self._places[bucket] = {}
            self.buckets[bucket] = []
            self._bucket_terms[bucket] = []
        if value.key not in places:
            places[value.key] = len(places)
            self.buckets[bucket].append(value)
            if value.entity is not None:
                self._bucket_terms[bucket].append(self.entity_terms[value.entity])

    def _index_fact(self, fact: Fact) -> None:
        literal = {part.name for part in fact.say.parts if not isinstance(part, str) and part.kind not in _PLAIN}
        asked = fact.asked
        is_current = fact.weight and not is_expired(fact, self.sheet)
        for slot, binding in fact.bindings.items():
            column = ("same slot", column_name(fact, slot))
            is_told = is_current and slot in asked and binding.mode is not Mode.SOME
            for value in binding.values:
                self.uses[value.key] += 1
                self._add_rival(column, value)
                if value.number is not None:
                    self.units.learn(value.number)
                if value.entity is None and slot in literal:
                    self._add_rival(("", self.bucket_of(value)), value)
                if is_told:
                    right_in = self._right_in[value.kind, value.key]
                    if len(right_in) < MOST_ELSEWHERE:
                        right_in.append((fact, slot, value))
        if fact.relation is not None:
            self._rows[fact.relation].append(fact)
            self._link_identity(fact)

    def _link_identity(self, fact: Fact) -> None:
        """A relation that is one-to-one both ways joins its two entities: a leader stands for the country."""
        sole = [binding.values[0].entity for binding in fact.bindings.values() if binding.mode is Mode.ONE]
        joined = [name for name in sole if name]
        if len(joined) == len(fact.bindings) == 2:
            self._link(joined[0], joined[1])

    # --- asking it ----------------------------------------------------------------------------------

    def term(self, value: Value) -> Term:
        if value.entity is not None:
            return self.entity_terms[value.entity]
        place = (value.kind, value.key, value.text)  # 3 m and 3.0 m are one value, and not shown together
        found = self._terms.get(place)
        if found is None:
            found = self._terms[place] = make_term(value, None, _NONE, self.meanings)
        return found

    def texts(self, fact: Fact) -> Mapping[str, str]:
        """How each slot of a fact reads in mid-sentence."""
        found = self._texts.get(fact.id)
        if found is None:
            found = self._texts[fact.id] = texts_of(fact, self.table)
        return found

    def sentence(self, fact: Fact, slot: str, value: Value) -> Sentence:
        """The true sentence of a fact with this value in a slot; the whole list where it is true of that alone."""
        place = (fact.id, slot, value.in_text)
        found = self._said.get(place)
        if found is None:
            texts, values = self.texts(fact), fact.bindings[slot].values
            if len(values) > 1 and names_whole(fact.say, slot, self.table.code):
                found = say_all(fact, slot, values, texts, self.table, is_open=fact.bindings[slot].mode is Mode.SOME)
            else:
                found = say_with(fact, slot, {**texts, slot: value.in_text})
            self._said[place] = found
        return found

    def elsewhere(self, term: Term) -> tuple[Elsewhere, ...]:
        """Where in the sheet a value is right, in the sheet's order; bounded."""
        key = term.value.kind, term.key
        if key not in self._right_in:
            return ()
        found = self._elsewhere.get(key)
        if found is None:
            found = self._elsewhere[key] = tuple([right_in(*place) for place in self._right_in[key]])
        return found

    def tell(self, place: Elsewhere) -> Reason:
        """That a value is right there; `ending` is the stop of an abbreviation that closes the sentence."""
        fact = place.fact
        sentence = plain(self.sentence(fact, place.slot, place.value))
        told = {"sentence": sentence, "source": fact.at.text if fact.at else "", "fact": fact.id}
        shown = (place.value.in_text, *self.texts(fact).values())
        if any(text.endswith(STOP) and sentence.endswith(text) for text in shown):
            told["ending"] = STOP
        return Reason("right_elsewhere", told)

    def measured(self, fact: Fact, slot: str) -> Mapping[str, int]:
        """Each value in a slot of a relation with its place in the order of the figures or dates of its rows."""
        if fact.relation is None:
            return {}
        column = column_name(fact, slot)
        found = self._measured.get(column)
        if found is None:
            found = self._measured[column] = _places_by_figure(self._rows[fact.relation], slot)
        return found

    def bucket_of(self, value: Value) -> str:
        """Rivals come from the same kind; numbers from the same unit and dates from the same precision."""
        if value.number is not None:
            return f"number {self.units.root(value.number.unit)}"
        if value.date is not None:
            return f"date {value.date.precision}"
        return value.kind

    def neighbours(self, bucket: tuple[str, str], key: str) -> list[Value]:
        """The values of a bucket around a key's own place in it, nearest first, the key left out; bounded.

        A key that does not stand in it has its place before the first.
        """
        places = self._places.get(bucket)
        if places is None:
            return []
        above, below = _sides(self.buckets[bucket], places.get(key, -1))
        below.reverse()
        both = min(len(above), len(below))
        nearest = [value for pair in zip(above, below, strict=False) for value in pair]
        return nearest + above[both:] + below[both:]

    def neighbour_terms(self, bucket: tuple[str, str], key: str) -> list[Term]:
        """The terms of the same values, in no order that means anything."""
        terms = self._bucket_terms.get(bucket)
        if not terms:
            return [self.term(value) for value in self.neighbours(bucket, key)]
        above, below = _sides(terms, self._places[bucket].get(key, -1))
        return above + below

    def drawn(self, bucket: tuple[str, str], place: int, most: int) -> list[Term]:
        """So many entities of a bucket, drawn from a place on: from a ring on which each has its own, the checksum of
        its key, so that one more in the sheet, or another order of it, moves no other.
        """
        ring = self._rings.get(bucket)
        if ring is None:
            terms = sorted(self._bucket_terms.get(bucket, ()), key=lambda term: (crc32(term.key.encode()), term.key))
            ring = self._rings[bucket] = [crc32(term.key.encode()) for term in terms], terms
        places, terms = ring
        start = bisect_left(places, place)
        drawn = terms[start : start + most]
        return drawn if len(drawn) == most else drawn + terms[: min(start, max(0, start + most - len(terms)))]

    def keys(self, bucket: tuple[str, str]) -> Collection[str]:
        """The keys of the values of a bucket; fast to look up."""
        return self._places.get(bucket, ())

    def linked(self, key: str) -> Collection[str]:
        return self.links.get(key, ())

    def entity(self, name: str) -> Entity:
        return self.sheet.entities[name]


def _places_by_figure(rows: Sequence[Fact], slot: str) -> dict[str, int]:
    figures: list[tuple[float, str]] = []
    for row in rows:
        others = [binding.values[0] for name, binding in row.bindings.items() if name != slot]
        figure = next((rank for value in others if (rank := rank_of(value)) is not None), None)
        if figure is None and row.when is not None:
            figure = rank_of_date(row.when)
        if figure is not None:
            figures.extend((figure, value.key) for value in row.bindings[slot].values)
    figures.sort()
    return {name: place for place, (_, name) in enumerate(figures)}


def _sides(values: list[_T], middle: int) -> tuple[list[_T], list[_T]]:
    """What stands after a place and before it, as far as a card looks."""
    return values[middle + 1 : middle + 1 + NEIGHBOURS], values[max(middle - NEIGHBOURS, 0) : max(middle, 0)]


def is_expired(fact: Fact, sheet: Sheet) -> bool:
    """Its last day as current lies before the day that the sheet stands for."""
    return fact.until is not None and sheet.as_of is not None and fact.until.end < sheet.as_of.start
