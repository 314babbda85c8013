"""A question and its answer as an act gives them to be shown: plain frozen records, no rows, no sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from quizapp.items.card import Reason

Piece = tuple[str, str]  # same, ins or del, and its text


@dataclass(frozen=True, slots=True)
class Ticket:
    """All that a served question promises; `web` signs it into the form and gives it back with the answer.

    `context` is "quiz", "review", "shelf" or "cram". `intervals` maps a rating's name to the seconds that its button
    shows (flashcards only). `memory_version` is 0 for a card without a memory, `card_id` None for an ordering.
    """

    answer_id: str
    context: str
    card_id: str | None
    content_id: str
    version_id: str
    form: str
    seed: int
    memory_version: int
    issued_at: datetime
    attempt_id: str | None = None
    position: int | None = None
    set_id: str | None = None
    intervals: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the page, without its key. `marks` are those given so far in this attempt or session; `left`, in a
    round whose cards may come back, how many are still to be asked, with this one.

    Of the `options` one is to be chosen, or where it `is_ordering` all are to be put in order. `is_changed` says that
    the answer is another than the one that was learned. A leech, forgotten `lapses` times, may be asked in
    `other_forms`. `undo_id` is the answer that would be taken back.
    """

    ticket: Ticket
    set_id: str
    set_title: str
    language: str
    stem: str
    options: tuple[str, ...]
    is_list: bool
    hint: str | None
    position: int
    total: int
    marks: tuple[str, ...]
    times_missed: int = 0
    is_ordering: bool = False
    left: int | None = None
    is_changed: bool = False
    lapses: int = 0
    other_forms: tuple[str, ...] = ()
    undo_id: str | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """The back of a flashcard; several `keys` where the answer is a list."""

    keys: tuple[str, ...]
    statement: tuple[tuple[str, bool], ...]
    source: str
    claim_by: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class Given:
    """What the learner did: `chosen` an option's index, `order` the indices of all options from the first to the last,
    `typed` a text, `rating` again|hard|good|easy, or `unknown`.
    """

    chosen: int | None = None
    order: tuple[int, ...] | None = None
    typed: str | None = None
    rating: str | None = None
    unknown: bool = False
    hinted: bool = False
    taken_ms: int | None = None


@dataclass(frozen=True, slots=True)
class ShownOption:
    text: str
    is_key: bool
    is_chosen: bool
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event of an ordering; `given` is the place, from 1, that the learner gave it."""

    text: str
    given: int | None
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An answer with its feedback. `mark` is right, almost or wrong as it stands now; `was_unknown`: "I don't know".

    `given` is the text of the chosen option or what was typed; None for "I don't know" and for a flashcard. `events`
    are those of an ordering as they happened, `mended` is a false sentence put right. `changed_from` is the answer that
    was learned before the sheet gave another, `leech_lapses` how often a leech has been forgotten, told with the answer
    that made it one; `card_id` is None for an ordering.
    """

    answer_id: str
    context: str
    attempt_id: str | None
    set_id: str
    set_title: str
    language: str
    form: str
    stem: str
    mark: str
    was_unknown: bool
    given: str | None
    key: str
    options: tuple[ShownOption, ...]
    statement: tuple[tuple[str, bool], ...]
    source: str
    claim_by: str | None
    as_of: str | None
    because: str | None
    notes: tuple[Reason, ...]
    due_at: datetime | None
    can_say_right: bool
    can_say_wrong: bool
    can_say_guessed: bool
    position: int
    total: int
    marks: tuple[str, ...]
    is_guessed: bool = False  # right, but the learner said it was luck
    events: tuple[ShownEvent, ...] = ()
    mended: tuple[Piece, ...] = ()
    card_id: str | None = None
    changed_from: str | None = None
    leech_lapses: int = 0
    left: int | None = None  # as in `Asked`, after this answer
    corrected_to: str | None = None  # what the answer is by a later version, which has marked this one anew
    is_in_sight: bool = True  # False where the set’s owner has taken it back since
    is_on_word: bool = False  # right because the learner said so
    can_undo: bool = False  # the answer given last, of a round whose answers can be taken back

    @property
    def was_false(self) -> bool:
        """Whether it was a sentence to be judged, and false."""
        return self.form == "true_false" and self.options[1].is_key


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more to ask in this round. `next_due_at` is None when nothing is scheduled at all; cards that are `due`
    now all the same wait for a review.
    """

    answered: int
    next_due_at: datetime | None
    next_due_count: int
    new_left: int
    undo_id: str | None = None  # the answer that would be taken back
    due: int = 0
    right: int | None = None  # of the cards answered, at once; None where that is not counted
    beyond: int = 0  # new cards asked today beyond the day's limit
