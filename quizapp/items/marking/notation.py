"""Texts that say the same in another notation: from here to there, a place in a row, a point on the globe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.ordinals import ordinal
from quizapp.items.marking.coordinates import read_coordinates
from quizapp.items.marking.ranges import ends_of_text

_HALF = re.compile(r"\bh([12])\b|\b([12])h\b", re.IGNORECASE)  # H1 2026
_YEAR_FIRST = re.compile(r"(\d{4}) (.+)")


def is_same_in_words(names: Iterable[str], typed: str, table: Language) -> bool:
    """Whether the text is one of the names, but for how its range, its ordinal or its coordinates are written."""
    point, ends, row = read_coordinates(typed), ends_of_text(typed, table), _in_a_row(typed, table)
    for name in names:
        if point is not None and point == read_coordinates(name):
            return True
        if not ends.isdisjoint(ends_of_text(name, table)) or (row and row == _in_a_row(name, table)):
            return True
    return False


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _in_a_row(text: str, table: Language) -> tuple[str, ...]:
    """The words, their ordinals in figures, without articles and what joins them; () where no place in a row is told:
    *the first half of 2026* and *H1 2026* are one.
    """
    folded = fold(text)
    if table.code == "en":
        folded = _HALF.sub(lambda match: f"{match[1] or match[2]}th half", _YEAR_FIRST.sub(r"\2 \1", folded))
    kept = [word for word in folded.split() if word not in table.articles | typed_words(table.code).of_words]
    places = [0 if word.isdecimal() else ordinal(word, table) for word in kept]
    if not any(places) or len(kept) < 2:
        return ()
    return tuple([f"{place}." if place else word for place, word in zip(places, kept, strict=True)])
