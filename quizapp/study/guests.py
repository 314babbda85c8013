"""Learners without an account: begun with their first act, merged into one when they sign in, forgotten when idle."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.memory.day import is_zone
from quizapp.store.engine import take_time
from quizapp.store.handing import copy_lines, copy_quizzes, list_line_ids
from quizapp.store.incoming import find_lines, walk_times
from quizapp.store.learners import add_learner, change_learner, find_learner, read_learner
from quizapp.store.leaving import find_idle_guests, lock_idle_guests, remove_learner, take_leave
from quizapp.study.act import commits, reads
from quizapp.study.joining import follow_lines, join_lines
from quizapp.study.leaving import remove_left_learners

LINES = 2000  # looked up at once
BATCH = 100  # guests who are let go in one transaction


@reads
def is_guest(db: Connection, learner_id: str) -> bool:
    """Whether there is such a guest, who has not become an account's learner since."""
    learner = find_learner(db, learner_id)
    return learner is not None and learner.is_guest


@commits
def begin_guest(db: Connection, now: datetime, *, zone: str) -> str:
    """A new guest's id; an unknown `zone` counts as UTC."""
    return add_learner(db, zone=zone if is_zone(zone) else "UTC", is_personal=False, is_guest=True, now=now)


def attach_guest(db: Connection, guest_id: str) -> None:
    """The guest is an account's learner from now on, in the caller's transaction."""
    change_learner(db, guest_id, is_guest=False)


def merge_guest(db: Connection, guest_id: str, learner_id: str) -> None:
    """All that a guest did becomes the learner's, in the caller's transaction: two logs become one by time, and what
    the guest's lines are about is made anew. The guest is gone then, so that it happens once. Settings stay the
    learner's.
    """
    first, second = sorted((guest_id, learner_id))  # always in the same order, so that two merges cannot wait in a ring
    locked = {each: read_learner(db, each, lock=True) for each in (first, second)}
    came = list_line_ids(db, guest_id)
    present = array("q", _numbers_here(db, learner_id, [line_id for _, line_id in came]))
    times = array("q", [time for _, time in walk_times(db, guest_id)])
    copy_quizzes(db, guest_id, learner_id)

    def write(numbers: array[int]) -> None:
        copied = [(was, number) for (was, _), number in zip(came, numbers, strict=True) if number]
        copy_lines(db, guest_id, learner_id, copied)

    follow_lines(db, learner_id, join_lines(db, locked[learner_id], present, times, write))
    remove_learner(db, guest_id)


def _numbers_here(db: Connection, learner_id: str, line_ids: Sequence[str]) -> Iterator[int]:
    """The number that each line has in the learner's log already, else 0."""
    for start in range(0, len(line_ids), LINES):
        batch = line_ids[start : start + LINES]
        here = find_lines(db, learner_id, batch)
        yield from (here[line_id].sequence if line_id in here else 0 for line_id in batch)


def forget_guests(now: datetime, *, days: int) -> int:
    """Let the guests go who have answered nothing for so many days, and gives how many; raises NotSaved and
    StoreFailure.
    """
    before = now - timedelta(days=days)
    idle = _find_idle(before)
    gone = sum(_let_go(idle[start : start + BATCH], before) for start in range(0, len(idle), BATCH))
    remove_left_learners()
    return gone


@reads
def _find_idle(db: Connection, before: datetime) -> list[str]:
    """It looks through the answers of all guests, so none waits for it."""
    take_time(db)
    return find_idle_guests(db, before)


@commits
def _let_go(db: Connection, learner_ids: Sequence[str], before: datetime) -> int:
    found = lock_idle_guests(db, learner_ids, before)
    for learner_id in found:
        take_leave(db, learner_id)
    return len(found)
