"""Words that are spelt nearly alike: opposites (hypothermia, hyperthermia), and two ways to spell one (sulphate)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import permutations

from quizapp.facts.language import Language

_PREFIXES = (
    "hypo hyper,in de,in ex,im ex,e im,a de,abduct adduct,af ef,inter intra,macro micro,makro mikro,over under,"
    "pre post,endo exo,homo hetero,mono di,uni bi,bi tri,major minor"
)  # or whole words
_PAIRS = tuple(pair for two in _PREFIXES.split(",") for pair in permutations(two.split()))
_SALTS = "sulf nitr chlor phosph brom iod fluor arsen selen chrom mangan"
_CHAINS = "meth eth prop but pent hex hept oct non dec"
_SUGARS = "lact malt amyl cellul sucr"
_ENDINGS: Mapping[str, Mapping[str, str]] = {  # by language: those that tell one word of a stem from another
    "en": {_SALTS: "ate ite ide ine", _CHAINS: "ane ene yne anol enol anal enal anone", _SUGARS: "ase ose"},
    "de": {_SALTS: "at it id in", _CHAINS: "an en in anol enol anal enal anon", _SUGARS: "ase ose"},
}
_PLURAL = "(?:s|e|en)?"
_RESPELT = {
    "en": {"sulph": "sulf", "oesoph": "esoph", "oedem": "edem", "oestr": "estr", "haem": "hem", "aemia": "emia"},
}


def respelt(folded: str, table: Language) -> str:
    """A folded text with one spelling for what is spelt in two ways."""
    for one, other in _RESPELT.get(table.code, {}).items():
        folded = folded.replace(one, other) if one in folded else folded
    return folded


def are_opposed(name: str, other: str, table: Language) -> bool:
    """Whether two folded names differ in a word of one and its opposite in the other."""
    ours, theirs = name.split(), other.split()
    if len(ours) != len(theirs):
        return False
    return any(mine != word and _are_opposites(mine, word, table) for mine, word in zip(ours, theirs, strict=True))


def _are_opposites(word: str, other: str, table: Language) -> bool:
    for mine, theirs in _PAIRS if table.code in _ENDINGS else ():
        if word.startswith(mine) and other.startswith(theirs) and word[len(mine) :] == other[len(theirs) :]:
            return True
    stems = [
        match[1] for each in (word, other) for pattern in _endings(table.code) if (match := pattern.fullmatch(each))
    ]
    return len(stems) == 2 and stems[0] == stems[1]


@cache
def _endings(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(f"(?P<stem>.*(?:{stems.replace(' ', '|')}))(?P<ending>{endings.replace(' ', '|')}){_PLURAL}")
        for stems, endings in _ENDINGS.get(code, {}).items()
    )
