"""The log: every answer and every correction of one, a line each, appended and never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Select,
    UniqueConstraint,
    bindparam,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from quizapp.memory.state import Memory
from quizapp.store.base import Base, Big, Id, Json
from quizapp.store.cards import CardContents, Cards
from quizapp.store.learners import Learners, Schedules
from quizapp.store.memories import memory_from_json, memory_to_json
from quizapp.store.sets import Sets, SetVersions


class Answers(Base):
    """See `Line`, which has the same names."""

    __tablename__ = "answers"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    id: Mapped[Id] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    kind: Mapped[str]
    answered_at: Mapped[datetime]
    study_day: Mapped[date]
    utc_offset: Mapped[int]
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    card_id: Mapped[Id | None] = mapped_column(ForeignKey(Cards.id))
    schedule_id: Mapped[str] = mapped_column(ForeignKey(Schedules.id))
    corrects: Mapped[Id | None]
    context: Mapped[str | None]
    attempt_id: Mapped[Id | None]
    position: Mapped[int | None]
    version_id: Mapped[Id | None] = mapped_column(ForeignKey(SetVersions.id))
    content_id: Mapped[Id | None] = mapped_column(ForeignKey(CardContents.id))
    item: Mapped[str | None]
    form: Mapped[str | None]
    seed: Mapped[Big | None]
    options: Mapped[Json]
    given: Mapped[Json]
    mark: Mapped[str | None]
    moves_memory: Mapped[bool]
    rating: Mapped[int | None]
    guess: Mapped[float]
    is_hinted: Mapped[bool]
    recall: Mapped[float | None]
    knew: Mapped[float | None]
    before: Mapped[Json | None]
    after: Mapped[Json | None]
    interval_seconds: Mapped[Big | None]
    taken_ms: Mapped[int | None]
    __table_args__ = (
        UniqueConstraint("learner_id", "sequence"),
        ForeignKeyConstraint(["learner_id", "corrects"], ["answers.learner_id", "answers.id"]),
        ForeignKeyConstraint(["learner_id", "attempt_id"], ["attempts.learner_id", "attempts.id"]),
        Index(None, "learner_id", "card_id", "sequence"),
        Index(None, "learner_id", "study_day", "sequence"),
        Index(None, "learner_id", "corrects"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the log. `kind` is answer; override, guessed, undo or remark (`corrects` says of what); restart,
    suspend, resume, bury, flag or unflag of a card; archive or unarchive of a set.

    `sequence` is the learner's own count, which orders the log whatever the clock did; `utc_offset` is in minutes.
    `options` are as shown, by value; `given` is what the learner did. `recall` is the chance of recall before, `knew`
    the chance that the answer was not luck, `guess` the chance of luck. `before` and `after` are the memory,
    `interval_seconds` is the interval that was chosen. `schedule_id` names the parameters that were in force.
    """

    id: str
    sequence: int
    kind: str
    answered_at: datetime
    study_day: date
    utc_offset: int
    set_id: str
    card_id: str | None
    schedule_id: str
    corrects: str | None = None
    context: str | None = None
    attempt_id: str | None = None
    position: int | None = None
    version_id: str | None = None
    content_id: str | None = None
    item: str | None = None
    form: str | None = None
    seed: int | None = None
    options: Sequence[str] = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    mark: str | None = None
    moves_memory: bool = True
    rating: int | None = None
    guess: float = 0.0
    is_hinted: bool = False
    recall: float | None = None
    knew: float | None = None
    before: Memory | None = None
    after: Memory | None = None
    interval_seconds: int | None = None
    taken_ms: int | None = None


_NAMES = tuple(field.name for field in fields(Line))
_LINES = (
    select(*(getattr(Answers, name) for name in _NAMES))
    .where(Answers.learner_id == bindparam("learner_id"))
    .order_by(Answers.sequence)
)
LINES = _LINES.order_by(None)  # else SQLite walks through the whole log, which is in order, to find a few lines
_SOME_LINES = LINES.where(Answers.id.in_(bindparam("answer_ids", expanding=True)))
_CORRECTIONS = LINES.where(Answers.corrects.in_(bindparam("answer_ids", expanding=True)))
_CARD_LOG = _LINES.where(Answers.card_id == bindparam("card_id"))
_APPEND = insert(Answers)
_COUNT = update(Learners).where(Learners.id == bindparam("of_learner"))


def append_line(db: Connection, learner_id: str, line: Line) -> None:
    """Write the line and count it on the learner's row, which the caller has locked."""
    append_lines(db, learner_id, [line])


def append_lines(db: Connection, learner_id: str, lines: Sequence[Line]) -> None:
    """The same of several, in the order of their numbers."""
    db.execute(_APPEND, [{"learner_id": learner_id} | _columns(line) for line in lines])
    db.execute(_COUNT, {"of_learner": learner_id, "sequence": lines[-1].sequence})


def _columns(line: Line) -> dict[str, Any]:
    values = {name: getattr(line, name) for name in _NAMES}
    plain = {"options": list(line.options), "given": dict(line.given)}
    return values | plain | {"before": memory_to_json(line.before), "after": memory_to_json(line.after)}


def read_lines(db: Connection, learner_id: str, answer_ids: Sequence[str]) -> dict[str, Line]:
    return {line.id: line for line in _in_order(db, _SOME_LINES, learner_id, answer_ids)}


def read_card_log(db: Connection, learner_id: str, card_id: str) -> list[Line]:
    """All lines of a card, in their order."""
    return [read_line(row) for row in db.execute(_CARD_LOG, {"learner_id": learner_id, "card_id": card_id}).all()]


