"""All that is kept of one learner, row by row: what an export writes down.

Rows come as plain values by column, without the learner's id, from tables of any length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)

from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Learners, Schedules
from quizapp.store.memories import Memories
from quizapp.store.reach import EVERYONE, is_in_sight
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards

BATCH = 2000  # rows read at once
_LEARNER: BindParameter[str] = bindparam("learner_id")
_OWN = ("learner_id",)  # columns that are not told
_TOLD = select(Answers.set_id).where(Answers.learner_id == _LEARNER).distinct()
_IS_KEPT = or_(is_in_sight(Sets), Sets.id.in_(_TOLD))  # the log also tells of sets that its owner has taken back since
_SEEN = select(Sets.id).where(_IS_KEPT)

# Of a set of somebody else no sheet is told, and no version that the learner never met: what was current when they
# answered, what their quizzes ask, and what they could be asked now.
_IS_OPEN = Sets.owner.in_((EVERYONE, _LEARNER))
_OF_SET = (Answers.learner_id == _LEARNER, Answers.set_id == Sets.id)
_LAST_MET = (
    select(SetVersions.id)
    .where(SetVersions.set_id == Sets.id)
    .where(SetVersions.loaded_at <= select(func.max(Answers.answered_at)).where(*_OF_SET).scalar_subquery())
    .order_by(SetVersions.number.desc())
    .limit(1)
    .correlate(Sets)
    .scalar_subquery()
)
_TOLD_VERSION = case((is_in_sight(Sets), Sets.version_id), else_=func.coalesce(_LAST_MET, Sets.version_id))
_VERSIONS = (
    select(SetVersions.id)
    .join(Sets, Sets.id == SetVersions.set_id)
    .where(_IS_KEPT)
    .where(
        or_(
            _IS_OPEN,
            SetVersions.id == _TOLD_VERSION,
            SetVersions.id.in_(select(Answers.version_id).where(Answers.learner_id == _LEARNER)),
            SetVersions.id.in_(select(Attempts.version_id).where(Attempts.learner_id == _LEARNER)),
        )
    )
)
_OPEN_SETS = select(Sets.id).where(_IS_OPEN)
_ASKED = VersionCards.version_id.in_(_VERSIONS)
_IS_CONTENT_MET = or_(
    CardContents.set_id.in_(_OPEN_SETS),
    CardContents.id.in_(select(VersionCards.content_id).where(_ASKED)),
    CardContents.id.in_(select(Answers.content_id).where(Answers.learner_id == _LEARNER)),
)
_IS_CARD_MET = or_(
    Cards.set_id.in_(_OPEN_SETS),
    Cards.id.in_(select(VersionCards.card_id).where(_ASKED)),
    *(Cards.id.in_(select(each.card_id).where(each.learner_id == _LEARNER)) for each in (Answers, Holds, Flags)),
)
_IS_PERSONAL = exists().where(Learners.id == _LEARNER, Learners.is_personal.is_(True))
_HIDDEN = {  # what stands in place of what only the owner sees; where a file is on the server, nobody else
    "sheet": case((_IS_OPEN, SetVersions.sheet), else_=""),
    "refusals": case((_IS_OPEN, SetVersions.refusals), else_=literal([], SetVersions.refusals.type)),
    "file": case((or_(_IS_PERSONAL, Sets.owner == _LEARNER), SetVersions.file)),
}


def _rows(table: type[Base], *where: ColumnElement[bool], order: tuple[str, ...]) -> Select[Any]:
    columns = table.__table__.c
    wanted = select(*(column for column in columns if column.name not in _OWN)).where(*where)
    return wanted.order_by(*(columns[name] for name in order)).execution_options(yield_per=BATCH)


def _versions() -> Select[Any]:
    columns = SetVersions.__table__.c
    told = [_HIDDEN[column.name].label(column.name) if column.name in _HIDDEN else column for column in columns]
    found = select(*told).join(Sets, Sets.id == SetVersions.set_id).where(SetVersions.id.in_(_VERSIONS))
    return found.order_by(SetVersions.set_id, SetVersions.number).execution_options(yield_per=BATCH)


def _of_learner(table: type[Base], *order: str) -> Select[Any]:
    return _rows(table, table.__table__.c.learner_id == _LEARNER, order=order)


_SETS = (
    select(
        Sets.id,
        Sets.written_id,
        Sets.origin,
        (Sets.owner == _LEARNER).label("is_own"),
        _TOLD_VERSION.label("version_id"),
    )
    .add_columns(Sets.created_at)
    .where(_IS_KEPT)
    .order_by(Sets.created_at, Sets.id)
)
_CONTENTS = (
    select(CardContents.id, CardContents.set_id, CardContents.card_id)
    .add_columns(CardContents.hash.label("content_hash"), CardContents.content)
    .where(CardContents.set_id.in_(_SEEN), _IS_CONTENT_MET)
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
    Cards: _rows(Cards, Cards.set_id.in_(_SEEN), _IS_CARD_MET, order=("id",)),
    CardContents: _CONTENTS,
    SetVersions: _versions(),
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
