"""From days to a day: an interval is rounded, kept apart from the lesser ones, and scattered to even the load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from typing import Self

_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))  # from, to (days), share of that stretch
_SHORTEST_FUZZED = 2.5
_LONGEST_EVENED = 90  # days; beyond it the range alone scatters enough, and no load is known


@dataclass(frozen=True, slots=True)
class Scatter:
    """How intervals counted from `day` are scattered.

    `draw` is a number from 0 to below 1 that says where in its range an interval falls, None for no fuzz at all.
    `load` is how many cards are due on a day: an empty day is chosen four times as often as one with a single card.
    """

    day: date
    draw: float | None
    load: Mapping[date, int]

    @classmethod
    def by(cls, day: date, seed: str | None, load: Mapping[date, int]) -> Self:
        """The draw that belongs to a seed; None is without fuzz."""
        return cls(day, None if seed is None else draw_from(seed), load)


def draw_from(seed: str) -> float:
    """The number from 0 to below 1 that belongs to a seed, the same in every process."""
    return int.from_bytes(sha256(seed.encode()).digest()[:6], "big") / 2**48


def choose_days(days: float, scatter: Scatter, *, least: int, most: int) -> int:
    """The whole days, from `least` to `most`, for an interval of `days`; where the two clash, `most` wins."""
    within = min(max(days, least), most)
    nearest = _round(within)
    if scatter.draw is None or within < _SHORTEST_FUZZED:
        return nearest
    delta = 1.0 + sum(share * max(min(within, end) - start, 0.0) for start, end, share in _FUZZ)
    low, high = (min(max(_round(bound), least), most) for bound in (within - delta, within + delta))
    if nearest > _LONGEST_EVENED or not scatter.load:
        return low + int(scatter.draw * (high - low + 1))
    return _evened(range(low, high + 1), scatter, scatter.draw)


def _evened(candidates: range, scatter: Scatter, draw: float) -> int:
    loads = (scatter.load.get(scatter.day + timedelta(days=days), 0) for days in candidates)
    heights = list(accumulate(1 / (1 + load) ** 2 for load in loads))
    aim = draw * heights[-1]
    return next(days for days, height in zip(candidates, heights, strict=True) if aim < height)


def _round(days: float) -> int:
    return int(days + 0.5)  # halves go up, as in Anki; Python's own rounding sends 2.5 to 2
