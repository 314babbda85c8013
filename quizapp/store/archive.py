"""Sets that a learner has put away: out of sight and not asked, their history kept. Derived from the log."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Exists, ForeignKey, bindparam, delete, exists, insert
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from quizapp.store.base import Base, Id
from quizapp.store.learners import Learners


class ArchivedSets(Base):
    __tablename__ = "archived_sets"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey("sets.id"), primary_key=True)
    archived_at: Mapped[datetime]


def is_archived(set_id: InstrumentedAttribute[str]) -> Exists:
    """Whether the learner of the statement (`learner_id`) has put the set of a row away."""
    return exists().where(ArchivedSets.learner_id == bindparam("learner_id"), ArchivedSets.set_id == set_id)


_REMOVE = delete(ArchivedSets).where(
    ArchivedSets.learner_id == bindparam("of_learner"), ArchivedSets.set_id == bindparam("of_set")
)


def save_archived(db: Connection, learner_id: str, set_id: str, archived_at: datetime | None) -> None:
    """Put a set away that is not, or with None bring it back."""
    if archived_at is None:
        db.execute(_REMOVE, {"of_learner": learner_id, "of_set": set_id})
    else:
        db.execute(insert(ArchivedSets), {"learner_id": learner_id, "set_id": set_id, "archived_at": archived_at})
