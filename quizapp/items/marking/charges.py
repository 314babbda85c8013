"""Answers that end in a sign, or are a signed figure: Na+, Cl−, SO4 2−, +1, 2−, the blood group O−, the mark B+."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match

_SIGNS = r"[+\-−–‐]"
_SIGNED = re.compile(rf"(?P<rest>(?:[A-Z][a-z]?\d*|\d+|[()\[\] ])+?)\s*(?P<sign>{_SIGNS})")
_TYPED = re.compile(rf"(?P<rest>[\w()\[\] ]+?)\s*(?P<sign>{_SIGNS})")
_SIGN_FIRST = re.compile(rf"(?P<sign>{_SIGNS})\s*(?P<rest>\d+)")
_WORDS = {  # at either end, in English, German and most languages with the Latin words
    **dict.fromkeys(("plus", "positive", "positiv", "pos"), "+"),
    **dict.fromkeys(("minus", "negative", "negativ", "neg"), "-"),
}


class _Charged(NamedTuple):
    rest: str
    sign: str


def compare_charges(wanted: Sequence[str], typed: str, table: Language) -> Match | None:
    """Right for the same sign of the same thing, on either side of a figure or in words; wrong for the other sign, and
    for none but where a bare figure is positive. None where no answer has a sign, or another thing is typed.
    """
    ours = [found for name in wanted if (found := _read(name, _SIGNED, table))]
    if not ours:
        return None
    theirs = _read(typed, _TYPED, table) or _read_words(typed, table)
    if theirs in ours:
        return Match("right")
    if theirs is None:
        is_bare = any(
            fold(typed).replace(" ", "") == rest and (sign, rest.isdecimal()) != ("+", True) for rest, sign in ours
        )
        return Match("wrong", (Reason("be_more_exact"),)) if is_bare else None
    return Match("wrong") if any(theirs.rest == rest for rest, _ in ours) else None


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _read(text: str, pattern: re.Pattern[str], table: Language) -> _Charged | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    match = pattern.fullmatch(plain) or _SIGN_FIRST.fullmatch(plain)
    return _charged(match["rest"], "+" if match["sign"] == "+" else "-", table) if match else None


def _read_words(text: str, table: Language) -> _Charged | None:
    """*O negative*, *plus one*."""
    words = fold(text).split()
    for sign, rest in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        if rest and sign[0] in _WORDS:
            return _charged(" ".join(rest), _WORDS[sign[0]], table)
    return None


def _charged(rest: str, sign: str, table: Language) -> _Charged:
    folded = fold(rest)
    figure, used = words_as_figure(folded.split(), table)
    is_said = figure is not None and used == len(folded.split())
    return _Charged(str(figure) if is_said else folded.replace(" ", ""), sign)
