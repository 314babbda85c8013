"""Cards and their content. A card keeps its id through every version; its content is shared by the versions it fits.

An ordering of events is content without a card.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    UniqueConstraint,
    bindparam,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.facts.text import fold_sentence
from quizapp.items.card import Card, asked_part, card_from_json, card_to_json
from quizapp.store.base import AnyRow, Base, Id, Json, add_rows, write_json
from quizapp.store.ids import mint_id
from quizapp.store.sets import Sets, SetVersions

BATCH = 1000  # contents written at once
_ROW = ("written", "fact", "names", "is_id_written", "value_key", "sentence", "found_by")
_IS_OF_NO_CARD = text("card_id IS NULL")


class Cards(Base):
    __tablename__ = "cards"
    id: Mapped[Id] = mapped_column(primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    written: Mapped[str]  # set/fact/slot
    fact: Mapped[str]
    names: Mapped[Json]  # every written name it answers to: one for each row that asks the same question
    is_id_written: Mapped[bool]  # else the fact's id was made from its sentence
    value_key: Mapped[str]
    sentence: Mapped[str]  # the true one, as it reads now
    found_by: Mapped[str]  # folded: the sentence, the question and every accepted answer
    retired_at: Mapped[datetime | None]
    __table_args__ = (UniqueConstraint("set_id", "written"), Index(None, "set_id", "fact"))


class CardContents(Base):
    __tablename__ = "card_contents"
    id: Mapped[Id] = mapped_column(primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id), index=True)
    card_id: Mapped[Id | None] = mapped_column(ForeignKey(Cards.id))  # None for an ordering, as below
    hash: Mapped[str]
    content: Mapped[Json]
    __table_args__ = (
        UniqueConstraint("card_id", "hash"),
        Index(
            "uq_card_contents_set_id_hash",
            "set_id",
            "hash",
            unique=True,
            sqlite_where=_IS_OF_NO_CARD,
            postgresql_where=_IS_OF_NO_CARD,
        ),
    )


class VersionCards(Base):
    __tablename__ = "version_cards"
    version_id: Mapped[Id] = mapped_column(ForeignKey(SetVersions.id), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)  # in the sheet
    turn: Mapped[int]  # in which a learner first meets it: the sheet's order, after what it needs
    card_id: Mapped[Id | None] = mapped_column(ForeignKey(Cards.id))
    content_id: Mapped[Id] = mapped_column(ForeignKey(CardContents.id))
    until: Mapped[date | None]  # the last day on which it is asked
    __table_args__ = (UniqueConstraint("version_id", "card_id"), UniqueConstraint("version_id", "turn"))


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card as its row stands, however it was named by the sheets before."""

    id: str
    written: str
    fact: str
    names: tuple[str, ...]
    is_id_written: bool
    value_key: str
    sentence: str
    found_by: str
    is_retired: bool


_READ = ("written", "names", "is_id_written", "value_key", "sentence", "found_by")


def words_of(card: Card) -> str:
    """By what a card is found, folded: its sentence, its question and every accepted answer."""
    answers = (spelling for spellings in card.answers for spelling in spellings)
    return fold_sentence("\n".join(dict.fromkeys((card.sentence, card.question, *answers))))


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card of a sheet with its place in the version and the row it goes to: a known one, or a new one."""

    id: str
    card: Card
    names: tuple[str, ...]
    is_id_written: bool
    turn: int
    until: date | None
    found_by: str

    @property
    def row(self) -> dict[str, Any]:
        """Its columns, of which a known card may have others so far."""
        return dict(zip(_ROW, self._values(), strict=True)) | {"retired_at": None}

    @property
    def written_row(self) -> tuple[Any, ...]:
        """The values of `_ROW`, as the driver takes them."""
        written, fact, names, *rest = self._values()
        return (written, fact, write_json(names), *rest)

    def _values(self) -> tuple[Any, ...]:
        card = self.card
        return card.written, card.fact, self.names, self.is_id_written, card.value_key, card.sentence, self.found_by

    def is_as(self, known: KnownCard) -> bool:
        """Whether the known row need not be touched."""
        row = self.row
        return not known.is_retired and all(row[name] == getattr(known, name) for name in _READ)


def read_known_cards(db: Connection, set_id: str) -> list[KnownCard]:
    """Every card that the set ever had, retired ones included."""
    columns = (Cards.id, Cards.written, Cards.fact, Cards.names, Cards.is_id_written, Cards.value_key, Cards.sentence)
    rows = db.execute(select(*columns, Cards.found_by, Cards.retired_at).where(Cards.set_id == set_id))
    return [
        KnownCard(
            row.id,
            row.written,
            row.fact,
            tuple(row.names),
            row.is_id_written,
            row.value_key,
            row.sentence,
            row.found_by,
            is_retired=row.retired_at is not None,
        )
        for row in rows
    ]


def save_cards(db: Connection, set_id: str, placed: Sequence[PlacedCard], known: Mapping[str, KnownCard]) -> None:
    """Write the rows of new cards, and those of known cards (by id) that read otherwise now."""
    changed = [card for card in placed if card.id in known and not card.is_as(known[card.id])]
    at = update(Cards).where(Cards.id == bindparam("card_id"))
    if changed:  # first to names that nobody has, since two cards may swap theirs
        db.execute(at, [{"card_id": card.id, "written": card.id} for card in changed])
        db.execute(at, [{"card_id": card.id, **card.row} for card in changed])
    added = [(card.id, set_id, *card.written_row) for card in placed if card.id not in known]
    add_rows(db, Cards, ("id", "set_id", *_ROW), added)


def retire_cards(db: Connection, card_ids: Sequence[str], now: datetime) -> None:
    if card_ids:
        at = update(Cards).where(Cards.id == bindparam("card_id"))
        db.execute(at, [{"card_id": card_id, "retired_at": now} for card_id in card_ids])


def fill_version(
    db: Connection, set_id: str, version_id: str, placed: Sequence[PlacedCard], orderings: Sequence[Card] = ()
) -> None:
    """Write the cards of a version in the sheet's order, then its orderings, with the content that fits already."""
    contents = _Contents(db, set_id)
    rows: list[tuple[Any, ...]] = [
        (version_id, position, place.turn, place.id, contents.id_of(place.card, place.id), _number(place.until))
        for position, place in enumerate(placed, 1)
    ]
    last = max((place.turn for place in placed), default=0)
    rows += [
        (version_id, len(placed) + place, last + place, None, contents.id_of(ordering, None), None)
        for place, ordering in enumerate(orderings, 1)
    ]
    contents.save()
    add_rows(db, VersionCards, ("version_id", "position", "turn", "card_id", "content_id", "until"), rows)


