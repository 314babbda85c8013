"""What a learner could be asked now, as the current versions ask it: due cards, new ones, those on the missed shelf."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    or_,
    select,
    tuple_,
    type_coerce,
)

from quizapp.memory.state import Memory, Phase
from quizapp.store.archive import is_archived
from quizapp.store.base import AnyRow
from quizapp.store.cards import IS_ASKED, Cards, VersionCards
from quizapp.store.holds import NOT_HELD, NOT_SUSPENDED, Holds
from quizapp.store.memories import MEMORY, Memories, memory_of
from quizapp.store.reach import is_still_open
from quizapp.store.sets import Sets
from quizapp.store.shelf import MISS, Miss, MissedCards

MOST_MISSED = 1_000_000  # cards on a shelf, which is all of them
Apart = Collection[tuple[str, str]]  # facts, by set and name, of which a card was asked today


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card that can be asked. `memory` and its `version` are None and 0 for a new card."""

    key: str  # the card's id
    set_id: str
    fact_name: str
    version_id: str
    content_id: str
    memory: Memory | None = None
    version: int = 0

    @property
    def fact(self) -> str:
        """What its siblings share, over all sets."""
        return f"{self.set_id}/{self.fact_name}"


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom and when: due by `now` on the study day `today`, of one set or of all that the learner began."""

    learner_id: str
    now: datetime
    today: date
    set_id: str | None = None

    @property
    def values(self) -> dict[str, Any]:
        """What the statements that look within it take, by name."""
        return {
            "learner_id": self.learner_id,
            "set_id": self.set_id,
            "today": self.today,
            "today_number": self.today.toordinal(),
        }


_PLACE = (Cards.id, Cards.set_id, Cards.fact, VersionCards.version_id, VersionCards.content_id)
_FACT = (Cards.set_id, Cards.fact)
OF_LEARNER = Memories.learner_id == bindparam("learner_id")
IN_SET = or_(bindparam("set_id", type_=String).is_(None), Cards.set_id == bindparam("set_id"))
_IS_NO_SIBLING = tuple_(*_FACT).not_in(bindparam("apart", expanding=True))


# Of a card that may be in no current version, or in an archived set.
CAN_BE_ASKED = and_(VersionCards.card_id.is_not(None), IS_ASKED, NOT_HELD, ~is_archived(Sets.id), is_still_open(Sets))
HOLD = and_(Holds.learner_id == bindparam("learner_id"), Holds.card_id == Cards.id)


def remembered(*columns: Any) -> Select[Any]:
    """The learner's memories of cards that the current versions ask, but for suspended ones and archived sets."""
    return (
        select(*columns)
        .select_from(Memories)
        .join(Sets, Sets.id == Memories.set_id)
        .join(VersionCards, is_current(Memories.card_id))
        .join(Cards, Cards.id == Memories.card_id)
        .outerjoin(Holds, HOLD)
        .where(OF_LEARNER, IN_SET, IS_ASKED, NOT_SUSPENDED, ~is_archived(Sets.id), is_still_open(Sets))
    )


def _due(*columns: Any) -> Select[Any]:
    in_review = and_(Memories.phase == Phase.REVIEW, Memories.due_at <= bindparam("now"))
    return remembered(*columns).where(in_review, _IS_NO_SIBLING, NOT_HELD)


def _new(*columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(VersionCards)
        .outerjoin(Memories, and_(Memories.card_id == VersionCards.card_id, OF_LEARNER))
        .join(Cards, Cards.id == VersionCards.card_id)
        .outerjoin(Holds, HOLD)
        .where(Memories.card_id.is_(None), IN_SET, IS_ASKED, _IS_NO_SIBLING, NOT_HELD)
        .where(VersionCards.version_id.in_(bindparam("version_ids", expanding=True)))
    )


def is_current(card_id: Any) -> ColumnElement[bool]:
    return and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == card_id)


def _count_by_set(wanted: Select[Any]) -> Select[Any]:
    facts = wanted.distinct().subquery()
    return select(facts.c.set_id, func.count()).group_by(facts.c.set_id)


