"""How much of a fact is held: the state and the height of its bar, and the strip of all facts of a set."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from quizapp.memory.model import forgetting_curve
from quizapp.memory.parameters import Parameters
from quizapp.memory.state import Memory, Phase
from quizapp.store.overview import Held, Layout
from quizapp.study.shown_sets import STATES, FactInk, Strip

FADING_FROM = 0.70
MOST_BARS = 400  # more would be narrower than a pixel
HELD, FADING, FAINT, WET, BLANK = range(len(STATES))


class Pen:
    """Draws what is held on a study day."""

    def __init__(self, today: date, parameters: Parameters) -> None:
        self._today = today.toordinal()
        self._chance = forgetting_curve(parameters)
        self._held_from = parameters.desired_retention

    def ink(self, cards: Iterable[Held]) -> tuple[int, float]:
        """The state, by its place among `STATES`, and the chance of recall: those of the weakest of a fact's cards that
        have a memory.
        """
        today, chance, least, is_wet = self._today, self._chance, inf, False
        for stability, day, phase in cards:
            share = chance(stability, today - day) if day < today else 1.0
            if share < least:
                least, is_wet = share, day >= today and phase != Phase.REVIEW
        if least is inf:
            return BLANK, 0.0
        if is_wet:
            return WET, least
        if least >= self._held_from:
            return HELD, least
        return FADING if least >= FADING_FROM else FAINT, least

    def ink_card(self, memory: Memory | None) -> tuple[str, float]:
        """The state of one card by its name, and its chance of recall now."""
        cards = [(memory.stability, memory.reviewed_day.toordinal(), memory.phase.value)] if memory else []
        state, share = self.ink(cards)
        return STATES[state], share


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours that share a bar, by what `ink` gives of each; `faintest` is the least of what begins to go."""

    states: bytes
    shares: array[float]
    bar: FactInk
    faintest: float


@dataclass(frozen=True, slots=True)
class Inks:
    """The ink of every fact of a version, by its place, in groups; `strip` is drawn of them."""

    layout: Layout
    groups: tuple[Group, ...]
    strip: Strip

    def of(self, place: int) -> FactInk:
        number, within = divmod(place, _facts_a_bar(self.layout))
        group = self.groups[number]
        return FactInk(self.layout.paragraphs[place], STATES[group.states[within]], group.shares[within])

    def places(self, state: str | None) -> Sequence[int]:
        """Of the facts that are in this state by its name; None is of all."""
        if state is None:
            return range(len(self.layout))
        states = b"".join([group.states for group in self.groups])
        return [place for place, each in enumerate(states) if STATES[each] == state]

    def changed(self, inks: Mapping[int, tuple[int, float]]) -> Inks:
        """With these in place of those before; only their groups are gone through."""
        size = _facts_a_bar(self.layout)
        touched = {number: _opened(self.groups[number]) for number in {place // size for place in inks}}
        for place, ink in inks.items():
            number, within = divmod(place, size)
            touched[number][0][within], touched[number][1][within] = ink
        groups, counts = list(self.groups), dict(self.strip.counts)
        for number, (states, shares) in touched.items():
            for state, name in enumerate(STATES):
                counts[name] += states.count(state) - groups[number].states.count(state)
            groups[number] = _group(self.layout, number * size, states, shares)
        return Inks(self.layout, tuple(groups), _strip(self.layout, groups, counts))


def ink_facts(layout: Layout, held: Mapping[str, Held], pen: Pen) -> Inks:
    """`held` is by card."""
    states, shares = bytearray(len(layout)), array("d", bytes(8 * len(layout)))
    for place in range(len(layout)):
        cards = layout.cards(place)
        states[place], shares[place] = pen.ink([held[card] for card in cards if card in held])
    size = _facts_a_bar(layout)
    groups = [
        _group(layout, start, states[start : start + size], shares[start : start + size])
        for start in range(0, len(layout), size)
    ]
    counts = {name: states.count(state) for state, name in enumerate(STATES)}
    return Inks(layout, tuple(groups), _strip(layout, groups, counts))


def _facts_a_bar(layout: Layout) -> int:
    return max(1, -(-len(layout) // MOST_BARS))


def _opened(group: Group) -> tuple[bytearray, array[float]]:
    return bytearray(group.states), group.shares[:]


def _group(layout: Layout, start: int, states: bytearray, shares: array[float]) -> Group:
    """Those from the place `start` on; their bar is as high as they are on average."""
    least = min((share for state, share in zip(states, shares, strict=True) if state in (FADING, FAINT)), default=inf)
    if _facts_a_bar(layout) == 1:
        bar = FactInk(layout.paragraphs[start], STATES[states[0]], shares[0])
    else:
        state = states[0] if len(set(states)) == 1 else HELD
        bar = FactInk(None, STATES[state], sum(shares) / len(shares))
    return Group(bytes(states), shares, bar, least)


def _strip(layout: Layout, groups: Sequence[Group], counts: Mapping[str, int]) -> Strip:
    least = min([group.faintest for group in groups], default=inf)
    return Strip(
        counts=dict(counts),
        bars=tuple([group.bar for group in groups]),
        faintest=None if least == inf else least,
        has_paragraphs=layout.has_paragraphs,
    )
