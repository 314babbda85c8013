"""Learners and sets that go for good, with all that was kept of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, select

from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Learners
from quizapp.store.memories import Memories
from quizapp.store.reach import SetMembers
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards

OF_LEARNERS: tuple[type[Base], ...] = (  # what refers to others goes before them
    *(MissedCards, Answers, AttemptItems, Attempts, Memories),
    *(StudyDays, Holds, Flags, ArchivedSets, SetMembers),
)
_OF_SETS: tuple[type[Base], ...] = (Answers, Attempts, Memories, Flags, ArchivedSets, SetMembers)
_GUESTS = (
    select(Learners.id)
    .where(
        Learners.is_guest.is_(True),
        Learners.created_at < bindparam("before"),
        ~exists().where(Answers.learner_id == Learners.id, Answers.answered_at >= bindparam("before")),
    )
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_STILL_IDLE = _GUESTS.where(Learners.id.in_(bindparam("ids", expanding=True)))
_LOCK = select(Learners.id).where(Learners.id == bindparam("learner_id")).with_for_update()


def remove_learner(db: Connection, learner_id: str) -> None:
    """Every row of a learner; what shared tables hold, sets among them, stays. Whoever answers as them just now is
    waited for, and finds nobody if they come later.
    """
    db.execute(_LOCK, {"learner_id": learner_id}).all()
    for table in OF_LEARNERS:
        db.execute(delete(table).where(table.__table__.c.learner_id == learner_id))
    db.execute(delete(Learners).where(Learners.id == learner_id))


def find_idle_guests(db: Connection, before: datetime, *, most: int) -> list[str]:
    """Guests who came before a moment and have answered nothing since; nobody else can write for them until the commit.
    They are looked at again after that, for an answer may have come in between.
    """
    values = {"before": before, "most": most}
    found = db.scalars(_GUESTS, values).all()
    return list(db.scalars(_STILL_IDLE, values | {"ids": found})) if found else []


def has_learners(db: Connection, set_id: str) -> bool:
    """Whether anybody has anything to do with a set."""
    return any(db.scalar(select(exists().where(table.__table__.c.set_id == set_id))) for table in _OF_SETS)


def remove_set(db: Connection, set_id: str) -> None:
    """A set that no learner has anything to do with, with all its versions."""
    versions = select(SetVersions.id).where(SetVersions.set_id == set_id)
    db.execute(delete(VersionCards).where(VersionCards.version_id.in_(versions)))
    tables: Iterable[type[Base]] = (SetVersions, CardContents, Cards)
    for table in tables:
        db.execute(delete(table).where(table.__table__.c.set_id == set_id))
    db.execute(delete(Sets).where(Sets.id == set_id))
