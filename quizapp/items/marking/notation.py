"""Texts that say the same in another notation: ranges, places in a row, versions, moves, points on the globe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.ordinals import ordinal
from quizapp.items.marking.coordinates import read_coordinates
from quizapp.items.marking.ranges import are_one_range, ends_of_text

_HALF = re.compile(r"\bh([12])\b|\b([12])h\b", re.IGNORECASE)  # H1 2026
_VERSION = re.compile(r"(?<!\w)(?:version|release|ver\.?|v\.?)\s*(?=\d)", re.IGNORECASE)
_MOVE = re.compile(r"[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8](?:=?[QRBN])?|[O0](?:-[O0]){1,2}")  # of a game of chess
_MOVE_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:\.{1,3}\s*|\s+)(?=[KQRBNOa-h0])")
_YEAR_FIRST = re.compile(r"(\d{4}) (.+)")


def is_same_in_words(names: Iterable[str], typed: str, table: Language) -> bool:
    """Whether the text is one of the names, but for how its range, ordinal, version, moves or point is written."""
    point, ends, row = read_coordinates(typed), ends_of_text(typed, table), _in_a_row(typed, table)
    version, moves = fold(_VERSION.sub("", typed)), _moves(typed)
    for name in names:
        if point is not None and point == read_coordinates(name):
            return True
        if version == fold(_VERSION.sub("", name)) or (moves and moves == _moves(name)):
            return True
        if are_one_range(ends, ends_of_text(name, table)) or (row and row == _in_a_row(name, table)):
            return True
    return False


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _in_a_row(text: str, table: Language) -> tuple[str, ...]:
    """The words, their ordinals in figures, without articles and what joins them; () where no place in a row is told:
    *the first half of 2026* and *H1 2026* are one.
    """
    folded = fold(text)
    if table.code == "en":
        folded = _HALF.sub(lambda match: f"{match[1] or match[2]}th half", _YEAR_FIRST.sub(r"\2 \1", folded))
    kept = [word for word in folded.split() if word not in table.articles | typed_words(table.code).of_words]
    places = [0 if word.isdecimal() else ordinal(word, table) for word in kept]
    if not any(places) or len(kept) < 2:
        return ()
    return tuple([f"{place}." if place else word for place, word in zip(places, kept, strict=True)])


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _moves(text: str) -> tuple[str, ...]:
    """The moves of *1.e4 c5*, without their numbers; () for what is none."""
    said = [token.strip("+#!?,;") for token in re.split(r"[\s,;]+", _MOVE_NUMBER.sub("", text.strip()))]
    moves = tuple([move.replace("0", "O") for move in said if move])
    return moves if all(_MOVE.fullmatch(move) for move in moves) else ()
