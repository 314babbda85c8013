"""Scores and ratios as people type them: 2-1, 2:1, two one, one all, 30 to 2, 3-2 on pens."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.times import read_time
from quizapp.facts.typed.figures import read_number
from quizapp.items.marking.match import Match

_PART = r"(?:0|[1-9]\d*(?:[.,\s]\d+)*)\s?[½¼¾]?|½"
_WRITTEN = re.compile(rf"({_PART})\s*[:–—‒−-]\s*({_PART})(?:\s+(\D+))?")
_BETWEEN = re.compile(r"[\s:/()–—‒−-]+")
_TO = frozenset("to by zu bis".split())
_EACH = frozenset("all each apiece beide".split())  # one all
_SAID_TOO = frozenset("draw win victory score".split())
_SHORT = {"pens": "penalties", "pen": "penalties", "pso": "penalties", "aet": "extra time"}


class _Pair(NamedTuple):
    first: Decimal
    second: Decimal
    manner: tuple[str, ...] = ()


def compare_ratios(wanted: str, typed: str, table: Language) -> Match | None:
    """Right for the same two figures in the same order, won in the same way; None for anything else."""
    ours = read_ratio(wanted, table)
    return Match("right") if ours is not None and _read_typed(typed, table) == ours else None


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_ratio(text: str, table: Language) -> _Pair | None:
    """Two figures that a sign parts, which are no time of day, and how they came about."""
    match = _WRITTEN.fullmatch(text.strip()) if read_time(text, table) is None else None
    figures = [read_number(part, table) for part in match.groups()[:2]] if match else []
    if match is None or figures[0] is None or figures[1] is None or figures[0].unit or figures[1].unit:
        return None
    return _Pair(figures[0].amount, figures[1].amount, _manner((match[3] or "").split(), table))


def _read_typed(text: str, table: Language) -> _Pair | None:
    if (pair := read_ratio(text, table)) is not None:
        return pair
    tokens = [token for token in _BETWEEN.split(text) if fold(token)]
    figures = list[Decimal]()
    while tokens and len(figures) < 2:
        word = fold(tokens[0])
        if figures and word in _EACH:
            figures, tokens = [*figures, *figures], tokens[1:]
        elif figures and word in _TO:
            tokens = tokens[1:]
        elif (figure := _figure(tokens[0], table)) is not None:
            figures, tokens = [*figures, figure], tokens[1:]
        else:
            return None
    return _Pair(figures[0], figures[1], _manner(tokens, table)) if len(figures) == 2 else None


def _figure(token: str, table: Language) -> Decimal | None:
    if fold(token) in typed_words(table.code).zero_words:
        return Decimal(0)
    number = read_number(token, table)
    if number is not None:
        return None if number.unit or number.qualifier else number.amount
    figure, _ = words_as_figure([fold(token)], table)
    return None if figure is None else Decimal(figure)


def _manner(tokens: list[str], table: Language) -> tuple[str, ...]:
    """The words that tell how: *on penalties*, *(pens)* and *after penalties* are one."""
    words = fold(" ".join(tokens)).split()
    said = [_SHORT.get(word, word) for word in words if word not in table.prepositions | _SAID_TOO]
    return tuple(" ".join(said).split())
