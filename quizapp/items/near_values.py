"""Near values of a number or date, from both sides."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.facts.sheet import Value
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.near_dates import near_dates, stepped_dates
from quizapp.items.near_numbers import near_numbers, stepped_numbers
from quizapp.items.ranks import A_SIDE, rank_of


def near_values(asking: Asking, key: Value, index: Index) -> list[Value]:
    """Rivals of a number or date, the most confusable first, at most `A_SIDE` on each side; [] if none is possible."""
    here = rank_of(key)
    seen: set[str] = {key.key}
    below: list[Value] = []
    above: list[Value] = []
    for value in (near_numbers if key.number else near_dates)(asking, key, index):
        rank = rank_of(value)
        if value.key in seen or rank is None or here is None or rank == here:
            continue
        seen.add(value.key)
        side = below if rank < here else above
        if len(side) < A_SIDE:
            side.append(value)
        if len(below) == len(above) == A_SIDE:
            break
    return _alternating(below, above)


def stepped_values(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Values a step apart from a number or date, whatever else the sheet holds."""
    yield from (stepped_numbers if key.number else stepped_dates)(asking, key, index)


def _alternating(below: list[Value], above: list[Value]) -> list[Value]:
    """From both sides in turn, so that a list cut short keeps both."""
    longest = max(len(below), len(above))
    return [side[i] for i in range(longest) for side in (below, above) if i < len(side)]
