"""Fractions as people type them: two thirds, 2/3, ⅔; three quarters are also 75 % and 0.75."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import gcd

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import qualifier_of, read_number, split_magnitude
from quizapp.facts.typed.names import without_article
from quizapp.facts.typed.units import canonical_unit
from quizapp.items.card import Reason
from quizapp.items.marking.match import Match

_FIGURES = re.compile(r"(\d{1,3})\s*[/⁄]\s*(\d{1,3})")
_LARGEST = 100  # denominator that has a sign of its own, with room to spare


def compare_fractions(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed fraction, decimal or share in per cent stands to the wanted fraction; None if one of them is none.

    What is wanted in figures may be a metre or a score as well: it is a fraction only if it is proper and in its lowest
    terms, and in other figures it is another one.
    """
    written = _FIGURES.fullmatch(wanted.strip())
    if written and not (int(written[1]) < int(written[2]) and gcd(int(written[1]), int(written[2])) == 1):
        return None
    ours = read_fraction(wanted, table)
    if ours is None:
        return None
    qualifier, bare = qualifier_of(" ".join(typed.split()), table)
    share = _read_share(bare, table)
    decimal = _read_decimal(bare, table)
    theirs = read_fraction(bare, table) or (share and Fraction(share) / 100) or (decimal and Fraction(decimal))
    if theirs is None:
        return None
    given = _FIGURES.fullmatch(bare)
    is_same = given.groups() == written.groups() if given and written else ours == theirs
    hundredths = share or (decimal and 100 * decimal)
    if not (is_same or (hundredths and _is_rounded(hundredths, ours))):
        return Match("wrong", (Reason("other_figure"),))
    return Match("almost", (Reason("qualifier_added"),)) if qualifier else Match("right")


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_fraction(text: str, table: Language) -> Fraction | None:
    """`2/3`, `⅔`, `two thirds`, `a third`, `half`; but a bare *third* is a place in a row."""
    written = text.strip()
    if len(written) == 1 and (part := unicodedata.numeric(written, 0)) % 1:
        return Fraction(part).limit_denominator(_LARGEST)
    if match := _FIGURES.fullmatch(written):
        return Fraction(int(match[1]), int(match[2])) if int(match[2]) else None
    words = typed_words(table.code)
    if without_article(fold(written), table) in words.half_words:
        return Fraction(1, 2)
    number, _, part_of = fold(written.replace("-", " ")).partition(" ")
    count = 1 if number in table.indefinite_articles else table.number_words.get(number)
    parts = words.denominators.get(part_of)
    return Fraction(count, parts) if count and parts else None


def compare_odds(wanted: str, typed: str, table: Language) -> Match | None:
    """How a chance stands to the wanted one: *1 in 10,000*, *1:10000*, *0.01 %*; None if none is wanted."""
    ours = _read_odds(wanted, table)
    if ours is None:
        return None
    share = _read_share(typed, table)
    theirs = Fraction(share) / 100 if share is not None else _read_odds(typed, table)
    return Match("right") if ours == theirs else Match("wrong", (Reason("other_figure"),))


@lru_cache(maxsize=4096)
def _read_odds(text: str, table: Language) -> Fraction | None:
    joining = "|".join(sorted(typed_words(table.code).share_words)) or "(?!)"
    parts = re.split(rf"\s+(?:{joining}|out of)\s+|\s*[:/]\s*", text.strip(), flags=re.IGNORECASE)
    numbers = [read_number(part, table) for part in parts]
    if len(numbers) != 2 or numbers[0] is None or numbers[1] is None or not numbers[1].amount:
        return None
    sizes = [split_magnitude(number, table) for number in numbers if number is not None]
    if any(rest.unit or rest.qualifier for _, rest in sizes):
        return None
    first, second = (Fraction(size * rest.amount) for size, rest in sizes)
    return first / second


def _read_share(text: str, table: Language) -> Decimal | None:
    """What stands before the sign for per cent."""
    number = read_number(text, table)
    return number.amount if number and canonical_unit(number.unit, table) == "%" else None


def _read_decimal(text: str, table: Language) -> Decimal | None:
    """A figure below one, and no unit: 0.75."""
    number = read_number(text, table)
    return number.amount if number and not number.unit and 0 < number.amount < 1 else None


def _is_rounded(share: Decimal, fraction: Fraction) -> bool:
    """Whether a share with decimals is the fraction as far as it goes, where no decimal is: 66.7 % are two thirds."""
    places = -int(share.as_tuple().exponent)
    return places > 0 and 100 * fraction * 10**places % 1 != 0 and Fraction(share) == round(100 * fraction, places)
