"""A learner's data handed over: all of it out as a file, and a file taken in. `exchange` knows how the file looks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from importlib.metadata import version
from typing import IO, Any

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError

from quizapp.exchange import rows
from quizapp.exchange.checking import check_file
from quizapp.exchange.reading import BadLine
from quizapp.exchange.writing import write_lines
from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Schedules, read_learner
from quizapp.store.memories import Memories
from quizapp.store.outgoing import walk_rows
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards
from quizapp.study.act import commits, reads, streams
from quizapp.study.arrival import Arrival, TakenIn
from quizapp.study.arriving_sets import SetDiffers
from quizapp.study.differing_sets import find_differing
from quizapp.study.sharing import check_count

WRITTEN: tuple[tuple[type[Any], type[Base]], ...] = (  # in the order of the file
    (rows.ScheduleRow, Schedules),
    (rows.SetRow, Sets),
    (rows.CardRow, Cards),
    (rows.ContentRow, CardContents),
    (rows.VersionRow, SetVersions),
    (rows.AskedRow, VersionCards),
    (rows.AttemptRow, Attempts),
    (rows.ItemRow, AttemptItems),
    (rows.AnswerRow, Answers),
    (rows.MemoryRow, Memories),
    (rows.MissedRow, MissedCards),
    (rows.HoldRow, Holds),
    (rows.FlagRow, Flags),
    (rows.DayRow, StudyDays),
    (rows.ArchivedRow, ArchivedSets),
)


@streams
def hand_out(db: Connection, learner_id: str, *, now: datetime) -> Iterator[bytes]:
    """The lines of a learner's file one after the other: settings, sets, quizzes, log, and what follows from it."""
    return write_lines(_rows(db, learner_id, now))


def _rows(db: Connection, learner_id: str, now: datetime) -> Iterator[rows.FileRow]:
    learner = read_learner(db, learner_id)
    yield rows.Head(version=rows.VERSION, program=version("quizapp"), exported_at=now)
    yield rows.LearnerRow(**{name: getattr(learner, name) for name in rows.LearnerRow.__struct_fields__})
    for kind, table in WRITTEN:
        for row in walk_rows(db, table, learner_id):
            yield kind(**row)


def take_in(
    learner_id: str, file: IO[bytes], *, now: datetime, is_shared: bool = False, most_sets: int | None = None
) -> TakenIn:
    """Take in what a file has and the store has not, all of it or nothing; what is there already stays as it is.

    The log that comes and the one that is here are merged by time, and all that follows from a log is made anew. The
    settings are taken where nothing was answered yet. A set that is here keeps its current version. The file is read
    several times and never held as a whole. Where the store `is_shared` with others, nothing is added to their sets:
    a set that differs from everyone's comes in as the learner's own. The learner may keep `most_sets`, or any number.
    Raises BadLine, TooManySets and NotSaved.
    """
    sheet_hashes = check_file(file, is_shared=is_shared)
    apart = _find_differing(learner_id, now, sheet_hashes, file) if is_shared else None
    try:
        while True:
            try:
                return _take_in(learner_id, file, sheet_hashes, now, apart, most_sets)
            except SetDiffers as differing:  # since they were looked for
                apart = {*(apart or ()), differing.set_id}
    except (IntegrityError, DataError) as error:  # what no check has foreseen: nothing was stored
        raise BadLine(1, "not_storable", detail=str(error.orig).splitlines()[0]) from error


_find_differing = reads(find_differing)


@commits
def _take_in(
    db: Connection,
    learner_id: str,
    file: IO[bytes],
    sheet_hashes: Mapping[str, str],
    now: datetime,
    apart: Collection[str] | None,
    most_sets: int | None,
) -> TakenIn:
    taken = Arrival(db, learner_id, now, sheet_hashes, apart).take(file)
    if taken.sets and most_sets is not None:
        check_count(db, learner_id, most_sets)
    return taken
