"""From where to where a plain text reaches that tells a period or an amount: of two that meet, both may be right."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.meaning import amounts_of_range, base_figure, may_tell_measure
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.periods import CENTURY, century_of, decade
from quizapp.facts.typed.quarters import quarter_of
from quizapp.facts.typed.systems import Extent, are_one, extent_of
from quizapp.facts.typed.units import canonical_unit

_YEAR, _QUARTER = 12, 3  # months
_MONTHS = "months"


class Reach(NamedTuple):
    """`scale` is what it is counted in; `last` counts. A figure that is no range has its `unit`, and its `extent` if
    that is known to a system of measures.
    """

    scale: str
    first: Decimal
    last: Decimal
    unit: str | None = None
    extent: Extent | None = None


@lru_cache(maxsize=65536)
def reach_of(text: str, table: Language) -> Reach | None:
    """None for a text that is neither."""
    if not may_tell_measure(text, table):
        return None
    if (period := months_of(text, table)) is not None:
        return Reach(_MONTHS, Decimal(period[0]), Decimal(period[1]))
    if (ends := amounts_of_range(text, table)) is not None:
        figures = [base_figure(end, table) for end in ends]
        return Reach(figures[1][1], figures[0][0], figures[1][0])
    number = read_number(text, table)
    if number is None or not number.unit or number.qualifier:
        return None
    amount, scale = base_figure(number, table)
    return Reach(scale, amount, amount, canonical_unit(number.unit, table), extent_of(number, table))


def months_of(text: str, table: Language) -> tuple[int, int] | None:
    """The first month and the last of a quarter, decade or century, counted on from the year 0."""
    quarter = quarter_of(text, table)
    if quarter is not None and quarter.year is not None:
        first = quarter.year * _YEAR + (quarter.number - 1) * _QUARTER
        return first, first + _QUARTER - 1
    start, years = decade(text, table), 10
    if start is not None and start >= CENTURY and start % CENTURY == 0:
        years = CENTURY  # the 1600s are more often all of them than the first ten
    if start is None and (number := century_of(text, table)):
        start, years = (number - (number > 0)) * CENTURY, CENTURY
    return None if start is None else (start * _YEAR, (start + years) * _YEAR - 1)


def meet(one: Reach, other: Reach) -> bool:
    """Whether the two have something in common; ranges that only touch have not. Two figures do where one is the other
    in a unit of another system.
    """
    if one.unit is not None and other.unit is not None:
        if one.unit == other.unit or one.extent is None or other.extent is None:
            return False
        return are_one(one.extent, other.extent)
    if one.scale != other.scale:
        return False
    if one.scale == _MONTHS or one.unit is not None or other.unit is not None:
        return one.first <= other.last and other.first <= one.last
    return one.first < other.last and other.first < one.last
