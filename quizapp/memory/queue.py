"""The order in which cards are asked: the most at risk first, siblings apart, nothing before what it needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Protocol, TypeVar


class Sibling(Protocol):
    """Any card: its own key, and the fact that it shares with its siblings."""

    @property
    def key(self) -> str: ...
    @property
    def fact(self) -> str: ...


AnyCard = TypeVar("AnyCard", bound=Sibling)


@dataclass(frozen=True, slots=True)
class New:
    """A card that was never asked."""

    key: str
    fact: str


def without_siblings(cards: Iterable[AnyCard], asked: Mapping[str, Collection[str]] = {}) -> list[AnyCard]:
    """The first card of each fact, in the order given.

    `asked` holds the keys of the cards already asked on this study day, by fact. Their siblings wait for the next day;
    they themselves may come again, in a learning step.
    """
    kept: dict[str, AnyCard] = {}
    for card in cards:
        fact = card.fact
        if fact not in asked or card.key in asked[fact]:
            kept.setdefault(fact, card)
    return list(kept.values())


def order_new(cards: Iterable[AnyCard], needs: Mapping[str, Collection[str]]) -> list[AnyCard]:
    """New cards in the order given, which is the sheet's, except that a card waits for the cards of the facts it needs.

    `needs` maps a fact to the facts to be learned first; those without a card among these hold nothing up. In a
    circle of needs, which the checker refuses, the card that stands first in the sheet goes first.
    """
    waiting = list(cards)
    left = Counter(card.fact for card in waiting)
    needed = [{fact for fact in needs.get(card.fact, ()) if fact in left and fact != card.fact} for card in waiting]
    held_up = defaultdict(list)
    for place, facts in enumerate(needed):
        for fact in facts:
            held_up[fact].append(place)

    ordered: dict[int, AnyCard] = {}
    ready = [place for place, facts in enumerate(needed) if not facts]  # ascending, so a heap already
    stuck = (place for place in range(len(waiting)) if place not in ordered)
    while len(ordered) < len(waiting):
        place = heappop(ready) if ready else next(stuck)
        ordered[place] = waiting[place]
        fact = waiting[place].fact
        left[fact] -= 1
        for other in held_up[fact] if left[fact] == 0 else ():
            needed[other].discard(fact)
            if not needed[other] and other not in ordered:
                heappush(ready, other)
    return list(ordered.values())
