"""Between what a figure lies because of what it measures: nothing is colder than −273.15 °C or north of 90°."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from quizapp.facts.text import fold

ANY = Decimal("Infinity")
Bounds = tuple[Decimal, Decimal]
_ANYWHERE = -ANY, ANY

_DEGREES = r"^(?:°|degrees?\b|grad\b|degr[eé]s?\b|grados?\b|gradi\b|graus?\b|graden\b)"
_C_OR_F = r"^(?:°|degrees?|grad|degr[eé]s|grados|gradi|graus)\s?"
_BOUNDS: tuple[tuple[str, str, str | int, str | int], ...] = (
    # the unit, a word that the sentence has besides, the least and the most that it may be
    (rf"{_C_OR_F}C(?:elsius)?\b", "", "-273.15", "Infinity"),
    (rf"{_C_OR_F}F(?:ahrenheit)?\b", "", "-459.67", "Infinity"),
    (r"^(?:K|kelvins?)$", "", 0, "Infinity"),
    (rf"{_DEGREES}\s?(?:[NS]\b|north|south|nord|nörd|süd|sud|norte|sur\b|sul\b|noord|zuid)", "", -90, 90),
    (rf"{_DEGREES}\s?(?:[EWO]\b|east|west|ost|öst|est\b|ouest|ovest|este\b|oeste|oost)", "", -180, 180),
    (_DEGREES, r"latitud|breitengrad|\bbreite\b", -90, 90),
    (_DEGREES, r"longitud|längengrad|\blänge\b", -180, 180),
    (r"^(?:pH)?$", r"(?-i:\bpH\b)", 0, 14),
)
_TIMES = frozenset("times mal fois veces volte vezes keer gange ganger razy krat raz раза разів".split())


@lru_cache(maxsize=1024)
def unit_bounds(unit: str, sentence: str) -> Bounds:
    """What a figure of this unit may be in a sentence; who is so many times faster is no slower."""
    if fold(unit).partition(" ")[0] in _TIMES:
        return Decimal(1), ANY
    for pattern, said, least, most in _BOUNDS:
        if re.search(pattern, unit, re.IGNORECASE) and re.search(said, sentence, re.IGNORECASE):
            return Decimal(least), Decimal(most)
    return _ANYWHERE
