"""Limits on what is tried, counted in the store so that they hold over all workers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.store.accounts import forget_sign_ins
from quizapp.store.tallies import forget_tallies, read_tally, remove_tally, save_tally
from quizapp.study.accounts import LONGEST
from quizapp.study.act import commits

LONGEST_WINDOW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """So often within so long, from the first time on."""

    most: int
    within: timedelta


@commits
def count_try(db: Connection, limits: dict[str, Limit], *, now: datetime) -> bool:
    """Count one try under each of these subjects, and whether it is still within every limit. It is counted before it
    is made, so that many at once cannot slip through.
    """
    is_within = True
    for subject in sorted(limits):  # always in the same order, so that two tries cannot wait for each other in a ring
        limit, tally = limits[subject], read_tally(db, subject, lock=True)
        began_at, count = tally or (now, 0)
        if not timedelta() <= now - began_at < limit.within:
            began_at, count = now, 0
        is_within &= count < limit.most
        save_tally(db, subject, began_at, min(count + 1, limit.most + 1), is_new=tally is None)
    return is_within


@commits
def forget_tries(db: Connection, subject: str) -> None:
    """Begin to count anew, as after a success."""
    remove_tally(db, subject)


@commits
def tidy(db: Connection, *, now: datetime) -> None:
    """Forget counts that no limit looks at any more, and sign-ins that ended long ago."""
    forget_tallies(db, now - LONGEST_WINDOW)
    forget_sign_ins(db, now - LONGEST)