def read_corrections(db: Connection, learner_id: str, answer_ids: Sequence[str]) -> list[Line]:
    """The lines that correct any of these answers, in their order."""
    return _in_order(db, _CORRECTIONS, learner_id, answer_ids)


def _in_order(db: Connection, wanted: Select[Any], learner_id: str, answer_ids: Sequence[str]) -> list[Line]:
    rows = db.execute(wanted, {"learner_id": learner_id, "answer_ids": answer_ids})
    return sorted((read_line(row) for row in rows), key=lambda line: line.sequence)


_CORRECTION = aliased(Answers)
_IS_CORRECTED = exists().where(_CORRECTION.learner_id == Answers.learner_id, _CORRECTION.corrects == Answers.id)
_ANSWER = _LINES.where(Answers.id == bindparam("answer_id")).add_columns(_IS_CORRECTED)


def read_with_corrections(db: Connection, learner_id: str, answer_id: str) -> list[Line]:
    """An answer and the lines that correct it, in their order; none where there is no such answer."""
    row = db.execute(_ANSWER, {"learner_id": learner_id, "answer_id": answer_id}).one_or_none()
    if row is None:
        return []
    *columns, is_corrected = row
    line = read_line(columns)
    return [line, *read_corrections(db, learner_id, [answer_id])] if is_corrected else [line]


class MarkedAnew(NamedTuple):
    """That an answer of a quiz was marked anew."""

    attempt_id: str
    answered_at: datetime


_REMARKS = (
    select(Answers.attempt_id, Answers.answered_at)
    .where(Answers.learner_id == bindparam("learner_id"), Answers.corrects > "", Answers.kind == "remark")
    .where(Answers.answered_at >= bindparam("since"), Answers.attempt_id.is_not(None))
    .order_by(Answers.sequence.desc())
)


def list_remarks(db: Connection, learner_id: str, since: datetime) -> list[MarkedAnew]:
    """Those since a moment, the last first."""
    return [
        MarkedAnew(attempt_id or "", answered_at)
        for attempt_id, answered_at in db.execute(_REMARKS, {"learner_id": learner_id, "since": since})
    ]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What a day's list needs of a line; `fact` is the fact of its card."""

    id: str
    sequence: int
    kind: str
    corrects: str | None
    mark: str | None
    context: str | None
    set_id: str
    card_id: str | None
    fact: str | None


_DAY_LOG = (
    select(Answers.id, Answers.sequence, Answers.kind, Answers.corrects, Answers.mark, Answers.context)
    .add_columns(Answers.set_id, Answers.card_id, Cards.fact)
    .outerjoin(Cards, Cards.id == Answers.card_id)
    .where(Answers.learner_id == bindparam("learner_id"), Answers.study_day == bindparam("day"))
    .order_by(Answers.sequence)
)


def read_day_log(db: Connection, learner_id: str, day: date) -> list[LogEntry]:
    """All lines of a study day, in their order."""
    return [LogEntry(*row) for row in db.execute(_DAY_LOG, {"learner_id": learner_id, "day": day})]


def begun_anew(card_id: Any) -> ColumnElement[Any]:
    """What was said when the memory of a row's card was begun anew the last time, for the learner of the statement."""
    said = select(Answers.given).where(Answers.learner_id == bindparam("learner_id"), Answers.card_id == card_id)
    last = said.where(Answers.kind == "restart").order_by(Answers.sequence.desc()).limit(1)
    return last.correlate_except(Answers).scalar_subquery()


_RESTART = (
    _CARD_LOG.where(Answers.kind == "restart", Answers.sequence < bindparam("before"))
    .order_by(None)
    .order_by(Answers.sequence.desc())
    .limit(1)
)


def find_restart(db: Connection, learner_id: str, card_id: str, *, before: int) -> Line | None:
    """The last line, before one of that number, that began a card's memory anew."""
    row = db.execute(_RESTART, {"learner_id": learner_id, "card_id": card_id, "before": before}).one_or_none()
    return None if row is None else read_line(row)


_LATER, _UNDO = aliased(Answers), aliased(Answers)
_IS_TAKEN_BACK = exists().where(
    _UNDO.learner_id == _LATER.learner_id, _UNDO.corrects == _LATER.id, _UNDO.kind == "undo"
)


@lru_cache(maxsize=8)
def _last_log(contexts: tuple[str, ...]) -> Select[Any]:
    """Made for these contexts, as a list of any length would be written into the statement each time."""
    last = (
        select(_LATER.card_id)
        .where(_LATER.learner_id == bindparam("learner_id"), _LATER.kind == "answer")
        .where(or_(*(_LATER.context == context for context in contexts)), ~_IS_TAKEN_BACK)
        .order_by(_LATER.sequence.desc())
        .limit(1)
    )
    return _LINES.where(Answers.card_id == last.scalar_subquery())


def read_last_log(db: Connection, learner_id: str, contexts: tuple[str, ...]) -> list[Line]:
    """All lines, in their order, of the card that was answered last in these contexts, but for answers taken back."""
    return [read_line(row) for row in db.execute(_last_log(contexts), {"learner_id": learner_id}).all()]


def read_line(row: Sequence[Any]) -> Line:
    """The line of a row of `LINES`."""
    return line_of(dict(zip(_NAMES, row, strict=True)))


def line_of(columns: Mapping[str, Any]) -> Line:
    """The line of a row's columns by name; `before` and `after` must be among them."""
    memories = {"before": memory_from_json(columns["before"]), "after": memory_from_json(columns["after"])}
    return Line(**{**columns, **memories})
