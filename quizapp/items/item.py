"""An item: a card as it is shown once, in one form, with its options in one order."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.items.card import CHOICE_FORMS, Card, Option


@dataclass(frozen=True, slots=True)
class Item:
    """`options` and `key` (an index) only where the form offers something to choose."""

    id: str
    card: Card
    form: str
    seed: int
    stem: str
    options: tuple[Option, ...] = ()
    key: int | None = None

    @property
    def guess(self) -> float:
        """The chance of a right answer by luck: 1/options, 0 where the answer must be recalled."""
        return 1 / len(self.options) if self.form in CHOICE_FORMS else 0.0


def make_item(card: Card, form: str, seed: int) -> Item:
    """The same item for the same card, form and seed, under any hash seed; KeyError if the card has no such form."""
    raise NotImplementedError
