"""Which card of an edited sheet is which card of before: history hangs on it, so it goes by written names first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from quizapp.items.card import Card
from quizapp.store.cards import KnownCard

ALIKE = 0.6  # how much of two sentences must agree for one to be the other, mended


@dataclass(frozen=True, slots=True)
class Found:
    """A card of the sheet, every name it goes by, and the known card that it continues, if any."""

    card: Card
    names: tuple[str, ...]
    is_id_written: bool
    known: KnownCard | None = None

    @property
    def was(self) -> tuple[str, ...]:
        """The names it says it had before."""
        return tuple(_name(self.card, fact) for fact in self.card.was)


def _name(card: Card, fact: str) -> str:
    return f"{card.set_id}/{fact}/{card.slot}" if card.slot else f"{card.set_id}/{fact}"


def match_cards(cards: Iterable[Card], known: Sequence[KnownCard], unwritten: frozenset[str]) -> list[Found]:
    """The cards of a sheet in its order, each with the known card it continues; no known card continues as two.

    A card that no one knows by its own name takes what its `was` names. Then each takes the card of its name, of
    what its `was` names, of the name of another row that asks the same. Facts in `unwritten` have an id made from
    their sentence: where that has changed, the card with the same value and the most similar sentence is theirs.
    """
    found = [
        Found(card, tuple(_name(card, fact) for fact in card.facts) or (card.written,), card.fact not in unwritten)
        for card in cards
    ]
    if not known:
        return found
    ordered = sorted(known, key=lambda card: card.is_retired)  # live cards have the first claim to a name
    by_written = {card.written: card for card in reversed(ordered)}
    by_name = {name: card for card in reversed(ordered) for name in card.names} | by_written
    matches: dict[int, KnownCard] = {}
    _match_by_names(found, lambda card: card.was if card.card.written not in by_written else (), by_name, matches)
    _match_by_names(found, lambda card: (card.card.written,), by_written, matches)
    _match_by_names(found, lambda card: card.was, by_name, matches)
    _match_by_names(found, lambda card: card.names, by_name, matches)
    _match_by_value(found, known, matches)
    return [replace(card, known=matches.get(place)) for place, card in enumerate(found)]


def _match_by_names(
    found: Sequence[Found],
    names: Callable[[Found], Iterable[str]],
    by_name: Mapping[str, KnownCard],
    matches: dict[int, KnownCard],
) -> None:
    taken = {card.id for card in matches.values()}
    for place, card in enumerate(found):
        if place in matches:
            continue
        for name in names(card):
            known = by_name.get(name)
            if known is not None and known.id not in taken:
                matches[place] = known
                taken.add(known.id)
                break


def _match_by_value(found: Sequence[Found], known: Sequence[KnownCard], matches: dict[int, KnownCard]) -> None:
    taken = {card.id for card in matches.values()}
    free = [card for card in known if not card.is_retired and not card.is_id_written and card.id not in taken]
    for place, card in enumerate(found):
        if place in matches or card.is_id_written:
            continue
        rivals = [
            (_likeness(other.sentence, card.card.sentence), other)
            for other in free
            if other.value_key == card.card.value_key and _slot(other) == card.card.slot
        ]
        likeness, best = max(rivals, key=lambda rival: rival[0], default=(0.0, None))
        if best is not None and likeness >= ALIKE:
            matches[place] = best
            free.remove(best)


def _slot(known: KnownCard) -> str | None:
    parts = known.written.split("/")
    return parts[2] if len(parts) > 2 else None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
