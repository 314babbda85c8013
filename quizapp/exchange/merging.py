"""Two logs become one, as in a merge sort: by time, while each keeps its own order."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_NEVER = 2**62


@dataclass(frozen=True, slots=True)
class Merged:
    """`numbers` has the new number of each line that came, in their order, 0 for one that was there before.

    Of the lines that were there, those from number `starts[i]` on, up to the next start, move on by `shifts[i]`.
    """

    numbers: array[int] = field(default_factory=lambda: array("q"))
    starts: array[int] = field(default_factory=lambda: array("q"))
    shifts: array[int] = field(default_factory=lambda: array("q"))


def merge(present: array[int], times: array[int], existing: Iterable[tuple[int, int]], *, after: int = 0) -> Merged:
    """Find the place of lines that come (`times`) among those that are there (`existing`: number and time, from the one
    behind `after` on; whoever knows that all that come stand behind some of them leaves those out).

    `present` has the number here of each line that both logs have, else 0. A line that comes stands after those that
    were before it in its own log and before those that came later; between them time decides, and of two at one
    moment the one that was here is first. Held in numbers alone, since a log may have millions of lines.
    """
    merged, ceilings = Merged(), _ceilings(present)
    waiting: Iterator[tuple[int, int]] = iter(existing)
    number, time = next(waiting, (_NEVER, _NEVER))
    floor, last, added = 0, after, 0
    for place, is_at in enumerate(present):
        if is_at:
            floor = max(floor, is_at)
            merged.numbers.append(0)
            continue
        while number <= floor or (time <= times[place] and number < ceilings[place]):
            last = number
            number, time = next(waiting, (_NEVER, _NEVER))
        added += 1
        merged.numbers.append(last + added)
        if merged.starts and merged.starts[-1] == last + 1:
            merged.shifts[-1] = added
        else:
            merged.starts.append(last + 1)
            merged.shifts.append(added)
    return merged


def _ceilings(present: array[int]) -> array[int]:
    """For each line the number here of the first one that both have and that stands after it."""
    found, least = array("q", bytes(8 * len(present))), _NEVER
    for place in range(len(present) - 1, -1, -1):
        found[place] = least
        least = min(least, present[place] or _NEVER)
    return found
