"""What a card is found by: its sentence, its question and its answers, folded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from quizapp.facts.text import fold_sentence

revision = "0005"
down_revision = "0004"

BATCH = 2000
FILL = sa.text("UPDATE cards SET found_by = :found_by WHERE id = :id")


def upgrade() -> None:
    """Filled from the sentence here; the rest follows when the set's next version is made."""
    op.add_column("cards", sa.Column("found_by", sa.String, nullable=True))
    db = op.get_bind()
    rows = db.execute(sa.text("SELECT id, sentence FROM cards")).all()
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        db.execute(FILL, [{"id": row.id, "found_by": fold_sentence(row.sentence)} for row in batch])
    with op.batch_alter_table("cards") as cards:
        cards.alter_column("found_by", existing_type=sa.String, nullable=False)
