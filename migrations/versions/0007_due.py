"""What is due is ranked by an index alone."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.drop_index("ix_memories_learner_id_due_at", "memories")
    columns = ["learner_id", "due_at", "phase", "stability", "reviewed_day", "set_id", "card_id"]
    op.create_index("ix_memories_due", "memories", columns)


def downgrade() -> None:
    op.drop_index("ix_memories_due", "memories")
    op.create_index("ix_memories_learner_id_due_at", "memories", ["learner_id", "due_at"])
