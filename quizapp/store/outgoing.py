"""All that is kept of one learner, row by row: what an export writes down.

Rows come as plain values by column, without the learner's id, from tables of any length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, bindparam, or_, select

from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Learners, Schedules
from quizapp.store.memories import Memories
from quizapp.store.reach import is_in_sight
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards

BATCH = 2000  # rows read at once
_LEARNER: BindParameter[str] = bindparam("learner_id")
_OWN = ("learner_id",)  # columns that are not told
_TOLD = select(Answers.set_id).where(Answers.learner_id == _LEARNER).distinct()
_IS_KEPT = or_(is_in_sight(Sets), Sets.id.in_(_TOLD))  # the log also tells of sets that its owner has taken back since
_SEEN = select(Sets.id).where(_IS_KEPT)
_VERSIONS = select(SetVersions.id).where(SetVersions.set_id.in_(_SEEN))


def _rows(table: type[Base], *where: ColumnElement[bool], order: tuple[str, ...]) -> Select[Any]:
    columns = table.__table__.c
    wanted = select(*(column for column in columns if column.name not in _OWN)).where(*where)
    return wanted.order_by(*(columns[name] for name in order)).execution_options(yield_per=BATCH)


def _of_learner(table: type[Base], *order: str) -> Select[Any]:
    return _rows(table, table.__table__.c.learner_id == _LEARNER, order=order)


_SETS = (
    select(Sets.id, Sets.written_id, Sets.origin, (Sets.owner == _LEARNER).label("is_own"), Sets.version_id)
    .add_columns(Sets.created_at)
    .where(_IS_KEPT)
    .order_by(Sets.created_at, Sets.id)
)
_CONTENTS = (
    select(CardContents.id, CardContents.set_id, CardContents.card_id)
    .add_columns(CardContents.hash.label("content_hash"), CardContents.content)
    .where(CardContents.set_id.in_(_SEEN))
    .order_by(CardContents.id)
    .execution_options(yield_per=BATCH)
)
_STATEMENTS: dict[type[Base], Select[Any]] = {
    Schedules: _rows(
        Schedules,
        or_(
            Schedules.id.in_(select(Learners.schedule_id).where(Learners.id == _LEARNER)),
            Schedules.id.in_(select(Answers.schedule_id).where(Answers.learner_id == _LEARNER)),
        ),
        order=("id",),
    ),
    Sets: _SETS,
    Cards: _rows(Cards, Cards.set_id.in_(_SEEN), order=("id",)),
    CardContents: _CONTENTS,
    SetVersions: _rows(SetVersions, SetVersions.set_id.in_(_SEEN), order=("set_id", "number")),
    VersionCards: _rows(VersionCards, VersionCards.version_id.in_(_VERSIONS), order=("version_id", "position")),
    Attempts: _of_learner(Attempts, "id"),
    AttemptItems: _of_learner(AttemptItems, "attempt_id", "position"),
    Answers: _of_learner(Answers, "sequence"),
    Memories: _of_learner(Memories, "card_id"),
    MissedCards: _of_learner(MissedCards, "card_id"),
    Holds: _of_learner(Holds, "card_id"),
    Flags: _of_learner(Flags, "card_id"),
    StudyDays: _of_learner(StudyDays, "day"),
    ArchivedSets: _of_learner(ArchivedSets, "set_id"),
}


def walk_rows(db: Connection, table: type[Base], learner_id: str) -> Iterator[dict[str, Any]]:
    """The rows of a table that a learner's data are made of, in an order that is the same every time."""
    for row in db.execute(_STATEMENTS[table], {"learner_id": learner_id}):
        yield row._asdict()
