"""Figures of which a word tells the sign: 3 metres below sea level, down 3.2 %, an increase of 11 %."""

from __future__ import annotations

from dataclasses import replace

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import read_number
from quizapp.facts.values import Number


def moves(ours: Number, typed: str, table: Language) -> list[Number]:
    """`fell by 3.2 %` as -3.2 % where a figure below zero is wanted, `a rise of 11 %` as 11 %. What fell by what is
    wanted above zero is left: the question may ask by how much it fell.
    """
    words, tokens = typed_words(table.code), typed.split()
    folded = [fold(token) for token in tokens]
    known = words.rises | words.falls if ours.amount < 0 else words.rises
    at = next((at for at, token in enumerate(folded) if token in words.falls | words.rises), -1)
    if at < 0 or folded[at] not in known or not (table.pronouns | table.articles).issuperset(folded[:at]):
        return []
    rest = at + 1 + (len(folded) > at + 1 and folded[at + 1] in table.prepositions)
    number = read_number(" ".join(tokens[rest:]), table)
    if number is None or number.amount <= 0:
        return []
    return [replace(number, amount=-number.amount) if folded[at] in words.falls else number]


def with_sign(ours: Number, other: Number, table: Language) -> Number:
    """`3 metres below sea level` as -3 metres and `3 % down` as -3 %, where that is wanted, `3 % up` as 3 %."""
    words, unit = typed_words(table.code), f" {fold(other.unit)}"
    last, is_negative = unit.rpartition(" ")[2], ours.amount < 0
    if last in words.rises or (is_negative and last in words.falls):
        behind = last
    else:
        behind = next((each for each in words.below if unit.endswith(f" {each}")), "") if is_negative else ""
    if not behind or other.amount <= 0 or f" {fold(ours.unit)}".endswith(f" {behind}"):
        return other
    amount = other.amount if behind in words.rises else -other.amount
    return replace(other, amount=amount, unit=unit.removesuffix(behind).strip())
