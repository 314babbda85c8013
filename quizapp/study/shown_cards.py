"""A card as an act gives it to be shown: what is known of it, why it is asked when it is, and all that happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from quizapp.memory.state import Memory
from quizapp.store.holds import Flag

STATES = (
    "retired", "expired", "suspended", "buried", "new", "step", "later", "sibling", "limit", "due",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of a card's history as it stands now, after its `correction` (override, guessed or remark); `stands` is
    False where it was taken back.

    `recall` is the chance of recall before the answer, `knew` the chance that it was not luck, stabilities in days;
    `moves` is False where nothing was to move, as in cramming. `note` is a flag's, `was` the answer before a changed
    one.
    """

    at: datetime
    kind: str
    context: str | None
    form: str | None
    given: str | None
    mark: str | None
    rating: int | None
    recall: float | None
    knew: float | None
    stability_before: float | None
    stability_after: float | None
    interval_seconds: int | None
    stands: bool = True
    moves: bool = True
    note: str | None = None
    was: str | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class CardStanding:
    """A card and how it stands today. `state` is one of `STATES`, the first that holds:

    its fact left the sheet, or is past its last day (`expired_on`); the learner suspended it, or buried it until a day;
    it was never asked; it is in its learning steps; its day has not come; today a sibling was asked; today's limit of
    reviews is used up; it is due. `share` is the chance of recall now, None where nothing is remembered.
    """

    card_id: str
    set_id: str
    stem: str
    state: str
    memory: Memory | None
    share: float | None
    is_leech: bool
    flag: Flag | None
    buried_until: date | None = None
    expired_on: date | None = None

    @property
    def told_share(self) -> float | None:
        """The chance of recall where it says anything: on the day of an answer it is always the whole."""
        return None if self.state == "step" or self.share == 1 else self.share

    @property
    def is_suspended(self) -> bool:
        return self.state == "suspended"


@dataclass(frozen=True, slots=True)
class CardPage:
    """`buttons` maps a rating's name to the seconds that it would give now; `stems` are the wordings by form;
    `share_when_due` is the chance of recall on the day on which it is due.
    """

    standing: CardStanding
    set_title: str
    language: str
    stems: tuple[tuple[str, str], ...]
    key: str
    statement: tuple[tuple[str, bool], ...]
    source: str
    claim_by: str | None
    because: str | None
    desired_retention: float
    buttons: Mapping[str, int]
    history: tuple[Happened, ...]
    siblings: tuple[CardStanding, ...]
    origin: str  # of its set: shipped, loaded or browser
    share_when_due: float | None = None


@dataclass(frozen=True, slots=True)
class Flagged:
    """A fact of which somebody flagged a question, with its true sentence."""

    fact: str
    sentence: str
    card_id: str
    flag: Flag


@dataclass(frozen=True, slots=True)
class CardList:
    """A page of a set's cards in the sheet's order, `page_size` of them; `pages` in all, `page` counts from 1. Where it
    `is_held`, those alone that the learner suspended, buried or flagged.
    """

    set_id: str
    set_title: str
    language: str
    cards: tuple[CardStanding, ...]
    total: int
    page: int
    pages: int
    page_size: int
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Missed:
    """One card on the missed shelf: it leaves when it is answered right on a later study day. `given` is what was said,
    of a sentence where one was `judged`.
    """

    card_id: str
    set_id: str
    set_title: str
    stem: str
    key: str
    given: str | None
    judged: str | None
    source: str
    times: int
    missed_at: datetime
    due_at: datetime | None
    share: float | None
