"""Questions that read the same and have different answers: whoever is asked one of them cannot know which is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from quizapp.facts.text import fold
from quizapp.items.card import Card, Reason
from quizapp.items.refusal import Refusal


def without_same_questions(cards: Sequence[Card]) -> tuple[list[Card], list[Refusal]]:
    """The cards without the forms in which they ask what another one answers otherwise, and the refusals of those."""
    asked: dict[str, list[Card]] = {}
    for card in cards:
        for stem in {prompt.stem or card.ask: None for prompt in card.prompts}:
            asked.setdefault(stem, []).append(card)
    torn = {stem: alike for stem, alike in asked.items() if len(alike) > 1 and len(set(map(_answer, alike))) > 1}
    if not torn:
        return list(cards), []
    refusals = [refusal for stem, alike in torn.items() for refusal in _refusals(stem, alike)]
    return list(_without_stems(cards, torn)), refusals


def _answer(card: Card) -> frozenset[str]:
    return frozenset([fold(spellings[0]) for spellings in card.answers])


def _refusals(stem: str, alike: Sequence[Card]) -> Iterator[Refusal]:
    for card in alike:
        other = next(each for each in alike if each is not card)
        reason = Reason("same_question", {"fact": other.fact})
        for form, own in card.stems:
            if own == stem:
                yield Refusal(card.fact, card.slot, form, reason, Reason("tell_apart"), card.line)


def _without_stems(cards: Iterable[Card], stems: Iterable[str]) -> Iterator[Card]:
    barred = frozenset(stems)
    for card in cards:
        kept = tuple([prompt for prompt in card.prompts if (prompt.stem or card.ask) not in barred])
        if kept:
            yield card if len(kept) == len(card.prompts) else replace(card, prompts=kept)
