"""What a learner could be asked on a study day as lists that can be cut short, and how to keep them by the log."""

from __future__ import annotations

from datetime import date, datetime
from sys import intern
from typing import NamedTuple

from sqlalchemy import Connection, Integer, String, and_, bindparam, cast, or_, select

from quizapp.memory.state import Phase
from quizapp.store.answering import WAS, was_of
from quizapp.store.answers import Answers, LogEntry
from quizapp.store.archive import is_archived
from quizapp.store.asked_cards import keep_card
from quizapp.store.base import AnyRow
from quizapp.store.cards import IS_ASKED, CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays, read_used
from quizapp.store.engine import once
from quizapp.store.holds import NOT_HELD, Holds
from quizapp.store.memories import MEMORY, Memories
from quizapp.store.queue import (
    CAN_BE_ASKED,
    DAYS_UNSEEN,
    HOLD,
    OF_LEARNER,
    Scope,
    Waiting,
    is_current,
    remembered,
    waiting_of,
)
from quizapp.store.reach import is_still_open
from quizapp.store.sets import Sets
from quizapp.store.shelf import SHELF, Miss, MissedCards, miss_of

NO_TURN = 2**31 - 1  # later than that of any card


class Coming(NamedTuple):
    """A card that could be asked. The lower its `rank` in its list, the sooner; `due_at` is None for a new card."""

    key: str
    set_id: str
    fact_name: str
    rank: float
    due_at: datetime | None

    @property
    def fact(self) -> str:
        """What its siblings share, over all sets."""
        return f"{self.set_id}/{self.fact_name}"

    def is_due_by(self, moment: datetime) -> bool:
        return self.due_at is not None and self.due_at <= moment


class Again(NamedTuple):
    """A card that was asked before, as it stands by now: it may not be due."""

    card: Coming
    phase: Phase


class Chosen(NamedTuple):
    """A card to ask, with its place on the shelf, and what its answer was before that changed, as in `Met`."""

    waiting: Waiting
    miss: Miss | None
    was: str | None


class Logged(NamedTuple):
    """A line of the log as far as it changes what is asked: its card is `met` where that has a memory by now, and comes
    `again` where it can be asked too.
    """

    entry: LogEntry
    study_day: date
    is_met: bool
    again: Again | None


_ENTRY = (Answers.id, Answers.sequence, Answers.kind, Answers.corrects, Answers.mark, Answers.context)
_OF_DAY = and_(StudyDays.learner_id == bindparam("learner_id"), StudyDays.day == bindparam("today"))
_FACT = (Cards.set_id, Cards.fact)
_NOT_RISK = -DAYS_UNSEEN / Memories.stability
_LOG_FROM = (
    select(*_ENTRY, Answers.set_id, Answers.card_id, Cards.fact, Answers.study_day)
    .add_columns(StudyDays.introduced, StudyDays.reviewed, Memories.phase, _NOT_RISK.label("rank"), Memories.due_at)
    .add_columns(CAN_BE_ASKED.label("is_asked"))
    .outerjoin(Cards, Cards.id == Answers.card_id)
    .outerjoin(StudyDays, _OF_DAY)
    .outerjoin(Memories, and_(OF_LEARNER, Memories.card_id == Answers.card_id))
    .outerjoin(Sets, Sets.id == Memories.set_id)
    .outerjoin(VersionCards, is_current(Answers.card_id))
    .outerjoin(Holds, HOLD)
    .where(Answers.learner_id == bindparam("learner_id"), Answers.sequence >= bindparam("sequence"))
    .order_by(Answers.sequence)
    .limit(bindparam("most", type_=Integer))
)
_KNOWN = (Memories.card_id, *_FACT, _NOT_RISK.label("rank"), Memories.due_at)
_STEPS = remembered(*_KNOWN).where(
    Memories.phase != Phase.REVIEW, Memories.due_at <= bindparam("until"), NOT_HELD
).order_by(Memories.due_at, Memories.card_id)  # fmt: skip
_MAY_BE_ASKED = select(Sets.id).where(~is_archived(Sets.id), is_still_open(Sets))
# By an index alone and before anything is joined, since very many may be due.
_RANKED = (
    select(Memories.card_id, Memories.set_id, _NOT_RISK.label("rank"), Memories.due_at)
    .where(OF_LEARNER, Memories.phase == Phase.REVIEW, Memories.due_at <= bindparam("until"))
    .where(or_(bindparam("set_id", type_=String).is_(None), Memories.set_id == bindparam("set_id")))
    .where(Memories.set_id.in_(_MAY_BE_ASKED))
    .order_by("rank", Memories.card_id)
    .limit(bindparam("most", type_=Integer))
    .subquery()
)
_DUE = (
    select(_RANKED.c.card_id, *_FACT, _RANKED.c.rank, _RANKED.c.due_at)
    .add_columns(and_(VersionCards.card_id.is_not(None), IS_ASKED, NOT_HELD))
    .select_from(_RANKED)
    .join(Sets, Sets.id == _RANKED.c.set_id)
    .join(Cards, Cards.id == _RANKED.c.card_id)
    .outerjoin(VersionCards, is_current(_RANKED.c.card_id))
    .outerjoin(Holds, HOLD)
    .order_by(_RANKED.c.rank, _RANKED.c.card_id)
)
_NEW = (
    select(VersionCards.card_id, *_FACT, VersionCards.turn, and_(IS_ASKED, NOT_HELD))
    .select_from(VersionCards)
    .outerjoin(Memories, and_(Memories.card_id == VersionCards.card_id, OF_LEARNER))
    .outerjoin(Holds, and_(Holds.learner_id == bindparam("learner_id"), Holds.card_id == VersionCards.card_id))
    .join(Cards, Cards.id == VersionCards.card_id)
    .where(VersionCards.version_id == bindparam("version_id"), VersionCards.turn >= bindparam("start"))
    .where(Memories.card_id.is_(None))
    .order_by(VersionCards.turn)
    .limit(bindparam("most", type_=Integer))
)
_BEGUN = select(Memories.set_id).where(OF_LEARNER).distinct()
_OF_CARD = and_(MissedCards.learner_id == bindparam("learner_id"), MissedCards.card_id == Cards.id)
_CHOSEN = (
    select(Cards.id, *_FACT, VersionCards.version_id, VersionCards.content_id, Memories.version, *MEMORY, *SHELF)
    .add_columns(WAS, cast(CardContents.content, String).label("written"))
    .select_from(Cards)
    .join(Sets, Sets.id == Cards.set_id)
    .join(VersionCards, is_current(Cards.id))
    .join(CardContents, CardContents.id == VersionCards.content_id)
    .outerjoin(Memories, and_(Memories.card_id == Cards.id, OF_LEARNER))
    .outerjoin(Holds, HOLD)
    .outerjoin(MissedCards, _OF_CARD)
    .where(Cards.id == bindparam("card_id"), IS_ASKED, NOT_HELD)
)


