"""Cards found by words of their sentence, their question or their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, select

from quizapp.store.cards import Cards, VersionCards
from quizapp.store.sets import Sets
from quizapp.store.word_index import find_few

FEW = 1000  # cards that are looked up one by one; words that more cards hold are met soon by going through all
_PLACE = (Cards.id, Cards.set_id, Cards.fact, VersionCards.content_id)
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
    .where(Cards.id.in_(bindparam("card_ids", expanding=True)))
    .add_columns(VersionCards.version_id, VersionCards.position)
)


@dataclass(frozen=True, slots=True)
class FoundCard:
    card_id: str
    set_id: str
    fact: str
    content_id: str


def find_cards(db: Connection, version_ids: Sequence[str], words: Sequence[str], *, most: int) -> list[FoundCard]:
    """The cards of these current versions that hold every one of these folded words, also within longer ones: in the
    order of the versions, and of each in that of its sheet.
    """
    has_all = and_(*(Cards.found_by.contains(word, autoescape=True) for word in words))
    few = find_few(db, words, most=FEW)
    if few is not None:
        places = {version_id: place for place, version_id in enumerate(version_ids)}
        rows = [row for row in db.execute(_OF_FEW.where(has_all), {"card_ids": few}) if row.version_id in places]
        rows.sort(key=lambda row: (places[row.version_id], row.position))
        return [FoundCard(*row[: len(_PLACE)]) for row in rows[:most]]
    found: list[FoundCard] = []
    for version_id in version_ids:
        cards = db.execute(_OF_VERSION.where(has_all).limit(most - len(found)), {"version_id": version_id})
        found += [FoundCard(*card) for card in cards]
        if len(found) == most:
            break
    return found
