"""Numbers near a number: the same unit and qualifier, possible, and as round as the key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from statistics import median
from zlib import crc32

from quizapp.facts.display import decimals_of, show_number
from quizapp.facts.sheet import Value
from quizapp.facts.values import Number
from quizapp.items.asking import Asking
from quizapp.items.distractors.possible import Possible
from quizapp.items.distractors.ranks import DISTRACTORS, windows
from quizapp.items.distractors.siblings import A_SIDE, column_of, siblings
from quizapp.items.distractors.units import is_temperature
from quizapp.items.index import Index

SCALE = 4
SMALL = 12  # whole numbers below it are counted by ones
MOST_DIGITS = 20  # of a figure that has neighbours; beyond, decimal arithmetic is no longer exact
Beside = Callable[[Decimal], Number | None]  # the figure of that amount, if it may stand beside the key
LEAST_OF_TWOS = 128
_OF_COMPUTERS = re.compile(r"\b(?:[kKMGTP]?i?(?:B|bit|byte)s?|(?:kilo|mega|giga|tera)(?:byte|bit)s?)\b")
_ACIDITY = re.compile(r"\bpH\b")


def near_numbers(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Rivals of a number, the most confusable first: those of its column and unit, then values a step apart, no wider
    than the figures of the column lie.

    Of the sheet's own figures those count that have the key's qualifier, scale and decimals; pure numbers without a
    unit count things of many kinds, so they come from the same column only. Where the author gives a `step`, it is
    kept.
    """
    number = key.number
    if number is None:
        return
    if asking.card_slot in asking.fact.step:
        yield from stepped_numbers(asking, key, index)
        return
    column = index.keys(column_of(asking))
    keeps_sign = not _crosses_zero(asking, key, index)
    has_true_zero = keeps_sign and _has_true_zero(number, asking)
    possible = Possible(number, asking, index, has_true_zero=has_true_zero, keeps_sign=keeps_sign)
    alike = _alike(asking, key, index, possible, has_true_zero=has_true_zero)
    known = sorted(alike, key=lambda value: abs(_amount(value) - number.amount))
    own = [_amount(value) for value in known if value.key in column] or _exact_beside(asking, key, index)
    yield from known
    widest = _spread(number.amount, own)
    yield from stepped_numbers(asking, key, index, widest, possible, has_true_zero=has_true_zero)


def _crosses_zero(asking: Asking, key: Value, index: Index) -> bool:
    """Whether figures on both sides of zero stand in the key's column, where it is a point of a scale, not nothing."""
    column = index.neighbours(column_of(asking), key.key)
    return bool(column) and min(map(_amount, (key, *column))) < 0 < max(map(_amount, (key, *column)))


def _alike(asking: Asking, key: Value, index: Index, possible: Possible, *, has_true_zero: bool) -> Iterator[Value]:
    """Other figures of the sheet that look like the key, of each amount one."""
    number = key.number
    if number is None:
        return
    column, reach = index.keys(column_of(asking)), Decimal("Infinity")
    if not has_true_zero:
        reach = 10 * _shift_step(number)
    near = siblings(asking, key, index) if number.unit else iter(index.neighbours(column_of(asking), key.key))
    decimals, seen = decimals_of(number), set[str]()
    for value in near:
        other = value.number
        if value.key in seen or other is None or other.amount == number.amount:
            continue
        seen.add(value.key)
        is_own = value.key in column
        is_near = is_own or abs(other.amount - number.amount) <= reach
        if not (is_own and not has_true_zero) and not _is_of_scale(other.amount, number.amount):
            continue
        if (
            other.qualifier != number.qualifier
            or not is_near
            or other.unit != _unit_beside(number, other.amount, index)
        ):
            continue
        if decimals_of(other) == decimals and possible.admits(other.amount):
            yield value


def _exact_beside(asking: Asking, key: Value, index: Index) -> list[Decimal]:
    """Where the key is an estimate, the exact figures of its column, among which it lies."""
    number = key.number
    if number is None or number.qualifier not in {"about", "nearly"}:
        return []
    others = [value.number for value in index.neighbours(column_of(asking), key.key)]
    near = [other.amount for other in others if other and other.unit == number.unit and not other.qualifier]
    return sorted(near, key=lambda amount: abs(amount - number.amount))


