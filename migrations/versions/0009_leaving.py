"""Learners who are gone for good, until their rows are; and of the due cards of a day only those that were due."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

ID = sa.String(36)
ANSWERS = sa.table(
    "answers",
    *(sa.column("learner_id", ID), sa.column("id", ID), sa.column("kind", sa.String), sa.column("corrects", ID)),
    *(sa.column("context", sa.String), sa.column("moves_memory", sa.Boolean), sa.column("study_day", sa.Integer)),
    *(sa.column("answered_at", sa.DateTime(timezone=True)), sa.column("before", sa.JSON)),
)
UNDO = ANSWERS.alias()
IS_UNDONE = sa.exists().where(
    UNDO.c.learner_id == ANSWERS.c.learner_id, UNDO.c.corrects == ANSWERS.c.id, UNDO.c.kind == "undo"
)
REVIEWED = (
    sa.select(ANSWERS.c.learner_id, ANSWERS.c.study_day, ANSWERS.c.answered_at, ANSWERS.c.before)
    .where(ANSWERS.c.kind == "answer", ANSWERS.c.context == "review", ANSWERS.c.moves_memory)
    .where(ANSWERS.c.before.is_not(None), ~IS_UNDONE)
    .execution_options(yield_per=2000)
)
DAYS = sa.table("study_days", sa.column("learner_id", ID), sa.column("day", sa.Integer), sa.column("reviewed"))


def upgrade() -> None:
    op.add_column("learners", sa.Column("has_left", sa.Boolean, nullable=True))
    _take_off(1)


def downgrade() -> None:
    _take_off(-1)
    with op.batch_alter_table("learners") as learners:
        learners.drop_column("has_left")


def _take_off(by: int) -> None:
    """Until now a card in review counted as due whenever a review asked it, also where it was asked by itself."""
    db = op.get_bind()
    counts = Counter(
        (learner_id, day)
        for learner_id, day, answered_at, before in db.execute(REVIEWED)
        if _was_early(answered_at, before)
    )
    for (learner_id, day), early in counts.items():
        of_day = sa.update(DAYS).where(DAYS.c.learner_id == learner_id, DAYS.c.day == day)
        db.execute(of_day.values(reviewed=DAYS.c.reviewed - by * early))


def _was_early(answered_at: datetime, before: dict[str, Any] | None) -> bool:
    if before is None or before["phase"] != "review":
        return False
    moment = answered_at if answered_at.tzinfo else answered_at.replace(tzinfo=UTC)
    return datetime.fromisoformat(before["due_at"]) > moment
