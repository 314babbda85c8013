"""Numbers near a number: the same unit and qualifier, possible, and as round as the key."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from zlib import crc32

from quizapp.facts.display import show_number
from quizapp.facts.sheet import Value
from quizapp.facts.values import Number
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.siblings import A_SIDE, column_of, siblings

SCALE = 4


def near_numbers(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Rivals of a number, the most confusable first: three or more of its column or unit, then values a step apart.

    Of the sheet's own figures those count that have the key's qualifier and scale; pure numbers without a unit count
    things of many kinds, so they come from the same column only. Where the author gives a `step`, it is kept.
    """
    number = key.number
    if number is None:
        return
    if asking.card_slot in asking.fact.step:
        yield from stepped_numbers(asking, key, index)
        return
    limits = _limits(asking)
    column: dict[str, tuple[float, int, Value]] = {}
    here = float(number.amount)
    near = siblings(asking, key, index) if number.unit else iter(index.neighbours(column_of(asking), key.key))
    for value in near:
        other = value.number
        if other is None or other.unit != number.unit or other.amount == number.amount:
            continue
        if other.qualifier != number.qualifier or not _is_of_scale(other.amount, number.amount):
            continue
        if value.key not in column and _is_possible(other, number, limits):
            column[value.key] = (abs(float(other.amount) - here), len(column), value)
    if len(column) >= 3:
        for _, _, value in sorted(column.values()):
            yield value
    yield from stepped_numbers(asking, key, index)


def stepped_numbers(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Possible figures a step apart, on both sides in turn."""
    number = key.number
    if number is None:
        return
    limits = _limits(asking)
    for amount in _stepped(asking, number.amount):
        near = Number(amount, number.unit, number.qualifier)
        if _is_possible(near, number, limits):
            yield number_value(key.kind, near, index)


def _stepped(asking: Asking, amount: Decimal) -> Iterator[Decimal]:
    """Figures one, two, three … steps below and above. Where the step is wide they are shifted a little each, so that
    the key's last digits do not run through all of them and point at it.
    """
    written = asking.fact.step.get(asking.card_slot)
    step, grain = written or _natural_step(amount), _grain(abs(amount))
    for count in range(1, A_SIDE + 1):
        for side in (-1, 1):
            near = amount + side * count * step
            if written is None and step >= 10 * grain:
                draw = crc32(f"{asking.fact.id}/{asking.card_slot}/{side * count}".encode()) % 401 - 200
                near += (step * draw / 1000 // grain) * grain
            yield near


def _is_of_scale(amount: Decimal, key: Decimal) -> bool:
    """Between a quarter of the key and four times it; below zero and around it, as far as ten steps."""
    if key > 0:
        return key <= SCALE * amount and amount <= SCALE * key
    return abs(amount - key) <= 10 * _natural_step(key)


def number_value(kind: str, number: Number, index: Index) -> Value:
    text = show_number(number, index.table)
    return Value(kind, number.key, text, text, number=number)


def _limits(asking: Asking) -> tuple[Decimal, Decimal] | None:
    """The author's `range` for the answer."""
    limits = asking.fact.range.get(asking.card_slot)
    if limits is None or not isinstance(limits[0], Decimal) or not isinstance(limits[1], Decimal):
        return None
    return limits[0], limits[1]


def _is_possible(number: Number, key: Number, limits: tuple[Decimal, Decimal] | None) -> bool:
    amount = number.amount
    if limits is not None:
        return limits[0] <= amount <= limits[1]
    if amount < 0 <= key.amount or (amount == 0 < key.amount):
        return False
    if key.unit.startswith("%") and key.amount <= 100 < amount:
        return False
    return abs(amount) != 1 or not _is_plural(key.unit)


def _is_plural(unit: str) -> bool:
    return unit.split(" ")[0].endswith(("s", "n", "e"))


def _natural_step(amount: Decimal) -> Decimal:
    """1 for whole numbers under 12; else about a quarter of the number, as round as the number itself."""
    size = abs(amount)
    if size < 12 and size == size.to_integral():
        return Decimal(1)
    quarter = size / 4
    power = Decimal(10) ** (quarter.adjusted() if quarter else 0)
    nice = min((power * factor for factor in (1, 2, Decimal("2.5"), 5, 10)), key=lambda step: abs(step - quarter))
    grain = _grain(size)
    return max((nice // grain) * grain, grain)


def _grain(size: Decimal) -> Decimal:
    """How round a number is: 100 for 1,200, 0.1 for 3.7, 0.5 for 3.5, 5 for 85."""
    exponent = size.normalize().as_tuple().exponent
    unit = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    return unit * 5 if (size / unit) % 5 == 0 else unit
