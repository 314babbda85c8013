"""Texts that mean the same as the wanted one, as far as the truth check sees it: 12 towers, twelve towers."""

from __future__ import annotations

from quizapp.facts.meaning import Meanings
from quizapp.facts.text import fold
from quizapp.facts.typed_figures import read_number
from quizapp.facts.typed_ordinals import ordinal
from quizapp.items.typed_match import Match
from quizapp.items.typed_values import compare_numbers


def compare_meanings(wanted: str, typed: str, meanings: Meanings) -> Match | None:
    """Right for the same figure, time or date, almost where only one is an estimate; None for anything else.

    A place in a row counts only where one is asked for: *second* may be a span of time. A decimal without a unit may be
    a version: 3.1 is not 3.10.
    """
    if meanings.of_text(wanted).key != meanings.of_text(typed).key:
        return None
    number = read_number(wanted, meanings.table)
    if ordinal(fold(wanted), meanings.table) or (number is not None and number.amount % 1 and not number.unit):
        return None
    found = compare_numbers(wanted, typed, meanings.table)
    return found if found is not None and found.mark == "almost" else Match("right")
