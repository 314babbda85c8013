"""Sets that a learner has put away."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.String(36)


def upgrade() -> None:
    op.create_table(
        "archived_sets",
        sa.Column("learner_id", ID, sa.ForeignKey("learners.id", name="fk_archived_sets_learner_id"), nullable=False),
        sa.Column("set_id", ID, sa.ForeignKey("sets.id", name="fk_archived_sets_set_id"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("learner_id", "set_id", name="pk_archived_sets"),
    )
