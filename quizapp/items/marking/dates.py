"""Dates as people type them, compared with the one that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.reaches import days_of
from quizapp.facts.text import fold
from quizapp.facts.typed.date_parts import Parts, names_era, read_dates, said_in_words, valid_dates
from quizapp.facts.typed.figures import qualifier_of
from quizapp.facts.typed.names import without_leading_words
from quizapp.facts.typed.periods import century_of, decade, ends_of_decade
from quizapp.facts.typed.quarters import Quarter, quarter_of
from quizapp.facts.values import Date, month_days, parse_date
from quizapp.items.card import Reason
from quizapp.items.marking.match import MARKS, Match

Ends = tuple[Parts, Parts]  # of a span of time

CENTURY = 1900  # of a year that is written with two digits
DASHES = (r"\s*[–—]\s*", r"\s+-\s+")  # that part the ends of a span of time and nothing else
_LIKE_DASHES = (r"\s*/\s*", "-")  # that stand within a date too
_DAY_AND_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")  # or month and day; where a year is not asked for


def compare_dates(wanted: str, typed: str, table: Language, question: str = "", century: int = CENTURY) -> Match | None:
    """How a typed date stands to the wanted one; None if one of them is no date.

    Every part that is typed must agree, and the year may be left out where the question names it. A coarser date is
    wrong with the request to be more exact; a finer one is almost, since the source does not give it. `century` is that
    of a wanted year of two digits.
    """
    typed = typed.replace("−", "-")
    century = 0 if names_era(wanted, table) else century
    span = next(iter(_read_spans(wanted, table, DASHES, century)), None)
    if span is not None:
        return _compare_ends(span, typed, table, question)
    ours = next(iter(read_dates(wanted, table, century)), None)
    if ours is None:
        return None
    qualifier, bare = qualifier_of(" ".join(typed.split()), table)
    if qualifier not in {"", "about"}:
        return None
    theirs = read_dates(bare, table, _century(ours[0]))
    if not theirs and ours[0] is None and len(days := _day_and_month(bare)) == 1:  # 31/12, but not 1/2
        theirs = days
    found = [_compare(ours, parts, question) for parts in theirs]
    best = min(found, key=lambda match: MARKS.index(match.mark), default=None)
    if best is not None and best.mark == "right" and qualifier:
        return Match("almost", (Reason("qualifier_added"),))
    return best


def _compare(ours: Parts, other: Parts, question: str) -> Match:
    if other[0] is None and ours[0] is not None and re.search(rf"(?<!\d){ours[0]}(?!\d)", question):
        other = (ours[0], other[1], other[2])
    pairs = list(zip(ours, other, strict=True))
    if any(None not in pair and pair[0] != pair[1] for pair in pairs):
        return Match("wrong", (Reason("other_date"),))
    if any(mine is not None and theirs is None for mine, theirs in pairs):
        return Match("wrong", (Reason("be_more_exact"),))
    if any(mine is None and theirs is not None for mine, theirs in pairs):
        return Match("almost", (Reason("too_exact"),))
    return Match("right")


def is_span_of_eras(text: str, table: Language) -> bool:
    """Whether it is two dates of which one says its era at least: *27 BC to AD 14*."""
    return names_era(text, table) and bool(_read_spans(text, table, DASHES, 0))


def compare_periods(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed decade, century or quarter of a year stands to the wanted one; None if one of them is none."""
    if (wanted_quarter := quarter_of(wanted, table)) is not None:
        return _compare_quarters(wanted_quarter, quarter_of(typed, table))
    ours = decade(wanted, table)
    theirs = decade(typed, table, _century(ours)) if ours is not None else None
    if ours is None or theirs is None:
        days = days_of(wanted, table)
        if days is not None and days == days_of(typed, table):
            return Match("right")  # the 1600s as the 17th century, or 1840–1849 as the 1840s
        ours, theirs = century_of(wanted, table), century_of(typed, table)
    if not ours or not theirs:
        return None
    return Match("right") if ours == theirs else Match("wrong", (Reason("other_date"),))


def _compare_quarters(ours: Quarter, theirs: Quarter | None) -> Match | None:
    if theirs is None or ours == theirs:
        return None if theirs is None else Match("right")
    is_coarser = theirs.year is None and theirs.number == ours.number
    return Match("wrong", (Reason("be_more_exact" if is_coarser else "other_date"),))


# --- both ends of a span of time --------------------------------------------------------------------


