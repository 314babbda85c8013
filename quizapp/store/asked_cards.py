"""What is asked, by its content: a row of content never changes, so it is read once and its card is kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from quizapp.items.card import Card, card_from_json
from quizapp.store.base import read_json
from quizapp.store.cards import CONTENTS, IS_ASKED, CardContents, Content, VersionCards, content_of
from quizapp.store.recent import Recent

_CONTENT = select(CardContents.content).where(CardContents.id == bindparam("content_id"))
_ASKED = (
    CONTENTS.join(VersionCards, VersionCards.content_id == CardContents.id)
    .where(VersionCards.version_id == bindparam("version_id"), IS_ASKED)
    .order_by(VersionCards.position)
)
_SAMPLED = _ASKED.where(VersionCards.position.in_(bindparam("positions", expanding=True)))
_LAST_POSITION = select(func.max(VersionCards.position)).where(VersionCards.version_id == bindparam("version_id"))
_read: Recent[Card] = Recent(most=4096)


def read_card(db: Connection, content_id: str) -> Card:
    """LookupError if there is no such content."""
    known = _read.get(content_id)
    if known is not None:
        return known
    written = db.scalar(_CONTENT, {"content_id": content_id})
    if written is None:
        raise LookupError(content_id)
    return _read.keep(content_id, card_from_json(written))


def keep_card(content_id: str, written: str) -> None:
    """For `read_card`: the JSON of a content that another statement has read."""
    if _read.get(content_id) is None:
        _read.keep(content_id, card_from_json(read_json(written)))


def read_asked_contents(
    db: Connection, version_id: str, today: date, positions: Collection[int] | None = None
) -> list[Content]:
    """What a version asks on a day, in the sheet's order; at these positions alone, where any are named."""
    values: dict[str, Any] = {"version_id": version_id, "today": today}
    if positions is None:
        return [content_of(row) for row in db.execute(_ASKED, values)]
    return [content_of(row) for row in db.execute(_SAMPLED, values | {"positions": list(positions)})]


def find_last_position(db: Connection, version_id: str) -> int:
    """In the sheet, counted from 1; 0 where the version asks nothing."""
    return db.scalar(_LAST_POSITION, {"version_id": version_id}) or 0