DAYS_UNSEEN = bindparam("today_number", type_=Integer) - type_coerce(Memories.reviewed_day, Integer)
_DUE_COUNT = _count_by_set(_due(*_FACT))
_NEW_COUNT = _count_by_set(_new(*_FACT))
_IS_FREE_THEN = or_(NOT_HELD, Memories.due_day > bindparam("today"))  # what is buried is so until tomorrow
_LATER = remembered(Memories.due_at, Memories.due_day).where(Memories.due_at > bindparam("now"), _IS_FREE_THEN)
_NEXT = _LATER.order_by(Memories.due_at).limit(1)
_WAITING = remembered(Memories.card_id).where(Memories.due_at <= bindparam("now"))
_WAITING_COUNT = select(func.count()).select_from(_WAITING.subquery())
_IS_WAITING = select(_WAITING.exists())
_NEXT_COUNT = select(func.count()).select_from(_LATER.where(Memories.due_day <= bindparam("last")).subquery())
_MISSED = (
    select(*_PLACE, *MISS, Memories.version, *MEMORY)
    .select_from(MissedCards)
    .join(Sets, Sets.id == MissedCards.set_id)
    .join(VersionCards, is_current(MissedCards.card_id))
    .join(Cards, Cards.id == MissedCards.card_id)
    .outerjoin(Memories, and_(Memories.card_id == Cards.id, OF_LEARNER))
    .outerjoin(Holds, HOLD)
    .where(
        MissedCards.learner_id == bindparam("learner_id"),
        IN_SET,
        IS_ASKED,
        NOT_SUSPENDED,
        ~is_archived(Sets.id),
        is_still_open(Sets),
    )
    .order_by(MissedCards.missed_at, MissedCards.card_id)
    .limit(bindparam("most", type_=Integer))
)
_MISSED_COUNT = (
    _MISSED.with_only_columns(MissedCards.set_id, func.count()).order_by(None).limit(None).group_by(MissedCards.set_id)
)
_ALL = (
    select(*_PLACE, Memories.version, *MEMORY)
    .select_from(VersionCards)
    .join(Sets, Sets.version_id == VersionCards.version_id)
    .join(Cards, Cards.id == VersionCards.card_id)
    .outerjoin(Memories, and_(Memories.card_id == Cards.id, OF_LEARNER))
    .outerjoin(Holds, HOLD)
    .where(Sets.id == bindparam("set_id"), IS_ASKED, NOT_SUSPENDED)
)
_WEAKEST = (
    _ALL.where(Cards.id.not_in(bindparam("besides", expanding=True)))
    .order_by(Memories.card_id.is_(None), (DAYS_UNSEEN / Memories.stability).desc(), VersionCards.position)
    .limit(1)
)
_ONE = _ALL.where(Cards.id == bindparam("card_id"))
_ALL_COUNT = select(func.count()).select_from(_ALL.with_only_columns(Cards.id).subquery())


def find_weakest(db: Connection, scope: Scope, besides: Collection[str]) -> Waiting | None:
    """The card of a set that is most at risk, whether due or not, beside some; those never asked come last."""
    values = {"besides": list(besides), "today_number": scope.today.toordinal()}
    row = db.execute(_WEAKEST, asdict(scope) | values).one_or_none()
    return None if row is None else waiting_of(row)


def find_card(db: Connection, scope: Scope, card_id: str) -> Waiting | None:
    """A card of a set, whether due or not; None where it is not asked today or suspended."""
    row = db.execute(_ONE, asdict(scope) | {"card_id": card_id}).one_or_none()
    return None if row is None else waiting_of(row)


def count_cards(db: Connection, scope: Scope) -> int:
    """How many cards of a set can be asked, whether due or not."""
    return db.scalar(_ALL_COUNT, asdict(scope)) or 0


def count_due(db: Connection, scope: Scope, apart: Apart) -> dict[str, int]:
    """How many cards in review are due of each set, siblings counted once."""
    return dict(db.execute(_DUE_COUNT, asdict(scope) | {"apart": list(apart)}).all())


def count_new(db: Connection, scope: Scope, version_ids: Collection[str], apart: Apart) -> dict[str, int]:
    """How many new cards these versions have by set, siblings counted once."""
    values = {"apart": list(apart), "version_ids": list(version_ids)}
    return dict(db.execute(_NEW_COUNT, asdict(scope) | values).all())


def find_next_due(db: Connection, scope: Scope) -> tuple[datetime, date] | None:
    """When the next card falls due after now, as a moment and as a study day."""
    first = db.execute(_NEXT, asdict(scope)).one_or_none()
    return None if first is None else (first.due_at, first.due_day)


def count_later(db: Connection, scope: Scope, last: date) -> int:
    """How many cards fall due after now, up to a study day and with it."""
    return db.scalar(_NEXT_COUNT, asdict(scope) | {"last": last}) or 0


def count_waiting(db: Connection, scope: Scope) -> int:
    """How many cards are due, those among them that today's siblings, a burial or the day's limit keep back."""
    return db.scalar(_WAITING_COUNT, asdict(scope)) or 0


def is_any_waiting(db: Connection, scope: Scope) -> bool:
    """Whether that is more than none."""
    return bool(db.scalar(_IS_WAITING, asdict(scope)))


@dataclass(frozen=True, slots=True)
class WaitingMissed:
    """A card on the shelf; `waiting.memory` is None where it was started anew since."""

    waiting: Waiting
    miss: Miss


def find_missed(db: Connection, scope: Scope, *, most: int = MOST_MISSED) -> list[WaitingMissed]:
    """The shelf, the longest missed first."""
    return [
        WaitingMissed(waiting_of(row), Miss(row.answer_id, row.times, row.missed_at, row.missed_day))
        for row in db.execute(_MISSED, asdict(scope) | {"most": most})
    ]


def count_missed(db: Connection, scope: Scope) -> dict[str, int]:
    """How many cards of each set stand on the shelf."""
    return dict(db.execute(_MISSED_COUNT, asdict(scope)).all())


def waiting_of(row: AnyRow) -> Waiting:
    remembered = row._mapping.get("stability") is not None
    return Waiting(
        row.id,
        row.set_id,
        row.fact,
        row.version_id,
        row.content_id,
        memory_of(row) if remembered else None,
        row.version if remembered else 0,
    )
