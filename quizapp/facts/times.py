"""Times of day as people write them: 11.10 p.m., 11:10 pm, 23:10, 23.10 Uhr, 23 Uhr 10, ten past eleven."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.names import without_leading_words

HALF_A_DAY = 720  # minutes
_HOUR = 60
_CLOCK = re.compile(r"(\d{1,2})(?:([:.h])(\d{2}))?\s*(\D.*)?")


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """Minutes since midnight; an hour up to 12 that is `is_open` was given without its half of the day.

    `is_halved` tells of "a.m." and its like, `is_marked` that it cannot be anything else: `11.10` may be a figure.
    """

    minutes: int
    is_open: bool
    is_halved: bool
    is_marked: bool


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_time(text: str, table: Language) -> TimeOfDay | None:
    """None if it is no time of day."""
    plain = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", " ".join(text.split()).casefold()).strip(" .,!?")
    words = typed_words(table.code)
    for clock in words.clock:
        plain = re.sub(rf"(\d{{1,2}}) {clock} (\d{{2}})$", rf"\1:\2 {clock}", plain)
    for written in (plain, *without_leading_words(plain, words.before_figures | words.before_times)):
        time = _read(written, table) or _read_from_hour(fold(written), table)
        if time is not None:
            return time
    return None


def _read(written: str, table: Language) -> TimeOfDay | None:
    hour = typed_words(table.code).times.get(fold(written))
    if hour is not None:
        return TimeOfDay(hour * 60, False, False, True)
    first, space, rest = written.partition(" ")
    match = _CLOCK.fullmatch(f"{table.number_words.get(fold(first), first)}{space}{rest}")
    return _time(match, table) if match is not None else None


def _read_from_hour(folded: str, table: Language) -> TimeOfDay | None:
    """*Half past three*, *quarter to five*; but *ten to five* may be a range as well."""
    words = typed_words(table.code)
    for phrase, minutes in words.before_hours.items():
        if folded.startswith(f"{phrase} "):
            hour, _, said = folded.removeprefix(f"{phrase} ").partition(" ")
            time = _read(f"{table.number_words.get(hour, hour)}:00 {said}".strip(), table)
            time = time or (None if said else _read(hour, table))
            if time is not None:
                return _moved(time, minutes, is_marked=not _may_be_range(phrase, table))
    return None


def _may_be_range(phrase: str, table: Language) -> bool:
    """Whether a range of figures may begin as this does, which stands before an hour."""
    said = phrase.split()
    return said[-1] in typed_words(table.code).range_words and (said[0].isdecimal() or said[0] in table.number_words)


def _moved(time: TimeOfDay, minutes: int, *, is_marked: bool) -> TimeOfDay:
    """So many minutes later; an hour that may be of either half of the day stays between one and half past twelve."""
    moved = (time.minutes + minutes) % (2 * HALF_A_DAY)
    if time.is_open:
        moved = moved % HALF_A_DAY + (HALF_A_DAY if moved % HALF_A_DAY < _HOUR else 0)
    return replace(time, minutes=moved, is_marked=is_marked)


def _time(match: re.Match[str], table: Language) -> TimeOfDay | None:
    words = typed_words(table.code)
    hour, minute, said = int(match[1]), int(match[3] or 0), fold(match[4] or "")
    is_morning, is_afternoon = said in words.morning, said in words.afternoon
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if said and not (is_morning or is_afternoon or said in words.clock):
        return None
    if not said and match[2] is None:
        return None  # a bare number
    if hour <= 12 and (is_morning or is_afternoon):
        return TimeOfDay(hour % 12 * 60 + minute + (HALF_A_DAY if is_afternoon else 0), False, True, True)
    is_open = 1 <= hour <= 12 and not match[1].startswith("0")
    return TimeOfDay(hour % 24 * 60 + minute, is_open, False, bool(said) or match[2] == ":")


def is_time(text: str, table: Language) -> bool:
    """Whether it cannot be anything but a time of day."""
    time = read_time(text, table)
    return time is not None and time.is_marked
