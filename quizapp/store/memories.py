"""The memory of each card that a learner has answered. Derived from the log: it can be dropped and replayed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from msgspec import convert, json
from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    ScalarSelect,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from quizapp.memory.state import Memory, Phase
from quizapp.store.base import AnyRow, Base, Id, UtcDateTime
from quizapp.store.cards import Cards
from quizapp.store.learners import Learners
from quizapp.store.reach import EVERYONE, learners_of
from quizapp.store.sets import Sets


class Memories(Base):
    __tablename__ = "memories"
    learner_id: Mapped[Id] = mapped_column(ForeignKey(Learners.id), primary_key=True)
    card_id: Mapped[Id] = mapped_column(ForeignKey(Cards.id), primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    stability: Mapped[float]
    difficulty: Mapped[float]
    phase: Mapped[str]
    step: Mapped[int]
    reviewed_at: Mapped[datetime]
    reviewed_day: Mapped[date]
    due_at: Mapped[datetime]
    due_day: Mapped[date]
    reps: Mapped[int]
    lapses: Mapped[int]
    version: Mapped[int]  # the number of the log's line that made it so, so that a late answer can be told
    __table_args__ = (
        # What is due is ranked by it alone: those who have not learned for long have very much that is.
        Index("ix_memories_due", "learner_id", "due_at", "phase", "stability", "reviewed_day", "set_id", "card_id"),
    )


MEMORY = (
    Memories.stability,
    Memories.difficulty,
    Memories.phase,
    Memories.step,
    Memories.reviewed_at,
    Memories.reviewed_day,
    Memories.due_at,
    Memories.due_day,
    Memories.reps,
    Memories.lapses,
)


def memory_of(row: AnyRow) -> Memory:
    """The memory in a row that holds the columns `MEMORY`, whatever else."""
    return Memory(
        stability=row.stability,
        difficulty=row.difficulty,
        phase=Phase(row.phase),
        step=row.step,
        reviewed_at=row.reviewed_at,
        reviewed_day=row.reviewed_day,
        due_at=row.due_at,
        due_day=row.due_day,
        reps=row.reps,
        lapses=row.lapses,
    )


_FIELDS = tuple(each.name for each in fields(Memory))


def memory_columns(memory: Memory) -> dict[str, Any]:
    """A memory as its row has it, by column."""
    return {name: getattr(memory, name) for name in _FIELDS} | {"phase": memory.phase.value}


json.Decoder(Memory)  # learned now, for the reason that `items.card` gives


def memory_to_json(memory: Memory | None) -> dict[str, Any] | None:
    """As the log keeps it: moments and days as ISO text."""
    if memory is None:
        return None
    plain = ((name, getattr(memory, name)) for name in _FIELDS)
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in plain}


def memory_from_json(plain: Mapping[str, Any] | None) -> Memory | None:
    """The inverse of `memory_to_json`."""
    return None if plain is None else convert(plain, Memory)


@dataclass(frozen=True, slots=True)
class StoredMemory:
    """A memory as it is stored; `version` is the sequence of the line that it comes from."""

    card_id: str
    set_id: str
    memory: Memory
    version: int


_MEMORIES = select(Memories.card_id, Memories.set_id, *MEMORY, Memories.version).where(
    Memories.learner_id == bindparam("learner_id")
)
_MEMORIES_OF_SETS = _MEMORIES.where(Memories.set_id.in_(bindparam("set_ids", expanding=True)))
_SOME_MEMORIES = _MEMORIES.where(Memories.card_id.in_(bindparam("card_ids", expanding=True)))
_OF_CARD = (Memories.learner_id == bindparam("of_learner"), Memories.card_id == bindparam("of_card"))
_ADD, _CHANGE, _REMOVE = insert(Memories), update(Memories).where(*_OF_CARD), delete(Memories).where(*_OF_CARD)


def read_memories(db: Connection, learner_id: str, set_ids: Iterable[str]) -> dict[str, Memory]:
    """Every memory of these sets, by card."""
    rows = db.execute(_MEMORIES_OF_SETS, {"learner_id": learner_id, "set_ids": list(set_ids)})
    return {row.card_id: memory_of(row) for row in rows}


def read_memories_of(db: Connection, learner_id: str, card_ids: Iterable[str]) -> dict[str, Memory]:
    """The memories of these cards, by card."""
    rows = db.execute(_SOME_MEMORIES, {"learner_id": learner_id, "card_ids": list(card_ids)})
    return {row.card_id: memory_of(row) for row in rows}


def save_memory(
    db: Connection,
    learner_id: str,
    *,
    set_id: str,
    card_id: str,
    memory: Memory | None,
    was: StoredMemory | None,
    version: int,
) -> None:
    """Write what a card's memory has become in place of what it `was`; None is no memory at all."""
    of_card = {"of_learner": learner_id, "of_card": card_id}
    if memory is None:
        db.execute(_REMOVE, of_card)
        return
    values = memory_columns(memory) | {"version": version}
    if was:
        db.execute(_CHANGE, of_card | values)
    else:
        key = {"learner_id": learner_id, "card_id": card_id, "set_id": set_id}
        db.execute(_ADD, key | values)


