"""From where to where a plain text reaches that tells a period or an amount: of two that meet, both may be right."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.meaning import amounts_of_range, base_figure, may_tell_measure
from quizapp.facts.typed.date_parts import read_dates
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.periods import CENTURY, century_of, decade
from quizapp.facts.typed.quarters import quarter_of
from quizapp.facts.typed.systems import Rounded, are_one, extent_of
from quizapp.facts.typed.units import canonical_unit

_YEAR, _QUARTER = 12, 3  # months
_MONTH = 31  # days, so that each has room
_DAYS = "days"
_LONG_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_YEARS = re.compile(r"([12]\d{3})\s?[-–—/]\s?([12]\d{3})")


class Reach(NamedTuple):
    """`scale` is what it is counted in; `last` counts. A figure that is no range has its `unit`, and its `extent` if
    that is known to a system of measures.
    """

    scale: str
    first: Decimal
    last: Decimal
    unit: str | None = None
    extent: Rounded | None = None
    is_bound: bool = False


@lru_cache(maxsize=65536)
def reach_of(text: str, table: Language) -> Reach | None:
    """None for a text that is neither."""
    if not may_tell_measure(text, table):
        return None
    if (days := days_of(text, table)) is not None:
        return Reach(_DAYS, Decimal(days[0]), Decimal(days[1]))
    if (ends := amounts_of_range(text, table)) is not None:
        figures = [base_figure(end, table) for end in ends]
        return Reach(figures[1][1], figures[0][0], figures[1][0])
    number = read_number(text, table)
    if number is None or number.qualifier in {"about", "nearly"} or (number.qualifier and "+" in text):  # a charge
        return None
    amount, scale = base_figure(number, table)
    if number.qualifier:
        return _beyond(number.qualifier, amount, scale)
    return Reach(scale, amount, amount, canonical_unit(number.unit, table), extent_of(number, table))


def days_of(text: str, table: Language) -> tuple[int, int] | None:
    """The first day and the last of a period, of years from one to another, or of a date with its year."""
    months, year = months_of(text, table), _LONG_YEAR.search(text)
    if months is None and (years := _YEARS.fullmatch(text.strip())) is not None:
        months = int(years[1]) * _YEAR, int(years[2]) * _YEAR + _YEAR - 1
    if months is not None:
        return months[0] * _MONTH, (months[1] + 1) * _MONTH - 1
    dates = read_dates(text, table) if year is not None else ()
    if year is None or len(dates) != 1 or dates[0][0] != int(year[0]):
        return None
    _, month, day = dates[0]
    first = (int(year[0]) * _YEAR + (month or 1) - 1) * _MONTH + (day or 1) - 1
    return first, first + (1 if day else _MONTH if month else _YEAR * _MONTH) - 1


def _beyond(qualifier: str, bound: Decimal, scale: str) -> Reach:
    """All on one side of a bound."""
    infinity = Decimal("Infinity")
    match qualifier:
        case "at least":
            return Reach(scale, bound, infinity, is_bound=True)
        case "more than":
            return Reach(scale, bound.next_plus(), infinity, is_bound=True)
        case "at most":
            return Reach(scale, -infinity, bound, is_bound=True)
    return Reach(scale, -infinity, bound.next_minus(), is_bound=True)


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
    """Whether the two have something in common; ranges that only touch have not, and of bounds none is asked. Two
    figures do where one is the other in a unit of another system.
    """
    if one.unit is not None and other.unit is not None:
        if one.unit == other.unit or one.extent is None or other.extent is None:
            return False
        return are_one(one.extent, other.extent)
    if one.scale != other.scale or (one.is_bound and other.is_bound):
        return False
    if one.scale == _DAYS or one.unit is not None or other.unit is not None:
        return one.first <= other.last and other.first <= one.last
    return one.first < other.last and other.first < one.last
