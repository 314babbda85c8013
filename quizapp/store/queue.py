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
from quizapp.store.sets import Sets
from quizapp.store.shelf import MISS, Miss, MissedCards

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


_PLACE = (Cards.id, Cards.set_id, Cards.fact, VersionCards.version_id, VersionCards.content_id)
_FACT = (Cards.set_id, Cards.fact)
_OF_LEARNER = Memories.learner_id == bindparam("learner_id")
_IN_SET = or_(bindparam("set_id", type_=String).is_(None), Cards.set_id == bindparam("set_id"))
_IS_NO_SIBLING = tuple_(*_FACT).not_in(bindparam("apart", expanding=True))


_HOLD = and_(Holds.learner_id == bindparam("learner_id"), Holds.card_id == Cards.id)


def _remembered(*columns: Any) -> Select[Any]:
    """The learner's memories of cards that the current versions ask, but for suspended ones and archived sets."""
    return (
        select(*columns)
        .select_from(Memories)
        .join(Sets, Sets.id == Memories.set_id)
        .join(VersionCards, _is_current(Memories.card_id))
        .join(Cards, Cards.id == Memories.card_id)
        .outerjoin(Holds, _HOLD)
        .where(_OF_LEARNER, _IN_SET, IS_ASKED, NOT_SUSPENDED, ~is_archived(Sets.id))
    )


def _due(*columns: Any) -> Select[Any]:
    in_review = and_(Memories.phase == Phase.REVIEW, Memories.due_at <= bindparam("now"))
    return _remembered(*columns).where(in_review, _IS_NO_SIBLING, NOT_HELD)


def _new(*columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(VersionCards)
        .join(Cards, Cards.id == VersionCards.card_id)
        .outerjoin(Memories, and_(Memories.card_id == Cards.id, _OF_LEARNER))
        .outerjoin(Holds, _HOLD)
        .where(Memories.card_id.is_(None), _IN_SET, IS_ASKED, _IS_NO_SIBLING, NOT_HELD)
        .where(VersionCards.version_id.in_(bindparam("version_ids", expanding=True)))
    )


def _is_current(card_id: Any) -> ColumnElement[bool]:
    return and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == card_id)


def _count_by_set(wanted: Select[Any]) -> Select[Any]:
    facts = wanted.distinct().subquery()
    return select(facts.c.set_id, func.count()).group_by(facts.c.set_id)


_REMEMBERED = (*_PLACE, Memories.version, *MEMORY)
_STEPS = (
    _remembered(*_REMEMBERED)
    .where(Memories.phase != Phase.REVIEW, Memories.due_at <= bindparam("until"), NOT_HELD)
    .order_by(Memories.due_at, Memories.card_id)
)
_DAYS_UNSEEN = bindparam("today_number", type_=Integer) - type_coerce(Memories.reviewed_day, Integer)
_DUE = (
    _due(*_REMEMBERED)
    .order_by((_DAYS_UNSEEN / Memories.stability).desc(), Memories.card_id)
    .limit(bindparam("most", type_=Integer))
)
_DUE_COUNT = _count_by_set(_due(*_FACT))
_NEW = _new(*_PLACE).order_by(VersionCards.turn).limit(1)
_NEW_FACTS = _new(Cards.fact).order_by(VersionCards.turn).limit(bindparam("most", type_=Integer))
_NEW_COUNT = _count_by_set(_new(*_FACT))
_BEGUN = select(Memories.set_id).where(_OF_LEARNER).distinct()
_IS_FREE_THEN = or_(NOT_HELD, Memories.due_day > bindparam("today"))  # what is buried is so until tomorrow
_LATER = _remembered(Memories.due_at, Memories.due_day).where(Memories.due_at > bindparam("now"), _IS_FREE_THEN)
_NEXT = _LATER.order_by(Memories.due_at).limit(1)
_WAITING_COUNT = select(func.count()).select_from(
    _remembered(Memories.card_id).where(Memories.due_at <= bindparam("now")).subquery()
)
_NEXT_COUNT = select(func.count()).select_from(_LATER.where(Memories.due_day <= bindparam("last")).subquery())
_DAYS = _remembered(Memories.due_day, func.count()).where(Memories.due_at <= bindparam("until"))
_DAYS = _DAYS.where(or_(VersionCards.until.is_(None), VersionCards.until >= Memories.due_day))  # not run out by then
_DAYS = _DAYS.group_by(Memories.due_day)
_MISSED = (
    select(*_PLACE, *MISS, Memories.version, *MEMORY)
    .select_from(MissedCards)
    .join(Sets, Sets.id == MissedCards.set_id)
    .join(VersionCards, _is_current(MissedCards.card_id))
    .join(Cards, Cards.id == MissedCards.card_id)
    .outerjoin(Memories, and_(Memories.card_id == Cards.id, _OF_LEARNER))
    .outerjoin(Holds, _HOLD)
    .where(MissedCards.learner_id == bindparam("learner_id"), _IN_SET, IS_ASKED, NOT_SUSPENDED, ~is_archived(Sets.id))
    .order_by(MissedCards.missed_at, MissedCards.card_id)
)


