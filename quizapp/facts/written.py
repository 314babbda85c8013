"""A fact as it is written: its fields and cells gathered, nothing of it read but its id and its sentence."""

from __future__ import annotations

from quizapp.facts.draft import Draft, Table
from quizapp.facts.places import Pairs
from quizapp.facts.shapes import SLUG, read_slug
from quizapp.facts.sheet import Pattern, Place, Slot
from quizapp.facts.text import slug
from quizapp.facts.tree import Pair, Scalar


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
