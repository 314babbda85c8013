"""What a sheet says, by its lines: read from the tree alone, so that a sheet with errors has an outline too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.characters import without_hidden
from quizapp.facts.findings import Findings
from quizapp.facts.reader import read_tree
from quizapp.facts.tree import BROWSER_LIMITS, Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact, a row of a table, or a question written by hand, at its line from 1. `text` is its sentence, its cells,
    or its question; `table` the relation of the table that a row is in.
    """

    line: int
    id: str | None
    text: str
    table: str | None = None


def outline(text: str) -> tuple[Entry, ...]:
    """Every entry in the sheet's order; nothing of a text that cannot be read."""
    top = read_tree(text, BROWSER_LIMITS, Findings())
    if top is None:
        return ()
    return tuple(entry for name in ("facts", "questions") for item in _items(top, name) for entry in _entries(item))


def _entries(item: Node) -> Iterator[Entry]:
    if not isinstance(item, Mapping):
        return
    if "rows" not in item.pairs:
        yield Entry(item.line, _text(item, "id") or None, _text(item, "say") or _text(item, "ask"))
        return
    columns = [node.text if isinstance(node, Scalar) else "" for node in _items(item, "columns")]
    for row in _items(item, "rows"):
        cells = [_said(cell) for cell in row.items] if isinstance(row, Sequence) else []
        written = dict(zip(columns, cells, strict=False))
        shown = [cell for name, cell in zip(columns, cells, strict=False) if cell and name not in ("id", "at")]
        yield Entry(row.line, written.get("id") or None, " · ".join(shown), _text(item, "table"))


def _items(mapping: Mapping, name: str) -> list[Node]:
    _, node = mapping.pairs.get(name, (None, None))
    return node.items if isinstance(node, Sequence) else []


def _text(mapping: Mapping, name: str) -> str:
    _, node = mapping.pairs.get(name, (None, None))
    return _said(node) if node is not None else ""


def _said(node: Node) -> str:
    """A scalar as it is written, a list by its scalars; of anything else what stands first in it."""
    if isinstance(node, Scalar):
        return without_hidden(" ".join(node.text.split()))
    if isinstance(node, Sequence):
        return ", ".join(filter(None, map(_said, node.items)))
    return ", ".join(filter(None, (_said(value) for _, value in node.pairs.values())))
