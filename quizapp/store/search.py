"""Cards found by words of their sentence, their question or their answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from msgspec import Struct, json
from sqlalchemy import Connection, Select, Text, and_, bindparam, cast, select, type_coerce
from sqlalchemy import Integer as Number

from quizapp.items.card import Sentence
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.memories import Memories
from quizapp.store.overview import Held
from quizapp.store.sets import Sets
from quizapp.store.word_index import find_few

FEW = 1000  # cards that are looked up one by one; words that more cards hold are met soon by going through all
_SIGNS, _ESCAPE = re.compile("[/%_]"), "/"  # those that a pattern knows, and what makes them mean themselves
_ESCAPED = rf"{_ESCAPE}\g<0>"
_PLACE = (Cards.id, Cards.set_id, Cards.fact, VersionCards.content_id)
_OF_VERSION = (
    select(*_PLACE)
    .join(VersionCards, VersionCards.card_id == Cards.id)
    .where(VersionCards.version_id == bindparam("version_id"))
    .order_by(VersionCards.position)
    .limit(bindparam("most"))
)
_OF_FEW = (
    select(*_PLACE)
    .join(Sets, Sets.id == Cards.set_id)
    .join(VersionCards, and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == Cards.id))
    .where(Cards.id.in_(bindparam("card_ids", expanding=True)))
    .add_columns(VersionCards.version_id, VersionCards.position)
)
_SAYS: Any = (
    select(CardContents.id, cast(CardContents.content, Text))
    .add_columns(Memories.stability, type_coerce(Memories.reviewed_day, Number), Memories.phase)
    .outerjoin(Memories, and_(Memories.learner_id == bindparam("learner_id"), Memories.card_id == CardContents.card_id))
    .where(CardContents.id.in_(bindparam("content_ids", expanding=True)))
)


class FoundCard(NamedTuple):
    card_id: str
    set_id: str
    fact: str
    content_id: str


class Told(Struct):
    """What of a card's content is told where it was found; all else is skipped as it is read."""

    statement: Sentence
    source: str = ""
    claim_by: str | None = None


_decode = json.Decoder(Told).decode


def find_cards(db: Connection, version_ids: Sequence[str], words: Sequence[str], *, most: int) -> list[FoundCard]:
    """The cards of these current versions that hold every one of these folded words, also within longer ones: in the
    order of the versions, and of each in that of its sheet.
    """
    few, values = find_few(db, words, most=FEW), _values(words)
    if few is not None:
        places = {version_id: place for place, version_id in enumerate(version_ids)}
        among = db.execute(_with_words(_OF_FEW, len(words)), {"card_ids": few, **values}).all()
        rows = [row for row in among if row.version_id in places]
        rows.sort(key=lambda row: (places[row.version_id], row.position))
        return [FoundCard(*row[: len(_PLACE)]) for row in rows[:most]]
    found: list[FoundCard] = []
    for version_id in version_ids:
        wanted = {"version_id": version_id, "most": most - len(found), **values}
        found += [FoundCard(*row) for row in db.execute(_with_words(_OF_VERSION, len(words)), wanted)]
        if len(found) == most:
            break
    return found


@lru_cache(maxsize=32)
def _with_words(cards: Select[Any], number: int) -> Select[Any]:
    """Those of the cards that hold so many words, whose values are given by `_values`."""
    return cards.where(*(Cards.found_by.like(bindparam(f"word_{place}"), escape=_ESCAPE) for place in range(number)))


def _values(words: Sequence[str]) -> dict[str, str]:
    return {f"word_{place}": f"%{_SIGNS.sub(_ESCAPED, word)}%" for place, word in enumerate(words)}


def read_told(db: Connection, learner_id: str, cards: Sequence[FoundCard]) -> dict[str, tuple[Told, list[Held]]]:
    """What each of these cards says and, where the learner has a memory of it, that memory; by its content."""
    rows = db.execute(_SAYS, {"learner_id": learner_id, "content_ids": [card.content_id for card in cards]}).all()
    return {
        content_id: (_decode(content), [] if phase is None else [(stability, day, phase)])
        for content_id, content, stability, day, phase in rows
    }
