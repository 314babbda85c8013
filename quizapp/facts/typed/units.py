"""Units as people type them, brought to one form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from itertools import product

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.metric import SCALES, metric_units
from quizapp.facts.text import fold

MOST_UNSURE = 4  # words of a unit that may each be several; of more, each is the likeliest
_POWER = re.compile(r"\^(?=\d)")  # km^2
_BETWEEN = re.compile(r"[\s/·*-]+")
_SIGNS = {  # that have several names or meanings, whatever the language
    "¢": ("cent",),
    "¥": ("yen", "yuan", "renminbi"),
    "₽": ("ruble", "rouble", "rubel", "rublo", "roebel"),
    "₹": ("rupee", "rupie", "roupie", "rupia"),
    **dict.fromkeys("'′’", ("foot", "ft", "minute", "min")),
    **dict.fromkeys('"″”', ("inch", "second", "s")),
}
MONEY: tuple[Mapping[str, int], ...] = ({"cent": 1, "$": 100}, {"cent": 1, "€": 100}, {"penny": 1, "£": 100})
_OTHER_SCALES: tuple[Mapping[str, int], ...] = (  # of which one unit is on several, or smaller than those of the tables
    *MONEY,
    *({"μs": 1, "ms": 1000, second: 10**6} for second in ("s", "second")),
    {"μl": 1, "ml": 1000, "l": 10**6},
)
_WEIGHED_OR_PAID = (("£", "lb"), ("lb", "£"))  # what pounds may be
_HOURS = re.compile(r"(?<=W) (?:hour|h|stunde)(?= )")  # kilowatt-hours


def canonical_unit(unit: str, table: Language) -> str:
    """The unit in the singular, its short and long forms made one, without what joins a rate: *pounds a year*. Of
    several that it may be it is the likeliest.
    """
    return unit_readings(unit, table)[0]


def canonical_units(unit: str, other: str, table: Language) -> tuple[str, str]:
    """Both in their canonical form, and as the same where their letters allow that: *mw* is MW or mW."""
    ours, theirs = unit_readings(unit, table), unit_readings(other, table)
    common = next((reading for reading in ours if reading in theirs), None)
    if common is None and (ours[0], theirs[0]) in _WEIGHED_OR_PAID and "pound" in fold(f"{unit} {other}"):
        common = "lb"
    return (ours[0], theirs[0]) if common is None else (common, common)


@lru_cache(maxsize=4096)
def unit_readings(unit: str, table: Language) -> tuple[str, ...]:
    """The canonical forms of all that a unit may be, the likeliest first."""
    if unit in _SIGNS:
        return _SIGNS[unit]
    written = _POWER.sub("", unit)
    words = _BETWEEN.split(written)
    if not any(map(metric_units, words)):
        return (_joined([_singular(word, table) for word in fold(written).split()], table),)
    ways = [_word_readings(word, table) for word in words]
    if sum(len(way) > 1 for way in ways) > MOST_UNSURE:
        ways = [way[:1] for way in ways]
    return tuple(dict.fromkeys(_joined(way, table) for way in product(*ways)))


def _word_readings(word: str, table: Language) -> tuple[str, ...]:
    metric = metric_units(word)
    own = " ".join(filter(None, [_singular(part, table) for part in fold(word).split()]))
    is_own = fold(word) in table.units or own in _short_forms(table)
    return (own, *metric) if is_own or not metric else metric


@cache
def _short_forms(table: Language) -> frozenset[str]:
    return frozenset(table.units.values())


def _joined(words: Iterable[str], table: Language) -> str:
    padded = _HOURS.sub("h", f" {' '.join(filter(None, words))} ")
    for phrase, short in table.units.items():
        if " " in phrase:
            padded = padded.replace(f" {phrase} ", f" {short} ")
    found, joining = padded.split(), typed_words(table.code).per_words
    ends = (0, len(found) - 1)
    return " ".join([word for at, word in enumerate(found) if at in ends or word not in joining])


def is_part_of_unit(typed: str, unit: str, table: Language) -> bool:
    """Whether what is typed is the head of a unit, or what it is counted by: *%* of *% of the vote*, *per match* of
    *goals per match*.
    """
    words, typed, unit = typed_words(table.code), typed.replace("/", " per "), unit.replace("/", " per ")
    given, whole = canonical_unit(typed, table), canonical_unit(unit, table)
    head, _, behind = whole.removeprefix(given).partition(" ")
    if given and not head and behind.partition(" ")[0] in words.of_words:
        return True
    joining, _, counted = given.partition(" ")
    rates = [fold(unit).partition(f" {word} ")[2] for word in words.per_words] if joining in words.per_words else []
    return any(rate and canonical_unit(rate, table) == counted for rate in rates)


def times_as_large(unit: str, other: str, table: Language) -> Fraction | None:
    """How many of the other unit one of this unit is, both canonical; None if it is no multiple on one scale. Of two
    rates by one thing it is that of what they count: μg/kg, mg/kg.
    """
    if " " in unit and " " in other:
        (counted, by), (other_counted, other_by) = unit.split(" ", 1), other.split(" ", 1)
        return times_as_large(counted, other_counted, table) if by == other_by else None
    for scale in (*scales_of(table), *_OTHER_SCALES):
        if unit in scale and other in scale:
            return Fraction(scale[unit], scale[other])
    return None


def scales_of(table: Language) -> tuple[Mapping[str, int], ...]:
    """Those of the language, and those that are told in any."""
    return typed_words(table.code).scales + SCALES


def _singular(word: str, table: Language) -> str:
    """A word's known short form, else the singular of a known plural, else the word without its plural's ending."""
    known_singulars = _singulars(table)
    stems = [known_singulars.get(word, word)]
    for ending in typed_words(table.code).plural_endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stems.append(word[: -len(ending)])
    known = [table.units[stem] for stem in (word, *stems) if stem in table.units]
    return known[0] if known else stems[0] if word in known_singulars else min(stems, key=len)


@cache
def _singulars(table: Language) -> Mapping[str, str]:
    """Of each word that stands behind figures, one or many, what it is called behind one."""
    plurals = {fold(one): fold(many) for one, many in table.plurals.items()}
    return {word: one for one, many in plurals.items() for word in (many, one)}
