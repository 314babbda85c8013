"""Times of day as people type them, compared with the one that is asked for."""

from __future__ import annotations

from quizapp.facts.languages.table import Language
from quizapp.facts.times import HALF_A_DAY, read_time
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match


def compare_times(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed time stands to the wanted one; None if one of them is none.

    Where the wanted one tells its half of the day, an hour without it is almost.
    """
    ours, other = read_time(wanted, table), read_time(typed, table)
    if ours is None or other is None or not ours.is_marked:
        return None
    if ours.minutes == other.minutes and not (ours.is_halved and other.is_open):
        return Match("right")
    if other.is_open and not ours.is_open and (ours.minutes - other.minutes) % HALF_A_DAY == 0:
        return Match("almost", (Reason("half_of_day", {"answer": wanted}),))
    return Match("wrong", (Reason("other_time"),))
