"""Text as the judges of items read it. They share no code with what they judge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_STOP = frozenset(
    (
        "about after again against also although among another article before being between both could does during "
        "each else every first from give gives given have having here himself into itself just last like made many "
        "more most much named names only other over part place said same says several shall should since some such "
        "take takes than that their them then there these they this those three through together told took under "
        "until upon used very were what when where which while whom whose will with within without words would year "
        "years aber alle allen andere dass dem denn dessen deren diese diesem diesen dieser dieses durch eine einem "
        "einen einer eines gegen haben hatte hatten ihre ihren ihrer jede jedem jeden jeder kann kein keine nach nicht "
        "oder ohne sein seine seinen seiner sich sind soll sollen uber unter viele wann warum welche welchem welchen "
        "welcher welches wenn werden wird wurde wurden zwischen"
    ).split()
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "en", "er", "e", "y")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")
LEAST_LETTERS = 4


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case, no accents, every sign but a decimal point, a minus and a percent sign turned into a space."""
    letters = []
    for char in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()):
        category = unicodedata.category(char)
        if category == "Mn" and not _is_abugida(letters[-1:]):
            continue
        letters.append(char if category[0] in "LNM" or char in "%.,-−" else "" if char in "'’" else " ")
    words = "".join(letters).translate(str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "−": "-"})).split()
    return " ".join(" ".join(re.sub(r"[.,](?!\d)|(?<!\d)[.,]|(?<=.)-|-(?!\d)", " ", word) for word in words).split())


def _is_abugida(before: list[str]) -> bool:
    return bool(before) and unicodedata.name(before[0] or " ", "").startswith(("DEVANAGARI", "THAI", "BENGALI"))


@lru_cache(maxsize=200_000)
def padded(text: str) -> str:
    """The folded words between spaces, once more without the possessive, so that a name is found as a run of words."""
    return f" {fold(text)} | {fold(_POSSESSIVE.sub('', text))} "


def names(text: str, wanted: Iterable[str]) -> bool:
    """Whether one of the folded names stands in the text as whole words."""
    read = padded(text)
    return any(f" {name} " in read for name in wanted)


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LETTERS - 1:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=200_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: four letters or more and no stop word."""
    words = {word for word in fold(_POSSESSIVE.sub("", text)).split() if len(word) >= LEAST_LETTERS}
    return frozenset(stem_of(word) for word in words - _STOP)
