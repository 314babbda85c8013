"""Ranges of figures as people type them: 10 to 20 km, 10–20 km, between 10 and 20 km."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.names import without_leading_words
from quizapp.facts.values import Number
from quizapp.items.marking.dates import DASHES, split_span
from quizapp.items.marking.match import MARKS, Match
from quizapp.items.marking.values import compare_amounts

_DASHES = (*DASHES, "-")


def compare_ranges(wanted: str, typed: str, table: Language, question: str = "") -> Match | None:
    """The worse of how the two ends of a typed range stand to those of the wanted one; None if one of them is none."""
    ours, theirs = read_range(wanted, table), read_range(typed, table)
    if ours is None or theirs is None:
        return None
    ends = zip(ours, theirs, strict=True)
    matches = [compare_amounts(mine, other, wanted, table, question) for mine, other in ends]
    return max(matches, key=lambda match: MARKS.index(match.mark))


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_range(text: str, table: Language) -> tuple[Number, Number] | None:
    """The lower figure and the higher one; the unit of the first is that of the second, where it is left out."""
    for first, last in split_span(" ".join(text.split()), table, _DASHES):
        bare = next(iter(without_leading_words(first, typed_words(table.code).before_ranges)), first)
        low, high = read_number(bare, table), read_number(last, table)
        if low and high and not (low.qualifier or high.qualifier):
            low = low if low.unit else replace(low, unit=high.unit)
            return (low, high) if low.amount < high.amount or low.unit != high.unit else None
    return None
