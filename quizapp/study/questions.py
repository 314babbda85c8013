"""Which questions a quiz asks, drawn when it starts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from quizapp.items.assembly import MOST_QUESTIONS, SURE_SEED, assemble, count_most, scored_forms
from quizapp.items.item import Item
from quizapp.store.attempts import AttemptItem, read_attempt, read_items
from quizapp.store.cards import Content, read_contents
from quizapp.store.ids import mint_id
from quizapp.study.failures import NothingToAsk, QuizTooLong, UnknownAttempt

__all__ = ["MOST_QUESTIONS", "SURE_SEED"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner asked for: `forms` empty is all that are scored; `missed_of` an attempt to ask the misses of."""

    length: int
    forms: tuple[str, ...]
    missed_of: str | None = None


def draw_questions(contents: Sequence[Content], wish: Wish, seeds: Iterable[int]) -> tuple[int, list[AttemptItem]]:
    """The first of the seeds that gives enough questions, and these.

    Raises NothingToAsk, and QuizTooLong where fewer can stand together than were asked for. Of misses there are as
    many as can stand together, whatever the length.
    """
    cards = [content.card for content in contents]
    length = wish.length if wish.missed_of is None else len(cards)
    longest = 0
    for seed in seeds:
        items = assemble(cards, length=length, forms=wish.forms, seed=seed)
        if items and (len(items) >= length or wish.missed_of is not None):
            return seed, _fix(items, contents)
        longest = max(longest, len(items))
    if not longest:
        raise NothingToAsk
    in_forms = sum(bool(scored_forms(card, wish.forms)) for card in cards)
    raise QuizTooLong(count_most(cards, wish.forms, longest), in_forms)


def _fix(items: Sequence[Item], contents: Sequence[Content]) -> list[AttemptItem]:
    by_name = {content.card.written: content for content in contents}
    placed = [(position, item, by_name[item.card.written]) for position, item in enumerate(items, 1)]
    return [
        AttemptItem(position, mint_id(), content.card_id, content.id, item.form, item.seed)
        for position, item, content in placed
    ]


def only_missed(
    db: Connection, learner_id: str, contents: Sequence[Content], attempt_id: str | None
) -> Sequence[Content]:
    """Those that were wrong in an attempt; all where there is none. Raises UnknownAttempt."""
    if attempt_id is None:
        return contents
    if read_attempt(db, learner_id, attempt_id) is None:
        raise UnknownAttempt(attempt_id)
    missed = [item for item in read_items(db, learner_id, attempt_id) if item.mark == "wrong"]
    card_ids = {item.card_id for item in missed if item.card_id}
    orderings = read_contents(db, (item.content_id for item in missed if item.card_id is None))
    names = {content.card.written for content in orderings.values()}
    return [content for content in contents if content.card_id in card_ids or content.card.written in names]
