"""What a learner could be asked now, as the current versions ask it: due cards, new ones, those on the missed shelf."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, func, or_, select, tuple_, type_coerce

from quizapp.memory.state import Memory, Phase
from quizapp.store.base import AnyRow
from quizapp.store.cards import Cards, VersionCards, is_asked_on
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


def find_steps(db: Connection, scope: Scope, *, until: datetime) -> list[Waiting]:
    """Cards whose learning step comes up by a moment, the earliest first."""
    wanted = _remembered(scope, *_PLACE, Memories.version, *MEMORY).where(
        Memories.phase != Phase.REVIEW, Memories.due_at <= until
    )
    return [_waiting(row) for row in db.execute(wanted.order_by(Memories.due_at, Memories.card_id))]


def find_due(db: Connection, scope: Scope, apart: Apart, *, limit: int) -> list[Waiting]:
    """Cards in review that are due, the longest unseen for their stability first, which is the most at risk."""
    days = scope.today.toordinal() - type_coerce(Memories.reviewed_day, Integer)
    wanted = _due(scope, apart, *_PLACE, Memories.version, *MEMORY)
    rows = db.execute(wanted.order_by((days / Memories.stability).desc(), Memories.card_id).limit(limit))
    return [_waiting(row) for row in rows]


def count_due(db: Connection, scope: Scope, apart: Apart) -> dict[str, int]:
    """How many cards in review are due of each set, siblings counted once."""
    return _count_facts(db, _due(scope, apart, Cards.set_id, Cards.fact))


def find_new(db: Connection, scope: Scope, version_id: str, apart: Apart, *, limit: int) -> list[Waiting]:
    """Cards of a version that the learner was never asked, in the order in which they are learned."""
    wanted = _new(scope, apart, *_PLACE).where(VersionCards.version_id == version_id)
    return [_waiting(row) for row in db.execute(wanted.order_by(VersionCards.turn).limit(limit))]


def count_new(db: Connection, scope: Scope, version_ids: Collection[str], apart: Apart) -> dict[str, int]:
    """How many new cards these versions have by set, siblings counted once."""
    wanted = _new(scope, apart, Cards.set_id, Cards.fact).where(VersionCards.version_id.in_(version_ids))
    if scope.set_id is not None:
        wanted = wanted.where(Cards.set_id == scope.set_id)
    return _count_facts(db, wanted)


def find_begun(db: Connection, learner_id: str) -> set[str]:
    """The sets of which the learner has answered anything."""
    return set(db.scalars(select(Memories.set_id).where(Memories.learner_id == learner_id).distinct()))


def find_next_due(db: Connection, scope: Scope) -> tuple[datetime, int] | None:
    """When the next card falls due after now, and how many are due by the end of that study day."""
    later = _remembered(scope, Memories.due_at, Memories.due_day).where(Memories.due_at > scope.now)
    first = db.execute(later.order_by(Memories.due_at).limit(1)).one_or_none()
    if first is None:
        return None
    count = select(func.count()).select_from(later.where(Memories.due_day <= first.due_day).subquery())
    return first.due_at, db.scalar(count) or 0


@dataclass(frozen=True, slots=True)
class WaitingMissed:
    """A card on the shelf; `waiting.memory` is None where it was started anew since."""

    waiting: Waiting
    miss: Miss


def find_missed(db: Connection, scope: Scope) -> list[WaitingMissed]:
    """The shelf, the longest missed first."""
    wanted = (
        select(*_PLACE, *MISS, Memories.version, *MEMORY)
        .select_from(MissedCards)
        .join(Sets, Sets.id == MissedCards.set_id)
        .join(VersionCards, _is_current(MissedCards.card_id))
        .join(Cards, Cards.id == MissedCards.card_id)
        .outerjoin(Memories, _is_of(scope.learner_id))
        .where(MissedCards.learner_id == scope.learner_id, is_asked_on(scope.today))
    )
    if scope.set_id is not None:
        wanted = wanted.where(MissedCards.set_id == scope.set_id)
    rows = db.execute(wanted.order_by(MissedCards.missed_at, MissedCards.card_id))
    return [WaitingMissed(_waiting(row), Miss(row.answer_id, row.times, row.missed_at, row.missed_day)) for row in rows]


def _remembered(scope: Scope, *columns: Any) -> Select[Any]:
    """The learner's memories of cards that are asked today."""
    wanted = (
        select(*columns)
        .select_from(Memories)
        .join(Sets, Sets.id == Memories.set_id)
        .join(VersionCards, _is_current(Memories.card_id))
        .join(Cards, Cards.id == Memories.card_id)
        .where(
            Memories.learner_id == scope.learner_id,
            Memories.is_suspended.is_(False),
            or_(Memories.buried_until.is_(None), Memories.buried_until <= scope.today),
            is_asked_on(scope.today),
        )
    )
    return wanted if scope.set_id is None else wanted.where(Memories.set_id == scope.set_id)


def _due(scope: Scope, apart: Apart, *columns: Any) -> Select[Any]:
    wanted = _remembered(scope, *columns).where(Memories.phase == Phase.REVIEW, Memories.due_at <= scope.now)
    return wanted.where(_is_no_sibling(apart))


def _new(scope: Scope, apart: Apart, *columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(VersionCards)
        .join(Cards, Cards.id == VersionCards.card_id)
        .outerjoin(Memories, _is_of(scope.learner_id))
        .where(Memories.card_id.is_(None), is_asked_on(scope.today), _is_no_sibling(apart))
    )


def _is_current(card_id: Any) -> ColumnElement[bool]:
    return and_(VersionCards.version_id == Sets.version_id, VersionCards.card_id == card_id)


def _is_of(learner_id: str) -> ColumnElement[bool]:
    return and_(Memories.card_id == Cards.id, Memories.learner_id == learner_id)


def _is_no_sibling(apart: Apart) -> ColumnElement[bool]:
    return tuple_(Cards.set_id, Cards.fact).not_in(list(apart))


def _count_facts(db: Connection, wanted: Select[Any]) -> dict[str, int]:
    facts = wanted.distinct().subquery()
    counts = db.execute(select(facts.c.set_id, func.count()).group_by(facts.c.set_id))
    return dict(counts.all())


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
