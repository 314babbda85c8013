"""Where the fields of a fact, a question or a relation are written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from quizapp.facts import tree
from quizapp.facts.sheet import Place, Value

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

    def of_item(self, name: str, slot: str, written: Collection[str], at: int) -> Place | None:
        """The place of an item of a list that is given for a slot: that which is written so, else by its number."""
        if name not in self._pairs:
            return None
        node = self._pairs[name][1]
        if isinstance(node, tree.Mapping) and slot in node.pairs:
            node = node.pairs[slot][1]
        if not isinstance(node, tree.Sequence):
            return self.of_slot(name, slot)
        texts = [item.text.strip() if isinstance(item, tree.Scalar) else "" for item in node.items]
        found = next((place for place, text in enumerate(texts) if text in written), at)
        return node.items[found].place if found < len(texts) else node.place

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


def slot_place(places: Mapping[str, Place], name: str, slot: str) -> Place | None:
    """Where a field is written for one slot, None if it is not written there (a row has it from its relation)."""
    return places.of_slot(name, slot) if isinstance(places, Places) else places.get(name)


def value_place(places: Mapping[str, Place], name: str, slot: str, value: Value, at: int) -> Place | None:
    """Where a value of a list is written, None if the list is not written there."""
    return item_place(places, name, slot, (value.entity or value.text, value.text), at)


def item_place(places: Mapping[str, Place], name: str, slot: str, written: Collection[str], at: int) -> Place | None:
    return places.of_item(name, slot, written, at) if isinstance(places, Places) else places.get(name)


def place_of(pair: tree.Pair) -> Place:
    key, node = pair
    return (node if node.line == key.line or isinstance(node, tree.Scalar) else key).place
