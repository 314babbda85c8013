"""Dates and numbers with their precision: what is written is how precise it is."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Day = tuple[int, int, int]
_POINT = re.compile(r"(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_days(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _MONTH_DAYS[month - 1]


@dataclass(frozen=True, slots=True)
class Date:
    """A span of days, first to last inclusive, as (year, month, day); year −44 is 44 BC.

    `precision` is "year", "month", "day", or "interval" for `a/b`.
    """

    start: Day
    end: Day
    precision: str
    written: str

    @property
    def key(self) -> str:
        return self.written

    def overlaps(self, other: Date) -> bool:
        return self.start <= other.end and other.start <= self.end

    def precedes(self, other: Date) -> bool:
        """Certainly earlier: it ends before the other begins."""
        return self.end < other.start


def parse_date(text: str) -> Date | None:
    """`2025`, `2025-09`, `2025-09-03` or an interval `a/b` of these; None if it is none of them."""
    text = text.strip()
    first, slash, last = text.partition("/")
    if not slash:
        return _parse_point(text)
    start, end = _parse_point(first.strip()), _parse_point(last.strip())
    if start is None or end is None or end.end < start.start:
        return None
    return Date(start.start, end.end, "interval", f"{start.written}/{end.written}")


def _parse_point(text: str) -> Date | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    if year == 0:
        return None
    if match[2] is None:
        return Date((year, 1, 1), (year, 12, 31), "year", str(year))
    month = int(match[2])
    if not 1 <= month <= 12:
        return None
    if match[3] is None:
        return Date((year, month, 1), (year, month, month_days(year, month)), "month", f"{year}-{month:02}")
    day = int(match[3])
    if not 1 <= day <= month_days(year, month):
        return None
    return Date((year, month, day), (year, month, day), "day", f"{year}-{month:02}-{day:02}")


QUALIFIERS = ("more than", "at least", "less than", "at most", "nearly", "about")


@dataclass(frozen=True, slots=True)
class Number:
    """`qualifier` is one of QUALIFIERS, or "" for an exact figure; "million" and "%" belong to the unit."""

    amount: Decimal
    unit: str = ""
    qualifier: str = ""

    @property
    def key(self) -> str:
        amount = format(self.amount.normalize() if self.amount else Decimal(0), "f")
        return " ".join(part for part in (self.qualifier, amount, self.unit) if part)

    @property
    def is_bound(self) -> bool:
        return self.qualifier in {"more than", "at least", "less than", "at most"}


_NUMBER = re.compile(r"([+\-−]?\d+(?:\.\d+)?)(?:\s*(\S.*))?", re.DOTALL)


_GOES_ON = re.compile(r"[.,'’]|\d{3}(?!\w)")  # a separator, of which there is none: 1,000 or 1 000


def parse_number(text: str, qualifiers: Mapping[str, str]) -> Number | None:
    """`[qualifier] N [unit]`; `qualifiers` maps the words of a language to QUALIFIERS; None if it is not a number."""
    rest, found = text.strip(), ""
    lowered = rest.casefold()
    for words in sorted(qualifiers, key=len, reverse=True):
        if lowered.startswith(words + " "):
            found, rest = qualifiers[words], rest[len(words) :].strip()
            break
    match = _NUMBER.fullmatch(rest)
    if match is None or (match[2] and _GOES_ON.match(match[2])):
        return None
    return Number(Decimal(match[1].replace("−", "-")), " ".join((match[2] or "").split()), found)
