"""Who may see a set: its owner, everyone, or whoever has taken it up while its owner lets them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    SelectBase,
    and_,
    bindparam,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Id
from quizapp.store.learners import Learners

EVERYONE = ""  # the owner of a set that every learner sees
PRIVATE, BY_LINK, PUBLIC = REACHES = ("private", "link", "public")


class SetMembers(Base):
    """Learners who have taken up a set of another."""

    __tablename__ = "set_members"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey("sets.id"), primary_key=True)
    joined_at: Mapped[datetime]


def is_in_sight(sets: Any) -> ColumnElement[bool]:
    """Whether the learner of the statement (`learner_id`) sees the set of a row of `sets`."""
    is_member = exists().where(SetMembers.learner_id == bindparam("learner_id"), SetMembers.set_id == sets.id)
    return or_(sets.owner.in_((EVERYONE, bindparam("learner_id"))), and_(sets.reach != PRIVATE, is_member))


def is_still_open(sets: Any) -> ColumnElement[bool]:
    """Whether a set that the learner has begun may still be asked: it is theirs, or was not made private since."""
    return or_(sets.owner.in_((EVERYONE, bindparam("learner_id"))), sets.reach != PRIVATE)


def learners_of(set_id: str, owner: str) -> SelectBase:
    """Who may have anything to do with a set: of everyone's each learner, else its owner and those who took it up."""
    if owner == EVERYONE:
        return select(Learners.id)
    return select(SetMembers.learner_id).where(SetMembers.set_id == set_id).union_all(select(literal(owner)))


def is_member(db: Connection, learner_id: str, set_id: str) -> bool:
    found = select(SetMembers.set_id).where(SetMembers.learner_id == learner_id, SetMembers.set_id == set_id)
    return db.scalar(found) is not None


def add_member(db: Connection, learner_id: str, set_id: str, now: datetime) -> None:
    db.execute(insert(SetMembers), {"learner_id": learner_id, "set_id": set_id, "joined_at": now})


def count_members(db: Connection, set_ids: Sequence[str]) -> dict[str, int]:
    """How many learners have taken up each of these sets; none is left out."""
    counted = select(SetMembers.set_id, func.count()).where(SetMembers.set_id.in_(set_ids)).group_by(SetMembers.set_id)
    return {row[0]: row[1] for row in db.execute(counted)}
