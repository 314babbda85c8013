"""What is derived from the log, dropped and written anew for one learner; `study.rebuilding` works out what it is.

A log may have millions of lines: it is read card by card, and what follows from it is written in batches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from hashlib import blake2b
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, or_, select, update

from quizapp.memory.state import Memory
from quizapp.store.answers import Answers, Line, line_of
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import MARK_ITEM, SCORE_ATTEMPT, AttemptItems, Attempts
from quizapp.store.base import AnyRow, Base
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flag, Flags, Hold, Holds
from quizapp.store.learners import Learners
from quizapp.store.memories import Memories, memory_columns
from quizapp.store.shelf import Miss, MissedCards

OF_CARDS: tuple[type[Base], ...] = (MissedCards, Memories, Holds, Flags)
DERIVED: tuple[type[Base], ...] = (*OF_CARDS, StudyDays, ArchivedSets)
BATCH = 2000  # rows read or written at once
AnyKey = TypeVar("AnyKey", str, int)
_NEEDED = (
    "id", "sequence", "kind", "answered_at", "study_day", "set_id", "card_id", "schedule_id", "corrects", "context",
    "attempt_id", "position", "given", "mark", "moves_memory", "rating", "guess", "is_hinted", "before",
    "interval_seconds",
)  # fmt: skip
_UNUSED: Mapping[str, Any] = {"utc_offset": 0, "after": None}
_LOG = (
    select(*(getattr(Answers, name) for name in _NEEDED))
    .where(Answers.learner_id == bindparam("learner_id"))
    .order_by(Answers.card_id, Answers.sequence)
    .execution_options(yield_per=BATCH)
)
_OF_SOME_CARDS = _LOG.where(Answers.card_id.in_(bindparam("card_ids", expanding=True)))
_IS_NUMBERED = Answers.sequence.in_(bindparam("numbers", expanding=True))
_CARDS_OF = select(Answers.card_id, Answers.kind).where(  # by the card alone SQLite would look through an index of all
    Answers.learner_id == bindparam("learner_id"), _IS_NUMBERED
)
_OF_NO_CARD = _LOG.where(Answers.card_id.is_(None), _IS_NUMBERED)
_ARCHIVINGS = _LOG.where(Answers.card_id.is_(None), Answers.kind.in_(("archive", "unarchive")))
_UNMARK = update(AttemptItems).where(AttemptItems.learner_id == bindparam("of_learner")).values(mark=None)
_MARKS = (
    select(AttemptItems.attempt_id, AttemptItems.mark, func.count())
    .where(AttemptItems.learner_id == bindparam("learner_id"), AttemptItems.mark.is_not(None))
    .group_by(AttemptItems.attempt_id, AttemptItems.mark)
)
_SOME_MARKS = _MARKS.where(AttemptItems.attempt_id.in_(bindparam("attempt_ids", expanding=True)))
_UNSCORE = update(Attempts).where(Attempts.learner_id == bindparam("of_learner")).values(answered=0, points=0.0)
_NUMBERED = (
    select(Learners.id)
    .outerjoin(Answers, Answers.learner_id == Learners.id)
    .where(Learners.has_left.is_(None))
    .group_by(Learners.id, Learners.sequence)
    .having(
        or_(
            func.count(Answers.id) != Learners.sequence,
            func.coalesce(func.max(Answers.sequence), 0) != Learners.sequence,
        )
    )
)
_GAPS = select(func.count()).select_from(_NUMBERED.subquery())


def list_learners(db: Connection) -> list[str]:
    return list(db.scalars(select(Learners.id).where(Learners.has_left.is_(None)).order_by(Learners.id)))


def walk_log(db: Connection, learner_id: str) -> Iterator[list[Line]]:
    """The lines of each card in their order, card by card; those of no card, which nothing corrects, one by one.

    They hold what a replay asks for, and neither what was shown nor the memory after.
    """
    return _by_card(_lines(db, _LOG, learner_id))


def walk_touched(
    db: Connection, learner_id: str, numbers: Sequence[int], card_ids: Sequence[str]
) -> Iterator[list[Line]]:
    """The same of these cards alone, and of no card only the lines with these numbers."""
    for some_cards in _slices(card_ids):
        yield from _by_card(_lines(db, _OF_SOME_CARDS, learner_id, card_ids=some_cards))
    for some in _slices(numbers):
        yield from _by_card(_lines(db, _OF_NO_CARD, learner_id, numbers=some))


def find_touched(db: Connection, learner_id: str, numbers: Sequence[int]) -> list[str]:
    """The cards that the lines with these numbers are about."""
    key = {"learner_id": learner_id}
    found = (db.scalars(_CARDS_OF, key | {"numbers": some}) for some in _slices(numbers))
    return sorted({card_id for some in found for card_id in some if card_id is not None})


def read_archivings(db: Connection, learner_id: str) -> list[Line]:
    """The lines by which sets were put away and brought back, in their order."""
    return list(_lines(db, _ARCHIVINGS, learner_id))


def _lines(db: Connection, wanted: Select[Any], learner_id: str, **values: Any) -> Iterator[Line]:
    rows = db.execute(wanted, {"learner_id": learner_id} | values)
    return (line_of({**_UNUSED, **dict(zip(_NEEDED, row, strict=True))}) for row in rows)


def _by_card(lines: Iterable[Line]) -> Iterator[list[Line]]:
    for card_id, own in groupby(lines, key=lambda line: line.card_id):
        if card_id is not None:
            yield list(own)
        else:
            yield from ([line] for line in own)


def _slices(keys: Sequence[AnyKey]) -> Iterator[list[AnyKey]]:
    return (list(keys[start : start + BATCH]) for start in range(0, len(keys), BATCH))


def drop_derived(db: Connection, learner_id: str) -> None:
    """Every memory, place on the shelf, hold, flag, day's count, archived set, and the marks and scores of attempts."""
    for table in DERIVED:
        db.execute(delete(table).where(table.__table__.c.learner_id == learner_id))
    db.execute(_UNMARK, {"of_learner": learner_id})
    db.execute(_UNSCORE, {"of_learner": learner_id})


