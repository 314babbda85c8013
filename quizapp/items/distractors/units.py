"""Units beside other figures: 1 day and 2 days are of one unit, and "1 days" is never written."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.values import Number

_ENDS_PLAINLY = re.compile(r"[a-z]{2,}(?<![sxzfoiu])(?<!ch|sh|fe|um)(?<![^aeiou]y)s")
_MAY_BE_IRREGULAR = (
    "man", "foot", "tooth", "child", "person", "craft", "fish", "sheep", "goose", "mouse", "penny", "die", "deer",
    "swine", "salmon", "trout", "cod", "moose", "bison", "ox", "series", "offspring", "cattle", "a", "rion", "enon",
)  # fmt: skip
_ENDS_AS_IF_SILENT = ("ies", "ses", "xes", "zes", "ches", "shes", "ves")  # without "s" they may be no word
_ONE_WITH_IE = frozenset(
    "movies cookies calories pies ties lies zombies selfies genies prairies rookies brownies smoothies".split()
)
_VOWELS = "aeiou"
LEAST_WITH_IES = 5  # letters: ties and dies keep their e
_MORE_WITH_ES = ("ss", "sh", "x")
_ONLY_PLURAL = frozenset(
    (
        "news means headquarters barracks works lens gallows crossroads scissors trousers goods savings remains "
        "thanks troops forces arms proceeds clothes times"
    ).split()
)


_PER = frozenset(("per", "pro", "je"))
_SHARES = (  # in any language: a sheet's figures need not be in the words of its table
    "%", "percent ", "per cent ", "pct ", "prozent ", "pour cent ", "por ciento ", "por cento ", "per cento ",
    "procent ", "prosent ",
)  # fmt: skip
_WARMTH = re.compile(r"°\s?[CF](?!\w)|\b(?:celsius|fahrenheit)\b", re.IGNORECASE)


def is_share(unit: str) -> bool:
    """Whether it counts in hundredths, of whatever: %, per cent, Prozent der Stimmen."""
    return f"{fold(unit)} ".startswith(_SHARES)


def is_temperature(unit: str) -> bool:
    """Whether its zero is no nothing, as that of °C."""
    return _WARMTH.search(unit) is not None


class Units:
    """Knows a unit's singular and plural from the figures of the sheet and the words of its language."""

    def __init__(self, table: Language) -> None:
        self._table = table
        self._singulars = {plural: singular for singular, plural in table.plurals.items() if plural != singular}
        self._joiners = table.noun_joiners | table.indefinite_articles | _PER
        self._beside_one: dict[str, str] = {}  # by what the two forms have in common
        self._beside_more: dict[str, str] = {}

    def learn(self, number: Number) -> None:
        """How the sheet itself writes the unit beside a figure; nothing is told by 0 and what lies below 2."""
        if not number.unit:
            return
        if abs(number.amount) == 1:
            self._beside_one.setdefault(self.root(number.unit), number.unit)
        elif abs(number.amount) >= 2:
            self._beside_more.setdefault(self.root(number.unit), number.unit)

    def root(self, unit: str) -> str:
        """What a unit's singular and plural have in common."""
        return _root(unit, self._table.code)

    def beside(self, number: Number, amount: Decimal) -> str | None:
        """The unit of a number as it stands beside another figure; None where that form is not known."""
        is_one = abs(amount) == 1
        if is_one == (abs(number.amount) == 1) or self._never_changes(number.unit):
            return number.unit
        seen = (self._beside_one if is_one else self._beside_more).get(self.root(number.unit))
        if seen is not None:
            return seen
        words = number.unit.split()
        return self._singular(words) if is_one else self._plural(words)

    def are_one(self, a: Number, b: Number) -> bool:
        """Whether two figures have the same unit, whatever its number."""
        if a.unit == b.unit:
            return True
        is_beside_one = abs(a.amount) == 1 or abs(b.amount) == 1
        return is_beside_one and self.root(a.unit) == self.root(b.unit)

    def _never_changes(self, unit: str) -> bool:
        """A sign or a symbol (%, km), a word such as *percent*, and what stands behind an English *million*."""
        first, _, rest = unit.partition(" ")
        plurals = self._table.plurals
        if plurals.get(unit) == unit:
            return True
        if fold(first) in self._table.magnitude_words and first not in plurals and first not in self._singulars:
            return True
        if not _is_symbol(first) and plurals.get(first) != first:
            return False
        return not rest or rest.partition(" ")[0] in self._joiners or self._never_changes(rest)

    def _plural(self, words: list[str]) -> str | None:
        """With the first word put into the plural, where it is the one that changes."""
        first, rest = words[0], words[1:]
        if rest and rest[0] not in self._joiners and fold(first) not in self._table.magnitude_words:
            return None
        plural = first if self._singular_word(first) else self._table.plurals.get(first)
        if plural is None and self._table.code == "en" and not first.endswith(_MAY_BE_IRREGULAR):
            plural = _plural_of(first)
        return None if plural is None else " ".join([plural, *rest])

    def _singular(self, words: list[str]) -> str | None:
        """With the one word that is a plural put into the singular."""
        singulars = [self._singular_word(word) for word in words]
        changed = [place for place, singular in enumerate(singulars) if singular]
        others = [word for place, word in enumerate(words) if place not in changed]
        if len(changed) != 1 or any(word.endswith("s") for word in others):
            return None
        return " ".join([singular or word for singular, word in zip(singulars, words, strict=True)])

    def _singular_word(self, word: str) -> str | None:
        """The singular of a word that is known to be a plural."""
        known = self._singulars.get(word)
        if known is not None or self._table.code != "en" or word in _ONLY_PLURAL or word in self._table.plurals:
            return known
        if one := _one_with_es(word):
            return one
        if word.endswith(_ENDS_AS_IF_SILENT) or not _ENDS_PLAINLY.fullmatch(word):
            return None
        return word[:-1]


def _one_with_es(plural: str) -> str:
    """The singular of an English word that has more than an s in the plural: factories, boxes; "" for others."""
    if not plural.isalpha() or plural in _ONE_WITH_IE:
        return ""
    if plural.endswith("ies") and len(plural) > LEAST_WITH_IES:
        return f"{plural[:-3]}y"
    return plural[:-2] if plural.endswith("es") and plural[:-2].endswith(_MORE_WITH_ES) else ""


def _plural_of(word: str) -> str | None:
    """As most English words have it; None for a word of which that is not sure."""
    if word.endswith(_MORE_WITH_ES) and word.isalpha():
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS and word.isalpha():
        return f"{word[:-1]}ies"
    return f"{word}s" if _ENDS_PLAINLY.fullmatch(f"{word}s") else None


def _is_symbol(word: str) -> bool:
    """Without a vowel, or with a capital inside; words of scripts that have no capitals do not change either."""
    if any(char.isupper() for char in word[1:]):
        return True
    return all(char.lower() == char.upper() or (char.isascii() and char.lower() not in "aeiouy") for char in word)


@lru_cache(maxsize=4096)
def _root(unit: str, code: str) -> str:
    singulars = {fold(plural): fold(singular) for singular, plural in language(code).plurals.items()}
    ones, endings = frozenset(singulars.values()), typed_words(code).plural_endings
    found: list[str] = []
    for written in fold(unit).split():
        is_plain = code == "en" and written not in singulars
        word = (_one_with_es(written) if is_plain else "") or written
        stems = [word.removesuffix(ending) for ending in endings if len(word) > len(ending) + 1]
        one = word if word in ones else singulars.get(word)
        found.append(one or min([word, *stems], key=len))
    return " ".join(found)
