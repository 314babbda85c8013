"""Names that are made of one another, though they have no word in common: Jurassic and Jura, Finnish and Finland."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Prefix

from quizapp.facts.text import fold

LEAST_COMMON = 3  # letters
_NAME = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouy"
# In any language, as names travel. What names a thing may end in vowels or in one of the first; who or what comes from
# it, or lies on it, in one of the others: Mars and Marseille, Iran and Iraq only look alike.
_OF_THINGS = frozenset(("land", "ain", "al", "en"))
_OF_WHAT_COMES_FROM_IT = frozenset(
    (
        "ish isch nisch ic assic ese uese an ian egian ite land burg sburg berg sberg bruck sbruck brucken dorf stadt "
        "furt heim bridge ford mouth"
    ).split()
)


def names_behind(name: str, question: str) -> Iterator[str]:
    """The names in a question of which a name is made, or that are made of it; folded."""
    asked = _names(question)
    for word in _names(name):
        yield from [other for other in asked if _is_made_of(word, other) or _is_made_of(other, word)]


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[str, ...]:
    return tuple([fold(word) for word in _NAME.findall(text) if len(word) >= LEAST_COMMON and word[0].isupper()])


@lru_cache(maxsize=65536)
def _is_made_of(name: str, thing: str) -> bool:
    """Whether the two differ in their endings alone; the last common letter may be doubled (Finnish), or be part of the
    ending (Poland).
    """
    for length in range(LEAST_COMMON, Prefix.similarity(name, thing) + 1):
        last, ending, rest = name[length - 1], name[length:], thing[length:]
        if ending == "i" and not rest and length > LEAST_COMMON:
            return True  # Israeli; a longer name may end otherwise by chance
        is_derived = bool({ending, last + ending, ending.removeprefix(last)} & _OF_WHAT_COMES_FROM_IT)
        if is_derived and (not rest.strip(_VOWELS) or not _OF_THINGS.isdisjoint({rest, last + rest})):
            return True
    return False
