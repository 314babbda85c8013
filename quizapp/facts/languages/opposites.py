"""Words that are spelt nearly alike: opposites (hypothermia, hyperthermia), and two ways to spell one (sulphate)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import permutations

from quizapp.facts.languages.table import Language

_PREFIXES = (
    "hypo hyper,in de,in ex,im ex,e im,a de,abduct adduct,af ef,inter intra,macro micro,makro mikro,over under,"
    "pre post,endo exo,homo hetero,mono di,uni bi,bi tri,major minor,homo hemi,ecto endo,ecto exo,epi hypo,epi peri,"
    "para peri,meta para,hemi semi,di tri,penta hepta,hexa hepta,tera peta,deca deci,deka dezi,dif ef,dif af,in ef,"
    "in af,in dif,suf dif,ob sub,per pro,prescri proscri,in re,ex re,de re,se de,re se,re pre,re pro,intra intro,"
    "inter intro"
)  # or whole words
_PAIRS = tuple(pair for two in _PREFIXES.split(",") for pair in permutations(two.split()))
_WITHIN = {"en": "east west,north south", "de": "ost west"}  # that tell two names apart at any place of a word
_NOT = {  # the endings before which *a* or *an* at the start makes a word its opposite: *typical*, *atypical*
    "en": ("ic", "ics", "al", "ally", "ous", "ously", "ist", "ism", "y"),
    "de": ("isch", "ische", "ischer", "isches", "ischen", "al", "ale", "aler", "ales", "alen", "ist", "ismus", "ie"),
}
_SALTS = "sulf nitr chlor phosph brom iod fluor arsen selen chrom mangan"
_CHAINS = "meth eth prop but pent hex hept oct non dec"
_SUGARS = "lact malt amyl cellul sucr"
_ENDINGS: Mapping[str, Mapping[str, str]] = {  # by language: those that tell one word of a stem from another
    "en": {
        _SALTS: "ate ite ide ine",
        _CHAINS: "ane ene yne anol enol anal enal anone",
        _SUGARS: "ase ose",
        "stala": "gmite ctite",
    },
    "de": {
        _SALTS: "at it id in",
        _CHAINS: "an en in anol enol anal enal anon",
        _SUGARS: "ase ose",
        "stala": "gmit ktit",
        "": "tag rat",  # Bundestag, Bundesrat
    },
}
_PLURAL = "(?:s|e|en)?"
_ROLE = re.compile(r"(.{3,}?)(?:er|or|ee)s?")
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
    if table.code not in _ENDINGS:
        return False
    for mine, theirs in _PAIRS:
        if word.startswith(mine) and other.startswith(theirs) and word[len(mine) :] == other[len(theirs) :]:
            return True
    for mine, theirs in _within(table.code):
        if mine in word and word.replace(mine, theirs, 1) == other:
            return True
    longer, shorter = sorted((word, other), key=len, reverse=True)
    if longer in (f"a{shorter}", f"an{shorter}") and shorter.endswith(_NOT[table.code]):
        return True
    if table.code == "en" and _is_doer(word) != _is_doer(other) and _role_stem(word) == _role_stem(other) != "":
        return True
    return any(
        (one := pattern.fullmatch(word))
        and (two := pattern.fullmatch(other))
        and one["stem"] == two["stem"]
        and one["ending"] != two["ending"]  # the plural is no opposite
        for pattern in _endings(table.code)
    )


def _is_doer(word: str) -> bool:
    """An employer, and no employee."""
    return word.removesuffix("s").endswith(("er", "or"))


def _role_stem(word: str) -> str:
    """The deed of which a word names the doer, or whom it is done to; "" for any other word."""
    match = _ROLE.fullmatch(word)
    return match[1] if match else ""


@cache
def _within(code: str) -> tuple[tuple[str, str], ...]:
    pairs = [two.split() for two in _WITHIN.get(code, "").split(",")]
    return tuple((mine, theirs) for pair in pairs for mine, theirs in permutations(pair, 2))


@cache
def _endings(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(f"(?P<stem>.*(?:{stems.replace(' ', '|')}))(?P<ending>{endings.replace(' ', '|')}){_PLURAL}")
        for stems, endings in _ENDINGS.get(code, {}).items()
    )
