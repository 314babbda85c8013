"""Quizzes taken. The items are fixed when an attempt starts, each with the id that its answer will have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime

from sqlalchemy import (
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    UniqueConstraint,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Big, Id, Json
from quizapp.store.cards import CardContents, Cards
from quizapp.store.learners import Learners
from quizapp.store.sets import Sets, SetVersions


class Attempts(Base):
    __tablename__ = "attempts"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    id: Mapped[Id] = mapped_column(primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    version_id: Mapped[Id] = mapped_column(ForeignKey(SetVersions.id))
    missed_of: Mapped[Id | None]  # the attempt whose misses it asks again
    forms: Mapped[Json]
    seed: Mapped[Big]
    length: Mapped[int]
    state: Mapped[str]  # open, finished, abandoned
    answered: Mapped[int]
    points: Mapped[float]
    started_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    __table_args__ = (
        ForeignKeyConstraint(["learner_id", "missed_of"], ["attempts.learner_id", "attempts.id"]),
        Index(None, "learner_id", "set_id", "started_at"),
    )


class AttemptItems(Base):
    __tablename__ = "attempt_items"
    learner_id: Mapped[Id] = mapped_column(primary_key=True)
    attempt_id: Mapped[Id] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)  # from 1
    answer_id: Mapped[Id]
    card_id: Mapped[Id | None] = mapped_column(ForeignKey(Cards.id))
    content_id: Mapped[Id] = mapped_column(ForeignKey(CardContents.id))
    form: Mapped[str]
    seed: Mapped[Big]
    mark: Mapped[str | None]  # None until it is answered; then as it stands after any correction
    __table_args__ = (
        ForeignKeyConstraint(["learner_id", "attempt_id"], ["attempts.learner_id", "attempts.id"]),
        UniqueConstraint("learner_id", "answer_id"),
    )


@dataclass(frozen=True, slots=True)
class Attempt:
    id: str
    set_id: str
    version_id: str
    missed_of: str | None
    forms: Sequence[str]
    seed: int
    length: int
    state: str
    answered: int
    points: float
    started_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class AttemptItem:
    position: int
    answer_id: str
    card_id: str | None
    content_id: str
    form: str
    seed: int
    mark: str | None = None


_ATTEMPTS = select(*(getattr(Attempts, field.name) for field in fields(Attempt))).where(
    Attempts.learner_id == bindparam("learner_id")
)
_ATTEMPT = _ATTEMPTS.where(Attempts.id == bindparam("attempt_id"))
_ATTEMPTS_ON_SETS = _ATTEMPTS.where(Attempts.set_id.in_(bindparam("set_ids", expanding=True)))
_SHARE = case((Attempts.state == "finished", Attempts.points / Attempts.length))
_FIRST = func.row_number().over(
    partition_by=(Attempts.set_id, Attempts.state),
    order_by=(_SHARE.desc(), Attempts.started_at.desc(), Attempts.id.desc()),
)
_RANKED = (
    select(Attempts.set_id, Attempts.state, Attempts.id, Attempts.points, Attempts.length, _FIRST.label("place"))
    .where(Attempts.learner_id == bindparam("learner_id"), Attempts.state.in_(("open", "finished")))
    .subquery()
)
_FOREMOST = select(_RANKED).where(_RANKED.c.place == 1)
_ITEMS = (
    select(*(getattr(AttemptItems, field.name) for field in fields(AttemptItem)))
    .where(AttemptItems.learner_id == bindparam("learner_id"), AttemptItems.attempt_id == bindparam("attempt_id"))
    .order_by(AttemptItems.position)
)
_ADD, _ADD_ITEMS = insert(Attempts), insert(AttemptItems)
MARK_ITEM = update(AttemptItems).where(
    AttemptItems.learner_id == bindparam("of_learner"),
    AttemptItems.attempt_id == bindparam("of_attempt"),
    AttemptItems.position == bindparam("at"),
)
SCORE_ATTEMPT = update(Attempts).where(
    Attempts.learner_id == bindparam("of_learner"), Attempts.id == bindparam("of_attempt")
)


def add_attempt(db: Connection, learner_id: str, attempt: Attempt, items: Sequence[AttemptItem]) -> None:
    key = {"learner_id": learner_id}
    db.execute(_ADD, key | asdict(attempt) | {"forms": list(attempt.forms)})
    db.execute(_ADD_ITEMS, [key | {"attempt_id": attempt.id} | asdict(item) for item in items])


def read_attempt(db: Connection, learner_id: str, attempt_id: str) -> Attempt | None:
    row = db.execute(_ATTEMPT, {"learner_id": learner_id, "attempt_id": attempt_id}).one_or_none()
    return None if row is None else Attempt(*row)


def read_attempts(db: Connection, learner_id: str, set_ids: Iterable[str]) -> list[Attempt]:
    """Every attempt on these sets, the newest first."""
    rows = db.execute(_ATTEMPTS_ON_SETS, {"learner_id": learner_id, "set_ids": list(set_ids)})
    attempts = [Attempt(*row) for row in rows]
    return sorted(attempts, key=lambda attempt: (attempt.started_at, attempt.id), reverse=True)


@dataclass(frozen=True, slots=True)
class Foremost:
    """Of a set's attempts the best one, as points and length, and the one that was opened last."""

    best_points: float | None = None
    best_of: int | None = None
    open_attempt_id: str | None = None


def find_foremost(db: Connection, learner_id: str) -> dict[str, Foremost]:
    """By set, where there are any."""
    found: dict[str, Foremost] = {}
    for row in db.execute(_FOREMOST, {"learner_id": learner_id}):
        is_open = row.state == "open"
        values = {"open_attempt_id": row.id} if is_open else {"best_points": row.points, "best_of": row.length}
        found[row.set_id] = replace(found.get(row.set_id, Foremost()), **values)
    return found


def read_items(db: Connection, learner_id: str, attempt_id: str) -> list[AttemptItem]:
    """The items of an attempt in their order."""
    return [AttemptItem(*row) for row in db.execute(_ITEMS, {"learner_id": learner_id, "attempt_id": attempt_id})]


def save_mark(db: Connection, learner_id: str, attempt_id: str, position: int, mark: str) -> None:
    """How an item stands, after its answer or a correction of it."""
    db.execute(MARK_ITEM, {"of_learner": learner_id, "of_attempt": attempt_id, "at": position, "mark": mark})


def save_score(db: Connection, learner_id: str, attempt: Attempt) -> None:
    """Write how far the attempt is, what it scored and whether it is closed."""
    values = {name: getattr(attempt, name) for name in ("answered", "points", "state", "closed_at")}
    db.execute(SCORE_ATTEMPT, {"of_learner": learner_id, "of_attempt": attempt.id} | values)
