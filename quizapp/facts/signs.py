"""The signs that tell one formula from another: a < b is not a > b, and F = m/a is not F = m·a."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import chain

SIGNS = "<>=≤≥≠≈∼∝∈∉⊂⊃⊆⊇∪∩∖∧∨⊕⊗≪≫⊥→←↔÷"  # that stand between two things
PREFIXES = "√∛±∂∇∑∫∏∀∃¬∞∅"  # read as letters are
MINUS = "−"
_SPELLED = {
    **dict.fromkeys(("<-->", "<->", "<=>", "⇌", "⇔", "⟷"), "↔"),
    **dict.fromkeys(("-->", "->", "==>", "=>", "⟶", "⇒"), "→"),
    **dict.fromkeys(("<--", "⇐"), "←"),
    **dict.fromkeys(("<=", "=<"), "≤"),
    **dict.fromkeys(("!=", "<>"), "≠"),
    **dict.fromkeys(("==", ":=", "≡"), "="),
    ">=": "≥",
}
_HAS_SIGN = re.compile(f"[{SIGNS}{''.join(sign for sign in _SPELLED if len(sign) == 1)}]")
_SPELLING = re.compile("|".join(map(re.escape, sorted(_SPELLED, key=len, reverse=True))))
_SIGN = re.compile(f"([{SIGNS}])")
_ARITHMETIC = re.compile(
    r"\s*(/)\s*|\s*(−)\s*"
    r"|(?<=[\w)+])\s+([+-])\s+(?=[\w(])|(?<=[\w)])(\+)(?=[\w(])"
    r"|(?<=[\s(])(-)\s*(?=[^\W\d])|^(-)(?=[^\W\d])|(?<![^\W_]{2})(?<=[^\W_])(-)(?=[^\W_](?![^\W_]))"
)
_NEGATIVE = re.compile(r"^\s*[-−]\s*(?=\d)")  # -5, of which the minus is a part
_BRACKETS = re.compile(r"</?([^\W\d][\w-]*) ?/?>")  # of a tag
_DASH_APART = re.compile(r"^\s*[-−–—‒]\s+(?=\d)")  # a minus, or what stands before each line of a list
_WORDY = re.compile(r"[^\W\d_]{3,}")  # beside a sign, where it may be left out: File > Save, but not a > b


def has_signs(text: str) -> bool:
    if text.isascii():
        return "<" in text or ">" in text or "=" in text
    return _HAS_SIGN.search(text) is not None


def one_spelling(text: str) -> str:
    """The text with each sign as one character: *->* is an arrow, *>=* is ≥."""
    return _SPELLING.sub(lambda match: _SPELLED[match[0]], text)


def fold_formula(text: str, fold: Callable[[str], str]) -> str:
    """The text folded by `fold`, with its signs as words of their own.

    A sign counts between two things, or before a figure that it bounds: the brackets of `<title>` are none. Beside one
    that does, those of arithmetic count too; elsewhere they join names as often (*AC/DC*).
    """
    whole = " ".join(unicodedata.normalize("NFKC", text).replace("⁄", "/").split())  # of ½
    pieces = _SIGN.split(one_spelling(_BRACKETS.sub(r" \1 ", whole)))
    things = [_with_arithmetic(piece, fold) for piece in pieces[::2]]
    signs = [
        sign if behind and (before or (sign in "<>≤≥" and behind[0].isdigit())) else ""
        for before, sign, behind in zip(things, pieces[1::2], things[1:], strict=False)
    ]
    if not any(signs):
        return " ".join(filter(None, map(fold, pieces[::2])))
    return " ".join(filter(None, chain(*zip(things, (*signs, ""), strict=True))))


def _with_arithmetic(text: str, fold: Callable[[str], str]) -> str:
    """The text folded, with the signs in it that join two things, and a minus before one."""
    pieces = [piece for piece in _ARITHMETIC.split(_NEGATIVE.sub("-", text)) if piece is not None]
    things, signs = list(map(fold, pieces[::2])), [sign.replace("-", MINUS) for sign in pieces[1::2]]
    kept = [sign if behind else "" for sign, behind in zip(signs, things[1:], strict=True)]
    return _NEGATIVE.sub("-", " ".join(filter(None, chain(*zip(things, (*kept, ""), strict=True)))))


def with_other_signs(folded: str) -> tuple[str, ...]:
    """A folded text as people write its signs between words: not at all (*file save*), or the arrow of a way as >."""
    words = folded.split() if _SIGN.search(folded) else []
    places = [place for place, word in enumerate(words) if word in SIGNS]
    if not places or not all(_WORDY.fullmatch(word) for place in places for word in _around(words, place)):
        return (folded,)
    bare = " ".join([word for word in words if word not in SIGNS])
    return folded, bare, folded.replace(" > ", " → "), folded.replace(" → ", " > ")


def _around(words: list[str], place: int) -> list[str]:
    return words[max(place - 1, 0) : place] + words[place + 1 : place + 2]


def dash_readings(text: str) -> tuple[str, ...]:
    """The text, and with a dash before its figure as a minus."""
    return tuple(dict.fromkeys((text, _DASH_APART.sub("-", text))))
