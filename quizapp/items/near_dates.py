"""Dates near a date: the same precision, on the same side of the sheet's day, in agreement with the stem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizapp.facts.display import show_date
from quizapp.facts.sheet import Fact, Value
from quizapp.facts.values import Date, Day, month_days, parse_date
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.ranks import A_SIDE, column_of, distance, siblings

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def near_dates(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Rivals of a date, the most confusable first: of its own column, then of the sheet, then a step apart."""
    date = key.date
    if date is None or date.precision == "interval":
        return
    step = _date_step(date, index, asking)
    column = column_of(asking)
    known = [
        value
        for value in siblings(asking, key, index)
        if value.date and (index.holds(column, value.key) or _units_between(value.date, date) <= 10 * step)
    ]
    for value in sorted(known, key=lambda value: (not index.holds(column, value.key), distance(value, key))):
        if _is_possible_date(value.date, date, asking, index):
            yield value
    yield from stepped_dates(asking, key, index)


def stepped_dates(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Possible dates a step apart, on both sides in turn."""
    date = key.date
    if date is None or date.precision == "interval":
        return
    step = _date_step(date, index, asking)
    for count in range(1, 3 * A_SIDE + 1):
        for near in (_moved(date, -count * step), _moved(date, count * step)):
            if near is not None and _is_possible_date(near, date, asking, index):
                yield date_value(key.kind, near, index)


def date_value(kind: str, date: Date, index: Index) -> Value:
    text = show_date(date, index.table)
    return Value(kind, date.key, text, text, date=date)


def _is_possible_date(near: Date | None, key: Date, asking: Asking, index: Index) -> bool:
    """The same precision and side of the sheet's day, within `range`, outside every true interval, and agreeing with
    what the stem already tells (a year or a month in it).
    """
    if near is None or near.precision != key.precision or (near.start[0] < 0) != (key.start[0] < 0):
        return False
    if not _fits_stem(near, key, asking.stem, index):
        return False
    limits = asking.fact.range.get(asking.card_slot)
    if limits is not None and isinstance(limits[0], Date) and isinstance(limits[1], Date):
        is_inside = limits[0].start <= near.start and near.end <= limits[1].end
        if not is_inside:
            return False
    if any(_covers(row.fact, near, key) for row in asking.rows):
        return False
    as_of = index.sheet.as_of
    if as_of is None:
        return True
    return near.start > as_of.end if key.start > as_of.end else near.end <= max(as_of.end, key.end)


def _covers(fact: Fact, near: Date, key: Date) -> bool:
    return fact.when is not None and fact.when.overlaps(near) and fact.when.overlaps(key) and fact.when != key


def _fits_stem(near: Date, key: Date, stem: str, index: Index) -> bool:
    years = {int(year) for year in _YEAR.findall(stem)}
    if key.precision == "year" or key.start[0] not in years:
        return True
    month = index.table.months[key.start[1] - 1] if index.table.months else None
    if key.precision == "day" and month and month in stem:
        return near.start[:2] == key.start[:2]
    return near.start[0] == key.start[0]


def _date_step(date: Date, index: Index, asking: Asking) -> int:
    """In units of the precision: the longer ago, the wider apart, as people confuse dates."""
    written = asking.fact.step.get(asking.card_slot)
    if written is not None:
        return max(1, int(written))
    as_of = index.sheet.as_of
    age = _units_between(as_of, date) if as_of else 0
    bounds = {"year": ((12, 1), (60, 3), (200, 10)), "month": ((6, 1), (24, 3), (60, 5)), "day": ((31, 1), (366, 4))}
    if date.precision != "year" and _YEAR.search(asking.stem):
        return 1
    widest = {"year": 25, "month": 12, "day": 11}[date.precision]
    return next((step for bound, step in bounds[date.precision] if age <= bound), widest)


def _units_between(a: Date | None, b: Date) -> int:
    if a is None:
        return 0
    (year, month, day), (other_year, other_month, other_day) = a.start, b.start
    if b.precision == "year":
        return abs(year - other_year)
    months = (year - other_year) * 12 + month - other_month
    return abs(months) if b.precision == "month" else abs(round(months * 30.44) + day - other_day)


def _moved(date: Date, by: int) -> Date | None:
    """The date `by` units of its own precision later; None beyond the years that can be written."""
    year, month, day = date.start
    if date.precision == "year":
        year += by + (1 if year < 0 <= year + by else -1 if year + by <= 0 < year else 0)
        return _checked(f"{year}", year)
    if date.precision == "month":
        year, month = year + (month - 1 + by) // 12, (month - 1 + by) % 12 + 1
        return _checked(f"{year:04}-{month:02}", year)
    year, month, day = _day_moved((year, month, day), by)
    return _checked(f"{year:04}-{month:02}-{day:02}", year)


def _day_moved(start: Day, by: int) -> Day:
    year, month, day = start
    day += by
    while day < 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        day += month_days(year, month)
    while day > month_days(year, month):
        day -= month_days(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, day


def _checked(written: str, year: int) -> Date | None:
    return parse_date(written) if -9999 <= year <= 9999 and year != 0 else None
