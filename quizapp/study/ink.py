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
class Inks:
    """The ink of every fact of a version, by its place; `strip` is drawn of them, `faintest` by its bars."""

    layout: Layout
    states: bytes
    shares: array[float]
    strip: Strip
    faintest: tuple[float, ...]

    def of(self, place: int) -> FactInk:
        return FactInk(self.layout.paragraphs[place], STATES[self.states[place]], self.shares[place])

    def changed(self, inks: Mapping[int, tuple[int, float]]) -> Inks:
        """With these in place of those before; only their bars are drawn anew."""
        states, shares = bytearray(self.states), self.shares[:]
        for place, ink in inks.items():
            states[place], shares[place] = ink
        bars, faintest, size = list(self.strip.bars), list(self.faintest), _facts_a_bar(len(states))
        for number in {place // size for place in inks}:
            bars[number], faintest[number] = _bar(self.layout, states, shares, number * size, size)
        return _inks(self.layout, bytes(states), shares, bars, faintest)


def ink_facts(layout: Layout, held: Mapping[str, Held], pen: Pen) -> Inks:
    """`held` is by card."""
    states, shares = bytearray(len(layout)), array("d", bytes(8 * len(layout)))
    for place in range(len(layout)):
        cards = layout.cards(place)
        states[place], shares[place] = pen.ink([held[card] for card in cards if card in held])
    size = _facts_a_bar(len(layout))
    drawn = [_bar(layout, states, shares, start, size) for start in range(0, len(layout), size)]
    return _inks(layout, bytes(states), shares, [bar for bar, _ in drawn], [least for _, least in drawn])


def _facts_a_bar(facts: int) -> int:
    return max(1, -(-facts // MOST_BARS))


def _bar(layout: Layout, states: bytearray, shares: array[float], start: int, size: int) -> tuple[FactInk, float]:
    """The bar of so many neighbours, as high as they are on average, and the least of what begins to go among them."""
    own, heights = states[start : start + size], shares[start : start + size]
    least = min((share for state, share in zip(own, heights, strict=True) if state in (FADING, FAINT)), default=inf)
    if size == 1:
        return FactInk(layout.paragraphs[start], STATES[own[0]], heights[0]), least
    state = own[0] if len(set(own)) == 1 else HELD
    return FactInk(None, STATES[state], sum(heights) / len(heights)), least


def _inks(
    layout: Layout, states: bytes, shares: array[float], bars: Sequence[FactInk], faintest: Sequence[float]
) -> Inks:
    least = min(faintest, default=inf)
    strip = Strip(
        counts={name: states.count(state) for state, name in enumerate(STATES)},
        bars=tuple(bars),
        faintest=None if least == inf else least,
        has_paragraphs=layout.has_paragraphs,
    )
    return Inks(layout, states, shares, strip, tuple(faintest))
