"""Typed numbers, dates, times, ranges and fractions, compared by their value with an answer in any of its spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizapp.facts.meaning import Meanings
from quizapp.facts.typed_date_parts import names_date
from quizapp.items.card import Card, Reason
from quizapp.items.typed_amounts import compare_parts, is_figure_of
from quizapp.items.typed_dates import compare_dates, compare_periods
from quizapp.items.typed_fractions import compare_fractions
from quizapp.items.typed_match import MARKS, Match
from quizapp.items.typed_meaning import compare_counts, compare_meanings
from quizapp.items.typed_ranges import compare_ranges
from quizapp.items.typed_spoken import compare_spoken
from quizapp.items.typed_times import compare_times
from quizapp.items.typed_values import compare_numbers, is_on_one_scale


def compare_measures(
    card: Card, spellings: Sequence[str], text: str, meanings: Meanings, question: str
) -> Match | None:
    """The best that the text is as a number, date or time; None for what cannot be read as one."""
    table = meanings.table
    if card.kind == "number":
        matches = _as_number(card, spellings, text, meanings, question)
    elif card.kind in {"date", "year"}:
        matches = [compare_dates(name, text, table, question) for name in spellings]
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
    names = [name for name in spellings if is_on_one_scale(spellings[0], name, text, table)]
    matches = [compare_numbers(name, text, table, question) for name in names]
    matches += [compare_spoken(name, text, table, question) for name in names]
    is_other_side = any(match is not None and Reason("other_bound") in match.notes for match in matches)
    wrong = [option.text for option in card.distractors]  # the figure of one is not almost right either
    if is_other_side or is_figure_of(wrong, text, table, question):
        matches = [match for match in matches if match is None or match.mark != "almost"]
        matches.append(Match("wrong", (Reason("other_figure"),)))
    return matches


def _as_text(spellings: Sequence[str], text: str, meanings: Meanings, question: str) -> Iterator[Match | None]:
    table = meanings.table
    yield from (compare_times(name, text, table) for name in spellings)
    dates = [name for name in spellings if names_date(name, table)]
    yield from (compare_dates(name, text, table, question) for name in dates)
    yield from (compare_periods(name, text, table) for name in spellings)
    yield from (compare_ranges(name, text, table, question) for name in spellings)
    yield from (compare_fractions(name, text, table) for name in spellings)
    yield from (compare_counts(name, text, table, question) for name in spellings)
