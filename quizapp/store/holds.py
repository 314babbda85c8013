"""Cards kept out of reviews, and cards flagged for their author; both derived from the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Id
from quizapp.store.cards import Cards
from quizapp.store.learners import Learners
from quizapp.store.sets import Sets


class Holds(Base):
    __tablename__ = "holds"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    card_id: Mapped[Id] = mapped_column(ForeignKey(Cards.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    is_suspended: Mapped[bool]
    buried_until: Mapped[date | None]  # the study day on which it comes back


class Flags(Base):
    __tablename__ = "flags"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    card_id: Mapped[Id] = mapped_column(ForeignKey(Cards.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    note: Mapped[str]
    flagged_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a card is not asked: suspended until it is resumed, or buried until a study day."""

    is_suspended: bool = False
    buried_until: date | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """What a learner thinks is wrong with a card; an empty `note` says only that something is."""

    note: str
    flagged_at: datetime


NOT_HELD: ColumnElement[bool] = or_(
    Holds.card_id.is_(None),
    and_(Holds.is_suspended.is_(False), or_(Holds.buried_until.is_(None), Holds.buried_until <= bindparam("today"))),
)
NOT_SUSPENDED: ColumnElement[bool] = or_(Holds.card_id.is_(None), Holds.is_suspended.is_(False))
_HOLDS = select(Holds.card_id, Holds.is_suspended, Holds.buried_until).where(
    Holds.learner_id == bindparam("learner_id")
)
_HOLD = _HOLDS.where(Holds.card_id == bindparam("card_id"))
_SOME_HOLDS = _HOLDS.where(Holds.card_id.in_(bindparam("card_ids", expanding=True)))
_FLAGS = select(Flags.card_id, Flags.note, Flags.flagged_at).where(Flags.learner_id == bindparam("learner_id"))
_FLAG = _FLAGS.where(Flags.card_id == bindparam("card_id"))
_SOME_FLAGS = _FLAGS.where(Flags.card_id.in_(bindparam("card_ids", expanding=True)))
_FLAGS_ON_SET = (
    select(Cards.fact, Cards.sentence, Cards.id, Flags.note, Flags.flagged_at)
    .join(Cards, Cards.id == Flags.card_id)
    .where(Flags.set_id == bindparam("set_id"))
    .order_by(Flags.flagged_at.desc(), Flags.card_id, Flags.learner_id)
    .limit(bindparam("most"))
)
_HELD = union(
    *(
        select(table.card_id).where(table.learner_id == bindparam("learner_id"), table.set_id == bindparam("set_id"))
        for table in (Holds, Flags)
    )
)
_FLAG_NUMBERS = select(Flags.set_id, func.count().label("number")).group_by(Flags.set_id)
_CHANGE_HOLD = update(Holds).where(Holds.learner_id == bindparam("of_learner"), Holds.card_id == bindparam("of_card"))
_REMOVE_HOLD = delete(Holds).where(Holds.learner_id == bindparam("of_learner"), Holds.card_id == bindparam("of_card"))
_REMOVE_FLAG = delete(Flags).where(Flags.learner_id == bindparam("of_learner"), Flags.card_id == bindparam("of_card"))


def read_hold(db: Connection, learner_id: str, card_id: str) -> Hold | None:
    row = db.execute(_HOLD, {"learner_id": learner_id, "card_id": card_id}).one_or_none()
    return None if row is None else Hold(row.is_suspended, row.buried_until)


def read_holds(db: Connection, learner_id: str, card_ids: Iterable[str]) -> dict[str, Hold]:
    """Every hold on these cards, by card; those that have run out among them."""
    rows = db.execute(_SOME_HOLDS, {"learner_id": learner_id, "card_ids": list(card_ids)})
    return {row.card_id: Hold(row.is_suspended, row.buried_until) for row in rows}


def save_hold(db: Connection, learner_id: str, *, set_id: str, card_id: str, was: Hold | None, now_is: Hold) -> None:
    """Write how a card is held; one that is not held at all has no row."""
    key = {"of_learner": learner_id, "of_card": card_id}
    values = {"is_suspended": now_is.is_suspended, "buried_until": now_is.buried_until}
    if now_is == Hold():
        db.execute(_REMOVE_HOLD, key)
    elif was is None:
        db.execute(insert(Holds), {"learner_id": learner_id, "card_id": card_id, "set_id": set_id, **values})
    else:
        db.execute(_CHANGE_HOLD, key | values)


def list_held(db: Connection, learner_id: str, set_id: str) -> list[str]:
    """The cards of a set that the learner has suspended, buried (however long ago) or flagged."""
    return list(db.scalars(_HELD, {"learner_id": learner_id, "set_id": set_id}))


def read_flag(db: Connection, learner_id: str, card_id: str) -> Flag | None:
    row = db.execute(_FLAG, {"learner_id": learner_id, "card_id": card_id}).one_or_none()
    return None if row is None else Flag(row.note, row.flagged_at)


def read_flags(db: Connection, learner_id: str, card_ids: Iterable[str]) -> dict[str, Flag]:
    rows = db.execute(_SOME_FLAGS, {"learner_id": learner_id, "card_ids": list(card_ids)})
    return {row.card_id: Flag(row.note, row.flagged_at) for row in rows}


def count_flags(db: Connection) -> dict[str, int]:
    """How many flags there are on the cards of each set that has any."""
    return {row.set_id: row.number for row in db.execute(_FLAG_NUMBERS)}


def list_flags(db: Connection, set_id: str, *, most: int) -> list[tuple[str, str, str, Flag]]:
    """Flags on a set's cards, whoever set them: the fact, its sentence, the card and the flag, the newest first."""
    rows = db.execute(_FLAGS_ON_SET, {"set_id": set_id, "most": most})
    return [(row.fact, row.sentence, row.id, Flag(row.note, row.flagged_at)) for row in rows]


def save_flag(db: Connection, learner_id: str, *, set_id: str, card_id: str, flag: Flag | None) -> None:
    """Write a card's flag in place of the one before; None takes it off."""
    db.execute(_REMOVE_FLAG, {"of_learner": learner_id, "of_card": card_id})
    if flag is not None:
        values = {"note": flag.note, "flagged_at": flag.flagged_at}
        db.execute(insert(Flags), {"learner_id": learner_id, "card_id": card_id, "set_id": set_id, **values})
