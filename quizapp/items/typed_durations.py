"""Spans of time in several units, as people type them: 2:08:41, 2h14, 2 h 8 min 41 s."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from quizapp.facts.language import Language
from quizapp.facts.typed_words import typed_words
from quizapp.items.card import Reason
from quizapp.items.typed_figures import read_number
from quizapp.items.typed_match import Match
from quizapp.items.typed_units import canonical_unit

_CLOCK = re.compile(r"(\d{1,3}):(\d{2}):(\d{2}(?:[.,]\d+)?)")
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]*)\.?,?\s*")
_HOUR, _MINUTE = 3600, 60


def compare_durations(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed span of time in several units stands to the wanted one; None if one of them is none.

    Almost where the wanted one is in one unit, as any other unit is.
    """
    theirs = _read_parts(typed, table)
    if theirs is None:
        return None
    ours = _read_parts(wanted, table)
    if ours is not None:
        return Match("right") if ours == theirs else Match("wrong", (Reason("other_time"),))
    number = read_number(wanted, table)
    seconds = _scale(table).get(canonical_unit(number.unit, table)) if number and not number.qualifier else None
    if number is None or seconds is None:
        return None
    note = Reason("other_unit_typed", {"unit": number.unit})
    return Match("almost", (note,)) if number.amount * seconds == theirs else None


def _read_parts(text: str, table: Language) -> Decimal | None:
    """The seconds of two parts or more, each with a smaller unit than the one before it; the last needs none."""
    text = text.strip()
    if match := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (Decimal(part.replace(",", ".")) for part in match.groups())
        return hours * _HOUR + minutes * _MINUTE + seconds
    joiners = rf"\s+{re.escape(table.and_word)}\s+" if table.and_word else ","
    bare = re.sub(joiners, " ", text)
    parts = [(match[1], match[2]) for match in _PART.finditer(bare)]
    if len(parts) < 2 or _PART.sub("", bare):
        return None
    total, above = Decimal(0), 0
    for figure, unit in parts:
        size = _size(unit, above, table)
        amount = Decimal(figure.replace(",", "."))
        if not size or (above and (size >= above or amount * size >= above)):
            return None
        total, above = total + amount * size, size
    return total


def _size(unit: str, above: int, table: Language) -> int:
    """The seconds of a unit; behind hours and minutes `m`, or none, is the next smaller one."""
    if above in (_HOUR, _MINUTE) and unit in ("", "m"):
        return above // 60
    return _scale(table).get(canonical_unit(unit, table), 0)


def _scale(table: Language) -> Mapping[str, int]:
    """The units of time that are that many seconds."""
    scales = typed_words(table.code).scales
    return next((scale for scale in scales if _HOUR in scale.values() and _MINUTE in scale.values()), {})
