"""Amounts in several units compared with the one that is asked for."""

from __future__ import annotations

from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.parts import in_parts, read_parts
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match
from quizapp.items.marking.values import compare_numbers


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def is_figure_of(names: tuple[str, ...], typed: str, table: Language, question: str) -> bool:
    """Whether it is right for one of the names, as a figure."""
    matches = [compare_numbers(name, typed, table, question) for name in names]
    return any(match is not None and match.mark == "right" for match in matches)


def compare_parts(wanted: str, typed: str, table: Language) -> Match | None:
    """How an amount typed in several units stands to the wanted one; None if one of them is none."""
    theirs = read_parts(typed, table)
    if theirs is None:
        return None
    ours = read_parts(wanted, table)
    if ours is None:
        number = read_number(wanted, table)
        return compare_numbers(wanted, typed, table) if number and in_parts(number, typed, table) else None
    if ours.amount == theirs.amount and ours.scale == theirs.scale:
        return Match("right")
    return Match("wrong", (Reason("other_time" if ours.is_time else "other_figure"),))