def drop_of_cards(db: Connection, learner_id: str, card_ids: Sequence[str]) -> None:
    """Every memory, place on the shelf, hold and flag of these cards."""
    for table in OF_CARDS:
        columns = table.__table__.c
        for some in _slices(card_ids):
            db.execute(delete(table).where(columns.learner_id == learner_id, columns.card_id.in_(some)))


def drop_archived(db: Connection, learner_id: str) -> None:
    db.execute(delete(ArchivedSets).where(ArchivedSets.learner_id == learner_id))


def rows_of_derived(db: Connection, learner_id: str) -> dict[str, set[int]]:
    """The rows of each derived table, marks and scores among them, each as a number that stands for all it holds."""
    found: dict[str, set[int]] = {}
    tables: tuple[type[Base], ...] = (*DERIVED, AttemptItems, Attempts)
    for table in tables:
        rows = select(table.__table__).where(table.__table__.c.learner_id == learner_id)
        found[table.__tablename__] = {_digest(row) for row in db.execute(rows.execution_options(yield_per=BATCH))}
    return found


def _digest(row: AnyRow) -> int:
    return int.from_bytes(blake2b(repr(tuple(row)).encode(), digest_size=8).digest(), "big")


def count_gaps(db: Connection) -> int:
    """How many learners have a log whose lines are not numbered from 1 to the last, each once."""
    return db.scalar(_GAPS) or 0


class Writer:
    """Collects rows for one learner and writes them in batches; `close` writes the rest."""

    def __init__(self, db: Connection, learner_id: str) -> None:
        self._db = db
        self._learner_id = learner_id
        self._rows: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        self._marks: list[dict[str, Any]] = []

    def add_memory(self, set_id: str, card_id: str, memory: Memory, version: int) -> None:
        self._add(Memories, {"set_id": set_id, "card_id": card_id, "version": version, **memory_columns(memory)})

    def add_miss(self, set_id: str, card_id: str, miss: Miss) -> None:
        self._add(MissedCards, asdict(miss) | {"set_id": set_id, "card_id": card_id})

    def add_hold(self, set_id: str, card_id: str, hold: Hold) -> None:
        self._add(Holds, asdict(hold) | {"set_id": set_id, "card_id": card_id})

    def add_flag(self, set_id: str, card_id: str, flag: Flag) -> None:
        self._add(Flags, asdict(flag) | {"set_id": set_id, "card_id": card_id})

    def add_archived(self, set_id: str, archived_at: datetime) -> None:
        self._add(ArchivedSets, {"set_id": set_id, "archived_at": archived_at})

    def add_day(self, day: date, *, answers: int, introduced: int, reviewed: int) -> None:
        self._add(StudyDays, {"day": day, "answers": answers, "introduced": introduced, "reviewed": reviewed})

    def add_mark(self, attempt_id: str, position: int, mark: str | None) -> None:
        """How an item of an attempt stands."""
        self._marks.append({"of_learner": self._learner_id, "of_attempt": attempt_id, "at": position, "mark": mark})
        if len(self._marks) == BATCH:
            self._write_marks()

    def close(self, points: Mapping[str, float], attempt_ids: Sequence[str] | None = None) -> None:
        """Write what is left, and score every attempt, or these, by what each mark is worth."""
        for table in list(self._rows):
            self._write(table)
        self._write_marks()
        if attempt_ids is None:
            self._score(points, self._db.execute(_MARKS, {"learner_id": self._learner_id}))
        for some in _slices(attempt_ids or ()):
            key = {"learner_id": self._learner_id, "attempt_ids": some}
            self._score(points, self._db.execute(_SOME_MARKS, key))

    def _score(self, points: Mapping[str, float], found: Iterable[AnyRow]) -> None:
        counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for attempt_id, mark, count in found:
            counts[attempt_id].append((mark, count))
        scores = [
            {
                "of_learner": self._learner_id,
                "of_attempt": attempt_id,
                "answered": sum(count for _, count in marks),
                "points": sum(points[mark] * count for mark, count in marks),
            }
            for attempt_id, marks in counts.items()
        ]
        if scores:
            self._db.execute(SCORE_ATTEMPT, scores)

    def _add(self, table: type[Base], row: dict[str, Any]) -> None:
        rows = self._rows[table]
        rows.append({"learner_id": self._learner_id} | row)
        if len(rows) == BATCH:
            self._write(table)

    def _write(self, table: type[Base]) -> None:
        rows = self._rows.pop(table, None)
        if rows:
            self._db.execute(insert(table), rows)

    def _write_marks(self) -> None:
        if self._marks:
            self._db.execute(MARK_ITEM, self._marks)
            self._marks = []
