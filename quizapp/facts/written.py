"""A fact as it is written: its fields and cells gathered, nothing of it read but its id and its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from quizapp.facts.draft import Draft, Table
from quizapp.facts.places import Pairs
from quizapp.facts.shapes import SLUG, read_slug, suggest
from quizapp.facts.sheet import LITERAL_KINDS, Pattern, Place, Slot
from quizapp.facts.suggestion import is_slip
from quizapp.facts.text import slug
from quizapp.facts.tree import Mapping, Node, Pair, Scalar, Sequence


class Written:
    """`cells` holds what is written for each slot; `meant` the fields that misspelt ones probably stand for."""

    __slots__ = ("cells", "id", "meant", "pairs", "place", "say", "slots", "table")

    def __init__(
        self,
        place: Place,
        written_id: str | None,
        say: Pattern,
        slots: dict[str, Slot],
        pairs: dict[str, Pair],
        cells: dict[str, Pair],
        table: Table | None = None,
        meant: frozenset[str] = frozenset(),
    ) -> None:
        self.place = place
        self.id = written_id
        self.say = say
        self.slots = slots
        self.pairs = pairs
        self.cells = cells
        self.table = table
        self.meant = meant


def read_id(pairs: Pairs, draft: Draft) -> str | None:
    """The written id, None if there is none; one that is no slug or already taken is put down as an error."""
    if "id" not in pairs:
        return None
    node = pairs["id"][1]
    text = node.text if isinstance(node, Scalar) else ""
    if not SLUG.fullmatch(text):
        read_slug(node, "id", draft)
        return text or None
    draft.findings.fact = text
    if text in draft.reserved_ids:
        draft.findings.error("duplicate_id", node, id=text, line=str(draft.reserved_ids[text]))
    else:
        draft.reserved_ids[text] = node.line
    return text


def mint_id(basis: str, line: int, draft: Draft) -> str:
    """An id made of the text, unlike every other id of the sheet."""
    minted = base = slug(basis)
    number = draft.minted.get(base, 1)
    while minted in draft.reserved_ids:
        number += 1
        minted = f"{base}-{number}"
    draft.minted[base] = number
    draft.reserved_ids[minted] = line
    return minted


def kinds_of_values(facts: Iterable[Written], draft: Draft) -> dict[str, str]:
    """For each undeclared kind all of whose values are ids of one declared kind, that kind.

    Values of which only most are such ids, and kinds that are spelt much like a declared one, get a warning.
    """
    texts: dict[str, set[str]] = {}
    first: dict[str, tuple[Written, Slot]] = {}
    known = {*draft.kinds, *LITERAL_KINDS}
    for fact in facts:
        for slot in fact.slots.values():
            if slot.kind not in known:
                first.setdefault(slot.kind, (fact, slot))
                if slot.name in fact.cells:
                    texts.setdefault(slot.kind, set()).update(_scalars(fact.cells[slot.name][1]))
    found: dict[str, str] = {}
    for kind, values in texts.items():
        declared = Counter(draft.entities[text].kind for text in values if text in draft.entities)
        likely, count = declared.most_common(1)[0] if declared else ("", 0)
        if count == len(values):
            found[kind] = likely
        else:
            odd = next((text for text in sorted(values) if text not in draft.entities), "")
            _warn_of_kind(*first[kind], likely if 2 * count > len(values) else "", odd, draft)
    return found


def _warn_of_kind(fact: Written, slot: Slot, likely: str, odd: str, draft: Draft) -> None:
    draft.findings.fact = fact.id
    place = fact.pairs["say"][1] if "say" in fact.pairs else fact.place
    near = suggest(slot.kind, {*draft.kinds, *LITERAL_KINDS}, draft)
    if likely:
        draft.findings.warn("mixed_kind", place, slot=slot.name, text=odd, suggestion=likely)
    elif near and is_slip(slot.kind, near):
        draft.findings.warn("odd_kind", place, slot=slot.name, kind=slot.kind, suggestion=near)


def _scalars(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield from (item.text for item in node.items if isinstance(item, Scalar))
    elif isinstance(node, Mapping) and len(node.pairs) == 1:
        for _, inner in node.pairs.values():
            if not isinstance(inner, Mapping):
                yield from _scalars(inner)
