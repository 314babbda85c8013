"""Typed numbers, dates, times, ranges and fractions, compared by their value with an answer in any of its spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.meaning import Meanings, may_tell_measure
from quizapp.facts.text import fold
from quizapp.facts.times import read_time
from quizapp.facts.typed.date_parts import names_date
from quizapp.facts.typed.figures import read_number
from quizapp.facts.typed.ordinals import ordinal
from quizapp.facts.typed.parts import read_parts
from quizapp.facts.typed.periods import century_of, decade
from quizapp.items.card import Card, Reason
from quizapp.items.marking.amounts import compare_parts, is_figure_of
from quizapp.items.marking.dates import compare_dates, compare_periods, is_span_of_eras
from quizapp.items.marking.fractions import compare_fractions, compare_odds, read_fraction
from quizapp.items.marking.match import MARKS, Match
from quizapp.items.marking.meaning import compare_counts, compare_meanings
from quizapp.items.marking.ranges import compare_ranges, read_range
from quizapp.items.marking.ratios import compare_ratios, read_ratio
from quizapp.items.marking.spoken import compare_spoken, spelled_words
from quizapp.items.marking.times import compare_times
from quizapp.items.marking.values import compare_numbers, is_on_one_scale

KINDS = frozenset({"number", "date", "year"})  # whose answers are nothing else


def is_measure(name: str, meanings: Meanings) -> bool:
    """Whether it may be one, in any notation: nothing that is typed agrees by its value with a name that is none."""
    if not may_tell_measure(name, meanings.table):
        return False
    if meanings.of_text(name).may_be_measure:
        return True
    readers = (
        names_date,
        is_span_of_eras,
        read_ratio,
        read_number,
        read_time,
        read_range,
        read_parts,
        read_fraction,
        century_of,
    )
    return decade(name, meanings.table) is not None or any(read(name, meanings.table) for read in readers)


def may_be_typed_as(kind: str, text: str, table: Language) -> bool:
    """Whether the text may be a measure that an answer of the kind is, a number word with a slip of the pen too."""
    return may_tell_measure(text, table) or (kind == "number" and spelled_words(text, table) != text)


def compare_measures(
    card: Card, spellings: Sequence[str], text: str, meanings: Meanings, question: str
) -> Match | None:
    """The best that the text is as a number, date or time; None for what cannot be read as one."""
    table = meanings.table
    if card.kind == "number":
        matches = _as_number(card, spellings, text, meanings, question)
    elif card.kind in {"date", "year"}:
        shown, *others = spellings  # a shown year of two digits is of the first century
        matches = [compare_dates(shown, text, table, question, century=0)]
        matches += [compare_dates(name, text, table, question) for name in others]
    else:
        matches = list(_as_text(spellings, text, meanings, question))
    matches += [compare_parts(name, text, table) for name in spellings]
    if not any(matches) and card.kind != "number":
        matches = [compare_meanings(name, text, meanings) for name in spellings]
    found = [match for match in matches if match is not None]
    return min(found, key=lambda match: MARKS.index(match.mark), default=None)


def _as_number(
    card: Card, spellings: Sequence[str], text: str, meanings: Meanings, question: str
) -> list[Match | None]:
    table = meanings.table
    shown, *others = spellings
    if (chance := compare_odds(shown, text, table)) is not None:
        return [chance]
    names = [shown, *(name for name in others if is_on_one_scale(shown, name, text, table))]
    matches = [compare_numbers(name, text, table, question) for name in names]
    matches += [compare_spoken(name, text, table, question) for name in names]
    matches.append(_as_place(shown, text, table, question))
    is_other_side = any(match is not None and Reason("other_bound") in match.notes for match in matches)
    wrong = tuple([option.text for option in card.distractors])  # the figure of one is not almost right either
    if is_other_side or is_figure_of(wrong, text, table, question):
        matches = [match for match in matches if match is None or match.mark != "almost"]
        matches.append(Match("wrong", (Reason("other_figure"),)))
    return matches


def _as_place(shown: str, text: str, table: Language, question: str) -> Match | None:
    """Right for *the second*, where a figure without a unit tells which and not how many; None for anything else."""
    if not shown.isdecimal():
        return None
    asked = f" {fold(question)} "
    if any(f" {words} " in asked for words in typed_words(table.code).counting):
        return None
    return Match("right") if ordinal(fold(text), table) == int(shown) > 0 else None


def _as_text(spellings: Sequence[str], text: str, meanings: Meanings, question: str) -> Iterator[Match | None]:
    table = meanings.table
    yield from (compare_times(name, text, table) for name in spellings)
    dates = [name for name in spellings if names_date(name, table) or is_span_of_eras(name, table)]
    yield from (compare_dates(name, text, table, question) for name in dates)
    yield from (compare_periods(name, text, table) for name in spellings)
    yield from (compare_ranges(name, text, table, question) for name in spellings)
    yield from (compare_ratios(name, text, table) for name in spellings)
    yield from (compare_fractions(name, text, table) for name in spellings)
    yield from (compare_counts(name, text, table, question) for name in spellings)
