"""Learners and sets that go for good, with all that was kept of them: first out of reach, then row by row.

Very much may have been kept, and on SQLite everybody's answers wait for whoever removes it, so it goes in small steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Integer,
    and_,
    bindparam,
    delete,
    exists,
    select,
    tuple_,
    update,
)

from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.ids import mint_id
from quizapp.store.learners import Learners
from quizapp.store.memories import Memories
from quizapp.store.reach import EVERYONE, PRIVATE, SetMembers, learners_of
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards

OF_LEARNERS: tuple[type[Base], ...] = (  # what refers to others goes before them
    *(MissedCards, Answers, AttemptItems, Attempts, Memories),
    *(StudyDays, Holds, Flags, ArchivedSets, SetMembers),
)
_ON_SETS: tuple[type[Base], ...] = (Answers, Attempts, Memories, Flags, ArchivedSets, SetMembers)
_IDLE = select(Learners.id).where(
    Learners.is_guest.is_(True),
    Learners.created_at < bindparam("before"),
    ~exists().where(Answers.learner_id == Learners.id, Answers.answered_at >= bindparam("before")),
)
_SOME_IDLE = _IDLE.where(Learners.id.in_(bindparam("ids", expanding=True)))
_LOCK = select(Learners.id).where(Learners.id == bindparam("learner_id")).with_for_update()
_LOCK_SOME = (
    select(Learners.id)
    .where(Learners.id.in_(bindparam("ids", expanding=True)))
    .order_by(Learners.id)
    .with_for_update(skip_locked=True)
)


def _some(table: type[Base], of_whom: ColumnElement[bool], *order: ColumnElement[Any]) -> Delete:
    """So many of the rows, the first by this order."""
    key = tuple(table.__table__.primary_key)
    wanted = select(*key).where(of_whom).order_by(*order).limit(bindparam("most", type_=Integer))
    return delete(table).where(tuple_(*key).in_(wanted))


_OF_LEARNER: BindParameter[str] = bindparam("of_learner")
_SOME_OF_LEARNER = tuple(
    _some(
        table,
        table.__table__.c.learner_id == _OF_LEARNER,
        *((Answers.sequence.desc(),) if table is Answers else ()),  # a correction goes before what it corrects
    )
    for table in OF_LEARNERS
)
_OF_SET: BindParameter[str] = bindparam("of_set")
_SOME_OF_SET = (
    _some(VersionCards, VersionCards.version_id.in_(select(SetVersions.id).where(SetVersions.set_id == _OF_SET))),
    _some(CardContents, CardContents.set_id == _OF_SET),
    _some(Cards, Cards.set_id == _OF_SET),
    _some(SetVersions, SetVersions.set_id == _OF_SET),
    _some(Sets, Sets.id == _OF_SET),
)
_WITHOUT_OWNER = and_(Sets.owner != EVERYONE, ~exists().where(Learners.id == Sets.owner))
_IS_TAKEN_UP = exists().where(SetMembers.set_id == Sets.id)
_LEFT_SETS = select(Sets.id).where(_WITHOUT_OWNER, ~_IS_TAKEN_UP).order_by(Sets.id)
_CLOSE = update(Sets).where(~_IS_TAKEN_UP).values(reach=PRIVATE, link=None)


def remove_learner(db: Connection, learner_id: str) -> None:
    """Every row of a learner who did little; what shared tables hold, sets among them, stays. Whoever answers as them
    just now is waited for, and finds nobody if they come later.
    """
    db.execute(_LOCK, {"learner_id": learner_id}).all()
    for table in OF_LEARNERS:
        db.execute(delete(table).where(table.__table__.c.learner_id == learner_id))
    db.execute(delete(Learners).where(Learners.id == learner_id))


def find_idle_guests(db: Connection, before: datetime) -> list[str]:
    """Guests who came before a moment and have answered nothing since."""
    return list(db.scalars(_IDLE.order_by(Learners.id), {"before": before}))


def lock_idle_guests(db: Connection, learner_ids: Sequence[str], before: datetime) -> list[str]:
    """Those of them who are so still; nobody else can write for them until the commit."""
    locked = db.scalars(_LOCK_SOME, {"ids": learner_ids}).all()
    return list(db.scalars(_SOME_IDLE, {"ids": locked, "before": before})) if locked else []


def take_leave(db: Connection, learner_id: str) -> None:
    """From now on nobody learns as this learner, nor takes up a set of theirs that nobody has; the rows are all there.
    Whoever answers as them just now is waited for.
    """
    db.execute(update(Learners).where(Learners.id == learner_id).values(has_left=True, is_guest=False))
    db.execute(_CLOSE.where(Sets.owner == learner_id))
    quizzes = update(Attempts).where(Attempts.learner_id == learner_id, Attempts.missed_of.is_not(None))
    db.execute(quizzes.values(missed_of=None))  # then they can go in any order


def find_left(db: Connection) -> list[str]:
    """The learners who have left and of whom there are rows."""
    return list(db.scalars(select(Learners.id).where(Learners.has_left.is_(True)).order_by(Learners.id)))


def remove_some_of_learners(db: Connection, learner_ids: Sequence[str], most: int) -> int:
    """At most so many rows of these learners who have left, and how many of the learners, the first ones, are gone."""
    for place, learner_id in enumerate(learner_ids):
        for statement in _SOME_OF_LEARNER:
            most -= db.execute(statement, {"of_learner": learner_id, "most": most}).rowcount
            if most <= 0:
                return place
        db.execute(delete(Learners).where(Learners.id == learner_id))
        most -= len(_SOME_OF_LEARNER)  # to look for rows takes as long as to remove some
        if most <= 0:
            return place + 1
    return len(learner_ids)


def find_left_sets(db: Connection) -> list[str]:
    """The sets whose owner is gone and that nobody has taken up, nor has anything to do with."""
    found = set(db.scalars(_LEFT_SETS))
    for table in _ON_SETS if found else ():
        column = table.__table__.c.set_id
        found -= set(db.scalars(select(column).where(column.in_(found)).distinct()))
    return sorted(found)


def is_begun(db: Connection, set_id: str, owner: str) -> bool:
    """Whether anybody has taken up a set, or its owner has done anything with it."""
    of_cards = Answers.card_id.in_(select(Cards.id).where(Cards.set_id == set_id))
    of_none = and_(Answers.card_id.is_(None), Answers.set_id == set_id)
    done = (  # each by an index, since whoever asks may hold the turn
        exists().where(SetMembers.set_id == set_id),
        exists().where(Attempts.learner_id.in_(learners_of(set_id, owner)), Attempts.set_id == set_id),
        exists().where(Answers.learner_id.in_(learners_of(set_id, owner)), of_cards),
        exists().where(Answers.learner_id.in_(learners_of(set_id, owner)), of_none),
    )
    return any(db.scalar(select(each)) for each in done)


def give_up_set(db: Connection, set_id: str) -> None:
    """From now on it is nobody's and out of sight; the rows are all there."""
    db.execute(update(Sets).where(Sets.id == set_id).values(owner=mint_id(), reach=PRIVATE, link=None))


def close_set(db: Connection, set_id: str) -> bool:
    """Let nobody take up a set that nobody has taken up, and whether it is so."""
    return db.execute(_CLOSE.where(Sets.id == set_id)).rowcount > 0


def remove_some_of_set(db: Connection, set_id: str, most: int) -> bool:
    """At most so many rows of a set that nobody has anything to do with, and whether there may be more."""
    for statement in _SOME_OF_SET:
        most -= db.execute(statement, {"of_set": set_id, "most": most}).rowcount
        if most == 0:
            return True
    return False
