"""Which card of an edited sheet is which card of before: history hangs on it, so it goes by written names first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from quizapp.facts.scripts import separated
from quizapp.facts.text import fold_sentence
from quizapp.items.card import Card
from quizapp.store.cards import KnownCard

ALIKE = 0.6  # how much of two sentences must agree for one to be the other, mended
MOST_RIVALS = 24  # sentences with which a changed one is compared
MOST_SEEN = 2000  # sentences that are seen to share a word with it


@dataclass(frozen=True, slots=True)
class MatchedCard:
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


def match_cards(cards: Iterable[Card], known: Sequence[KnownCard], unwritten: frozenset[str]) -> list[MatchedCard]:
    """The cards of a sheet in its order, each with the known card it continues; no known card continues as two.

    A card that no one knows by its own name takes what its `was` names. Then each takes the card of its name, of
    what its `was` names, of the name of another row that asks the same. Facts in `unwritten` have an id made from
    their sentence: where that has changed, the card with the same value and the most similar sentence is theirs.
    """
    found = [
        MatchedCard(
            card, tuple(_name(card, fact) for fact in card.facts) or (card.written,), card.fact not in unwritten
        )
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
    found: Sequence[MatchedCard],
    names: Callable[[MatchedCard], Iterable[str]],
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


def _match_by_value(found: Sequence[MatchedCard], known: Sequence[KnownCard], matches: dict[int, KnownCard]) -> None:
    """Of all pairs with one value and slot, those with the most similar sentences first."""
    taken = {card.id for card in matches.values()}
    free = defaultdict[tuple[str, str | None], list[KnownCard]](list)
    for card in known:
        if not card.is_retired and not card.is_id_written and card.id not in taken:
            free[card.value_key, _slot(card)].append(card)
    rivals = {asked: _Rivals(cards) for asked, cards in free.items()}
    pairs = [
        (alike, place, other)
        for place, card in enumerate(found)
        if place not in matches and not card.is_id_written
        if (asked := (card.card.value_key, card.card.slot)) in rivals
        for alike, other in rivals[asked].like(card.card.sentence)
    ]
    for _, place, other in sorted(pairs, key=lambda pair: -pair[0]):
        if place not in matches and other.id not in taken:
            matches[place] = other
            taken.add(other.id)


class _Rivals:
    """Known cards of one value and slot, found by the words of their sentences."""

    def __init__(self, cards: Sequence[KnownCard]) -> None:
        self._cards = cards
        self._by_word = defaultdict[str, list[int]](list)
        for place, card in enumerate(cards if len(cards) > MOST_RIVALS else ()):
            for word in _words(card.sentence):
                self._by_word[word].append(place)

    def like(self, sentence: str) -> Iterator[tuple[float, KnownCard]]:
        """Those whose sentence is about the same, with how much of it is."""
        for card in self._cards if len(self._cards) <= MOST_RIVALS else self._with_words_of(sentence):
            if (alike := likeness(card.sentence, sentence)) >= ALIKE:
                yield alike, card

    def _with_words_of(self, sentence: str) -> list[KnownCard]:
        """The few that share most words, of which the rare ones are looked for first."""
        shared, seen = Counter[int](), 0
        for places in sorted([self._by_word[word] for word in _words(sentence) if word in self._by_word], key=len):
            seen += len(places)
            if shared and seen > MOST_SEEN:
                break
            shared.update(places)
        return [self._cards[place] for place, _ in shared.most_common(MOST_RIVALS)]


def _words(sentence: str) -> list[str]:
    return list(dict.fromkeys(separated(fold_sentence(sentence)).split()))


def _slot(known: KnownCard) -> str | None:
    parts = known.written.split("/")
    return parts[2] if len(parts) > 2 else None


def likeness(one: str, other: str) -> float:
    """How much of two sentences agrees, from 0 to 1; 0 where it is too little."""
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE)
