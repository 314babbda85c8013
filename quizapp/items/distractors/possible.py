"""Which figures are possible beside the right one."""

from __future__ import annotations

from decimal import Decimal

from quizapp.facts.values import Number
from quizapp.items.asking import Asking
from quizapp.items.distractors.siblings import column_of
from quizapp.items.distractors.unit_bounds import unit_bounds
from quizapp.items.distractors.units import is_share, is_temperature
from quizapp.items.index import Index
from quizapp.items.rules.intervals import beyond_other_end

FAR_FROM_ZERO = 12  # degrees
ALL = 100  # of what is counted in hundredths
_ANY = Decimal("Infinity")


class Possible:
    """What a figure must fit in order to stand beside the key, worked out once for all that are tried: it lies on the
    key's side of the other end of an interval, and in the author's `range`; without that on the key's side of a true
    zero, which warmth has not, and within what its unit allows; warmth far from zero on its side of that too where it
    `keeps_sign`, since nobody takes frost for the heat of an oven; a share is not more than all, unless the key or
    another figure of its column is, as growth may be.
    """

    def __init__(
        self, key: Number, asking: Asking, index: Index, *, has_true_zero: bool = True, keeps_sign: bool = True
    ) -> None:
        self._below, self._above = beyond_other_end(asking, key.amount, key.unit, index)
        limits = asking.fact.range.get(asking.card_slot)
        if limits is not None and isinstance(limits[0], Decimal) and isinstance(limits[1], Decimal):
            self._least, self._most = limits[0], limits[1]
            self._has_zero = True
            return
        has_true_zero = has_true_zero and not is_temperature(key.unit)
        self._least = Decimal(0) if key.amount >= 0 and has_true_zero else -_ANY
        self._most = Decimal(ALL) if _is_part(key, asking, index) else _ANY
        self._has_zero = key.amount <= 0 or not has_true_zero
        least, most = unit_bounds(key.unit, asking.fact.say.source)
        if keeps_sign and is_temperature(key.unit) and abs(key.amount) >= FAR_FROM_ZERO:
            self._has_zero = False
            least, most = (max(least, Decimal(0)), most) if key.amount > 0 else (least, min(most, Decimal(0)))
        if least <= key.amount <= most:
            self._least, self._most = max(self._least, least), min(self._most, most)

    def admits(self, amount: Decimal) -> bool:
        if not self._below < amount < self._above:
            return False
        return self._least <= amount <= self._most and (amount != 0 or self._has_zero)


def _is_part(key: Number, asking: Asking, index: Index) -> bool:
    """Whether it is a share, and neither it nor a figure beside it in its column is more than all."""
    if not is_share(key.unit) or key.amount > ALL:
        return False
    column = index.neighbours(column_of(asking), key.key)
    return not any(value.number and is_share(value.number.unit) and value.number.amount > ALL for value in column)
