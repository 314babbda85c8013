"""The values of a sheet that could be mistaken for one another."""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.facts.sheet import Value
from quizapp.items.asking import Asking
from quizapp.items.elsewhere import column_name
from quizapp.items.index import Index

A_SIDE = 6  # values kept on each side of the key


def column_of(asking: Asking) -> tuple[str, str]:
    """The bucket of all values that stand in the same slot of the same relation or fact."""
    return ("same slot", column_name(asking.fact, asking.card_slot))


def siblings(asking: Asking, key: Value, index: Index) -> Iterator[Value]:
    """Values of the sheet that could be mistaken for the key: the same column first, then the same unit."""
    yield from index.neighbours(column_of(asking), key.key)
    yield from index.neighbours(("", index.bucket_of(key)), key.key)
