"""Where the fields of a fact, a question or a relation are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizapp.facts import tree
from quizapp.facts.sheet import Place

Pairs = Mapping[str, tree.Pair]


class Places(Mapping[str, Place]):
    """The place of each written field by its name: that of its value, or of its key where a block follows below it."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs

    def __getitem__(self, name: str) -> Place:
        return place_of(self._pairs[name])

    def of_slot(self, name: str, slot: str) -> Place | None:
        if name not in self._pairs:
            return None
        node = self._pairs[name][1]
        if isinstance(node, tree.Mapping) and slot in node.pairs:
            return place_of(node.pairs[slot])
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


def slot_place(places: Mapping[str, Place], name: str, slot: str) -> Place | None:
    """Where a field is written for one slot, None if it is not written there (a row has it from its relation)."""
    return places.of_slot(name, slot) if isinstance(places, Places) else places.get(name)


def place_of(pair: tree.Pair) -> Place:
    key, node = pair
    return (node if node.line == key.line or isinstance(node, tree.Scalar) else key).place
