"""Texts that mean the same as the wanted one, as far as the truth check sees it: 12 towers, twelve towers."""

from __future__ import annotations

from quizapp.facts.meaning import Meanings
from quizapp.facts.typed_figures import read_number
from quizapp.items.typed_match import Match
from quizapp.items.typed_values import compare_numbers


def compare_meanings(wanted: str, typed: str, meanings: Meanings) -> Match | None:
    """Right for the same figure, time or date, almost where only one is an estimate; None for anything else.

    What may be a title is no measure: *7 Days* is not a week, though 7 is seven.
    """
    meant, number = meanings.of_text(wanted), read_number(wanted, meanings.table)
    if meant.typed != meanings.of_text(typed).typed or not (meant.is_measure or (number and not number.unit)):
        return None
    found = compare_numbers(wanted, typed, meanings.table)
    return found if found is not None and found.mark == "almost" else Match("right")
