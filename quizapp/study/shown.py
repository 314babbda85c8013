"""What an act gives back to be shown: plain frozen records, no rows, no sentences of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from quizapp.facts.sheet import Problem
from quizapp.items.card import Card, Reason
from quizapp.items.refusal import Refusal

Piece = tuple[str, str]  # same, ins or del, and its text


@dataclass(frozen=True, slots=True)
class Ticket:
    """All that a served question promises; `web` signs it into the form and gives it back with the answer.

    `context` is "quiz", "review" or "shelf". `intervals` maps a rating's name to the seconds that its button shows
    (flashcards only). `memory_version` is 0 for a card without a memory, `card_id` None for an ordering.
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
    """A question on the page, without its key. `marks` are those given so far in this attempt or session.

    Of the `options` one is to be chosen, or where it `is_ordering` all are to be put in order.
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
    are those of an ordering as they happened, `mended` is a false sentence put right.
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
    first_stood: bool = False  # the same question was answered before with something else, and that answer stands
    is_guessed: bool = False  # right, but the learner said it was luck
    events: tuple[ShownEvent, ...] = ()
    mended: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more to ask now. `next_due_at` is None when nothing is scheduled at all."""

    answered: int
    next_due_at: datetime | None
    next_due_count: int
    new_left: int


@dataclass(frozen=True, slots=True)
class FactInk:
    """A fact's state for the strip: held, fading, faint, wet or blank; `share` is the chance of recall now, 0 to 1."""

    fact: str
    paragraph: int | None
    state: str
    share: float


@dataclass(frozen=True, slots=True)
class SetSummary:
    set_id: str
    written_id: str
    title: str
    language: str
    facts: tuple[FactInk, ...]
    cards: int
    due: int
    new: int
    best_points: float | None
    best_of: int | None
    open_attempt_id: str | None
    missed: int


@dataclass(frozen=True, slots=True)
class Library:
    """The front page: `due` over all sets, `new` still allowed today, the last seven study days with their answers."""

    due: int
    new: int
    next_due_at: datetime | None
    sets: tuple[SetSummary, ...]
    week: tuple[tuple[date, int], ...]
    days_in_a_row: int
    longest_run: int
    has_answered: bool
    today: date


@dataclass(frozen=True, slots=True)
class Missed:
    """One card on the missed shelf: it leaves when it is answered right on a later study day."""

    card_id: str
    set_id: str
    set_title: str
    stem: str
    key: str
    given: str | None
    source: str
    times: int
    missed_at: datetime
    due_at: datetime | None
    share: float | None


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    attempt_id: str
    started_at: datetime
    finished_at: datetime | None
    state: str  # open, finished, abandoned
    points: float
    answered: int
    length: int


@dataclass(frozen=True, slots=True)
class SetPage:
    summary: SetSummary
    description: str | None
    as_of: str | None
    publisher: str | None
    source_title: str | None
    source_url: str | None
    published: str | None
    paragraphs: int | None
    source_note: str | None
    author: str | None
    license: str | None
    version: int
    loaded_at: datetime
    origin: str
    attempts: tuple[AttemptSummary, ...]
    refusals: int
    quiz_most: int  # the longest quiz the set can give in any form
    quiz_forms: Mapping[str, int]  # how many cards and orderings can be asked in a form of a scored quiz


@dataclass(frozen=True, slots=True)
class ResultRow:
    told: Told | None  # None where the question was not answered
    stem: str
    form: str


@dataclass(frozen=True, slots=True)
class QuizResult:
    attempt: AttemptSummary
    set_id: str
    set_title: str
    language: str
    rows: tuple[ResultRow, ...]
    previous_points: float | None  # of the finished attempt before it, of the same set and length
    missed: int  # cards, which are on the shelf now
    seconds: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """A sheet before it is published: all problems, and, when no problem is an error, what it would ask."""

    problems: tuple[Problem, ...]
    written_id: str | None = None
    title: str | None = None
    facts: int = 0
    cards: tuple[Card, ...] = ()
    orderings: tuple[Card, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def contents(self) -> tuple[Card, ...]:
        """Everything that can be asked in a quiz."""
        return self.cards + self.orderings

    @property
    def has_errors(self) -> bool:
        return any(problem.level == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`change` is created, updated or unchanged; `restarted` are the written names of cards whose value changed."""

    set_id: str
    written_id: str
    title: str
    change: str
    cards: int
    restarted: tuple[str, ...]
    retired: tuple[str, ...]
    warnings: tuple[Problem, ...]
