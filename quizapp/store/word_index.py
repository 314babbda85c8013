"""Which cards may hold some words: SQLite's index of every three letters in a row, also within words.

What the index does not have yet, or has otherwise, is marked as stale by triggers (`migrations/versions/0008_words.py`)
and counts as found until `index_some` has put it right. Nothing reads here from any other engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

LETTERS = 3
_FIND = """
SELECT card_id FROM card_words JOIN card_places ON place = card_words.rowid WHERE card_words MATCH ?
UNION ALL SELECT card_id FROM card_places WHERE is_stale LIMIT ?
"""
_BEYOND = "SELECT 1 FROM card_words WHERE card_words MATCH ? LIMIT 1 OFFSET ?"
_MADE = "SELECT 1 FROM sqlite_master WHERE name = 'card_words'"
_STALE = "SELECT place, found_by FROM card_places LEFT JOIN cards ON id = card_id WHERE is_stale ORDER BY place LIMIT ?"


_has_index: WeakKeyDictionary[Engine, bool] = WeakKeyDictionary()


def has_index(db: Connection) -> bool:
    """Whether the migration made one, which is decided before anything else is done with a store."""
    if db.engine not in _has_index:
        _has_index[db.engine] = db.dialect.name == "sqlite" and db.exec_driver_sql(_MADE).first() is not None
    return _has_index[db.engine]


def find_few(db: Connection, words: Sequence[str], *, most: int) -> list[str] | None:
    """At most so many cards among which are all that hold every word; None where they are more, or no index tells."""
    long = sorted({word for word in words if len(word) >= LETTERS}, key=len, reverse=True)
    if not has_index(db):
        return None
    for some in ([word] for word in long):  # one that few hold is enough: what many hold takes long to go through
        if (found := _find(db, some, most)) is not None:
            return found
    return _find(db, long, most) if len(long) > 1 else None


def _find(db: Connection, words: Sequence[str], most: int) -> list[str] | None:
    parts = {word[start : start + LETTERS] for word in words for start in range(len(word) - LETTERS + 1)}
    query = " ".join(['"{}"'.format(part.replace('"', '""')) for part in sorted(parts)])
    if db.exec_driver_sql(_BEYOND, (query, most)).first() is not None:  # told without fetching so many
        return None
    found = list(db.exec_driver_sql(_FIND, (query, most + 1)).scalars())
    return found if len(found) <= most else None


def is_behind(db: Connection) -> bool:
    """Whether the index has something to follow."""
    return has_index(db) and db.exec_driver_sql(_STALE, (1,)).first() is not None


def index_some(db: Connection, *, most: int) -> None:
    """Bring so many places up to date."""
    for place, found_by in db.exec_driver_sql(_STALE, (most,)).all():
        db.exec_driver_sql("DELETE FROM card_words WHERE rowid = ?", (place,))
        if found_by is None:  # the card is gone
            db.exec_driver_sql("DELETE FROM card_places WHERE place = ?", (place,))
        else:
            db.exec_driver_sql("INSERT INTO card_words (rowid, found_by) VALUES (?, ?)", (place, found_by))
            db.exec_driver_sql("UPDATE card_places SET is_stale = 0 WHERE place = ?", (place,))
