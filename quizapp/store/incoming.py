"""Rows that another store has written find their place here: what is there already, which ids are free."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import BindParameter, Connection, Executable, and_, bindparam, func, insert, select, update
from sqlalchemy.orm import aliased

from quizapp.store.answers import Answers
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import AnyRow, Base
from quizapp.store.cards import CardContents
from quizapp.store.learners import Learners
from quizapp.store.memories import Memories
from quizapp.store.reach import is_in_sight
from quizapp.store.sets import Sets, SetVersions

BATCH = 2000  # rows read or written at once
AnyItem = TypeVar("AnyItem")
_ABOVE = 2**30  # beyond the number of any line: where lines wait while their numbers change
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_LEARNER: BindParameter[str] = bindparam("learner_id")
_SETS = select(Sets.id, Sets.written_id, Sets.origin).where(Sets.owner == bindparam("owner"))
_OTHERS = select(Sets.id, Sets.written_id, Sets.origin).where(is_in_sight(Sets), Sets.owner != _LEARNER)
_VERSIONS = select(SetVersions.id, SetVersions.number, SetVersions.sheet_hash, SetVersions.generator).where(
    SetVersions.set_id == bindparam("set_id")
)
_CONTENTS = select(CardContents.id, CardContents.card_id, CardContents.hash).where(
    CardContents.set_id == bindparam("set_id")
)
_LINES = select(
    *(Answers.id, Answers.sequence, Answers.kind, Answers.set_id, Answers.card_id),
    *(Answers.attempt_id, Answers.position),
).where(Answers.learner_id == _LEARNER, Answers.id.in_(_IDS))
_ANOTHERS = select(Answers.id).where(
    Answers.learner_id.in_(select(Learners.id).where(Learners.id != _LEARNER)), Answers.id.in_(_IDS)
)
_ITEMS = select(
    *(AttemptItems.answer_id, AttemptItems.attempt_id, AttemptItems.position, AttemptItems.content_id),
    AttemptItems.form,
).where(AttemptItems.learner_id == _LEARNER, AttemptItems.answer_id.in_(_IDS))
_TIMES = (
    select(Answers.sequence, Answers.answered_at)
    .where(Answers.learner_id == _LEARNER, Answers.sequence > bindparam("after"))
    .order_by(Answers.sequence)
    .limit(BATCH)
)
_OF_RANGE = and_(
    Answers.learner_id == bindparam("of_learner"), Answers.sequence.between(bindparam("first"), bindparam("last"))
)
_LIFT = update(Answers).where(_OF_RANGE).values(sequence=Answers.sequence + bindparam("shift"))
_NUMBER = func.min(Answers.sequence + 0)  # as a sum: else SQLite looks for the least by walking through the whole log
_FIRST_OF_DAY = select(_NUMBER).where(Answers.learner_id == _LEARNER, Answers.study_day >= bindparam("day"))
_FIRST_CORRECTION = select(_NUMBER).where(  # its day is that of what it corrects
    Answers.learner_id == _LEARNER, Answers.corrects > "", Answers.answered_at > bindparam("moment")
)
_MOVED = aliased(Answers)
_LAST_LINE = (
    select(func.max(Answers.sequence))
    .where(Answers.learner_id == bindparam("of_learner"), Answers.card_id == Memories.card_id, Answers.moves_memory)
    .scalar_subquery()
)
_FOLLOW = (
    update(Memories)
    .where(
        Memories.learner_id == bindparam("of_learner"),
        Memories.card_id.in_(
            select(_MOVED.card_id).where(
                _MOVED.learner_id == bindparam("of_learner"), _MOVED.sequence >= bindparam("first")
            )
        ),
    )
    .values(version=func.coalesce(_LAST_LINE, 0))
)
_OF_ATTEMPT = and_(Attempts.learner_id == bindparam("of_learner"), Attempts.id == bindparam("of_attempt"))
_ANSWERED = select(Attempts.id).where(
    Attempts.learner_id == _LEARNER, Attempts.state == "open", Attempts.answered == Attempts.length
)
_LAST_ANSWER = (  # by the items, since no answer is found by its attempt
    select(func.max(Answers.answered_at))
    .select_from(AttemptItems)
    .join(Answers, and_(Answers.learner_id == AttemptItems.learner_id, Answers.id == AttemptItems.answer_id))
    .where(AttemptItems.learner_id == _LEARNER, AttemptItems.attempt_id == bindparam("attempt_id"))
)


def batches(came: Iterable[AnyItem]) -> Iterator[list[AnyItem]]:
    """What came, so many at once as are read or written together."""
    waiting = iter(came)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def insert_rows(db: Connection, table: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows in batches."""
    batch: list[Mapping[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            db.execute(insert(table), batch)
            batch = []
    if batch:
        db.execute(insert(table), batch)


def find_ids(db: Connection, table: type[Base], ids: Sequence[str]) -> set[str]:
    """Those of these ids that a table of everyone has already, whoever it is that they belong to."""
    column, found = table.__table__.c.id, set()
    for start in range(0, len(ids), BATCH):
        found |= set(db.scalars(select(column).where(column.in_(ids[start : start + BATCH]))))
    return found


def read_sets(db: Connection, owner: str) -> list[tuple[str, str, str]]:
    """Id, written id and origin of each set of an owner."""
    return [(row.id, row.written_id, row.origin) for row in db.execute(_SETS, {"owner": owner})]


def read_sets_of_others(db: Connection, learner_id: str) -> list[tuple[str, str, str]]:
    """The same of each set that the learner sees and does not own."""
    return [(row.id, row.written_id, row.origin) for row in db.execute(_OTHERS, {"learner_id": learner_id})]


def read_versions(db: Connection, set_id: str) -> list[tuple[str, int, str, str]]:
    """Id, number, hash of the sheet and generator of each version of a set."""
    found = db.execute(_VERSIONS, {"set_id": set_id})
    return [(row.id, row.number, row.sheet_hash, row.generator) for row in found]


def read_content_ids(db: Connection, set_id: str) -> dict[tuple[str | None, str], str]:
    """The contents of a set by card and hash."""
    return {(row.card_id, row.hash): row.id for row in db.execute(_CONTENTS, {"set_id": set_id})}


def set_current(db: Connection, set_id: str, version_id: str) -> None:
    db.execute(update(Sets).where(Sets.id == set_id).values(version_id=version_id))


# --- attempts -------------------------------------------------------------------------------------------


def read_states(db: Connection, learner_id: str) -> dict[str, str]:
    """The state of each attempt of a learner, by its id."""
    rows = db.execute(select(Attempts.id, Attempts.state).where(Attempts.learner_id == learner_id))
    return {row.id: row.state for row in rows}


def change_attempt(db: Connection, learner_id: str, attempt_id: str, **values: Any) -> None:
    db.execute(update(Attempts).where(_OF_ATTEMPT), {"of_learner": learner_id, "of_attempt": attempt_id} | values)


def find_items(db: Connection, learner_id: str, answer_ids: Collection[str]) -> dict[str, AnyRow]:
    """The items of attempts that are to be answered by these ids."""
    return {row.answer_id: row for row in _some(db, _ITEMS, learner_id, answer_ids)}


def close_answered(db: Connection, learner_id: str) -> None:
    """Finish the attempts that are open although all of their items are answered, when the last of them was."""
    for attempt_id in db.scalars(_ANSWERED, {"learner_id": learner_id}).all():
        answered_at = db.scalar(_LAST_ANSWER, {"learner_id": learner_id, "attempt_id": attempt_id})
        change_attempt(db, learner_id, attempt_id, state="finished", closed_at=answered_at)


# --- the log --------------------------------------------------------------------------------------------


def find_lines(db: Connection, learner_id: str, answer_ids: Collection[str]) -> dict[str, AnyRow]:
    """What a learner's log has under these ids."""
    return {row.id: row for row in _some(db, _LINES, learner_id, answer_ids)}


def find_anothers(db: Connection, learner_id: str, answer_ids: Collection[str]) -> set[str]:
    """Those of these ids that are in the log of another learner."""
    return {row.id for row in _some(db, _ANOTHERS, learner_id, answer_ids)}


def _some(db: Connection, statement: Executable, learner_id: str, ids: Collection[str]) -> Iterator[AnyRow]:
    return iter(db.execute(statement, {"learner_id": learner_id, "ids": sorted(ids)}) if ids else ())


def find_later(db: Connection, learner_id: str, moment: datetime) -> int | None:
    """The number of a line before which none is later than this moment; None where none is at all."""
    day = date.fromordinal(max(1, moment.toordinal() - 1))  # of the least zone
    values = {"learner_id": learner_id, "day": day, "moment": moment}
    found = [db.scalar(statement, values) for statement in (_FIRST_OF_DAY, _FIRST_CORRECTION)]
    return min((number for number in found if number is not None), default=None)


def walk_times(db: Connection, learner_id: str, after: int = 0) -> Iterator[tuple[int, int]]:
    """Number and time, in microseconds, of each line of a log from the one behind `after` on."""
    while batch := db.execute(_TIMES, {"learner_id": learner_id, "after": after}).all():
        yield from ((row.sequence, microseconds(row.answered_at)) for row in batch)
        after = batch[-1].sequence


def microseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)


def make_room(db: Connection, learner_id: str, starts: array[int], shifts: array[int], last: int) -> None:
    """Move the lines of a log on: from each start to the next, the last ending at `last`, by the shift beside it. The
    memories that come from them follow.
    """
    ends = [*(start - 1 for start in starts[1:]), last]
    runs = [run for run in zip(starts, ends, shifts, strict=True) if run[0] <= run[1]]
    for first, end, shift in runs:
        _lift(db, learner_id, first, end, shift + _ABOVE)
    if runs:  # two steps, since a number is no line's before it is another's
        _lift(db, learner_id, runs[0][0] + runs[0][2] + _ABOVE, last + shifts[-1] + _ABOVE, -_ABOVE)
        db.execute(_FOLLOW, {"of_learner": learner_id, "first": runs[0][0] + runs[0][2]})


def _lift(db: Connection, learner_id: str, first: int, last: int, shift: int) -> None:
    key = {"of_learner": learner_id, "shift": shift}
    for start in range(first, last + 1, BATCH):
        db.execute(_LIFT, key | {"first": start, "last": min(start + BATCH - 1, last)})


def count_lines(db: Connection, learner_id: str, sequence: int) -> None:
    """Say how long a log is now."""
    db.execute(update(Learners).where(Learners.id == learner_id).values(sequence=sequence))
