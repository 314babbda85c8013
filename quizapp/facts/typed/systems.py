"""Amounts in units of other systems of measure: miles beside kilometres, °F beside °C, ‰ beside %."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import split_magnitude
from quizapp.facts.typed.units import canonical_unit
from quizapp.facts.values import Number

NEAR = Decimal("0.05")  # how far from the amount a rounded one may be, as a share of it
_HALF = Decimal("0.5")
_TEMPERATURE, _MASS = "temperature", "mass"


class Rounded(NamedTuple):
    """From what to what an amount may reach that was rounded to its last digit, in the unit that `measure` goes by."""

    measure: str
    least: Decimal
    middle: Decimal
    most: Decimal


def _units(measure: str, sizes: Mapping[str, str]) -> dict[str, tuple[str, Decimal, Decimal]]:
    """Each unit by its canonical names, which stand behind its size, or its size and the figure of its zero."""
    units: dict[str, tuple[str, Decimal, Decimal]] = {}
    for size, names in sizes.items():
        step, _, zero = size.partition(" ")
        top, _, part = step.partition("/")
        units |= {name: (measure, Decimal(top) / Decimal(part or 1), Decimal(zero or 0)) for name in names.split(",")}
    return units


_UNITS = {
    **_units(
        "length",
        {
            "1e-9": "nanometre",
            "1e-6": "micrometre,micron",
            "1e-3": "mm",
            "1e-2": "cm",
            "1": "m",
            "1e3": "km",
            "0.0254": "inch,zoll",
            "0.3048": "foot,ft,fus",
            "0.9144": "yard,yd",
            "1609.344": "mile,mi,meile",
            "1852": "nautical mile,seemeile",
        },
    ),
    **_units(
        "area",
        {
            "1": "m2",
            "1e4": "ha",
            "1e6": "km2",
            "0.09290304": "sq foot",
            "4046.8564224": "acre",
            "2589988.110336": "sq mile,quadratmeile",
        },
    ),
    **_units(
        "volume",
        {"1e-6": "ml", "1e-5": "cl", "1e-4": "dl", "1e-3": "l", "1": "m3", "1e9": "km3", "0.028316846592": "cu foot"},
    ),
    **_units(
        _MASS,
        {"1e-3": "g", "1": "kg", "1e3": "tonne,t", "0.45359237": "lb", "0.028349523125": "oz,ounce,unze"},
    ),
    **_units(
        "speed",
        {
            "1": "m second,m s,m sekund,m sekunde",
            "1/3.6": "km hour,km h,km stunde,km stund",
            "0.44704": "mile hour,meile stunde",
        },
    ),
    **_units("share", {"1": "%", "0.1": "‰,per mille,per mil,promille,promill"}),
    **_units(_TEMPERATURE, {"1": "degree,grad,°c", "5/9 32": "degree fahrenheit,grad fahrenheit", "1 273.15": "k"}),
}


def extent_of(number: Number, table: Language) -> Rounded | None:
    """None where the unit is known to no system."""
    size, rest = split_magnitude(number, table)
    known = _UNITS.get(canonical_unit(rest.unit, table))
    if known is None:
        return None
    measure, step, zero = known
    exponent = number.amount.as_tuple().exponent
    reach = _HALF.scaleb(exponent if isinstance(exponent, int) else 0)
    least, middle, most = ((amount * size - zero) * step for amount in _around(number.amount, reach))
    return Rounded(measure, least, middle, most)


def _around(amount: Decimal, reach: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    return amount - reach, amount, amount + reach


def are_one_amount(one: Number, other: Number, table: Language) -> bool:
    """Whether one is the other in another unit, as far as either was rounded: 35 miles, 56 km."""
    ours, theirs = extent_of(one, table), extent_of(other, table)
    if ours is not None and ours.measure == _MASS and fold(other.unit).startswith("pound"):
        theirs = extent_of(replace(other, unit="lb"), table)
    return ours is not None and theirs is not None and are_one(ours, theirs)


def are_one(ours: Rounded, theirs: Rounded) -> bool:
    """Whether two amounts may be one; an absolute temperature has no share."""
    if ours.measure != theirs.measure:
        return False
    is_within = ours.least <= theirs.middle <= ours.most or theirs.least <= ours.middle <= theirs.most
    off = abs(ours.middle - theirs.middle)
    return is_within and (ours.measure == _TEMPERATURE or off <= NEAR * abs(ours.middle))
