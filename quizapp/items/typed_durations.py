"""Spans of time in several units, as people type them, compared with the one that is asked for."""

from __future__ import annotations

from quizapp.facts.durations import read_duration, time_scale
from quizapp.facts.language import Language
from quizapp.facts.typed_figures import read_number
from quizapp.facts.typed_units import canonical_unit
from quizapp.items.card import Reason
from quizapp.items.typed_match import Match


def compare_durations(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed span of time in several units stands to the wanted one; None if one of them is none.

    Almost where the wanted one is in one unit, as any other unit is.
    """
    theirs = read_duration(typed, table)
    if theirs is None:
        return None
    ours = read_duration(wanted, table)
    if ours is not None:
        return Match("right") if ours == theirs else Match("wrong", (Reason("other_time"),))
    number = read_number(wanted, table)
    seconds = time_scale(table).get(canonical_unit(number.unit, table)) if number and not number.qualifier else None
    if number is None or seconds is None:
        return None
    note = Reason("other_unit_typed", {"unit": number.unit})
    return Match("almost", (note,)) if number.amount * seconds == theirs else None
