"""What is left of learners who are gone for good is removed in small steps, since everybody's answers wait for each.

Whatever breaks it off, a later time goes on.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from quizapp.store.engine import take_time, writing
from quizapp.store.leaving import (
    close_set,
    find_left,
    find_left_sets,
    remove_some_of_learners,
    remove_some_of_set,
)
from quizapp.study.act import commits, naming, reads
from quizapp.study.failures import NotSaved

STEP = 250  # rows removed in one transaction


def remove_left_learners() -> None:
    """All that was kept of learners who have left; raises NotSaved and StoreFailure."""
    left = _find_left()
    while left:
        gone = _remove_some_of_learners(left[:STEP])
        left = left[gone:]


def remove_left_sets() -> int:
    """The sets of owners who are gone, where nobody has anything to do with them, and gives how many; raises NotSaved
    and StoreFailure.
    """
    left = _find_left_sets()
    for set_id in left:
        remove_set(set_id)
    return len(left)


def remove_set(set_id: str) -> None:
    """A set that nobody sees nor has anything to do with; raises NotSaved."""
    while _close(set_id) and _remove_some_of_set(set_id):
        pass


@reads
def _find_left(db: Connection) -> list[str]:
    return find_left(db)


@commits
def _remove_some_of_learners(db: Connection, learner_ids: Sequence[str]) -> int:
    return remove_some_of_learners(db, learner_ids, STEP)


@reads
def _find_left_sets(db: Connection) -> list[str]:
    """It looks through all answers, so none waits for it."""
    take_time(db)
    return find_left_sets(db)


@commits
def _close(db: Connection, set_id: str) -> bool:
    return close_set(db, set_id)


def _remove_some_of_set(set_id: str) -> bool:
    """No key is looked after on SQLite: it would look through all answers for each card."""
    with naming(NotSaved), writing(checks_keys=False) as connection, connection.begin():
        take_time(connection)
        return remove_some_of_set(connection, set_id, STEP)
