"""Answers that hold no word: 👍, →, ?"""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.facts.text import fold, symbols
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match


def compare_symbols(names: Iterable[str], typed: str) -> Match:
    """Right for the signs of one of the names that hold no word either; without such names, nothing was typed."""
    signs = {symbols(name) for name in names if not fold(name)}
    if not symbols(typed) or not signs:
        return Match("wrong", (Reason("empty"),))
    return Match("right" if symbols(typed) in signs else "wrong")
