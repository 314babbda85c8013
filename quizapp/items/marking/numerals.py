"""Names that hold a number, however it is written: World War II, World War Two, the Second World War."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.scripts import separated
from quizapp.facts.signs import has_signs
from quizapp.facts.spelling import digits_in
from quizapp.facts.text import fold
from quizapp.facts.typed.names import without_article

_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")  # up to 39: letters that mean more are no numerals in most names
_FIGURE = re.compile(r"0|[1-9]\d{0,3}")  # 007 is not seven
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_BETWEEN = re.compile(r"(?<=\S)[-‐–]+|[‐–]+|\s+(?:-+(?!\d))?|^-+(?!\d)")  # but for a minus
_BEFORE_NUMBER = frozenset("no nr number nummer num".split())
_LETTERS = {"i": 1, "v": 5, "x": 10}


class Numbered(NamedTuple):
    """The words beside the number; `is_count` tells that it says how many: *Seven Seals*, not *Seventh Seal*."""

    words: tuple[str, ...]
    number: int
    is_count: bool


def holds_figure(name: str, table: Language, *, is_typed: bool) -> bool:
    """Whether a name may be typed in another way for its figure, or for a script that is written without spaces."""
    joined = fold(name).replace(" ", "")
    is_numbered = numbered(name, table, is_typed=is_typed) is not None
    return is_numbered or bool(digits_in(fold(name))) or separated(joined) != joined


class _Numeral(NamedTuple):
    number: int
    used: int
    is_ordinal: bool


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def numbered(text: str, table: Language, *, is_typed: bool) -> Numbered | None:
    """A name with its one number; None for any other. Only in what was typed may Roman figures be small."""
    if has_signs(fold(text)):
        return None  # a formula
    raw = [word for word in _BETWEEN.split(text) if fold(word)]
    tokens = [fold(word) for word in raw]
    found = [(at, each) for at in range(len(tokens)) if (each := _numeral(tokens, raw, at, table, is_typed=is_typed))]
    if not found:
        return None
    at, numeral = found[0]
    if any(place >= at + numeral.used for place, _ in found):
        return None
    before, behind = tokens[:at], tokens[at + numeral.used :]
    leading = typed_words(table.code)
    while before and before[-1] in _BEFORE_NUMBER | table.articles:
        is_named = not leading.before_names.issuperset(before[:-1])
        if before[-1] == "no" and not is_named and raw[len(before) - 1][-1] not in ".№":
            return None  # no 100 fish
        before.pop()
    while before and before[0] in (leading.before_names if len(before) > 1 else leading.before_figures):
        before.pop(0)
    words = (*before, *behind)
    if numeral.is_ordinal and not words:
        return None  # a place in a row, or a span of time
    return Numbered(words, numeral.number, is_count=not before and not numeral.is_ordinal)


def is_letter(name: str, others: Iterable[str], table: Language) -> bool:
    """Whether a name ends in a letter that may be no numeral: alone, or X, as in Malcolm X. Beside Charles IX, a folded
    name of another thing, Charles X is one of a row.
    """
    *front, last = without_article(fold(name), table).split()
    if last not in _LETTERS or (front and last != "x"):
        return False
    rows = [other.split() for other in others]
    return not front or not any(len(row) > 1 and row[0] == front[0] and _roman(row[-1]) for row in rows)


def _numeral(tokens: Sequence[str], raw: Sequence[str], at: int, table: Language, *, is_typed: bool) -> _Numeral | None:
    """The numeral that begins at this place."""
    token, ordinals = tokens[at], typed_words(table.code).ordinals
    if token.isdecimal():
        return _Numeral(int(token), 1, raw[at].endswith(".")) if _FIGURE.fullmatch(token) else None
    if match := _ORDINAL.fullmatch(token):
        return _Numeral(int(match[1]), 1, is_ordinal=True)
    if token in ordinals:
        return _Numeral(ordinals[token], 1, is_ordinal=True)
    if (is_typed or raw[at].isupper()) and (roman := _roman(token)):
        return _Numeral(roman, 1, is_ordinal=len(tokens) > 1)
    tens, unit = table.number_words.get(token, 0), ordinals.get(tokens[at + 1], 0) if at + 1 < len(tokens) else 0
    if tens >= 20 and 0 < unit < 10:
        return _Numeral(tens + unit, 2, is_ordinal=True)
    figure, used = words_as_figure(tokens[at:], table)
    return _Numeral(figure, used, is_ordinal=False) if figure else None


def _roman(token: str) -> int:
    """What Roman figures come to; 0 for none."""
    figures = [_LETTERS[letter] for letter in token] if _ROMAN.fullmatch(token) else []
    return sum(-one if one < next_one else one for one, next_one in zip(figures, (*figures[1:], 0), strict=False))
