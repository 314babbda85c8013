"""Holds and flags of their own, a limit of reviews a day, and a memory's version as the line that it comes from."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.String(36)
REVIEWS_PER_DAY = 200
HELD = "INSERT INTO holds SELECT learner_id, card_id, set_id, is_suspended, buried_until FROM memories"
VERSION = """
UPDATE memories SET version = (
  SELECT max(answers.sequence) FROM answers
  WHERE answers.learner_id = memories.learner_id AND answers.card_id = memories.card_id AND answers.moves_memory
) WHERE EXISTS (
  SELECT 1 FROM answers
  WHERE answers.learner_id = memories.learner_id AND answers.card_id = memories.card_id AND answers.moves_memory
)"""
REVIEWED = """
SELECT learner_id, study_day, before FROM answers
WHERE kind = 'answer' AND context = 'review' AND moves_memory AND before IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM answers AS later
  WHERE later.learner_id = answers.learner_id AND later.corrects = answers.id AND later.kind = 'undo'
)"""


def upgrade() -> None:
    _add_tables()
    op.execute(f"{HELD} WHERE is_suspended OR buried_until IS NOT NULL")
    op.execute(VERSION)
    with op.batch_alter_table("memories") as memories:
        memories.drop_column("is_suspended")
        memories.drop_column("buried_until")
    _add_filled("learners", sa.Column("reviews_per_day", sa.Integer, nullable=True), REVIEWS_PER_DAY)
    _add_filled("learners", sa.Column("follows_browser_zone", sa.Boolean, nullable=True), True)
    _add_filled("study_days", sa.Column("reviewed", sa.Integer, nullable=True), 0)
    _count_reviewed()


def _add_tables() -> None:
    for name, columns in {
        "holds": (
            sa.Column("is_suspended", sa.Boolean, nullable=False),
            sa.Column("buried_until", sa.Integer, nullable=True),
        ),
        "flags": (
            sa.Column("note", sa.String, nullable=False),
            sa.Column("flagged_at", sa.DateTime(timezone=True), nullable=False),
        ),
    }.items():
        op.create_table(
            name,
            sa.Column("learner_id", ID, sa.ForeignKey("learners.id", name=f"fk_{name}_learner_id"), nullable=False),
            sa.Column("card_id", ID, sa.ForeignKey("cards.id", name=f"fk_{name}_card_id"), nullable=False),
            sa.Column("set_id", ID, sa.ForeignKey("sets.id", name=f"fk_{name}_set_id"), nullable=False),
            *columns,
            sa.PrimaryKeyConstraint("learner_id", "card_id", name=f"pk_{name}"),
        )


def _add_filled(table: str, column: sa.Column[Any], value: object) -> None:
    """A column that may not be empty, filled where rows are there already."""
    op.add_column(table, column)
    op.execute(sa.text(f"UPDATE {table} SET {column.name} = :value").bindparams(value=value))  # noqa: S608  our names
    with op.batch_alter_table(table) as altered:
        altered.alter_column(column.name, existing_type=column.type, nullable=False)


def _count_reviewed() -> None:
    """How many cards in review each day has asked, from the log."""
    db = op.get_bind()
    counts = Counter(
        (learner_id, day)
        for learner_id, day, before in db.execute(sa.text(REVIEWED))
        if (json.loads(before) if isinstance(before, str) else before or {}).get("phase") == "review"
    )
    count = sa.text("UPDATE study_days SET reviewed = :reviewed WHERE learner_id = :learner_id AND day = :day")
    for (learner_id, day), reviewed in counts.items():
        db.execute(count, {"learner_id": learner_id, "day": day, "reviewed": reviewed})
