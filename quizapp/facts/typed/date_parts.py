"""The parts of a date as people type them: a year, a month, a day, in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizapp.facts.languages.month_names import SIGNED
from quizapp.facts.languages.number_words import number_parts, words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.names import ways_to_write_month, without_leading_words
from quizapp.facts.values import Date, month_days, parse_date

Parts = tuple[int | None, int | None, int | None]  # year, month, day; None for what is not said

_YEAR_FIRST = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})")
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})\s*[./]\s*(\d{4})")
_MONTH_AND_SHORT_YEAR = re.compile(r"(\d{1,2})\s*/\s*(3[2-9]|[4-9]\d)")  # 12/99, which is no day
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?")
_WITH_SIGNS = re.compile(r"(\d{1,4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?")  # 1918年11月11日
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|ro|\.?[ºª])(?!\w)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](\d\d)\b")  # May '23
_NO_GAP = re.compile(r"(?<=\d)(?=[^\W\d_])(?!(?:st|nd|rd|th)\b)")  # 55BC, but 15th
_LONGEST_ERA = 3  # words
LEAST_OF_MONTH = 3  # letters of its name


def reads_months(table: Language) -> bool:
    """Whether a date is understood as people of this language type it; in figures it is everywhere."""
    return bool(table.months or typed_words(table.code).months) or table.code in SIGNED


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_dates(text: str, table: Language, century: int = 1900) -> tuple[Parts, ...]:
    """What `9 May`, `3.9.2025`, `3/9/25`, `2025-09-03` or `der dritte Oktober 1990` may mean; () for no date.

    `century` is that of a year of two digits. With slashes or hyphens the day may come first or second.
    """
    written = " ".join(text.split()).strip(" ,")
    sign, without = _era(written, table)
    if sign:
        return tuple(
            [(sign * year, month, day) for year, month, day in read_dates(without, table, 0) if year and year > 0]
        )
    for candidate in (written, *without_leading_words(written, typed_words(table.code).before_figures)):
        found = _read_figures(candidate, century)
        if found:
            return found
    in_words = _read_words(text, table, century)
    return (in_words,) if in_words else ()


def _era(text: str, table: Language) -> tuple[int, str]:
    """-1 for a date before our era and 1 for one that is said to be of it, with the rest of the text; 0 if none is. The
    era stands at either end, or before the year: *18 July AD 64*.
    """
    tokens = _NO_GAP.sub(" ", text).split()
    eras = typed_words(table.code).eras
    for count in range(1, min(len(tokens), _LONGEST_ERA + 1)):
        for at in (len(tokens) - count, *range(len(tokens) - count)):
            sign = eras.get(fold(" ".join(tokens[at : at + count])), 0)
            if sign:
                return sign, " ".join(tokens[:at] + tokens[at + count :])
    return 0, text


def names_era(text: str, table: Language) -> bool:
    """Whether it says of which era a year is, as in *27 BC to 14*."""
    return _era(" ".join(re.sub(r"[–—-]", " ", text).split()), table)[0] != 0


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def names_date(text: str, table: Language) -> bool:
    """Whether it cannot be anything but a day of a month or a year of an era: `9 May` and `44 BC`, but neither `May`
    nor `9.5.`.
    """
    if _era(" ".join(text.split()), table)[0]:
        return bool(read_dates(text, table))
    is_in_words = any(letter.isalpha() for letter in text)
    return is_in_words and any(month and day for _, month, day in read_dates(text, table))


def _read_figures(text: str, century: int) -> tuple[Parts, ...]:
    iso = parse_date(text)
    if iso is not None and iso.precision != "interval":
        return (_parts(iso),)
    if (match := _WITH_SIGNS.fullmatch(text)) and match[2] is None:
        return ((int(match[1]), None, None),)
    if match:
        return valid_dates((int(match[1]), int(match[2]), int(match[3]) if match[3] else None))
    if match := _YEAR_FIRST.fullmatch(text):
        return valid_dates((int(match[1]), int(match[2]), int(match[3])))
    if match := _YEAR_LAST.fullmatch(text):
        year = int(match[4]) + (century if len(match[4]) == 2 else 0)
        first, second = int(match[1]), int(match[3])
        readings: list[Parts] = [(year, second, first)]
        if match[2] != "." or second > 12:
            readings.append((year, first, second))
        return valid_dates(*readings)
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return valid_dates((int(match[2]), int(match[1]), None))
    if match := _MONTH_AND_SHORT_YEAR.fullmatch(text):
        return valid_dates((century + int(match[2]), int(match[1]), None))
    if match := _DAY_AND_MONTH.fullmatch(text):
        return valid_dates((None, int(match[2]), int(match[1])))
    return ()


def _parts(date: Date) -> Parts:
    year, month, day = date.start
    return {"year": (year, None, None), "month": (year, month, None), "day": (year, month, day)}[date.precision]


def valid_dates(*readings: Parts) -> tuple[Parts, ...]:
    """Those that the calendar has, each once."""
    kept = [
        (year, month, day)
        for year, month, day in readings
        if month is not None and 1 <= month <= 12 and (day is None or 1 <= day <= month_days(year or 2000, month))
    ]
    return tuple(dict.fromkeys(kept))


def _read_words(text: str, table: Language, century: int) -> Parts | None:
    """A date that is whole as far as it goes: no day without its month."""
    year, month, day = said_in_words(text, table, century) or (None, None, None)
    if (month is None and (year is None or day is not None)) or day == 0:
        return None
    return year, month, day


def said_in_words(text: str, table: Language, century: int) -> Parts | None:
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
    names = table.months or typed_words(table.code).months if len(token) >= LEAST_OF_MONTH else ()
    ways = [(at, ways_to_write_month(month, table)) for at, month in enumerate(names, 1)]
    whole = [at for at, forms in ways if token in forms]  # Czech June begins July
    found = whole or [at for at, forms in ways if any(form.startswith(token) for form in forms)]
    if len(found) == 1:  # juil. is July, but jui. may be June as well
        return found[0]
    other = typed_words(table.code).other_months.get(token)
    if other:
        return other
    short = [fold(month) for month in table.month_short]
    return short.index(token) + 1 if token in short else 0
