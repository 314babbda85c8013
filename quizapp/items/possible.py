"""Which figures are possible beside the right one."""

from __future__ import annotations

from decimal import Decimal

from quizapp.facts.values import Number
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.siblings import column_of
from quizapp.items.units import is_share

ALL = 100  # of what is counted in hundredths
_ANY = Decimal("Infinity")


class Possible:
    """What a figure must fit in order to stand beside the key, worked out once for all that are tried: the author's
    `range`; without one it is on the key's side of zero, and a share is not more than all, unless the key or another
    figure of its column is, as growth may be.
    """

    def __init__(self, key: Number, asking: Asking, index: Index) -> None:
        limits = asking.fact.range.get(asking.card_slot)
        if limits is not None and isinstance(limits[0], Decimal) and isinstance(limits[1], Decimal):
            self._least, self._most = limits[0], limits[1]
            self._has_zero = True
            return
        self._least = Decimal(0) if key.amount >= 0 else -_ANY
        self._most = Decimal(ALL) if _is_part(key, asking, index) else _ANY
        self._has_zero = key.amount <= 0

    def admits(self, amount: Decimal) -> bool:
        return self._least <= amount <= self._most and (amount != 0 or self._has_zero)


def _is_part(key: Number, asking: Asking, index: Index) -> bool:
    """Whether it is a share, and neither it nor a figure beside it in its column is more than all."""
    if not is_share(key.unit) or key.amount > ALL:
        return False
    column = index.neighbours(column_of(asking), key.key)
    return not any(value.number and is_share(value.number.unit) and value.number.amount > ALL for value in column)
