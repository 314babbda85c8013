"""What a learner did on each study day, counted as it happens; equal to a count over the log."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Id
from quizapp.store.learners import Learners


class StudyDays(Base):
    __tablename__ = "study_days"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    answers: Mapped[int]
    introduced: Mapped[int]  # new cards that a review brought up


def count_answer(db: Connection, learner_id: str, day: date, *, by: int, introduced: bool) -> None:
    """Count an answer, or with `by=-1` take it back."""
    at = (StudyDays.learner_id == learner_id, StudyDays.day == day)
    more = by if introduced else 0
    values = {"answers": StudyDays.answers + by, "introduced": StudyDays.introduced + more}
    if not db.execute(update(StudyDays).where(*at).values(values)).rowcount:
        db.execute(insert(StudyDays).values(learner_id=learner_id, day=day, answers=by, introduced=more))


def read_day_counts(db: Connection, learner_id: str) -> dict[date, int]:
    """The answers of each day that has any."""
    at = (StudyDays.learner_id == learner_id, StudyDays.answers > 0)
    return dict(db.execute(select(StudyDays.day, StudyDays.answers).where(*at)).all())


def count_introduced(db: Connection, learner_id: str, day: date) -> int:
    at = (StudyDays.learner_id == learner_id, StudyDays.day == day)
    return db.scalar(select(StudyDays.introduced).where(*at)) or 0
