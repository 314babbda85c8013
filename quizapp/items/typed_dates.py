"""Dates as people type them, compared with the one that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizapp.facts.language import Language
from quizapp.facts.text import fold
from quizapp.facts.typed_words import typed_words
from quizapp.facts.values import Date, month_days, parse_date
from quizapp.items.card import Reason
from quizapp.items.typed_figures import number_parts, qualifier_of, words_as_figure
from quizapp.items.typed_match import Match
from quizapp.items.typed_names import ways_to_write, without_leading_words

Parts = tuple[int | None, int | None, int | None]  # year, month, day; None for what is not said
Ends = tuple[Parts, Parts]  # of a span of time

_YEAR_FIRST = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./]\s*(\d{4})")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](\d\d)\b")  # May '23
_DASHES = (r"\s*[–—]\s*", r"\s+-\s+")  # that part the ends of a span of time and nothing else
_LIKE_DASHES = (r"\s*/\s*", "-")  # that stand within a date too
_MARKS = ("right", "almost", "wrong")


def compare_dates(wanted: str, typed: str, table: Language, question: str = "") -> Match | None:
    """How a typed date stands to the wanted one; None if one of them is no date.

    Every part that is typed must agree, and the year may be left out where the question names it. A coarser date is
    wrong with the request to be more exact; a finer one is almost, since the source does not give it.
    """
    span = next(iter(_read_spans(wanted, table, _DASHES)), None)
    if span is not None:
        return _compare_ends(span, typed, table, question)
    ours = next(iter(read_dates(wanted, table)), None)
    if ours is None:
        return None
    qualifier, bare = qualifier_of(" ".join(typed.split()), table)
    if qualifier not in {"", "about"}:
        return None
    year = ours[0] or 0
    found = [_compare(ours, parts, question) for parts in read_dates(bare, table, year - year % 100)]
    best = min(found, key=lambda match: _MARKS.index(match.mark), default=None)
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


# --- both ends of a span of time --------------------------------------------------------------------


def _compare_ends(wanted: Ends, typed: str, table: Language, question: str) -> Match | None:
    """The worse of how the two ends stand to each other; None if it is not two dates."""
    year = wanted[0][0] or 0
    found = []
    for ends in _read_spans(typed, table, (*_DASHES, *_LIKE_DASHES), year - year % 100):
        both = [_compare(mine, theirs, question) for mine, theirs in zip(wanted, ends, strict=True)]
        found.append(max(both, key=lambda match: _MARKS.index(match.mark)))
    return min(found, key=lambda match: _MARKS.index(match.mark), default=None)


def _read_spans(text: str, table: Language, dashes: Sequence[str], century: int = 1900) -> tuple[Ends, ...]:
    """What `31 August to 1 September 2025`, `March 1–14, 2022` or `1914-18` may mean; () for what is not two dates."""
    before = typed_words(table.code).before_ranges
    for first, last in _split_span(" ".join(text.split()), table, dashes):
        bare = next(iter(without_leading_words(first, before)), first)
        firsts, lasts = _read_end(bare, table, century), _read_end(last, table, century)
        spans = [_completed(one, other) for one in firsts for other in lasts]
        kept = tuple(span for span in spans if all(month or not day for _, month, day in span))
        if kept:
            return kept
    return ()


def _split_span(text: str, table: Language, dashes: Sequence[str]) -> Iterator[tuple[str, str]]:
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
    """A date or, since the other end may say the rest, a day or a year of two digits: `1`, `the 14th`, `14, 2022`."""
    said = _said_in_words(text, table, century)
    return (said,) if said and any(said) and said[1] is None else read_dates(text, table, century)


def _completed(first: Parts, last: Parts) -> Ends:
    """What one end leaves out, the other one says; behind a year alone, a day alone is a year as well."""
    (year, month, day), (last_year, last_month, last_day) = first, last
    if year is not None and month is None and last_day and last_month is None and last_year is None:
        return first, (year - year % 100 + last_day, None, None)
    begins = (year if year is not None else last_year, month or (last_month if day else None), day)
    ends = (last_year if last_year is not None else year, last_month or (month if last_day else None), last_day)
    return begins, ends


# --- reading ----------------------------------------------------------------------------------------


def read_dates(text: str, table: Language, century: int = 1900) -> tuple[Parts, ...]:
    """What `9 May`, `3.9.2025`, `3/9/25`, `2025-09-03` or `der dritte Oktober 1990` may mean; () for no date.

    `century` is that of a year of two digits. With slashes or hyphens the day may come first or second.
    """
    written = " ".join(text.split()).strip(" ,")
    for candidate in (written, *without_leading_words(written, typed_words(table.code).before_figures)):
        found = _read_figures(candidate, century)
        if found:
            return found
    in_words = _read_words(text, table, century)
    return (in_words,) if in_words else ()


def names_day(text: str, table: Language) -> bool:
    """Whether it cannot be anything but a day of a month: `9 May`, but neither `May` nor `9.5.`."""
    is_in_words = any(letter.isalpha() for letter in text)
    return is_in_words and any(month and day for _, month, day in read_dates(text, table))


def _read_figures(text: str, century: int) -> tuple[Parts, ...]:
    iso = parse_date(text)
    if iso is not None and iso.precision != "interval":
        return (_parts(iso),)
    if match := _YEAR_FIRST.fullmatch(text):
        return _valid((int(match[1]), int(match[2]), int(match[3])))
    if match := _YEAR_LAST.fullmatch(text):
        year = int(match[4]) + (century if len(match[4]) == 2 else 0)
        first, second = int(match[1]), int(match[3])
        readings: list[Parts] = [(year, second, first)]
        if match[2] != "." or second > 12:
            readings.append((year, first, second))
        return _valid(*readings)
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return _valid((int(match[2]), int(match[1]), None))
    if match := _DAY_AND_MONTH.fullmatch(text):
        return _valid((None, int(match[2]), int(match[1])))
    return ()


def _parts(date: Date) -> Parts:
    year, month, day = date.start
    return {"year": (year, None, None), "month": (year, month, None), "day": (year, month, day)}[date.precision]


def _valid(*readings: Parts) -> tuple[Parts, ...]:
    """Those that the calendar has, each once."""
    kept = [
        (year, month, day)
        for year, month, day in readings
        if month is not None and 1 <= month <= 12 and (day is None or 1 <= day <= month_days(year or 2000, month))
    ]
    return tuple(dict.fromkeys(kept))


def _read_words(text: str, table: Language, century: int) -> Parts | None:
    """A date that is whole as far as it goes: no day without its month."""
    year, month, day = _said_in_words(text, table, century) or (None, None, None)
    if (month is None and (year is None or day is not None)) or day == 0:
        return None
    return year, month, day


def _said_in_words(text: str, table: Language, century: int) -> Parts | None:
    """Each part once, in any order; None if a word is none of them."""
    plain = _ORDINAL.sub("", _SHORT_YEAR.sub(lambda match: f" {century + int(match[1]):04}", text))
    found: dict[str, int] = {}
    for named, figure in _parts_of(fold(plain.replace(",", " ")).split(), table):
        is_short_year = named == "day" and ("day" in found or figure > 31) and figure < 100
        part, value = ("year", century + figure) if is_short_year else (named, figure)
        if not part or part in found:
            return None
        found[part] = value
    return found.get("year"), found.get("month"), found.get("day")


def _parts_of(tokens: Sequence[str], table: Language) -> Iterator[tuple[str, int]]:
    """Each part of a date with its figure; one with the name "" for a word that is none."""
    words = typed_words(table.code)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        month, (spoken, used) = _month(token, table), _spoken(tokens[at:], table)
        if month:
            yield "month", month
        elif token.isdecimal():
            yield ("day" if len(token) <= 2 else "year" if len(token) <= 4 else ""), int(token)
        elif spoken is not None:
            yield ("day" if spoken <= 31 else "year"), spoken
        elif token not in words.before_figures and token not in table.weekdays:
            yield "", 0
        at += max(used, 1)


def _spoken(tokens: Sequence[str], table: Language) -> tuple[int | None, int]:
    """The figure that number words or an ordinal at the start say, and how many words they are."""
    ordinals = typed_words(table.code).ordinals
    day, used = ordinals.get(tokens[0]), 1
    if day is None and len(tokens) > 1 and tokens[1] in ordinals:
        tens = table.number_words.get(tokens[0], 0)
        if tens in (20, 30) and ordinals[tokens[1]] < 10:
            day, used = tens + ordinals[tokens[1]], 2
    if day is not None:
        return day, used
    if tokens[0] in typed_words(table.code).before_figures or not number_parts(tokens[0], table):
        return None, 1
    return words_as_figure(tokens, table)


@lru_cache(maxsize=4096)
def _month(token: str, table: Language) -> int:
    """The number of the month that a folded word names, in full or cut to three letters or more; 0 for none."""
    for number, month in enumerate(table.months, 1):
        if len(token) > 2 and any(way.startswith(token) for way in ways_to_write(month, table)):
            return number
    short = [fold(month) for month in table.month_short]
    return short.index(token) + 1 if token in short else 0
