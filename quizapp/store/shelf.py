"""The missed shelf: cards that were missed in a quiz and not yet answered right on a later day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import Connection, ForeignKey, ForeignKeyConstraint, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import AnyRow, Base, Id
from quizapp.store.cards import Cards
from quizapp.store.learners import Learners
from quizapp.store.sets import Sets


class MissedCards(Base):
    __tablename__ = "missed_cards"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    card_id: Mapped[Id] = mapped_column(ForeignKey(Cards.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    answer_id: Mapped[Id]  # the last miss
    times: Mapped[int]
    missed_at: Mapped[datetime]
    missed_day: Mapped[date]
    __table_args__ = (ForeignKeyConstraint(["learner_id", "answer_id"], ["answers.learner_id", "answers.id"]),)


@dataclass(frozen=True, slots=True)
class Miss:
    """A card's place on the shelf. `times` counts its misses since it came there; the other fields are of the last."""

    answer_id: str
    times: int
    missed_at: datetime
    missed_day: date


MISS = (MissedCards.answer_id, MissedCards.times, MissedCards.missed_at, MissedCards.missed_day)
SHELF = tuple(column.label(f"shelf_{column.key}") for column in MISS)  # the same beside the columns of another table
_MISS = select(*MISS).where(
    MissedCards.learner_id == bindparam("learner_id"), MissedCards.card_id == bindparam("card_id")
)
_OF_CARD = (MissedCards.learner_id == bindparam("of_learner"), MissedCards.card_id == bindparam("of_card"))
_ADD, _CHANGE, _REMOVE = insert(MissedCards), update(MissedCards).where(*_OF_CARD), delete(MissedCards).where(*_OF_CARD)


def miss_of(row: AnyRow) -> Miss | None:
    """The place in a row that holds the columns `SHELF`, whatever else; None where they are empty."""
    if row.shelf_answer_id is None:
        return None
    return Miss(row.shelf_answer_id, row.shelf_times, row.shelf_missed_at, row.shelf_missed_day)


def read_miss(db: Connection, learner_id: str, card_id: str) -> Miss | None:
    row = db.execute(_MISS, {"learner_id": learner_id, "card_id": card_id}).one_or_none()
    return None if row is None else Miss(*row)


def save_miss(
    db: Connection, learner_id: str, *, set_id: str, card_id: str, was: Miss | None, now_is: Miss | None
) -> None:
    """Write what a card's place on the shelf has become; None is not on it."""
    of_card = {"of_learner": learner_id, "of_card": card_id}
    if now_is == was:
        return
    if now_is is None:
        db.execute(_REMOVE, of_card)
    elif was is None:
        db.execute(_ADD, {"learner_id": learner_id, "card_id": card_id, "set_id": set_id} | asdict(now_is))
    else:
        db.execute(_CHANGE, of_card | asdict(now_is))


def remove_misses(db: Connection, learner_id: str, card_ids: Iterable[str]) -> None:
    """Take these cards off the shelf, those that are on it."""
    db.execute(_REMOVE, [{"of_learner": learner_id, "of_card": card_id} for card_id in card_ids])
