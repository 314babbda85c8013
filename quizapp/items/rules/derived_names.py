"""Names that are made of one another, though they have no word in common: Jurassic and Jura, Finnish and Finland."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Prefix

from quizapp.facts.text import fold
from quizapp.items.rules.peoples import people_of

LEAST_COMMON = 3  # letters
LEAST_WHOLE = 5  # letters of a name to which -er or -y is added: London, not East
_NAME = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouy"
# In any language, as names travel. What names a thing may end in vowels or in one of the first; who or what comes from
# it, or lies on it, in one of the others: Mars and Marseille, Iran and Iraq only look alike.
_OF_THINGS = frozenset(("land", "enland", "ain", "al", "en", "ium"))
_OF_WHAT_COMES_FROM_IT = frozenset(
    (
        "ish isch nisch anisch esisch ic assic ese uese an ian vian egian ite land burg sburg berg sberg bruck sbruck "
        "brucken dorf stadt furt heim bridge ford mouth"
    ).split()
)
_OF_WHO_LIVES_THERE = re.compile(r"(?:n|an)?er(?:s|innen|in)?")  # Londoner, Münchner, Hannoveraner
_BUILT = "haus|hof|tor|dom|turm|halle|platz|strasse|markt|brucke|schloss|kirche|hafen|haven|hutte|see|wald|tal|feld"
_BUILT_THERE = re.compile(rf"(?:n?er|s)?(?:{_BUILT})(?:e?s)?")  # Bremerhaus, Hamburghalle
_INFLECTED = re.compile(r"(?<=isch)e[mnrs]?$")


def names_behind(name: str, question: str, code: str = "en") -> Iterator[str]:
    """The names in a question of which a name is made, that are made of it, or that are called after the same people;
    folded.
    """
    asked = _names(question)
    for word, people in _names(name):
        for other, others in asked:
            is_one = people is not None and people == others
            if is_one or _is_made_of(word, other, code) or _is_made_of(other, word, code):
                yield other


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[tuple[str, int | None], ...]:
    """Each folded, with its people."""
    words = [fold(word) for word in _NAME.findall(text) if len(word) >= LEAST_COMMON and _may_name(word)]
    return tuple([(word, people_of(word)) for word in words])


def _may_name(word: str) -> bool:
    return word[0].isupper() or "isch" in word or word.startswith("deutsch")  # a German adjective has no capital


@lru_cache(maxsize=65536)
def _is_made_of(name: str, thing: str, code: str) -> bool:
    """Whether the two differ in their endings alone; the last common letter may be doubled (Finnish), or be part of the
    ending (Poland).
    """
    if "isch" in name:
        name = _INFLECTED.sub("", name)
    for length in range(LEAST_COMMON, Prefix.similarity(name, thing) + 1):
        last, ending, rest = name[length - 1], name[length:], thing[length:]
        if ending == "i" and not rest and length > LEAST_COMMON:
            return True  # Israeli; a longer name may end otherwise by chance
        is_derived = bool({ending, last + ending, ending.removeprefix(last)} & _OF_WHAT_COMES_FROM_IT)
        if is_derived and (not rest.strip(_VOWELS) or not _OF_THINGS.isdisjoint({rest, last + rest})):
            return True
        is_whole = not rest or (rest == "en" and code == "de")
        if is_whole and ending and _is_of_a_place(ending, length, code):
            return True
    return False


def _is_of_a_place(ending: str, length: int, code: str) -> bool:
    """Whether who or what comes from a place may end so behind so many letters of its name, or a land that is called
    after its people (Saxony). In German every place has its own (Ulmer).
    """
    if ending in {"s", "y"}:
        return length >= LEAST_WHOLE and (ending == "y" or code == "de")
    if length < (LEAST_COMMON if code == "de" else LEAST_WHOLE):
        return False
    return bool(_OF_WHO_LIVES_THERE.fullmatch(ending) or _BUILT_THERE.fullmatch(ending))
