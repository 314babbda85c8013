"""Everything that is derived made again from the log alone: the log is the truth."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from quizapp.memory.parameters import Parameters
from quizapp.store.answers import Line
from quizapp.store.days import add_to_day
from quizapp.store.derived import (
    Writer,
    drop_archived,
    drop_derived,
    drop_of_cards,
    find_touched,
    list_learners,
    read_archivings,
    walk_log,
    walk_touched,
)
from quizapp.store.holds import Hold
from quizapp.store.learners import Learner, read_all_schedules, read_learner
from quizapp.study.act import commits, reads
from quizapp.study.failures import NotSaved, PartlyRebuilt
from quizapp.study.recording import introduces, is_due_review
from quizapp.study.replay import Standing, archived_after, flag_after, hold_after, replay, standing
from quizapp.study.scoring import POINTS


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How much was read and made."""

    lines: int
    cards: int
    memories: int


def rebuild() -> Rebuilt:
    """Drop and remake what is derived for every learner, each in a transaction of its own; raises NotSaved where that
    could be done for none, and PartlyRebuilt where for some.
    """
    done: list[Rebuilt] = []
    try:
        for learner_id in all_learners():
            done.append(rebuild_learner(learner_id))
    except NotSaved as failure:
        if done:
            raise PartlyRebuilt(failure.reason, len(done)) from failure
        raise
    return Rebuilt(*(sum(getattr(each, name) for each in done) for name in ("lines", "cards", "memories")))


@reads
def all_learners(db: Connection) -> list[str]:
    return list_learners(db)


@commits
def rebuild_learner(db: Connection, learner_id: str) -> Rebuilt:
    """The same for one learner: all of it or nothing."""
    return remake(db, learner_id)


def remake(db: Connection, learner_id: str) -> Rebuilt:
    """Drop and remake in the caller's transaction."""
    drop_derived(db, learner_id)
    remaking = _Remaking(db, learner_id)
    for lines in walk_log(db, learner_id):
        remaking.take(lines)
    for day, counts in remaking.days():
        remaking.writer.add_day(day, **counts)
    remaking.write_archived()
    remaking.writer.close(POINTS)
    return Rebuilt(remaking.lines, remaking.cards, remaking.memories)


def remake_touched(db: Connection, learner_id: str, numbers: array[int]) -> None:
    """The same where the lines with these numbers, ascending, have just come, for what they are about: their cards,
    days and quizzes. The rest of the log may be long, and is not read.
    """
    card_ids = find_touched(db, learner_id, numbers)
    drop_of_cards(db, learner_id, card_ids)
    remaking = _Remaking(db, learner_id)
    for lines in walk_touched(db, learner_id, numbers, card_ids):
        remaking.take(lines, known=[line for line in lines if not _holds(numbers, line.sequence)])
    for day, counts in remaking.days():
        add_to_day(db, learner_id, day, **counts)
    drop_archived(db, learner_id)
    remaking.write_archived()
    remaking.writer.close(POINTS, sorted(remaking.attempt_ids))


def _holds(numbers: array[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


class _Remaking:
    """Takes a log card by card, and collects what follows from it."""

    def __init__(self, db: Connection, learner_id: str) -> None:
        self._db, self._learner_id = db, learner_id
        self._learner, self._schedules = read_learner(db, learner_id, lock=True), read_all_schedules(db)
        self._days: dict[date, Counter[str]] = {}
        self.writer = Writer(db, learner_id)
        self.attempt_ids: set[str] = set()
        self.lines = self.cards = self.memories = 0

    def take(self, lines: Sequence[Line], known: Sequence[Line] = ()) -> None:
        """All lines of a card, or one of none; those that are `known` among them were counted and marked before."""
        ids = {line.id for line in known}
        came, answers = [line for line in lines if line.id not in ids], standing(lines)
        for line in came:
            if line.kind == "answer":
                self._day(line)  # it is one of study also where the answer was taken back
        was = {answer.line.id: answer for answer in standing(known)}
        for answer in answers:
            if was.pop(answer.line.id, None) is None:
                self._day(answer.line).update(_counts(answer.line))
        for answer in was.values():  # taken back by what came
            self._day(answer.line).subtract(_counts(answer.line))
        self._mark({line.attempt_id for line in came if line.attempt_id}, lines, answers)
        self.lines += len(lines)
        if lines[0].card_id is not None:
            self.cards += 1
            self.memories += _write_card(lines, self._learner, self._schedules, self.writer)

    def _day(self, line: Line) -> Counter[str]:
        return self._days.setdefault(line.study_day, Counter(answers=0, introduced=0, reviewed=0))

    def _mark(self, attempt_ids: set[str], lines: Sequence[Line], answers: Sequence[Standing[Line]]) -> None:
        """What was answered in these quizzes, as it stands; an answer that was taken back is none."""
        marks = {answer.line.id: answer.mark for answer in answers}
        for line in lines:
            if line.kind == "answer" and line.attempt_id in attempt_ids and line.position is not None:
                self.writer.add_mark(line.attempt_id, line.position, marks.get(line.id))
        self.attempt_ids |= attempt_ids

    def days(self) -> Iterator[tuple[date, dict[str, int]]]:
        """What more each study day counts; one whose answers were all taken back counts none."""
        return ((day, dict(counts)) for day, counts in sorted(self._days.items()))

    def write_archived(self) -> None:
        archived: Mapping[str, datetime] = {}
        for line in read_archivings(self._db, self._learner_id):
            archived = archived_after(archived, line)
        for set_id, since in archived.items():
            self.writer.add_archived(set_id, since)


def _counts(line: Line) -> dict[str, int]:
    return {"answers": 1, "introduced": introduces(line), "reviewed": is_due_review(line)}


def _write_card(lines: Sequence[Line], learner: Learner, schedules: Mapping[str, Parameters], writer: Writer) -> bool:
    """Whether anything of the card is remembered."""
    set_id, card_id = lines[-1].set_id, lines[-1].card_id or ""
    replayed = replay(lines, schedules, learner.zone, learner.rollover_hour)
    hold, flag = hold_after(lines), flag_after(lines)
    if replayed.memory is not None:
        writer.add_memory(set_id, card_id, replayed.memory, replayed.version)
    if replayed.miss is not None:
        writer.add_miss(set_id, card_id, replayed.miss)
    if hold != Hold():
        writer.add_hold(set_id, card_id, hold)
    if flag is not None:
        writer.add_flag(set_id, card_id, flag)
    return replayed.memory is not None
