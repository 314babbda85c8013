"""Figures in words: three hundred and five, fortytwo, zweihundertzehn, nineteen eighty-nine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold

LONGEST_WORD = 80  # letters of a number word written together; what is longer is none
BARE_MAGNITUDE = 1000  # up to this one means one of it: "hundred" is 100, but "million" is a unit
_ROUND_YEARS = range(10, 21)  # what a year can begin with that is spoken as two pairs of digits


def decimals_said(tokens: Sequence[str], table: Language) -> tuple[str, int]:
    """The decimals that folded words at the start say, and how many words they are: *point two five*."""
    if not tokens or tokens[0] != typed_words(table.code).point_word:
        return "", 0
    digits = [table.number_words.get(token, -1) for token in tokens[1:]]
    said = list(takewhile(lambda digit: 0 <= digit < 10, digits))
    return "".join(map(str, said)), len(said) + 1 if said else 0


def words_as_figure(tokens: Sequence[str], table: Language) -> tuple[int | None, int]:
    """The whole number that the folded words at the start say, and how many they are; None if they say none."""
    said: list[str] = []
    used = place = 0
    if len(tokens) > 1 and tokens[0] in table.indefinite_articles and tokens[1] in table.magnitude_words:
        said, place = [word for word, figure in table.number_words.items() if figure == 1][:1], 1
    for at in range(place, len(tokens)):
        if tokens[at] == table.and_word and said:
            continue
        parts = number_parts(tokens[at], table)
        if not parts:
            break
        said += parts
        used = at + 1
    return (_sum(said, table), used) if used else (None, 0)


@lru_cache(maxsize=1024)
def number_parts(token: str, table: Language) -> tuple[str, ...]:
    """The number words of which a folded word is made, () if it is none: zweihundertzehn is zwei, hundert, zehn."""
    words = typed_words(table.code)
    plain = token
    for letter, digraph in words.digraphs.items():
        plain = plain.replace(digraph, fold(letter))
    for written in (token, plain):
        if written in table.number_words or written in table.magnitude_words:
            return (written,)
        parts = _split(written, table) if words.has_compounds and len(token) <= LONGEST_WORD else ()
        parts = parts or _tens_and_unit(written, table)
        if parts:
            return tuple(part for part in parts if part != table.and_word)
    return ()


def _tens_and_unit(text: str, table: Language) -> tuple[str, ...]:
    """*fortytwo* as its two words; () for anything else."""
    for tens, figure in table.number_words.items():
        rest = text.removeprefix(tens)
        if figure >= 20 and figure % 10 == 0 and rest != text and 0 < table.number_words.get(rest, 0) < 10:
            return tens, rest
    return ()


@lru_cache(maxsize=4096)  # else it would look again at the end of a word for each way to begin it
def _split(text: str, table: Language) -> tuple[str, ...]:
    """The text as a row of number words, the longest first; () if it is none."""
    for word in _longest_first(table):
        if text.startswith(word):
            rest = text[len(word) :]
            parts = _split(rest, table) if rest else ()
            if parts or not rest:
                return (word, *parts)
    return ()


@cache
def _longest_first(table: Language) -> tuple[str, ...]:
    known = {*table.number_words, *table.magnitude_words, table.and_word} - {""}
    return tuple(sorted(known, key=lambda word: (-len(word), word)))


def _sum(said: Sequence[str], table: Language) -> int | None:
    """What number words come to; None if they do not stand as in a number."""
    total = part = last = 0
    before: int | None = None  # the last word's figure, unless it was a magnitude
    for at, word in enumerate(said):
        size = table.magnitude_words.get(word)
        if size is not None:
            if not at and size > BARE_MAGNITUDE:
                return None
            is_of_magnitude = size > BARE_MAGNITUDE and last > 0 and not part  # two thousand million
            multiple = (last if is_of_magnitude else max(part, 1)) * size
            total -= last if is_of_magnitude else 0
            total, part = (total, multiple) if size < BARE_MAGNITUDE else (total + multiple, 0)
            before, last = None, 0 if part else multiple
            continue
        figure = table.number_words[word]
        if before is not None and not (before >= 20 and before % 10 == 0 and 0 < figure < 10):
            return _spoken_year([table.number_words.get(each, 0) for each in said])
        part, before, last = part + figure, figure, 0
    return total + part


def _spoken_year(figures: Sequence[int]) -> int | None:
    """`nineteen eighty-nine` is 1989; None for what is not two pairs of digits."""
    if len(figures) > 3 or figures[0] not in _ROUND_YEARS or not 10 <= sum(figures[1:]) <= 99:
        return None
    if len(figures) == 3 and not (figures[1] % 10 == 0 and 0 < figures[2] < 10):
        return None
    return figures[0] * 100 + sum(figures[1:])