def _amount(value: Value) -> Decimal:
    return value.number.amount if value.number else Decimal(0)


def _spread(key: Decimal, others: Sequence[Decimal]) -> Decimal | None:
    """How far apart the figures of a column lie as a rule, or the key from the next, if that is more; None without
    others.
    """
    gaps = [above - below for below, above in pairwise(sorted([key, *others]))]
    return max(median(gaps), abs(others[0] - key)) if gaps else None


def stepped_numbers(
    asking: Asking,
    key: Value,
    index: Index,
    widest: Decimal | None = None,
    possible: Possible | None = None,
    *,
    has_true_zero: bool = True,
) -> Iterator[Value]:
    """Possible figures a step apart, on both sides in turn; with as many decimals as the key has, or not at all.

    `widest` is how far the figures of its column lie apart; without `has_true_zero` the step is told by that alone.
    """
    number = key.number
    if number is None or len(number.amount.as_tuple().digits) > MOST_DIGITS:
        return
    admitted = possible or Possible(number, asking, index, has_true_zero=has_true_zero)
    decimals, has_true_zero = decimals_of(number), has_true_zero and _has_true_zero(number, asking)

    def beside(amount: Decimal) -> Number | None:
        is_written_alike = amount == round(amount, decimals)
        return _beside(number, amount, index) if is_written_alike and admitted.admits(amount) else None

    natural = _natural_step(number.amount) if has_true_zero else _shift_step(number, widest)
    if has_true_zero and widest is not None and widest < natural:
        grain = _grain(abs(number.amount))
        natural = max(widest // grain * grain, grain)
    for amount in _stepped(asking, number, beside, natural, is_alone=widest is None):
        near = beside(amount)
        if near is not None:
            text = show_number(near, index.table, decimals)
            yield Value(key.kind, near.key, text, text, number=near)


def _beside(number: Number, amount: Decimal, index: Index) -> Number | None:
    """Another figure of the same unit and qualifier; None where it is not known how the unit reads beside it."""
    unit = _unit_beside(number, amount, index)
    return None if unit is None else Number(amount, unit, number.qualifier)


def _unit_beside(number: Number, amount: Decimal, index: Index) -> str | None:
    unit = index.units.beside(number, amount)
    if unit == number.unit or abs(amount) != 1:
        return unit
    # neither 1.0 hour nor 1.0 hours; and 1 ship gives itself away beside 16 ships
    return None if decimals_of(number) or abs(number.amount) >= SMALL else unit


def _stepped(asking: Asking, key: Number, beside: Beside, natural: Decimal, *, is_alone: bool) -> Iterator[Decimal]:
    """Figures one, two, three … steps below and above. Where the step is wide they are shifted a little each, so that
    the key's last digits do not run through all of them and point at it; none becomes rounder than the key by that. Of
    a power of two they are its neighbours among these.
    """
    if _is_of_twos(key) and is_alone and asking.card_slot not in asking.fact.step:
        yield from (key.amount * Decimal(2) ** (side * count) for count in range(1, A_SIDE + 1) for side in (-1, 1))
        return
    amount, written = key.amount, asking.fact.step.get(asking.card_slot)
    grain = _grain(abs(amount))
    step = written or _step_within(key, natural, beside)
    for count in range(1, A_SIDE + 1):
        for side in (-1, 1):
            near = amount + side * count * step
            if written is None and step >= 10 * grain:
                draw = crc32(f"{asking.fact.id}/{asking.card_slot}/{side * count}".encode()) % 401 - 200
                near += (step * draw / 1000 // grain) * grain
            if written is None and step > 4 * grain and _zeros(near) > _zeros(amount):
                near -= side * grain * (1 + (count + side) % 3)
            yield near


def _zeros(amount: Decimal) -> int:
    """How many noughts it ends with; less than none with decimals."""
    exponent = amount.normalize().as_tuple().exponent if amount else 0
    return exponent if isinstance(exponent, int) else 0


def _is_of_twos(key: Number) -> bool:
    """Whether it is a power of two that nobody takes for another count: 512, or 64 bytes."""
    amount = int(key.amount) if key.amount == key.amount.to_integral_value() else 0
    is_power = amount > SMALL and amount & (amount - 1) == 0
    return is_power and (amount >= LEAST_OF_TWOS or _OF_COMPUTERS.search(key.unit) is not None)


def _is_of_scale(amount: Decimal, key: Decimal) -> bool:
    """Between a quarter of the key and four times it; below zero and around it, as far as ten steps."""
    if key > 0:
        return key <= SCALE * amount and amount <= SCALE * key
    return abs(amount - key) <= 10 * _natural_step(key)


def _step_within(key: Number, natural: Decimal, beside: Beside) -> Decimal:
    """The natural step, or the widest below it where that one would leave the key a single place among its options."""
    steps = (natural, *_narrower(natural, decimals_of(key)))
    return next((step for step in steps if _has_room(key, step, beside)), natural)


def _narrower(step: Decimal, decimals: int) -> Iterator[Decimal]:
    power, least = Decimal(10) ** step.adjusted(), Decimal(10) ** -decimals
    while power >= least:
        yield from (power * factor for factor in (5, 2, 1) if power * factor < step)
        power /= 10


def _has_room(key: Number, step: Decimal, beside: Beside) -> bool:
    """Whether a figure could stand at more than one place among those that are possible around it."""
    below, above = (
        sum(beside(key.amount + side * count * step) is not None for count in range(1, DISTRACTORS + 1))
        for side in (-1, 1)
    )
    return len(windows(below, above)) > 1


def _natural_step(amount: Decimal) -> Decimal:
    """1 for whole numbers under 12; else about a quarter of the number, as round as the number itself. Three of them
    below it leave a fifth: nobody takes 800 for a number beside 31,400.
    """
    size = abs(amount)
    if size < SMALL and decimals_of(Number(size)) == 0:
        return Decimal(1)
    quarter = size / 4
    power = Decimal(10) ** (quarter.adjusted() if quarter else 0)
    round_steps = [power * factor for factor in (1, 2, Decimal("2.5"), 5, 10) if 15 * power * factor <= 4 * size]
    nice = min(round_steps, key=lambda step: abs(step - quarter), default=power)
    grain = _grain(size)
    return max((nice // grain) * grain, grain)


def _has_true_zero(key: Number, asking: Asking) -> bool:
    """Whether a quarter of the figure means anything: not of °C, nor of a pH."""
    is_acidity = key.unit in {"", "pH"} and _ACIDITY.search(asking.fact.say.source)
    return not is_temperature(key.unit) and not is_acidity


def _shift_step(key: Number, apart: Decimal | None = None) -> Decimal:
    """On a scale whose zero is no nothing: half of what lies between the figures of the column, as a round figure; for
    one by itself one in its second digit, as round as the figure, but of warmth ten of its last decimals, as no
    measurement tells much less apart.
    """
    last = Decimal(10) ** -decimals_of(key)
    if apart is not None:
        power = Decimal(10) ** (apart / 2).adjusted()
        return max(*[power * factor for factor in (1, 2, 5) if power * factor <= apart / 2], last)
    size = abs(key.amount)
    step = min(max(Decimal(10) ** (size.adjusted() - 1), _grain(size)), _natural_step(size))
    return max(step, 10 * last) if last < 1 and is_temperature(key.unit) else step


def _grain(size: Decimal) -> Decimal:
    """How round a number is: 100 for 1,200, 0.1 for 3.7, 0.5 for 3.5, 5 for 85. It is 50 for 100 and 10 for 50: steps
    as wide as the number itself would leave nothing below it.
    """
    exponent = size.normalize().as_tuple().exponent
    unit = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    if size == unit:
        return unit / 2
    return unit * 5 if (size / unit) % 5 == 0 and size != unit * 5 else unit
