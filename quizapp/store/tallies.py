"""How often something was tried since when, for limits that hold over all workers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base


class Tallies(Base):
    __tablename__ = "tallies"
    subject: Mapped[str] = mapped_column(primary_key=True)  # what is counted, and of whom
    began_at: Mapped[datetime]
    count: Mapped[int]


_TALLY = select(Tallies.began_at, Tallies.count).where(Tallies.subject == bindparam("subject"))
_LOCKED = _TALLY.with_for_update()


def read_tally(db: Connection, subject: str, *, lock: bool = False) -> tuple[datetime, int] | None:
    """Since when, and how many."""
    row = db.execute(_LOCKED if lock else _TALLY, {"subject": subject}).one_or_none()
    return None if row is None else (row[0], row[1])


def save_tally(db: Connection, subject: str, began_at: datetime, count: int, *, is_new: bool) -> None:
    """IntegrityError where another has begun the same tally meanwhile."""
    values = {"began_at": began_at, "count": count}
    if is_new:
        db.execute(insert(Tallies), {"subject": subject} | values)
    else:
        db.execute(update(Tallies).where(Tallies.subject == subject).values(**values))


def forget_tallies(db: Connection, before: datetime) -> None:
    db.execute(delete(Tallies).where(Tallies.began_at < before))


def remove_tally(db: Connection, subject: str) -> None:
    db.execute(delete(Tallies).where(Tallies.subject == subject))
