"""Dates and numbers with their precision: what is written is how precise it is."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from unicodedata import category

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


_SHORT_YEAR = re.compile(r"(?<![\d-])\d{1,2}-\d")


def parse_full_date(text: str) -> Date | None:
    """`parse_date` of what an author writes: to a year of two digits no month is added, as 05-03 may be any day."""
    return None if _SHORT_YEAR.search(text) else parse_date(text)


def parse_date(text: str) -> Date | None:
    """`2025`, `2025-09`, `2025-09-03` or an interval `a/b` of these; None if it is none of them."""
    text = text.strip()
    first, slash, last = text.partition("/")
    if not slash:
        return parse_point(text)
    start, end = parse_point(first.strip()), parse_point(last.strip())
    if start is None or end is None or end.end < start.start:
        return None
    return Date(start.start, end.end, "interval", f"{start.written}/{end.written}")


def parse_point(text: str) -> Date | None:
    """A year, month or day, no interval."""
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
    """`qualifier` is one of QUALIFIERS, or "" for an exact figure; "million" and "%" belong to the unit. `words` are
    the author's own for the qualifier, in which it is shown: *up to* is *at most*, and says it otherwise.
    """

    amount: Decimal
    unit: str = ""
    qualifier: str = ""
    words: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        amount = format(self.amount.normalize() if self.amount else Decimal(0), "f")
        return " ".join(part for part in (self.qualifier, amount, self.unit) if part)

    @property
    def is_bound(self) -> bool:
        return self.qualifier in {"more than", "at least", "less than", "at most"}

    @property
    def is_whole(self) -> bool:
        return self.amount == self.amount.to_integral_value()  # % raises where there are very many digits


_NUMBER = re.compile(r"([+\-−]?\d+(?:\.\d+)?)(?:(\s*)(\S.*))?", re.DOTALL)
_UNIT_SIGNS = "%‰‱°′″"
_SECOND_FIGURE = re.compile(r"([^\W\d_]+)\s+\d[\d.,:]*(?!\w)")
_FIGURE_GOES_ON = re.compile(r"[eExX][+-]?\d|[^\W\d_]+(?![23](?!\w))\d")  # 1e5, 0x10, 12h30; not 5m2


def parse_number(text: str, qualifiers: Mapping[str, str], joiners: frozenset[str] = frozenset()) -> Number | None:
    """`[qualifier] N [unit]`; `qualifiers` maps the words of a language to QUALIFIERS; None if it is not a number.

    A second figure behind the first word of the unit makes it none (*20 m 30*), unless that is one of `joiners`; in a
    language of which no joiners are known, it may be any word.
    """
    rest, found, own = text.strip(), "", ""
    lowered = rest.casefold()
    for words in sorted(qualifiers, key=len, reverse=True):
        if lowered.startswith(words + " "):
            found, rest = qualifiers[words], rest[len(words) :].strip()
            own = "" if words in QUALIFIERS else words  # those of the format have their words in each language
            break
    match = _NUMBER.fullmatch(rest)
    if match is None or (match[3] and not _is_unit(match[3], bool(match[2]), joiners)):
        return None
    return Number(Decimal(match[1].replace("−", "-")), " ".join((match[3] or "").split()), found, own)


def _is_unit(text: str, is_apart: bool, joiners: frozenset[str]) -> bool:
    """It begins with a letter or the sign of a unit or currency, and with no figure of its own."""
    first = text[0]
    if not (first.isalpha() or first in _UNIT_SIGNS or category(first) == "Sc" or (is_apart and first in '(“„«"‘')):
        return False
    if not is_apart and _FIGURE_GOES_ON.match(text):
        return False
    second = _SECOND_FIGURE.match(text) if joiners else None
    return second is None or second[1] in joiners or not second[1].islower()
