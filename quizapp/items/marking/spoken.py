"""Figures as they are said: a fraction for a decimal, a word for zero, a number word with a slip of the pen."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from rapidfuzz.distance import OSA

from quizapp.facts.languages.number_words import number_parts
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.spelling import edits_allowed
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import qualifier_of, read_number
from quizapp.facts.typed.units import canonical_unit
from quizapp.facts.values import Number
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match
from quizapp.items.marking.values import compare_amounts, compare_numbers

_FIGURES = re.compile(r"(\d{1,4})\s*[/⁄]\s*(\d{1,4})(?![\d/])\s*(.*)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")


def compare_spoken(wanted: str, typed: str, table: Language, question: str = "") -> Match | None:
    """Right or almost for a figure that is said in another way than in digits and whole number words; else None."""
    ours = read_number(wanted, table)
    if ours is None:
        return None
    qualifier, bare = qualifier_of(" ".join(typed.split()), table)
    said = _as_fraction(bare, ours, table) or _as_zero(bare, ours, table)
    if said is not None:
        amount, unit = said
        found = compare_amounts(ours, Number(amount, unit, qualifier), wanted, table, question)
        return found if found.mark != "wrong" else None
    spelled = spelled_words(typed, table)
    meant = compare_numbers(wanted, spelled, table, question) if spelled != typed else None
    if meant is None or meant.mark == "wrong":
        return None
    return Match("almost", (Reason("misspelt", {"answer": spelled.strip()}),))


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def spelled_words(text: str, table: Language) -> str:
    """The text with its number words as they are spelt."""
    return _WORD.sub(lambda word: _spelled(word[0], table), text)


def _as_fraction(text: str, ours: Number, table: Language) -> tuple[Decimal, str] | None:
    """*3/2* as 1.5, *one tenth* as 0.1, and of what is told in per cent *a quarter* as 25 %; None for no decimal."""
    found = _read(text, table)
    if found is None:
        return None
    fraction, unit = found
    if not unit and canonical_unit(ours.unit, table) == "%":
        fraction, unit = fraction * 100, "%"
    amount = Decimal(fraction.numerator) / fraction.denominator
    return (amount, unit) if Fraction(amount) == fraction else None


def _read(text: str, table: Language) -> tuple[Fraction, str] | None:
    if match := _FIGURES.fullmatch(text):
        return (Fraction(int(match[1]), int(match[2])), match[3]) if int(match[2]) else None
    tokens = fold(text.replace("-", " ")).split()
    if len(tokens) < 2:
        return None
    words = typed_words(table.code)
    count = 1 if tokens[0] in table.indefinite_articles else table.number_words.get(tokens[0], 0)
    if count and len(tokens) == 3 and tokens[1] in words.share_words:  # one in four
        whole = table.number_words.get(tokens[2], 0)
        return (Fraction(count, whole), "") if whole > count else None
    parts, rest = words.denominators.get(tokens[1], 0), tokens[2:]
    while rest and rest[0] in words.of_words | table.indefinite_articles:
        rest = rest[1:]
    return (Fraction(count, parts), " ".join(rest)) if count and parts else None


def _as_zero(text: str, ours: Number, table: Language) -> tuple[Decimal, str] | None:
    """*None* and *nil*, where it is zero."""
    first, _, unit = fold(text).partition(" ")
    return (Decimal(0), unit) if ours.amount == 0 and first in typed_words(table.code).zero_words else None


def _spelled(word: str, table: Language) -> str:
    """The one number word that is a slip away; the word itself where there is none, or another."""
    typed = fold(word)
    if not edits_allowed(typed) or number_parts(typed, table):
        return word
    known = [*table.number_words, *table.magnitude_words]
    near = [name for name in known if edits_allowed(name) and OSA.distance(name, typed, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and near[0][0] == typed[0] else word
