"""Lines of another log take their place between those of a learner's, and what they are about is made anew."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from quizapp.exchange.merging import Merged, merge
from quizapp.store.incoming import close_answered, count_lines, find_later, make_room, walk_times
from quizapp.store.learners import Learner
from quizapp.study.rebuilding import remake_touched

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


def join_lines(
    db: Connection, learner: Learner, present: array[int], times: array[int], write: Callable[[array[int]], None]
) -> array[int]:
    """Make room by time, and let the lines that come be written: `write` is told the number of each, 0 for one that is
    here already. `present` and `times` are as for `merge`. Gives the numbers of the new lines, ascending; what follows
    from them is left to `follow_lines`.
    """
    merged = _find_places(db, learner, present, times)
    numbers = array("q", filter(None, merged.numbers))
    if numbers:
        make_room(db, learner.id, merged.starts, merged.shifts, learner.sequence)
        write(merged.numbers)
        count_lines(db, learner.id, learner.sequence + len(numbers))
    return numbers


def follow_lines(db: Connection, learner_id: str, numbers: array[int]) -> None:
    """Make anew what the lines with these numbers, ascending, are about: they have just come."""
    if numbers:
        remake_touched(db, learner_id, numbers)
        close_answered(db, learner_id)


def _find_places(db: Connection, learner: Learner, present: array[int], times: array[int]) -> Merged:
    """A log may be long, and what comes is mostly late: of lines that are before all of it none is looked at."""
    first = min((time for time, number in zip(times, present, strict=True) if not number), default=None)
    if first is None:
        return merge(present, times, ())
    later = find_later(db, learner.id, BEGINNING + timedelta(microseconds=first)) or learner.sequence + 1
    after = min(later, min(filter(None, present), default=later)) - 1
    return merge(present, times, walk_times(db, learner.id, after), after=after)
