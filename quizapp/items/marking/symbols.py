"""Answers that hold no word: 👍, →, ?, :="""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.facts.text import fold, symbols
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match

_QUOTES = "\"'“”„‘’`"


def compare_symbols(names: Iterable[str], typed: str) -> Match:
    """Right for the signs of one of the names that hold no word either; without such names, nothing was typed."""
    signs = [name for name in names if not fold(name)]
    if not symbols(typed) or not signs:
        return Match("wrong", (Reason("empty"),))
    is_right = any(_are_alike(name, way) for name in signs for way in (typed, typed.strip().strip(_QUOTES)))
    return Match("right" if is_right else "wrong")


def _are_alike(name: str, typed: str) -> bool:
    """Whether both are one sign: a sign of its own may be typed in those of a keyboard, → as ->; but two that are both
    typed so are two in a program, as := and ==, or => and ->.
    """
    ours, theirs = ("".join(text.split()) for text in (name, typed))
    return symbols(ours) == symbols(theirs) and (ours == theirs or not (ours.isascii() and theirs.isascii()))
