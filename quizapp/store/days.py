"""What a learner did on each study day, counted as it happens; equal to a count over the log."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, ForeignKey, bindparam, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Id
from quizapp.store.learners import Learners


class StudyDays(Base):
    __tablename__ = "study_days"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    answers: Mapped[int]
    introduced: Mapped[int]  # new cards that a review brought up
    reviewed: Mapped[int]  # cards that a review asked because they were due


_COUNT = (
    update(StudyDays)
    .where(StudyDays.learner_id == bindparam("of_learner"), StudyDays.day == bindparam("on_day"))
    .values(
        answers=StudyDays.answers + bindparam("by"),
        introduced=StudyDays.introduced + bindparam("more_new"),
        reviewed=StudyDays.reviewed + bindparam("more_due"),
    )
)
_BEGIN = insert(StudyDays)
_DAYS = select(StudyDays.day, StudyDays.answers).where(
    StudyDays.learner_id == bindparam("learner_id"), StudyDays.answers > 0
)
_DAYS_SINCE = _DAYS.where(StudyDays.day >= bindparam("since"))
_USED = select(StudyDays.introduced, StudyDays.reviewed).where(
    StudyDays.learner_id == bindparam("learner_id"), StudyDays.day == bindparam("day")
)


def count_answer(db: Connection, learner_id: str, day: date, *, by: int, introduced: bool, reviewed: bool) -> None:
    """Count an answer, or with `by=-1` take it back."""
    add_to_day(db, learner_id, day, answers=by, introduced=by * introduced, reviewed=by * reviewed)


def add_to_day(db: Connection, learner_id: str, day: date, *, answers: int, introduced: int, reviewed: int) -> None:
    more = {"by": answers, "more_new": introduced, "more_due": reviewed}
    if not db.execute(_COUNT, {"of_learner": learner_id, "on_day": day, **more}).rowcount:
        counts = {"answers": answers, "introduced": introduced, "reviewed": reviewed}
        db.execute(_BEGIN, {"learner_id": learner_id, "day": day, **counts})


def read_day_counts(db: Connection, learner_id: str, *, since: date | None = None) -> dict[date, int]:
    """The answers of each day that has any, of all days or from one on."""
    if since is None:
        return dict(db.execute(_DAYS, {"learner_id": learner_id}).all())
    return dict(db.execute(_DAYS_SINCE, {"learner_id": learner_id, "since": since}).all())


def read_used(db: Connection, learner_id: str, day: date) -> tuple[int, int]:
    """How many new cards and how many due ones the reviews of a day have asked: what its limits are held against."""
    row = db.execute(_USED, {"learner_id": learner_id, "day": day}).one_or_none()
    return (row.introduced, row.reviewed) if row else (0, 0)
