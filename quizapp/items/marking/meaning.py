"""Texts that mean the same as the wanted one, as far as the truth check sees it: 12 towers, twelve towers."""

from __future__ import annotations

from quizapp.facts.languages.table import Language
from quizapp.facts.meaning import Meanings
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.units import canonical_unit
from quizapp.items.marking.match import Match
from quizapp.items.marking.values import compare_numbers


def compare_counts(wanted: str, typed: str, table: Language, question: str) -> Match | None:
    """Right for a figure of no unit with what the question counts behind it: *8 planets*; None for anything else."""
    number = read_number(typed, table) if wanted.isdecimal() else None
    found = compare_numbers(wanted, typed, table, question) if number and number.unit else None
    return found if found is not None and found.mark == "right" else None


def compare_meanings(wanted: str, typed: str, meanings: Meanings) -> Match | None:
    """Right for the same figure, time or date, almost where only one is an estimate; None for anything else.

    What may be a title is no measure, and is told in its own unit: *7 Days* are seven days, but not a week.
    """
    meant, table = meanings.of_text(wanted), meanings.table
    if meant.typed != meanings.of_text(typed).typed:
        return None
    if not meant.is_measure:
        numbers = [read_number(text, table) for text in (wanted, typed)]
        if len({number and canonical_unit(number.unit, table) for number in numbers} - {None}) != 1:
            return None
    found = compare_numbers(wanted, typed, table)
    return found if found is not None and found.mark == "almost" else Match("right")