def _compare_ends(wanted: Ends, typed: str, table: Language, question: str) -> Match | None:
    """The worse of how the two ends stand to each other; None if it is no date.

    A single date within the span is coarser than it. Two in a row are all of it: *8 and 9 May*.
    """
    century = _century(wanted[0][0])
    if ends_of_decade(typed, table, century) == wanted:
        return Match("right")
    spans = _read_spans(typed, table, (*DASHES, *_LIKE_DASHES), century)
    if not spans and _is_two_in_a_row(wanted):
        joiners = map(re.escape, filter(None, [table.and_word, *typed_words(table.code).list_joiners]))
        spans = _read_spans(typed, table, (rf"\s+(?:{'|'.join(joiners)})\s+", r"\s*&\s*"), century)
    single = [] if spans else read_dates(typed, table, century)
    if single:
        is_within = any(_is_within(parts, wanted) for parts in single)
        return Match("wrong", (Reason("be_more_exact" if is_within else "other_date"),))
    found = []
    for ends in spans:
        both = [_compare(mine, theirs, question) for mine, theirs in zip(wanted, ends, strict=True)]
        found.append(max(both, key=lambda match: MARKS.index(match.mark)))
    return min(found, key=lambda match: MARKS.index(match.mark), default=None)


def _century(year: int | None) -> int:
    """The one in which a typed year of two digits is."""
    return max(0, (year or 0) - (year or 0) % 100)


def _is_within(parts: Parts, wanted: Ends) -> bool:
    """Whether a date, its year as that of the span if it is left out, has a day of the span."""
    first, last = map(_days, wanted)
    dates = [_days((parts[0] if parts[0] is not None else end[0], *parts[1:])) for end in wanted]
    if first is None or last is None:
        return False
    return any(date is not None and first.start <= date.end and date.start <= last.end for date in dates)


def _is_two_in_a_row(wanted: Ends) -> bool:
    """Whether the span has nothing between its first day, month or year and its last."""
    first, last = map(_days, wanted)
    if first is None or last is None:
        return False
    year, month, day = first.end
    ends_month = day == month_days(year, month)
    following = (year + month // 12, month % 12 + 1, 1) if ends_month else (year, month, day + 1)
    return following == last.start


def _days(parts: Parts) -> Date | None:
    return parse_date("-".join([str(part).zfill(2) for part in parts if part is not None]))


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _read_spans(text: str, table: Language, dashes: tuple[str, ...], century: int = CENTURY) -> tuple[Ends, ...]:
    """What `31 August to 1 September 2025`, `March 1–14, 2022` or `1914-18` may mean; () for what is not two dates."""
    before = typed_words(table.code).before_ranges
    for first, last in split_span(" ".join(text.split()), table, dashes):
        bare = next(iter(without_leading_words(first, before)), first)
        firsts, lasts = _read_end(bare, table, century), _read_end(last, table, century)
        spans = [_completed(one, other) for one in firsts for other in lasts]
        kept = tuple(span for span in spans if all(month or not day for _, month, day in span))
        if kept:
            return kept
    return ()


def split_span(text: str, table: Language, dashes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The text before and after the one thing that parts the ends of a span, for each thing that may."""
    words = typed_words(table.code)
    parted = sorted(words.range_words, key=len, reverse=True)
    ways = [(text, rf"\s+(?:{'|'.join(map(re.escape, parted))})\s+")] if parted else []
    for opening, joiner in words.between.items():
        if fold(text).startswith(f"{opening} "):
            ways.append((text.split(" ", 1)[1], rf"\s+{re.escape(joiner)}\s+"))
    for rest, pattern in (*ways, *((text, dash) for dash in dashes)):
        ends = re.split(pattern, rest, flags=re.IGNORECASE)
        if len(ends) == 2:
            yield ends[0].strip(), ends[1].strip()


def _read_end(text: str, table: Language, century: int) -> tuple[Parts, ...]:
    """A date or, since the other end may say the rest, a part of one: `1`, `the 14th`, `14, 2022`, `24/2`."""
    if days := _day_and_month(text):
        return days
    said = said_in_words(text, table, century)
    if not century and text.isdecimal() and len(text) <= 2:
        return ((None, None, int(text)), (int(text), None, None))  # a day, or a year of that century
    return (said,) if said and any(said) and said[1] is None else read_dates(text, table, century)


def _day_and_month(text: str) -> tuple[Parts, ...]:
    """What `24/2` may be."""
    match = _DAY_AND_MONTH.fullmatch(text)
    return valid_dates((None, int(match[2]), int(match[1])), (None, int(match[1]), int(match[2]))) if match else ()


def _completed(first: Parts, last: Parts) -> Ends:
    """What one end leaves out, the other one says; behind a year alone, a day alone is a year as well."""
    (year, month, day), (last_year, last_month, last_day) = first, last
    if year is not None and last_year is not None and last_year < 0 < year:
        year = -year  # 264 to 146 BC
    if year is not None and month is None and last_day and last_month is None and last_year is None:
        return first, (max(year - year % 100, 0) + last_day, None, None)  # 27 BC to 14
    begins = (year if year is not None else last_year, month or (last_month if day else None), day)
    ends = (last_year if last_year is not None else year, last_month or (month if last_day else None), last_day)
    return begins, ends
