"""A fact as it is written: its fields and cells gathered, nothing of it read but its id and its sentence."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

from quizapp.facts.draft import Draft, Table
from quizapp.facts.places import Pairs
from quizapp.facts.shapes import SLUG, read_slug
from quizapp.facts.sheet import Pattern, Place, Slot
from quizapp.facts.text import fold, slug
from quizapp.facts.tree import Pair, Scalar

_LEAST_KEPT = 3  # letters that an id can hold for each that it cannot


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


def _base(text: str) -> str:
    """The text as an id; of letters that no id can hold a digest takes the place, so that the id hangs on the sentence
    and not on its place in the sheet.
    """
    base, folded = slug(text), fold(text)
    if folded.isascii():
        return base
    letters = [char for char in unicodedata.normalize("NFKD", folded) if char.isalnum()]
    lost = sum(not char.isascii() for char in letters)
    if lost * _LEAST_KEPT < len(letters) - lost:
        return base
    return f"{base[:50].strip('-')}-{sha256(folded.encode()).hexdigest()[:8]}"


def mint_id(basis: str, line: int, draft: Draft) -> str:
    """An id made of the text, unlike every other id of the sheet."""
    minted = base = _base(basis)
    number = draft.minted.get(base, 1)
    while minted in draft.reserved_ids:
        number += 1
        minted = f"{base}-{number}"
    draft.minted[base] = number
    draft.reserved_ids[minted] = line
    return minted
