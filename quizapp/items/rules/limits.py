"""Answers that are limits: what is finished by 2027 is finished by 2028, and what is open since 2000 since 2003 too."""

from __future__ import annotations

from functools import cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold, padded_words
from quizapp.facts.values import Number
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.rules.intervals import has_both_ends

_HOURS = ("a.m", "p.m", "am", "pm", "o clock", "oclock", "hours")


def is_limit(asking: Asking, index: Index) -> bool:
    """Whether nearer figures or dates are true as well: a bound, or what stands after "until" and its like, unless the
    sentence gives the other end too (*from 1606 to 1669*).
    """
    table, first = index.table, asking.values[0]
    if first.number is None and first.date is None:
        return False
    if first.number is not None and first.number.is_bound:
        return True
    if first.date is not None and first.date.precision == "interval":
        return False  # both of its ends are said
    before, behind = _beside(asking)
    if first.number is not None and _tells_amount(before, first.number, table):
        return False
    is_bounded = f" {fold(before)}".endswith(_bounding(table.code, is_amount=first.number is not None))
    if not is_bounded and not behind.strip().startswith(table.bounding_behind):
        return False
    return not has_both_ends(asking, index)


def may_be_limit(asking: Asking, table: Language) -> bool:
    """Whether it is a date in a language of whose limits nothing is known."""
    return asking.values[0].date is not None and not (table.bounding or table.bounding_behind)


def is_deadline(asking: Asking, table: Language) -> bool:
    """Whether the answer is a date *by* or *before* which something is, so that each later one is right as well: by the
    sentence, or by the question alone.
    """
    if asking.values[0].date is None:
        return False
    due, before = _deadlines(table.code), f" {fold(_beside(asking)[0])}"
    if before.endswith(due):
        return True
    if before.endswith(_if_planned(table.code)):
        said = padded_words(asking.fact.say.source)
        return any(f" {phrase} " in said for phrase in table.planned_phrases)
    read = padded_words(asking.stem)
    return any(f"{phrase} {asked} " in read for phrase in due for asked in table.question_words)


def _beside(asking: Asking) -> tuple[str, str]:
    """The words of the sentence right before the answer's place, and right behind it."""
    parts = asking.fact.say.parts
    at = next((at for at, part in enumerate(parts) if not isinstance(part, str) and part.name == asking.card_slot), 0)
    before, behind = parts[at - 1] if at else "", parts[at + 1] if at + 1 < len(parts) else ""
    return before if isinstance(before, str) else "", behind if isinstance(behind, str) else ""


def _tells_amount(before: str, number: Number, table: Language) -> bool:
    """Whether *by* tells how much (*grew by 12 %*), and not until when, as before an hour."""
    return table.code == "en" and f" {fold(before)}".endswith(" by") and not fold(number.unit).startswith(_HOURS)


@cache
def _bounding(code: str, *, is_amount: bool) -> tuple[str, ...]:
    """A word of one letter, as Slavonic languages have, joins a figure to much else (*consists of*)."""
    return tuple(f" {word}" for word in language(code).bounding if len(word) > 1 or not is_amount)


@cache
def _deadlines(code: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in language(code).deadlines)


@cache
def _if_planned(code: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in language(code).planned_deadlines)
