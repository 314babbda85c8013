"""Seeded chance: a stream of draws from SHA-256, the same on every machine and under any hash seed."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def digest(*parts: object) -> int:
    """A number of 256 bits that depends on the parts and their borders only."""
    return int.from_bytes(sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).digest(), "big")


class Chance:
    """One stream for one decision: name it by what is decided, so that no decision moves another."""

    def __init__(self, *parts: object) -> None:
        self._name = "\x1f".join(map(str, parts))
        self._drawn = 0

    def below(self, bound: int) -> int:
        """A whole number from 0 to `bound` − 1, evenly (256 bits leave no bias that could be measured)."""
        self._drawn += 1
        return digest(self._name, self._drawn) % bound

    def shuffled(self, items: Sequence[T]) -> list[T]:
        out = list(items)
        for last in range(len(out) - 1, 0, -1):
            other = self.below(last + 1)
            out[last], out[other] = out[other], out[last]
        return out

    def sample(self, items: Sequence[T], size: int) -> list[T]:
        """`size` of the items, or all if there are fewer, in drawn order."""
        return self.shuffled(items)[:size]
