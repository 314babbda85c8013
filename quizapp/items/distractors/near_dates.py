"""Dates near a date: the same precision, on the same side of the sheet's day, in agreement with the stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from quizapp.facts.display import show_date
from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Fact, Value
from quizapp.facts.text import padded_words
from quizapp.facts.values import Date, Day, month_days, parse_date, parse_point
from quizapp.items.asking import Asking
from quizapp.items.distractors.siblings import A_SIDE, column_of, siblings
from quizapp.items.index import Index
from quizapp.items.rules.intervals import beyond_other_end

MOST_STEPS, STEPS_BEYOND_COLUMN = 6, 2
STEPS_WITHIN = 4  # between the two ends of an interval
# by precision: up to which age, how wide a step
_STEPS = {"year": ((12, 1), (60, 3), (200, 10)), "month": ((6, 1), (24, 3), (60, 5)), "day": ((31, 1), (366, 4))}
_WIDEST = {"year": 25, "month": 12, "day": 11}
_AND = ("and", "und", "et", "y", "e", "en", "og", "och", "i")  # who asks for month *and* year is not told the year
_AMOUNT = re.compile(r"(?<![\d.,])(?!\d{4}(?!\d))\d")  # a figure that is no year
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def near_dates(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Rivals of a date, the most confusable first: of its own column, then of the sheet, then a step apart.

    None of the column's own lies further off than six steps, and none of the sheet's others than two, as they are of
    other matters; or than the widest step, if that is more. Where the author gives a `step`, it is kept.
    """
    date = key.date
    if date is None:
        return
    if asking.card_slot in asking.fact.step or date.precision == "interval":
        yield from stepped_dates(asking, key, index)
        return
    step, frame = _date_step(date, index, asking), Frame(date, asking, index)
    most = max(MOST_STEPS * step, _WIDEST[date.precision])
    most_beyond = max(STEPS_BEYOND_COLUMN * step, _WIDEST[date.precision])
    column = index.keys(column_of(asking))
    known: dict[str, tuple[bool, int, int, Value]] = {}
    for place, value in enumerate(siblings(asking, key, index)):
        near = value.date
        if near is None or value.key in known:
            continue
        if _units_between(near, date) <= (most if value.key in column else most_beyond):
            known[value.key] = (value.key not in column, abs(_rank(near) - _rank(date)), place, value)
    for *_, value in sorted(known.values()):
        if value.date is not None and frame.admits(value.date):
            yield value
    yield from _stepped(key.kind, date, step, frame, index)


