"""Quarters of a year as people write them: Q3 2024, 3Q24, the third quarter of 2024, III. Quartal 2024."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.ordinals import ordinal

QUARTERS = 4
_CENTURY = 2000  # of a year that is told in two digits
_NAMES = {  # by language, as folded; the first letter stands for the word as well
    "en": "quarter",
    "de": "quartal quartals vierteljahr vierteljahrs",
    "fr": "trimestre",
    "es": "trimestre",
    "it": "trimestre",
    "pt": "trimestre",
    "nl": "kwartaal",
    "pl": "kwartal",
    "tr": "ceyrek",
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?P<year>\d{4}|\d{2})"


class Quarter(NamedTuple):
    year: int | None
    number: int


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def quarter_of(text: str, table: Language) -> Quarter | None:
    """None for what is no quarter of a year; one without its year where that is left out."""
    folded = fold(text)
    match = next((found for way in _short_ways(table.code) if (found := way.fullmatch(folded))), None)
    if match is not None:
        return Quarter(_year(match["year"]), int(match["number"]))
    names, tokens = _NAMES.get(table.code, "").split(), folded.split()
    at = next((place for place, token in enumerate(tokens) if token in names), 0)
    number = _number(" ".join([token for token in tokens[:at] if token not in _leading(table)]), table)
    rest = tokens[at + 1 :]
    joining = typed_words(table.code).of_words | _leading(table)
    while rest and rest[0] in joining:
        rest = rest[1:]
    if not at or not 1 <= number <= QUARTERS or len(rest) > 1 or not re.fullmatch(_YEAR, "".join(rest) or "2000"):
        return None
    return Quarter(_year(rest[0] if rest else None), number)


def _number(folded: str, table: Language) -> int:
    return _ROMAN.get(folded) or ordinal(folded.rstrip("eoaº"), table, is_typed=True) or ordinal(folded, table)


def _year(written: str | None) -> int | None:
    if not written:
        return None
    year = int(written)
    return year if year >= 100 else year + _CENTURY


@cache
def _leading(table: Language) -> frozenset[str]:
    """Words that change nothing before a quarter or before its year: *in the*, *des Jahres*."""
    words = typed_words(table.code)
    return words.before_figures | words.before_names | table.articles | frozenset(("year", "jahres"))


@cache
def _short_ways(code: str) -> tuple[re.Pattern[str], ...]:
    letters = "".join(sorted({"q", *(name[0] for name in _NAMES.get(code, "").split())}))
    name = "|".join(_NAMES.get(code, "").split()) or "(?!)"
    of = "|".join(sorted(typed_words(code).of_words)) or "(?!)"
    number = rf"(?P<number>[1-{QUARTERS}])"
    return (
        re.compile(rf"(?:[{letters}]|(?:{name}) ){number}(?: (?:(?:{of}) )?{_YEAR})?"),
        re.compile(rf"{number}[{letters}](?: ?{_YEAR})?"),
        re.compile(rf"(?P<year>\d{{4}}) ?[{letters}]{number}"),
    )