def remove_memories(db: Connection, learner_id: str, card_ids: Iterable[str]) -> None:
    db.execute(_REMOVE, [{"of_learner": learner_id, "of_card": card_id} for card_id in card_ids])


_IN_REVIEW = and_(Memories.learner_id == bindparam("of_learner"), Memories.phase == Phase.REVIEW)
_DAYS_DUE = (
    select(Memories.due_day, func.min(Memories.due_at).label("first"), func.max(Memories.due_at).label("last"))
    .where(_IN_REVIEW)
    .group_by(Memories.due_day)
)
_START = bindparam("start", type_=UtcDateTime())
_MOVE_DAY = (  # found by the index of what is due
    update(Memories)
    .where(_IN_REVIEW, Memories.due_at.between(bindparam("first"), bindparam("last")))
    .where(Memories.due_day == bindparam("day"))
    .values(due_at=case((Memories.reviewed_at > _START, Memories.reviewed_at), else_=_START))
)
_IN_STEPS = _MEMORIES.where(Memories.phase != Phase.REVIEW)


def move_days(db: Connection, learner_id: str, start_of: Callable[[date], datetime]) -> None:
    """Let the cards in review be due when their days start by another clock, or when they were answered, if that is
    later. The memories are the same: a question served before is still good.
    """
    days = db.execute(_DAYS_DUE, {"of_learner": learner_id}).all()
    moved = [
        {"of_learner": learner_id, "day": day, "first": first, "last": last, "start": start_of(day)}
        for day, first, last in days
    ]
    if moved:
        db.execute(_MOVE_DAY, moved)


def read_in_steps(db: Connection, learner_id: str) -> dict[str, Memory]:
    """The memories of the cards in learning steps, by card."""
    return {row.card_id: memory_of(row) for row in db.execute(_IN_STEPS, {"learner_id": learner_id})}


def save_due(db: Connection, learner_id: str, memories: Mapping[str, Memory]) -> None:
    """Write when each of these cards is due by another clock, as `move_days` does."""
    if memories:
        key = {"of_learner": learner_id}
        moved = [
            key | {"of_card": card_id, "due_at": memory.due_at, "due_day": memory.due_day}
            for card_id, memory in memories.items()
        ]
        db.execute(_CHANGE, moved)


LOAD_DAYS = 16  # that are counted in one statement
FULL_FROM = 200  # cards on a day, beyond which it makes no difference how many there are


def _due_within(place: int) -> ScalarSelect[int]:
    """By the index alone, and no further than it matters."""
    within = (Memories.due_at >= bindparam(f"start_{place}"), Memories.due_at < bindparam(f"start_{place + 1}"))
    found = select(Memories.due_at).where(Memories.learner_id == bindparam("learner_id"), *within).limit(FULL_FROM)
    return select(func.count()).select_from(found.subquery()).scalar_subquery()


_SIBLINGS = aliased(Cards)
_IS_SIBLING = and_(_SIBLINGS.set_id == Cards.set_id, _SIBLINGS.fact == Cards.fact, _SIBLINGS.id != Cards.id)
_DUE_DAYS = (
    select(Memories.due_day, *(_due_within(place).label(f"day_{place}") for place in range(LOAD_DAYS)))
    .select_from(Cards)
    .outerjoin(_SIBLINGS, _IS_SIBLING)
    .outerjoin(Memories, and_(Memories.card_id == _SIBLINGS.id, Memories.learner_id == bindparam("learner_id")))
    .where(Cards.id == bindparam("card_id"))
)


def count_due_days(
    db: Connection, learner_id: str, card_id: str, starts: Sequence[datetime]
) -> tuple[tuple[int, ...], frozenset[date]]:
    """How many cards fall due on each of `LOAD_DAYS` days, at most `FULL_FROM`; `starts` are their beginnings and the
    end of the last. And the days on which the other cards of this card's fact are due.
    """
    moments = {f"start_{place}": start for place, start in enumerate(starts)}
    rows = db.execute(_DUE_DAYS, {"learner_id": learner_id, "card_id": card_id} | moments).all()
    return tuple(rows[0][1:]), frozenset(row.due_day for row in rows if row.due_day is not None)


def find_holders(db: Connection, set_id: str, owner: str, card_ids: Collection[str]) -> list[tuple[str, str]]:
    """Who remembers any of these cards of a set: learner and card, in a fixed order."""
    wanted = select(Memories.learner_id, Memories.card_id).where(Memories.card_id.in_(card_ids))
    if owner != EVERYONE:  # else all are looked through, which is quicker than one after the other
        wanted = wanted.where(Memories.learner_id.in_(learners_of(set_id, owner)))
    return sorted((row.learner_id, row.card_id) for row in db.execute(wanted))
