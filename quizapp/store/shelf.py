"""The missed shelf: cards that were missed in a quiz and not yet answered right on a later day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, ForeignKey, ForeignKeyConstraint, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Id
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


def read_miss(db: Connection, learner_id: str, card_id: str) -> Miss | None:
    at = (MissedCards.learner_id == learner_id, MissedCards.card_id == card_id)
    row = db.execute(select(*MISS).where(*at)).one_or_none()
    return None if row is None else Miss(*row)


def save_miss(
    db: Connection, learner_id: str, *, set_id: str, card_id: str, was: Miss | None, now_is: Miss | None
) -> None:
    """Write what a card's place on the shelf has become; None is not on it."""
    at = (MissedCards.learner_id == learner_id, MissedCards.card_id == card_id)
    if now_is == was:
        return
    if now_is is None:
        db.execute(delete(MissedCards).where(*at))
        return
    values = {name: getattr(now_is, name) for name in ("answer_id", "times", "missed_at", "missed_day")}
    if was is None:
        key = {"learner_id": learner_id, "card_id": card_id, "set_id": set_id}
        db.execute(insert(MissedCards).values(key | values))
    else:
        db.execute(update(MissedCards).where(*at).values(values))
