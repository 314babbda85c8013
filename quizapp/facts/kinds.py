"""What a kind is that is not declared: the declared kind of its values, entities of several kinds, or plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.facts import tree
from quizapp.facts.draft import Draft
from quizapp.facts.shapes import suggest
from quizapp.facts.sheet import LITERAL_KINDS, Entity, Slot
from quizapp.facts.suggestion import is_slip
from quizapp.facts.text import fold
from quizapp.facts.written import Written


@dataclass(frozen=True, slots=True)
class _Use:
    """A slot of an undeclared kind in one fact, with what is written in it."""

    fact: Written
    slot: Slot
    nodes: tuple[tree.Scalar, ...]

    @property
    def group(self) -> int:
        """One for all rows of a table."""
        return id(self.fact.table or self.fact)


def kinds_of_values(facts: Iterable[Written], draft: Draft) -> dict[str, str]:
    """For each undeclared kind all of whose values are ids of one declared kind, that kind.

    Where they are ids of several kinds, `draft.mixed_kinds` gets it. All else is plain text, among which no id may
    stand that would be shown; kinds that are spelt much like a declared one get a warning.
    """
    known = {*draft.kinds, *LITERAL_KINDS}
    uses: dict[str, list[_Use]] = {}
    for fact in facts:
        for slot in fact.slots.values():
            if slot.kind not in known and slot.name in fact.cells:
                nodes = tuple(scalars(fact.cells[slot.name][1]))
                uses.setdefault(slot.kind, []).append(_Use(fact, slot, nodes))
    found: dict[str, str] = {}
    for kind, used in uses.items():
        texts = {node.text for use in used for node in use.nodes} - {""}
        declared = Counter(draft.entities[text].kind for text in texts if text in draft.entities)
        if declared.total() < len(texts) or not texts:
            _judge_text(used, texts, draft)
        elif len(declared) == 1:
            (found[kind],) = declared
        else:
            draft.mixed_kinds.add(kind)
    return found


def _judge_text(used: Sequence[_Use], texts: set[str], draft: Draft) -> None:
    """An id among plain text would be shown as it is: an error unless it reads like its name.

    Where most are ids, the text is probably at fault, and the first id of each table stands for all.
    """
    ids = {text: draft.entities[text] for text in texts if text in draft.entities}
    other = min(texts - ids.keys(), default="")
    is_mostly = 2 * len(ids) > len(texts)
    told: set[tuple[int, str]] = set()
    for use in used:
        for node in use.nodes:
            entity = ids.get(node.text)
            if entity is None or (entity.name == entity.id and not is_mostly):
                continue
            is_shown = fold(entity.name) != fold(entity.id)
            once = (use.group, "" if is_mostly or not is_shown else entity.id)
            if once not in told:
                told.add(once)
                _tell(use, node if is_shown else None, entity, other, draft)
    if not told:
        _warn_of_slip(used[0], draft)


def _tell(use: _Use, node: tree.Scalar | None, entity: Entity, other: str, draft: Draft) -> None:
    draft.findings.fact = use.fact.id
    args = {"slot": use.slot.name, "id": entity.id, "other": other}
    if node is None:
        draft.findings.warn("mixed_kind", _say_of(use), **args)
    else:
        draft.findings.error("id_as_text", node, **args, name=entity.name, kind=entity.kind)


def _warn_of_slip(use: _Use, draft: Draft) -> None:
    near = suggest(use.slot.kind, {*draft.kinds, *LITERAL_KINDS}, draft)
    if near and is_slip(use.slot.kind, near):
        draft.findings.fact = use.fact.id
        draft.findings.warn("odd_kind", _say_of(use), slot=use.slot.name, kind=use.slot.kind, suggestion=near)


def _say_of(use: _Use) -> tree.Node | Written:
    pairs = use.fact.pairs
    return pairs["say"][1] if "say" in pairs else use.fact


def scalars(node: tree.Node) -> Iterator[tree.Scalar]:
    """What is written as an answer: one value, or those of a list."""
    if isinstance(node, tree.Scalar):
        yield node
    elif isinstance(node, tree.Sequence):
        yield from (item for item in node.items if isinstance(item, tree.Scalar))
    elif isinstance(node, tree.Mapping) and len(node.pairs) == 1:
        for _, inner in node.pairs.values():
            if not isinstance(inner, tree.Mapping):
                yield from scalars(inner)
