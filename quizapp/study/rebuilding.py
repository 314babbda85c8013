"""Everything that is derived made again from the log alone: the log is the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from quizapp.memory.parameters import Parameters
from quizapp.store.answers import Line
from quizapp.store.derived import Writer, drop_derived, list_learners, walk_log
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
        for learner_id in _learners():
            done.append(rebuild_learner(learner_id))
    except NotSaved as failure:
        if done:
            raise PartlyRebuilt(failure.reason, len(done)) from failure
        raise
    return Rebuilt(*(sum(getattr(each, name) for each in done) for name in ("lines", "cards", "memories")))


@reads
def _learners(db: Connection) -> list[str]:
    return list_learners(db)


@commits
def rebuild_learner(db: Connection, learner_id: str) -> Rebuilt:
    """The same for one learner: all of it or nothing."""
    return remake(db, learner_id)


def remake(db: Connection, learner_id: str) -> Rebuilt:
    """Drop and remake in the caller's transaction."""
    learner, schedules = read_learner(db, learner_id, lock=True), read_all_schedules(db)
    drop_derived(db, learner_id)
    writer, days = Writer(db, learner_id), _Days()
    archived: Mapping[str, datetime] = {}
    lines = cards = memories = 0
    for own in walk_log(db, learner_id):
        lines += len(own)
        days.open(own)
        for answer in standing(own):
            days.count(answer)
            _mark(answer, writer)
        if own[0].card_id is None:
            archived = archived_after(archived, own[0])
        else:
            cards += 1
            memories += _write_card(own, learner, schedules, writer)
    for set_id, since in archived.items():
        writer.add_archived(set_id, since)
    days.write(writer)
    writer.close(POINTS)
    return Rebuilt(lines, cards, memories)


class _Days:
    """What each study day counts; a day whose answers were all taken back counts none."""

    def __init__(self) -> None:
        self._answers: Counter[date] = Counter()
        self._introduced: Counter[date] = Counter()
        self._reviewed: Counter[date] = Counter()

    def open(self, lines: Sequence[Line]) -> None:
        for line in lines:
            if line.kind == "answer":
                self._answers.setdefault(line.study_day, 0)

    def count(self, answer: Standing[Line]) -> None:
        day = answer.line.study_day
        self._answers[day] += 1
        self._introduced[day] += introduces(answer.line)
        self._reviewed[day] += is_due_review(answer.line)

    def write(self, writer: Writer) -> None:
        for day, answers in sorted(self._answers.items()):
            writer.add_day(day, answers=answers, introduced=self._introduced[day], reviewed=self._reviewed[day])


def _mark(answer: Standing[Line], writer: Writer) -> None:
    line = answer.line
    if line.attempt_id is not None and line.position is not None and answer.mark is not None:
        writer.add_mark(line.attempt_id, line.position, answer.mark)


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
