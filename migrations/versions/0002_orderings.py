"""Room for orderings: content of a set that is asked in quizzes and belongs to no card."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.String(36)
SETS_OF_CARDS = "UPDATE card_contents SET set_id = (SELECT set_id FROM cards WHERE cards.id = card_contents.card_id)"


def upgrade() -> None:
    op.add_column("card_contents", sa.Column("set_id", ID, nullable=True))
    op.execute(SETS_OF_CARDS)
    with op.batch_alter_table("card_contents") as contents:
        contents.alter_column("set_id", existing_type=ID, nullable=False)
        contents.alter_column("card_id", existing_type=ID, nullable=True)
        contents.create_foreign_key("fk_card_contents_set_id", "sets", ["set_id"], ["id"])
    op.create_index("ix_card_contents_set_id", "card_contents", ["set_id"])
    is_of_no_card = sa.text("card_id IS NULL")
    op.create_index(
        "uq_card_contents_set_id_hash",
        "card_contents",
        ["set_id", "hash"],
        unique=True,
        sqlite_where=is_of_no_card,
        postgresql_where=is_of_no_card,
    )
    for table in ("version_cards", "attempt_items"):
        with op.batch_alter_table(table) as altered:
            altered.alter_column("card_id", existing_type=ID, nullable=True)
