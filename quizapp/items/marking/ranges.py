"""Ranges of figures as people type them: 10 to 20 km, 10–20 km, between 10 and 20 km."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.date_parts import said_in_words
from quizapp.facts.typed.figures import read_number, with_magnitude
from quizapp.facts.typed.names import without_leading_words
from quizapp.facts.values import Number
from quizapp.items.marking.dates import DASHES, split_span
from quizapp.items.marking.match import MARKS, Match
from quizapp.items.marking.values import compare_amounts

_DASHES = (*DASHES, "-")


class Ends(NamedTuple):
    """`is_sure` tells that a sign parts them, or a word such as *from* opens the range."""

    first: str
    last: str
    is_sure: bool


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
            low, high = _in_one_currency(low, high, table)
            low = low if low.unit else replace(low, unit=high.unit)
            return (low, high) if low.amount < high.amount or low.unit != high.unit else None
    return None


def _in_one_currency(low: Number, high: Number, table: Language) -> tuple[Number, Number]:
    """€2.4-2.6bn: the sign stands before the first figure, the magnitude behind the second."""
    if not (low.unit and category(low.unit[0]) == "Sc" and len(low.unit) == 1) or low.unit in high.unit:
        return low, high
    size = with_magnitude(high, table) or high
    unit = f"{size.unit} {low.unit}".strip()
    return replace(low, unit=unit), replace(high, unit=unit)


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def ends_of_text(text: str, table: Language) -> frozenset[Ends]:
    """Both ends of what goes from one to the other: Vienna–Graz, mid-June to mid-August, from B20 to B99."""
    said, words = " ".join(text.split()), typed_words(table.code)
    is_opened = fold(said).partition(" ")[0] in {*words.before_ranges, *words.between}
    found = set[Ends]()
    for first, last in split_span(said, table, _DASHES):
        bare = next(iter(without_leading_words(first, words.before_ranges)), first)
        is_sure = is_opened or not any(f" {word} " in said for word in words.range_words)
        if fold(bare) and fold(last):
            found.add(Ends(_end(bare, table), _end(last, table), is_sure))
    return frozenset(found)


def are_one_range(ours: Iterable[Ends], theirs: Iterable[Ends]) -> bool:
    """Whether two of them have the same ends; a way *through the West* is none *to the West*, where no sign, figure or
    month tells that it is a range.
    """
    return any(
        mine[:2] == other[:2] and (mine.is_sure or other.is_sure or any(map(str.isdecimal, mine.first)))
        for mine in ours
        for other in theirs
    )


def _end(text: str, table: Language) -> str:
    """The folded words, a month as its number, in full or cut short: *mid-Jun*."""
    parts = [(word, said_in_words(word, table, 0)) for word in fold(text).split()]
    return " ".join([f"{said[1]}." if said and said[1] else word for word, said in parts])