def _number(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


class _Contents:
    """The contents that a set has so far; those added to them are written in batches, as they take much memory."""

    def __init__(self, db: Connection, set_id: str) -> None:
        self._db = db
        self._added: list[tuple[str, str, str | None, str, str]] = []
        self._set_id = set_id
        columns = (CardContents.id, CardContents.card_id, CardContents.hash)
        stored = db.execute(select(*columns).where(CardContents.set_id == set_id))
        self._ids: dict[tuple[str | None, str], str] = {(row.card_id, row.hash): row.id for row in stored}

    def id_of(self, card: Card, card_id: str | None) -> str:
        written = card_to_json(card)
        key = card_id, sha256(asked_part(written)).hexdigest()
        if key not in self._ids:
            self._ids[key] = mint_id()
            self._added.append((self._ids[key], self._set_id, *key, written.decode()))
            if len(self._added) == BATCH:
                self.save()
        return self._ids[key]

    def save(self) -> None:
        """Write what was added since the last time."""
        add_rows(self._db, CardContents, ("id", "set_id", "card_id", "hash", "content"), self._added)
        self._added = []


@dataclass(frozen=True, slots=True)
class Content:
    """What is asked, as a version holds it. `is_current` is False where the card has another value by now, `is_retired`
    where its fact has left the set.

    `card_id` is None for an ordering, which is asked in quizzes only and leaves no memory.
    """

    id: str
    card_id: str | None
    card: Card
    is_current: bool
    is_retired: bool = False


IS_ASKED = or_(VersionCards.until.is_(None), VersionCards.until >= bindparam("today"))  # it has not run out
CONTENTS = select(
    CardContents.id, CardContents.card_id, CardContents.content, Cards.value_key, Cards.retired_at
).outerjoin(Cards)
_CONTENT = CONTENTS.where(CardContents.id == bindparam("content_id"))
_SOME_CONTENTS = CONTENTS.where(CardContents.id.in_(bindparam("content_ids", expanding=True)))


_VERSION_CARDS = (
    select(CardContents.card_id, CardContents.content)
    .join(VersionCards, VersionCards.content_id == CardContents.id)
    .where(
        VersionCards.version_id == bindparam("version_id"),
        CardContents.card_id.in_(bindparam("card_ids", expanding=True)),
    )
)


def read_content(db: Connection, content_id: str) -> Content:
    """LookupError if there is none."""
    row = db.execute(_CONTENT, {"content_id": content_id}).one_or_none()
    if row is None:
        raise LookupError(content_id)
    return content_of(row)


def read_contents(db: Connection, content_ids: Iterable[str]) -> dict[str, Content]:
    rows = db.execute(_SOME_CONTENTS, {"content_ids": list(set(content_ids))})
    return {row.id: content_of(row) for row in rows}


def read_version_cards(db: Connection, version_id: str, card_ids: Iterable[str]) -> dict[str, Card]:
    """These cards as a version asks them, by card; those that it does not ask are left out."""
    rows = db.execute(_VERSION_CARDS, {"version_id": version_id, "card_ids": list(card_ids)})
    return {row.card_id: card_from_json(row.content) for row in rows}


def content_of(row: AnyRow) -> Content:
    """From a row of `CONTENTS`."""
    card = card_from_json(row.content)
    is_current = row.value_key in (None, card.value_key)
    return Content(row.id, row.card_id, card, is_current=is_current, is_retired=row.retired_at is not None)
