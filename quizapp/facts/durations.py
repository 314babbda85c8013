"""Spans of time in several units, as people write them: 2:08:41, 2h14, 2 h 8 min 41 s."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from quizapp.facts.language import Language
from quizapp.facts.typed_units import canonical_unit
from quizapp.facts.typed_words import typed_words

_CLOCK = re.compile(r"(\d{1,3}):(\d{2}):(\d{2}(?:[.,]\d+)?)")
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]*)\.?,?\s*")
_HOUR, _MINUTE = 3600, 60


def read_duration(text: str, table: Language) -> Decimal | None:
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
    return time_scale(table).get(canonical_unit(unit, table), 0)


def time_scale(table: Language) -> Mapping[str, int]:
    """The units of time that are that many seconds."""
    scales = typed_words(table.code).scales
    return next((scale for scale in scales if _HOUR in scale.values() and _MINUTE in scale.values()), {})
