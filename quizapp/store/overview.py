"""What is drawn and counted of all that a learner has, in few columns: that may be a hundred thousand cards."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate, chain
from typing import NamedTuple

from msgspec import Struct, json
from sqlalchemy import Connection, Text, and_, bindparam, cast, func, select, type_coerce
from sqlalchemy import Integer as Number

from quizapp.memory.state import Phase
from quizapp.store.cards import Cards, VersionCards
from quizapp.store.holds import NOT_HELD, Holds
from quizapp.store.memories import Memories
from quizapp.store.queue import CAN_BE_ASKED, HOLD, OF_LEARNER, Scope, is_current, remembered
from quizapp.store.recent import Recent
from quizapp.store.sets import Sets, SetVersions

MOST_VERSIONS = 256  # whose layout is kept
_ID = 36  # characters


class _Fact(Struct):
    """What of a `FactLine` a layout is made of; all else is skipped as it is read."""

    paragraph: int | None
    cards: list[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """The facts of a version in the source's order, by their places from 0: the paragraph of each, and its cards.

    A card has a slot for each fact that it asks. `card_ids` are written one after the other, `starts` are the first
    slots of the facts and the end of the last, `by_id` the slots in the order of their ids.
    """

    paragraphs: tuple[int | None, ...]
    card_ids: str
    starts: array[int]
    by_id: array[int]
    has_paragraphs: bool

    def __len__(self) -> int:
        return len(self.paragraphs)

    def card(self, slot: int) -> str:
        return self.card_ids[slot * _ID : (slot + 1) * _ID]

    def cards(self, place: int) -> list[str]:
        return [self.card(slot) for slot in range(self.starts[place], self.starts[place + 1])]

    def places(self, card_id: str) -> list[int]:
        """The facts that a card asks."""
        first = bisect_left(self.by_id, card_id, key=self.card)
        last = bisect_right(self.by_id, card_id, lo=first, key=self.card)
        return [bisect_right(self.starts, slot) - 1 for slot in self.by_id[first:last]]


Held = tuple[float, int, str]  # a memory's stability, the number of the study day of its last answer, its phase


class Now(NamedTuple):
    """`due_at` is when a card comes again: None where it cannot be asked, or is being learned."""

    fact: str
    held: Held
    due_at: datetime | None


_layouts: Recent[Layout] = Recent(MOST_VERSIONS)
_decode = json.Decoder(list[_Fact]).decode
_FACTS = select(SetVersions.id, cast(SetVersions.facts, Text)).where(
    SetVersions.id.in_(bindparam("version_ids", expanding=True))
)
_HELD = select(
    Memories.set_id, Memories.card_id, Memories.stability, type_coerce(Memories.reviewed_day, Number), Memories.phase
).where(OF_LEARNER)
_HELD_OF_SETS = _HELD.where(Memories.set_id.in_(bindparam("set_ids", expanding=True)))
_NOW = (
    select(Cards.id, Cards.fact, Memories.stability, type_coerce(Memories.reviewed_day, Number), Memories.phase)
    .add_columns(Memories.due_at, CAN_BE_ASKED)
    .select_from(Cards)
    .join(Memories, and_(OF_LEARNER, Memories.card_id == Cards.id))
    .join(Sets, Sets.id == Memories.set_id)
    .outerjoin(VersionCards, is_current(Cards.id))
    .outerjoin(Holds, HOLD)
    .where(Cards.id.in_(bindparam("card_ids", expanding=True)))  # for a list of memories SQLite would walk through all
)
_IS_DUE = (Memories.phase == Phase.REVIEW, Memories.due_at <= bindparam("until"), NOT_HELD)
_DUE_DAYS = remembered(Memories.card_id, Memories.due_day).where(
    Memories.due_at <= bindparam("until"),
    VersionCards.until.is_(None) | (VersionCards.until >= Memories.due_day),  # it has not run out by then
)
_DUE_DAY = _DUE_DAYS.where(Memories.card_id == bindparam("card_id"))
_DUE = remembered(*(_FACT := (Cards.set_id, Cards.fact)), func.min(Memories.due_at)).where(*_IS_DUE).group_by(*_FACT)


def read_layouts(db: Connection, version_ids: Iterable[str]) -> dict[str, Layout]:
    """How the facts of each version lie. A version never changes, so it is read once in a process."""
    layouts = {version_id: _layouts.get(version_id) for version_id in version_ids}
    missing = [version_id for version_id, layout in layouts.items() if layout is None]
    if missing:
        for version_id, facts in db.execute(_FACTS, {"version_ids": missing}):
            layouts[version_id] = _layouts.keep(version_id, _lay_out(_decode(facts)))
    return {version_id: layout for version_id, layout in layouts.items() if layout is not None}


def _lay_out(facts: Sequence[_Fact]) -> Layout:
    ids = list(chain.from_iterable(fact.cards for fact in facts))
    starts = array("I", accumulate((len(fact.cards) for fact in facts), initial=0))
    by_id = array("I", sorted(range(len(ids)), key=ids.__getitem__))
    paragraphs = tuple(fact.paragraph for fact in facts)
    return Layout(paragraphs, "".join(ids), starts, by_id, has_paragraphs=any(paragraphs))


def read_held(db: Connection, learner_id: str, set_ids: Iterable[str]) -> dict[str, dict[str, Held]]:
    """What is held of every card of these sets that has a memory, by set and card."""
    held: dict[str, dict[str, Held]] = {set_id: {} for set_id in set_ids}
    rows = db.execute(_HELD_OF_SETS, {"learner_id": learner_id, "set_ids": list(held)}).all()
    for set_id, card_id, stability, day, phase in rows:
        held[set_id][card_id] = (stability, day, phase)
    return held


def read_now(db: Connection, scope: Scope, card_ids: Collection[str]) -> dict[str, Now]:
    """How these cards stand, by card: those that have a memory."""
    rows = db.execute(_NOW, scope.values | {"card_ids": list(card_ids)})
    return {
        card_id: Now(fact, (stability, day, phase), due_at if is_asked and phase == Phase.REVIEW else None)
        for card_id, fact, stability, day, phase, due_at, is_asked in rows
    }


def find_due_facts(db: Connection, scope: Scope, *, until: datetime) -> dict[str, dict[str, datetime]]:
    """The facts of which a card in review falls due until then, by set, each with the moment of its first."""
    due: dict[str, dict[str, datetime]] = {}
    moments: dict[datetime, datetime] = {}  # few: most cards are due with their day
    for set_id, fact, moment in db.execute(_DUE, scope.values | {"until": until}):
        due.setdefault(set_id, {})[fact] = moments.setdefault(moment, moment)
    return due


def list_due_days(db: Connection, scope: Scope, *, until: datetime) -> dict[str, date]:
    """The study day of each card that falls due until then, also of those that are overdue."""
    return dict(db.execute(_DUE_DAYS, scope.values | {"until": until}).all())


def find_due_days(db: Connection, scope: Scope, card_ids: Iterable[str], *, until: datetime) -> dict[str, date]:
    """The same of some cards alone."""
    values = scope.values | {"until": until}
    rows = (db.execute(_DUE_DAY, values | {"card_id": card_id}).one_or_none() for card_id in card_ids)
    return {row[0]: row[1] for row in rows if row is not None}
