"""YAML text as a tree of nodes with places. Every scalar is text: nothing is guessed from how it looks.

The tree is built from libyaml's events, never by its composer: that one recurses and crashes on deep nesting.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from quizapp.facts.characters import hidden_in, name_of
from quizapp.facts.findings import Findings
from quizapp.facts.sheet import NOWHERE, Place

DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """How big a sheet may be: bytes of UTF-8, and nodes (scalars, lists and mappings, keys included)."""

    bytes: int
    nodes: int


BROWSER_LIMITS = Limits(2_000_000, 200_000)
COMMAND_LIMITS = Limits(256_000_000, 5_000_000)


class Scalar:
    __slots__ = ("column", "line", "text")

    def __init__(self, text: str, line: int, column: int) -> None:
        self.text = text
        self.line = line
        self.column = column

    @property
    def place(self) -> Place:
        return Place(self.line, self.column)


class Sequence:
    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column

    @property
    def place(self) -> Place:
        return Place(self.line, self.column)


class Mapping:
    """`pairs` maps a key's text to the key with its place and the value."""

    __slots__ = ("column", "line", "pairs")

    def __init__(self, line: int, column: int) -> None:
        self.pairs: dict[str, Pair] = {}
        self.line = line
        self.column = column

    @property
    def place(self) -> Place:
        return Place(self.line, self.column)


Node = Scalar | Sequence | Mapping
Pair = tuple[Scalar, Node]


class TooMuch(Exception):
    """The text goes past a limit, as a code with its place; what is beyond is not read."""

    def __init__(self, code: str, place: Place, most: int) -> None:
        super().__init__(code)
        self.code = code
        self.place = place
        self.most = most


@contextmanager
def without_collector() -> Iterator[None]:
    """A sheet has no circles, and the garbage collector would walk its million objects again and again as it grows.

    What was made meanwhile counts as long-lived from the start: freezing and unfreezing moves it there unseen.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def build_tree(text: str, findings: Findings, limits: Limits) -> Node | None:
    """The first document's top node, None if there is none; what YAML offers and a sheet refuses goes to `findings`.

    Raises `yaml.MarkedYAMLError` where the text is not YAML, and `TooMuch` past a limit.
    """
    return _Builder(findings, limits.nodes).build(CParser(text).get_event)


_SKIPPED = Scalar("", 0, 0)  # stands for a key that was refused; its value is read but not kept
_COLLECTIONS: dict[type, type[Sequence] | type[Mapping]] = {SequenceStartEvent: Sequence, MappingStartEvent: Mapping}
_ENDS = frozenset({MappingEndEvent, SequenceEndEvent})


# What is being filled: the items of a list, or the pairs of a mapping with the key that waits for its value.
_Inside = tuple[list[Node], dict[str, Pair] | None, Scalar | None]


def _inside_of(node: Node, depth: int) -> _Inside:
    if depth > DEEPEST:
        raise TooMuch("too_deep", node.place, DEEPEST)
    if isinstance(node, Mapping):
        return [], node.pairs, None
    return node.items if isinstance(node, Sequence) else [], None, None


class _Builder:
    def __init__(self, findings: Findings, most_nodes: int) -> None:
        self._findings = findings
        self._most_nodes = most_nodes
        self._documents = 0

    def build(self, get_event: Callable[[], Any]) -> Node | None:
        """The loop runs once for every node of the sheet, so all that is rare is kept out of it."""
        top: list[Node] = []
        inside: _Inside = (top, None, None)
        items, pairs, key = inside
        above: list[_Inside] = []
        room = self._most_nodes
        while (event := get_event()) is not None:
            kind = event.__class__
            if kind in _ENDS:
                items, pairs, key = above.pop()
                continue
            mark = event.start_mark
            if kind is ScalarEvent:
                node: Node = Scalar(event.value, mark.line + 1, mark.column + 1)
                if event.style == '"' or event.tag is not None or event.anchor is not None:
                    self._inspect(event, node)
            elif kind in _COLLECTIONS:
                node = _COLLECTIONS[kind](mark.line + 1, mark.column + 1)
                if event.tag is not None or event.anchor is not None:
                    self._inspect(event, node)
            elif (alias := self._stand_in(event)) is not None:
                node = alias
            else:
                continue
            room -= 1
            if room < 0:
                raise TooMuch("too_many_nodes", node.place, self._most_nodes)
            if pairs is None:
                items.append(node)
            elif key is None:
                key = self._key(pairs, node)
            else:
                if key is not _SKIPPED:
                    pairs[key.text] = (key, node)
                key = None
            if kind in _COLLECTIONS:
                above.append((items, pairs, key))
                items, pairs, key = _inside_of(node, len(above))
        return top[0] if top else None

    def _stand_in(self, event: Event) -> Scalar | None:
        """Of what is neither text nor a list nor a mapping only an alias stands for a node."""
        place = _place(event)
        if isinstance(event, AliasEvent):
            self._findings.error("alias", place, name=event.anchor or "")
            return Scalar("", place.line, place.column)
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                self._findings.error("second_document", place)
        return None

    def _key(self, pairs: dict[str, Pair], node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self._findings.error("key_not_text", node)
        elif node.text == "<<":
            self._findings.error("merge_key", node)
        elif node.text in pairs:
            first = pairs[node.text][0]
            self._findings.error("duplicate_key", node, key=node.text, line=str(first.line))
        else:
            return node
        return _SKIPPED

    def _inspect(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent, node: Node) -> None:
        if event.anchor is not None:
            self._findings.error("anchor", node, name=event.anchor)
        if event.tag is not None:
            self._findings.error("tag", node, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        for hidden in hidden_in(event.value) if isinstance(event, ScalarEvent) else ():
            self._findings.error("forbidden_character", node, name=name_of(hidden))


def _place(event: Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else NOWHERE
