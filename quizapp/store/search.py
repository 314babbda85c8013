"""Cards found by words of their sentence, their question or their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, select

from quizapp.store.archive import is_archived
from quizapp.store.cards import Cards, VersionCards
from quizapp.store.reach import is_in_sight
from quizapp.store.sets import Sets
from quizapp.store.words import find_few

FEW = 1000  # cards that are looked up one by one; words that more cards hold are met soon by going through all
_PLACE = (Cards.id, Cards.set_id, Cards.fact, VersionCards.content_id)
_IN_SIGHT = (is_in_sight(Sets), ~is_archived(Sets.id))
_ORDER = (Sets.created_at.desc(), Sets.written_id)
_VERSIONS = select(Sets.version_id).where(*_IN_SIGHT).order_by(*_ORDER)
_OF_VERSION = (
    select(*_PLACE)
    .join(VersionCards, VersionCards.card_id == Cards.id)
    .where(VersionCards.version_id == bindparam("version_id"))
    .order_by(VersionCards.position)
)
_OF_FEW = (
    select(*_PLACE)
    .join(Sets, Sets.id == Cards.set_id)
    .join(VersionCards, and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == Cards.id))
    .where(Cards.id.in_(bindparam("card_ids", expanding=True)), *_IN_SIGHT)
    .order_by(*_ORDER, VersionCards.position)
)


@dataclass(frozen=True, slots=True)
class Found:
    card_id: str
    set_id: str
    fact: str
    content_id: str


def find_cards(db: Connection, learner_id: str, words: Sequence[str], *, most: int) -> list[Found]:
    """The cards that hold every one of these folded words, also within longer ones, in the order of the sets."""
    has_all = and_(*(Cards.found_by.contains(word, autoescape=True) for word in words))
    few = find_few(db, words, most=FEW)
    if few is not None:
        rows = db.execute(_OF_FEW.where(has_all).limit(most), {"learner_id": learner_id, "card_ids": few})
        return [Found(*row) for row in rows]
    found: list[Found] = []
    for version_id in db.scalars(_VERSIONS, {"learner_id": learner_id}).all():
        rows = db.execute(_OF_VERSION.where(has_all).limit(most - len(found)), {"version_id": version_id})
        found += [Found(*row) for row in rows]
        if len(found) == most:
            break
    return found
