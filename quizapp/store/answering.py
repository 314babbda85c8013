"""All that an answer meets, read at once: whether it was given before, its card as it stands, memory and shelf."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, case, select

from quizapp.store.answers import Answers, begun_anew
from quizapp.store.asked_cards import read_card
from quizapp.store.base import AnyRow
from quizapp.store.cards import CardContents, Cards, Content
from quizapp.store.memories import MEMORY, Memories, StoredMemory, memory_of
from quizapp.store.shelf import SHELF, Miss, MissedCards, miss_of


@dataclass(frozen=True, slots=True)
class Met:
    """`is_answered` where the answer's id is in the log already. `kept` and `miss` are of the content's card; `was` is
    what its answer was before, where there is no memory because that has changed.
    """

    content: Content
    is_answered: bool
    kept: StoredMemory | None
    miss: Miss | None
    was: str | None


# Only of a card without a memory, since others would have their whole log looked through.
WAS = case((Memories.card_id.is_(None), begun_anew(Cards.id))).label("begun_anew")


def was_of(row: AnyRow) -> str | None:
    """What a card's answer was before it changed, in a row that holds the column `WAS`, whatever else."""
    was: str | None = (row.begun_anew or {}).get("was")
    return was


_HAS_MEMORY = and_(Memories.learner_id == bindparam("learner_id"), Memories.card_id == Cards.id)
_IS_MISSED = and_(MissedCards.learner_id == bindparam("learner_id"), MissedCards.card_id == Cards.id)
_KEPT = (
    select(Cards.id.label("card_id"), Cards.set_id, Memories.version, *MEMORY, *SHELF)
    .outerjoin(Memories, _HAS_MEMORY)
    .outerjoin(MissedCards, _IS_MISSED)
    .where(Cards.id == bindparam("card_id"))
)


def read_kept(db: Connection, learner_id: str, card_id: str) -> tuple[StoredMemory | None, Miss | None]:
    """A card's memory and its place on the shelf."""
    row = db.execute(_KEPT, {"learner_id": learner_id, "card_id": card_id}).one_or_none()
    return (None, None) if row is None else (_kept(row), miss_of(row))


def _kept(row: AnyRow) -> StoredMemory | None:
    return None if row.version is None else StoredMemory(row.card_id, row.set_id, memory_of(row), row.version)


_IS_GIVEN = and_(Answers.learner_id == bindparam("learner_id"), Answers.id == bindparam("answer_id"))
_MET = (
    select(
        CardContents.card_id,
        Cards.set_id,
        Cards.value_key,
        Cards.retired_at,
        Answers.sequence,
        Memories.version,
        *MEMORY,
        *SHELF,
        WAS,
    )
    .select_from(CardContents)
    .outerjoin(Cards, Cards.id == CardContents.card_id)
    .outerjoin(Memories, and_(Memories.learner_id == bindparam("learner_id"), Memories.card_id == CardContents.card_id))
    .outerjoin(
        MissedCards,
        and_(MissedCards.learner_id == bindparam("learner_id"), MissedCards.card_id == CardContents.card_id),
    )
    .outerjoin(Answers, _IS_GIVEN)
    .where(CardContents.id == bindparam("content_id"))
)


def read_met(db: Connection, learner_id: str, *, content_id: str, answer_id: str) -> Met:
    """LookupError if there is no such content."""
    card = read_card(db, content_id)
    keys = {"learner_id": learner_id, "content_id": content_id, "answer_id": answer_id}
    row = db.execute(_MET, keys).one_or_none()
    if row is None:
        raise LookupError(content_id)
    is_current = row.value_key in (None, card.value_key)
    content = Content(content_id, row.card_id, card, is_current=is_current, is_retired=row.retired_at is not None)
    return Met(content, row.sequence is not None, _kept(row), miss_of(row), was_of(row))
