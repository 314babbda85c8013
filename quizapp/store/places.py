"""Where cards stand: a card by its id, and a set's cards in the sheet's order, as a learner may see them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Integer, and_, bindparam, func, select

from quizapp.store.cards import Cards, VersionCards
from quizapp.store.reach import is_in_sight
from quizapp.store.sets import Sets, SetVersions


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A card in the current version of its set. `content_id` is None where that version does not ask it any more."""

    card_id: str
    set_id: str
    fact: str
    version_id: str
    content_id: str | None
    position: int | None
    until: date | None
    sentence: str


_CURRENT = and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == Cards.id)
_PLACES = (
    select(Cards.id, Cards.set_id, Cards.fact, Sets.version_id, VersionCards.content_id)
    .add_columns(VersionCards.position, VersionCards.until, Cards.sentence)
    .select_from(Cards)
    .join(Sets, Sets.id == Cards.set_id)
    .where(is_in_sight(Sets))
)
_PLACE = _PLACES.outerjoin(VersionCards, _CURRENT).where(Cards.id == bindparam("card_id"))
_OF_FACT = _PLACES.join(VersionCards, _CURRENT).where(
    Cards.set_id == bindparam("set_id"), Cards.fact == bindparam("fact")
)
_OF_SET = (
    _PLACES.join(VersionCards, _CURRENT)
    .where(Cards.set_id == bindparam("set_id"), VersionCards.position > bindparam("position", type_=Integer))
    .order_by(VersionCards.position)
    .limit(bindparam("most", type_=Integer))
)
_SOME = (
    _PLACES.join(VersionCards, _CURRENT)
    .where(Cards.id.in_(bindparam("card_ids", expanding=True)))
    .order_by(VersionCards.position)
)
_COUNT = (
    select(func.count())
    .select_from(VersionCards)
    .join(Sets, Sets.version_id == VersionCards.version_id)
    .where(Sets.id == bindparam("set_id"), VersionCards.card_id.is_not(None))
)
_LAST = (
    select(VersionCards.content_id)
    .join(SetVersions, SetVersions.id == VersionCards.version_id)
    .where(SetVersions.set_id == Cards.set_id, VersionCards.card_id == Cards.id)
    .order_by(SetVersions.number.desc())
    .limit(1)
    .correlate(Cards)
    .scalar_subquery()
)
_LAST_CONTENTS = select(Cards.id, _LAST).where(Cards.id.in_(bindparam("card_ids", expanding=True)))


def find_place(db: Connection, learner_id: str, card_id: str) -> CardPlace | None:
    """None also for a card of another learner's set."""
    row = db.execute(_PLACE, {"learner_id": learner_id, "card_id": card_id}).one_or_none()
    return None if row is None else CardPlace(*row)


def find_last_contents(db: Connection, card_ids: Collection[str]) -> dict[str, str]:
    """What the last version of its set that asks a card asks, by card; of those that none asks there is nothing."""
    rows = db.execute(_LAST_CONTENTS, {"card_ids": list(card_ids)}) if card_ids else ()
    return {card_id: content_id for card_id, content_id in rows if content_id is not None}


def find_siblings(db: Connection, learner_id: str, place: CardPlace) -> list[CardPlace]:
    """The other cards of a card's fact that are asked."""
    key = {"learner_id": learner_id, "set_id": place.set_id, "fact": place.fact}
    return [CardPlace(*row) for row in db.execute(_OF_FACT, key) if row.id != place.card_id]


def list_places(db: Connection, learner_id: str, set_id: str, *, after: int = 0, most: int) -> list[CardPlace]:
    """The cards of a set in the sheet's order, those after a position."""
    key = {"learner_id": learner_id, "set_id": set_id, "position": after, "most": most}
    return [CardPlace(*row) for row in db.execute(_OF_SET, key)]


def find_places(db: Connection, learner_id: str, card_ids: Collection[str]) -> list[CardPlace]:
    """Those of the cards that are asked, in the sheet's order."""
    rows = db.execute(_SOME, {"learner_id": learner_id, "card_ids": list(card_ids)}) if card_ids else ()
    return [CardPlace(*row) for row in rows]


def count_places(db: Connection, set_id: str) -> int:
    return db.scalar(_COUNT, {"set_id": set_id}) or 0
