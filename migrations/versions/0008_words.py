"""An index of the words by which cards are found, for SQLite.

Each card has a place in it, a number that nothing changes. As cards come, change and go, triggers note which places are
stale; the index itself follows a little later (`store.word_index`), so that nobody waits for it. A later migration
that makes the table `cards` anew loses the triggers with it, and must make them again.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy.exc import OperationalError

revision = "0008"
down_revision = "0007"

INDEX = """CREATE VIRTUAL TABLE card_words USING fts5(
    found_by, tokenize='trigram case_sensitive 1', detail=none, columnsize=0
)"""
FOLLOWED = (
    """CREATE TABLE card_places (
        place INTEGER PRIMARY KEY, card_id VARCHAR(36) NOT NULL UNIQUE, is_stale BOOLEAN NOT NULL DEFAULT 1
    )""",
    "CREATE INDEX ix_card_places_stale ON card_places (place) WHERE is_stale",
    "INSERT INTO card_places (card_id) SELECT id FROM cards ORDER BY rowid",
    """CREATE TRIGGER card_added AFTER INSERT ON cards BEGIN
        INSERT INTO card_places (card_id) VALUES (new.id) ON CONFLICT (card_id) DO UPDATE SET is_stale = 1;
    END""",
    """CREATE TRIGGER card_changed AFTER UPDATE OF found_by ON cards WHEN old.found_by <> new.found_by BEGIN
        UPDATE card_places SET is_stale = 1 WHERE card_id = new.id;
    END""",
    """CREATE TRIGGER card_removed AFTER DELETE ON cards BEGIN
        UPDATE card_places SET is_stale = 1 WHERE card_id = old.id;
    END""",
)


def upgrade() -> None:
    """An SQLite before 3.34, or one without FTS5, goes without: then a search looks at every card."""
    db = op.get_bind()
    if db.dialect.name != "sqlite":
        return
    try:
        db.exec_driver_sql(INDEX)
    except OperationalError as error:
        if "no such" not in str(error.orig):  # module, or tokenizer
            raise
        return
    for statement in FOLLOWED:
        db.exec_driver_sql(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("card_added", "card_changed", "card_removed"):
            op.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for table in ("card_words", "card_places"):
            op.execute(f"DROP TABLE IF EXISTS {table}")