def read_log_from(db: Connection, scope: Scope, sequence: int, *, most: int) -> tuple[list[Logged], tuple[int, int]]:
    """The lines of the log from this number on, that one among them, in their order; and as `read_used` does, how many
    new and due cards the day's reviews have asked.
    """
    wide: list[tuple[int, list[Logged], tuple[int, int]]] = once(db, f"log of {scope.learner_id}, {scope.today}", list)
    for start, lines, used in wide:
        if start <= sequence:
            return [line for line in lines if line.entry.sequence >= sequence][:most], used
    lines, used = _read_log(db, scope, sequence, most)
    if len(lines) < most:  # all lines to the last: others may want the end of them
        wide.append((sequence, lines, used))
    return lines, used


def _read_log(db: Connection, scope: Scope, sequence: int, most: int) -> tuple[list[Logged], tuple[int, int]]:
    rows = db.execute(_LOG_FROM, scope.values | {"sequence": sequence, "most": most}).all()
    if not rows:
        return [], read_used(db, scope.learner_id, scope.today)
    return [_logged(row) for row in rows], (rows[0].introduced or 0, rows[0].reviewed or 0)


def _logged(row: AnyRow) -> Logged:
    *entry, study_day, _, _, phase, rank, due_at, is_asked = row
    logged = LogEntry(*entry)
    if phase is None:
        return Logged(logged, study_day, is_met=False, again=None)
    card = Coming(logged.card_id or "", logged.set_id, logged.fact or "", rank, due_at)
    return Logged(logged, study_day, is_met=True, again=Again(card, Phase(phase)) if is_asked else None)


def list_steps(db: Connection, scope: Scope, *, until: datetime) -> list[Coming]:
    """The learning steps that are due until then, the earliest first."""
    rows = db.execute(_STEPS, scope.values | {"until": until})
    return [Coming(*row) for row in rows]


def list_due(db: Connection, scope: Scope, *, until: datetime, most: int) -> tuple[list[Coming], int]:
    """Of the cards in review that are due until then so many, the longest unseen for their stability first: those that
    can be asked today, and at how many it was looked.
    """
    rows = db.execute(_DUE, scope.values | {"until": until, "most": most}).all()
    cards = [Coming(card_id, intern(set_id), *rest) for card_id, set_id, *rest, is_asked in rows if is_asked]
    return cards, len(rows)


def list_new(db: Connection, scope: Scope, version_id: str, *, start: int, most: int) -> tuple[list[Coming], int, int]:
    """Of the cards of a version that the learner was never asked so many, in the order in which they are learned, from
    the turn `start` on: those that can be asked today, at how many it was looked, and the turn of the first of these.
    """
    values = scope.values | {"version_id": version_id, "start": start, "most": most}
    rows = db.execute(_NEW, values).all()
    cards = [
        Coming(card_id or "", intern(set_id), fact, turn, None)
        for card_id, set_id, fact, turn, is_asked in rows
        if is_asked
    ]
    return cards, len(rows), rows[0].turn if rows else NO_TURN


def find_begun(db: Connection, learner_id: str) -> frozenset[str]:
    """The sets of which the learner has answered anything."""
    return frozenset(db.scalars(_BEGUN, {"learner_id": learner_id}))


def read_chosen(db: Connection, scope: Scope, card_id: str) -> Chosen | None:
    """A card as the current version asks it; None where it cannot be asked today."""
    row = db.execute(_CHOSEN, scope.values | {"card_id": card_id}).one_or_none()
    if row is None:
        return None
    keep_card(row.content_id, row.written)
    return Chosen(waiting_of(row), miss_of(row), was_of(row))
