"""Times of day as people type them, compared with the one that is asked for."""

from __future__ import annotations

import re

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.times import HALF_A_DAY, TimeOfDay, read_time
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match

_IN_A_ROW = re.compile(r"([01]\d|2[0-4])([0-5]\d)\s*(?:h|hrs|hours)", re.IGNORECASE)
_APART = re.compile(r"(\d{1,2}) ([0-5]\d)")
_NO_SECONDS = re.compile(r"(?<=\d[:.]\d\d)[:.]00(?!\d)")
_AFTER_MIDNIGHT = re.compile(r"24(?=[:.][0-5]\d)")
_HOURS = re.compile(r"(?<=\d[:.]\d\d)\s*(?:h|hrs|hours)$", re.IGNORECASE)


def compare_times(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed time stands to the wanted one; None if one of them is none.

    Where the wanted one tells its half of the day, an hour without it is almost.
    """
    ours, other = read_time(wanted, table), _read_typed(typed, table)
    if ours is None or other is None or not ours.is_marked:
        return None
    if ours.minutes == other.minutes and not (ours.is_halved and other.is_open):
        return Match("right")
    if other.is_open and not ours.is_open and (ours.minutes - other.minutes) % HALF_A_DAY == 0:
        return Match("almost", (Reason("half_of_day", {"answer": wanted}),))
    return Match("wrong", (Reason("other_time"),))


def _read_typed(text: str, table: Language) -> TimeOfDay | None:
    """As it is typed where a time is wanted: *1730 hours*, *7 58*, *24:05* and *five thirty* are times there."""
    text = _AFTER_MIDNIGHT.sub("00", _NO_SECONDS.sub("", text.strip()))
    if match := _IN_A_ROW.fullmatch(text) or _APART.fullmatch(text):
        return read_time(f"{match[1]}:{match[2]}", table)
    return read_time(_HOURS.sub("", text), table) or read_time(_spoken(text, table), table)


def _spoken(text: str, table: Language) -> str:
    """*Five thirty* and *fünf Uhr dreißig* in figures."""
    tokens = [token for token in fold(text).split() if token not in typed_words(table.code).clock]
    if len(tokens) < 2 or not all(token.isalpha() for token in tokens):
        return text
    hour, used = words_as_figure(tokens[:1], table)
    minute, more = words_as_figure(tokens[1:], table)
    if hour is None or minute is None or not used or not more:
        return text
    return " ".join([f"{hour}:{minute:02}", *tokens[1 + more :]])