_ALL = (
    select(*_PLACE, Memories.version, *MEMORY)
    .select_from(VersionCards)
    .join(Sets, Sets.version_id == VersionCards.version_id)
    .join(Cards, Cards.id == VersionCards.card_id)
    .outerjoin(Memories, and_(Memories.card_id == Cards.id, _OF_LEARNER))
    .outerjoin(Holds, _HOLD)
    .where(Sets.id == bindparam("set_id"), IS_ASKED, NOT_SUSPENDED)
)
_WEAKEST = (
    _ALL.where(Cards.id.not_in(bindparam("besides", expanding=True)))
    .order_by(Memories.card_id.is_(None), (_DAYS_UNSEEN / Memories.stability).desc(), VersionCards.position)
    .limit(1)
)
_ONE = _ALL.where(Cards.id == bindparam("card_id"))
_ALL_COUNT = select(func.count()).select_from(_ALL.with_only_columns(Cards.id).subquery())


def find_weakest(db: Connection, scope: Scope, besides: Collection[str]) -> Waiting | None:
    """The card of a set that is most at risk, whether due or not, beside some; those never asked come last."""
    values = {"besides": list(besides), "today_number": scope.today.toordinal()}
    row = db.execute(_WEAKEST, asdict(scope) | values).one_or_none()
    return None if row is None else _waiting(row)


def find_card(db: Connection, scope: Scope, card_id: str) -> Waiting | None:
    """A card of a set, whether due or not; None where it is not asked today or suspended."""
    row = db.execute(_ONE, asdict(scope) | {"card_id": card_id}).one_or_none()
    return None if row is None else _waiting(row)


def count_cards(db: Connection, scope: Scope) -> int:
    """How many cards of a set can be asked, whether due or not."""
    return db.scalar(_ALL_COUNT, asdict(scope)) or 0


def find_steps(db: Connection, scope: Scope, *, until: datetime) -> list[Waiting]:
    """Cards whose learning step comes up by a moment, the earliest first."""
    return [_waiting(row) for row in db.execute(_STEPS, asdict(scope) | {"until": until})]


def find_due(db: Connection, scope: Scope, apart: Apart, *, most: int) -> list[Waiting]:
    """Cards in review that are due, the longest unseen for their stability first, which is the most at risk."""
    values = {"apart": list(apart), "most": most, "today_number": scope.today.toordinal()}
    return [_waiting(row) for row in db.execute(_DUE, asdict(scope) | values)]


def count_due(db: Connection, scope: Scope, apart: Apart) -> dict[str, int]:
    """How many cards in review are due of each set, siblings counted once."""
    return dict(db.execute(_DUE_COUNT, asdict(scope) | {"apart": list(apart)}).all())


def find_new(db: Connection, scope: Scope, version_id: str, apart: Apart) -> Waiting | None:
    """The first card of a version that the learner was never asked, in the order in which they are learned."""
    row = db.execute(_NEW, asdict(scope) | {"apart": list(apart), "version_ids": [version_id]}).one_or_none()
    return None if row is None else _waiting(row)


def find_new_facts(db: Connection, scope: Scope, version_id: str, apart: Apart, *, most: int) -> set[str]:
    """The facts of the cards of a version that are the next to be asked for the first time."""
    values = {"apart": list(apart), "version_ids": [version_id], "most": most}
    return set(db.scalars(_NEW_FACTS, asdict(scope) | values))


def count_new(db: Connection, scope: Scope, version_ids: Collection[str], apart: Apart) -> dict[str, int]:
    """How many new cards these versions have by set, siblings counted once."""
    values = {"apart": list(apart), "version_ids": list(version_ids)}
    return dict(db.execute(_NEW_COUNT, asdict(scope) | values).all())


def find_begun(db: Connection, learner_id: str) -> set[str]:
    """The sets of which the learner has answered anything."""
    return set(db.scalars(_BEGUN, {"learner_id": learner_id}))


def find_next_due(db: Connection, scope: Scope) -> tuple[datetime, date] | None:
    """When the next card falls due after now, as a moment and as a study day."""
    first = db.execute(_NEXT, asdict(scope)).one_or_none()
    return None if first is None else (first.due_at, first.due_day)


def count_later(db: Connection, scope: Scope, last: date) -> int:
    """How many cards fall due after now, up to a study day and with it."""
    return db.scalar(_NEXT_COUNT, asdict(scope) | {"last": last}) or 0


def count_days(db: Connection, scope: Scope, *, until: datetime) -> dict[date, int]:
    """How many cards fall due on each study day up to a moment, overdue ones on the days on which they did."""
    return dict(db.execute(_DAYS, asdict(scope) | {"until": until}).all())


def count_waiting(db: Connection, scope: Scope) -> int:
    """How many cards are due, those among them that today's siblings, a burial or the day's limit keep back."""
    return db.scalar(_WAITING_COUNT, asdict(scope)) or 0


@dataclass(frozen=True, slots=True)
class WaitingMissed:
    """A card on the shelf; `waiting.memory` is None where it was started anew since."""

    waiting: Waiting
    miss: Miss


def find_missed(db: Connection, scope: Scope) -> list[WaitingMissed]:
    """The shelf, the longest missed first."""
    return [
        WaitingMissed(_waiting(row), Miss(row.answer_id, row.times, row.missed_at, row.missed_day))
        for row in db.execute(_MISSED, asdict(scope))
    ]


def _waiting(row: AnyRow) -> Waiting:
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