def stepped_dates(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Possible dates a step apart, on both sides in turn; intervals as long as the key, that do not meet it."""
    date = key.date
    if date is None:
        return
    if date.precision == "interval":
        yield from _shifted(key.kind, date, Frame(date, asking, index), index)
        return
    yield from _stepped(key.kind, date, _date_step(date, index, asking), Frame(date, asking, index), index)


def _stepped(kind: str, date: Date, step: int, frame: Frame, index: Index) -> Iterator[Value]:
    for count in range(1, 3 * A_SIDE + 1):
        for by in (-count * step, count * step):
            near = _moved(date, by)
            if near is not None and frame.admits(near):
                yield date_value(kind, near, index)


def _shifted(kind: str, date: Date, frame: Frame, index: Index) -> Iterator[Value]:
    first, last = map(parse_point, date.written.split("/"))
    if first is None or last is None or first.precision != last.precision:
        return
    length = _units_between(first, last) + (2 if first.precision == "day" else 1)  # days are told to one or so
    for count in range(1, A_SIDE + 1):
        for by in (-count * length, count * length):
            start, end = _moved(first, by), _moved(last, by)
            near = parse_date(f"{start.written}/{end.written}") if start and end else None
            if near is not None and frame.admits(near):
                yield date_value(kind, near, index)


def date_value(kind: str, date: Date, index: Index) -> Value:
    text = show_date(date, index.table)
    return Value(kind, date.key, text, text, date=date)


def _rank(date: Date) -> int:
    year, month, day = date.start
    return year * 372 + month * 31 + day


class Frame:
    """What a date must fit in order to stand beside the key, worked out once for all that are tried: the same
    precision and side of the sheet's day, within `range`, outside every true interval, of the ends of one on the key's
    side of the other, at least half as far from another date of the fact (who was born in 1577 did not die in 1582),
    and agreeing with what the stem already tells (a year or a month in it). Where a month is asked for, the year stays
    too, while the key is not the first or last that is possible in it. What has happened may have happened in the
    running year, but what a year came to is known once it is over.
    """

    def __init__(self, key: Date, asking: Asking, index: Index) -> None:
        self._key = key
        self._told = key.start[: _parts_told(key, asking.stem, index)]
        self._range = asking.fact.range.get(asking.card_slot)
        self._around = [row.fact.when for row in asking.rows if row.fact.when and _holds(row.fact, row.fact.when, key)]
        self._today = index.sheet.as_of
        self._is_total = key.precision == "interval" or _tells_figure(asking)
        self._apart = [_half_way(key, other) for other in _others(asking) if other != key.start[0]]
        self._between = beyond_other_end(asking, Decimal(key.start[0]), "", index)
        if not self._told and _is_month_asked(key, asking, index.table):
            self._told = key.start[:1]
            if not all(near is not None and self.admits(near) for near in (_moved(key, -1), _moved(key, 1))):
                self._told = ()

    def admits(self, near: Date) -> bool:
        key, limits, told = self._key, self._range, self._told
        if near.precision != key.precision or (near.start[0] < 0) != (key.start[0] < 0):
            return False
        if told and near.start[: len(told)] != told:
            return False
        year = near.start[0]
        if not self._between[0] < year < self._between[1]:
            return False
        if any((year - end) * side < 0 for end, side in self._apart):
            return False
        if limits is not None and isinstance(limits[0], Date) and isinstance(limits[1], Date):
            is_inside = limits[0].start <= near.start and near.end <= limits[1].end
            if not is_inside:
                return False
        if any(when.overlaps(near) for when in self._around):
            return False
        today = self._today
        if today is None:
            return True
        if key.start > today.end:
            return near.start > today.end
        return (near.end if self._is_total and key.end <= today.end else near.start) <= today.end


def _tells_figure(asking: Asking) -> bool:
    """Whether the sentence tells an amount beside the date, as of sales in a year."""
    fact = asking.fact
    if any(value.number is not None for binding in fact.bindings.values() for value in binding.values[:1]):
        return True
    return any(isinstance(part, str) and _AMOUNT.search(part) for part in fact.say.parts)


def _others(asking: Asking) -> Iterator[int]:
    """The years of the other dates of the fact."""
    row = asking.rows[0]
    for name, binding in row.fact.bindings.items():
        date = binding.values[0].date if name != row.answer_slot else None
        if date is not None and date.precision != "interval":
            yield date.start[0]


def _half_way(key: Date, other: int) -> tuple[int, int]:
    """Half way between the key's year and another, and on which side of that the key lies."""
    year = key.start[0]
    return year - (year - other) // 2, 1 if year > other else -1


def _holds(fact: Fact, when: Date, key: Date) -> bool:
    """Whether the key lies in a time that a fact gives besides, so that other dates in it may be right as well; not
    where it is an end of that time and the fact has the other end too: who was mayor from 1957 to 1966 became it in no
    year between.
    """
    dates = [value.date for binding in fact.bindings.values() for value in binding.values]
    ends = set(when.written.split("/"))
    has_ends = key.written in ends and ends.issubset({date.written for date in dates if date is not None})
    return when.overlaps(key) and when != key and not has_ends


def _parts_told(key: Date, stem: str, index: Index) -> int:
    """How much of a month or day the stem tells: its year, and for a day its month, counted as parts of the date."""
    if key.precision == "year" or key.start[0] not in {int(year) for year in _YEAR.findall(stem)}:
        return 0
    months = index.table.months
    return 2 if key.precision == "day" and months and months[key.start[1] - 1] in stem else 1


def _is_month_asked(date: Date, asking: Asking, table: Language) -> bool:
    """Whether the answer is a month, and the question asks for that and not for its year."""
    if date.precision != "month":
        return False
    padded = padded_words(asking.stem)
    return any(
        f" {asked} " in padded and not any(f" {asked} {joiner} " in padded for joiner in _AND)
        for asked in table.month_asked
    )


def _date_step(date: Date, index: Index, asking: Asking) -> int:
    """In units of the precision: the longer ago, the wider apart, as people confuse dates."""
    written = asking.fact.step.get(asking.card_slot)
    if written is not None:
        return max(1, int(written))
    step = _usual_step(date, index, asking)
    if date.precision != "year":
        return step
    return max(1, int(min(Decimal(step), _gap(date, asking, index) // STEPS_WITHIN)))


def _gap(date: Date, asking: Asking, index: Index) -> Decimal:
    """How many years the other end of an interval is off; without one there is no end to it."""
    year = Decimal(date.start[0])
    return min(abs(end - year) for end in beyond_other_end(asking, year, "", index))


def _usual_step(date: Date, index: Index, asking: Asking) -> int:
    as_of = index.sheet.as_of
    age = _units_between(as_of, date) if as_of else 0
    if date.precision != "year" and (_YEAR.search(asking.stem) or _is_month_asked(date, asking, index.table)):
        return 1
    for bound, step in _STEPS[date.precision]:
        if age <= bound:
            return step
    return _WIDEST[date.precision]


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
        first, last, written = (year, 1, 1), (year, 12, 31), str(year)
    elif date.precision == "month":
        year, month = year + (month - 1 + by) // 12, (month - 1 + by) % 12 + 1
        first, last, written = (year, month, 1), (year, month, month_days(year, month)), f"{year}-{month:02}"
    else:
        year, month, day = first = last = _day_moved((year, month, day), by)
        written = f"{year}-{month:02}-{day:02}"
    return Date(first, last, date.precision, written) if -9999 <= year <= 9999 and year != 0 else None


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
