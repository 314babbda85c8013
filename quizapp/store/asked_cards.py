"""What is asked, by its content: a row of content never changes, so it is read once and its card is kept."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from quizapp.items.card import Card, card_from_json
from quizapp.store.cards import CardContents
from quizapp.store.recent import Recent

_CONTENT = select(CardContents.content).where(CardContents.id == bindparam("content_id"))
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
