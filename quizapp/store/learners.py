"""Learners, apart from any account: who learns, by which settings, and how many lines their log has."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Executable, ForeignKey, String, bindparam, false, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.memory.parameters import Parameters, parameters_from_dict, parameters_to_dict
from quizapp.store.base import Base, Id, Json
from quizapp.store.engine import once
from quizapp.store.ids import mint_id
from quizapp.store.recent import Recent


class Schedules(Base):
    """Parameters of a schedule, shared by whoever uses the same; its id is made from them."""

    __tablename__ = "schedules"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    algorithm: Mapped[str]
    parameters: Mapped[Json]


class Learners(Base):
    __tablename__ = "learners"
    id: Mapped[Id] = mapped_column(primary_key=True)
    is_personal: Mapped[bool | None] = mapped_column(
        unique=True
    )  # True for the one learner of personal mode, else NULL
    is_guest: Mapped[bool]  # known by a cookie alone
    has_left: Mapped[bool | None]  # True for one who is gone for good and whose rows are being removed, else NULL
    schedule_id: Mapped[str] = mapped_column(ForeignKey(Schedules.id))
    zone: Mapped[str]
    rollover_hour: Mapped[int]
    theme: Mapped[str]
    new_per_day: Mapped[int]
    reviews_per_day: Mapped[int]
    follows_browser_zone: Mapped[bool]  # until the learner chooses a zone
    sequence: Mapped[int]
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Learner:
    """`sequence` is the number of the last line in the learner's log."""

    id: str
    zone: str
    rollover_hour: int
    theme: str
    new_per_day: int
    reviews_per_day: int
    follows_browser_zone: bool
    sequence: int
    schedule_id: str
    is_guest: bool
    parameters: Parameters


NOBODY = "nobody"  # stands for a visitor who has done nothing yet, and so has no row
_BEGINNING: dict[str, Any] = {  # the settings that every learner begins with
    "rollover_hour": 4,
    "theme": "auto",
    "new_per_day": 20,
    "reviews_per_day": 200,
    "follows_browser_zone": True,
    "sequence": 0,
}
_COLUMNS = tuple(getattr(Learners, each.name) for each in fields(Learner) if each.name != "parameters")
_LEARNER = select(*_COLUMNS).where(Learners.id == bindparam("learner_id"), Learners.has_left.is_(None))
_LOCKED_LEARNER = _LEARNER.with_for_update(key_share=True)
_PERSONAL = select(Learners.id).where(Learners.is_personal.is_(True))
_SCHEDULES = select(Schedules.id, Schedules.parameters).where(Schedules.id.in_(bindparam("ids", expanding=True)))
_read: Recent[Parameters] = Recent(most=256)
_TOUCH_NOTHING = update(Learners).where(false()).values(sequence=Learners.sequence)


def read_learner(db: Connection, learner_id: str, *, lock: bool = False) -> Learner:
    """LookupError if there is none. `lock` holds off every other writer for this learner until the commit."""
    found = find_learner(db, learner_id, lock=lock)
    if found is None:
        raise LookupError(learner_id)
    return found


def find_learner(db: Connection, learner_id: str, *, lock: bool = False) -> Learner | None:
    """As `read_learner`, with None if there is none, or none any more. NOBODY has the settings that all begin with."""
    if lock:
        return _read_learner(db, _LOCKED_LEARNER, learner_id)
    found = once(db, _once(learner_id), lambda: _read_learner(db, _LEARNER, learner_id))
    if found is None and learner_id == NOBODY:
        return Learner(NOBODY, "UTC", schedule_id="", parameters=Parameters(), is_guest=True, **_BEGINNING)
    return found


def know_learner(db: Connection, learner: Learner) -> None:
    """Take one that was just read and written for what this transaction would read."""
    once(db, _once(learner.id), lambda: learner)


def _once(learner_id: str) -> str:
    return f"learner {learner_id}"


def _read_learner(db: Connection, statement: Executable, learner_id: str) -> Learner | None:
    row = db.execute(statement, {"learner_id": learner_id}).one_or_none()
    if row is None:
        return None
    return Learner(**row._mapping, parameters=_parameters(db, row.schedule_id))


def _parameters(db: Connection, schedule_id: str) -> Parameters:
    """They never change, so they are read once."""
    return _read.get(schedule_id) or _read.keep(schedule_id, read_schedules(db, [schedule_id])[schedule_id])


def find_personal_learner(db: Connection) -> str | None:
    return db.scalar(_PERSONAL)


def add_learner(
    db: Connection, *, zone: str, is_personal: bool, is_guest: bool = False, now: datetime, learner_id: str = ""
) -> str:
    """Gives the id, which is minted where none is given."""
    learner_id = learner_id or mint_id()
    db.execute(
        insert(Learners).values(
            id=learner_id,
            is_personal=is_personal or None,
            is_guest=is_guest,
            schedule_id=keep_schedule(db, Parameters()),
            zone=zone,
            created_at=now,
            **_BEGINNING,
        )
    )
    return learner_id


def change_learner(db: Connection, learner_id: str, **values: str | int | bool | None) -> None:
    db.execute(update(Learners).where(Learners.id == learner_id).values(**values))


def keep_schedule(db: Connection, parameters: Parameters) -> str:
    """The id under which these parameters are stored, now if not before."""
    plain = parameters_to_dict(parameters)
    schedule_id = sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:32]
    if not read_schedules(db, [schedule_id]):
        db.execute(insert(Schedules).values(id=schedule_id, algorithm=parameters.algorithm, parameters=plain))
    return schedule_id


def touch_nothing(db: Connection) -> None:
    """A write that changes no row: it fails wherever a write would, but for a full disk."""
    db.execute(_TOUCH_NOTHING)


def read_all_schedules(db: Connection) -> dict[str, Parameters]:
    """Every parameters that any learner has used, by the id that the log names them by."""
    rows = db.execute(select(Schedules.id, Schedules.parameters))
    return {row.id: parameters_from_dict(row.parameters) for row in rows}


def read_schedules(db: Connection, schedule_ids: Iterable[str]) -> dict[str, Parameters]:
    rows = db.execute(_SCHEDULES, {"ids": list(set(schedule_ids))})
    return {row.id: parameters_from_dict(row.parameters) for row in rows}
