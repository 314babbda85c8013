"""Sets, their history and their sheets as an act gives them to be shown: plain frozen records, as in `shown`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from quizapp.facts.sheet import Problem
from quizapp.items.card import Card, Sentence
from quizapp.items.refusal import Refusal
from quizapp.store.fact_lines import FactLine
from quizapp.study.shown import Told

STATES = ("held", "fading", "faint", "wet", "blank")


class FactInk(NamedTuple):
    """A fact's state, one of `STATES`; `share` is the chance of recall now, 0 to 1."""

    paragraph: int | None
    state: str
    share: float


@dataclass(frozen=True, slots=True)
class Strip:
    """How well the facts of a set are held: how many in each state, and a bar for each in the source's order, or for
    several neighbours where there are very many. `faintest` is the least share of what is fading or faint.
    """

    counts: Mapping[str, int]
    bars: tuple[FactInk, ...]
    faintest: float | None
    has_paragraphs: bool
    __hash__ = object.__hash__  # what is drawn of it is kept

    @property
    def facts(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class MappedFact:
    """A fact on the map; `line` is what the sheet says of it."""

    ink: FactInk
    line: FactLine
    is_flagged: bool


@dataclass(frozen=True, slots=True)
class FactMap:
    """`strip` is of all facts of the set, `facts` are those of the page. `due` and `new` may still be asked today;
    `last_line` is the learner's last line in the log.
    """

    set_id: str
    set_title: str
    language: str
    as_of: str | None
    strip: Strip
    facts: tuple[MappedFact, ...]
    due: int
    new: int
    last_line: int
    page: int
    pages: int
    page_size: int


@dataclass(frozen=True, slots=True)
class SetSummary:
    set_id: str
    written_id: str
    title: str
    language: str
    strip: Strip
    cards: int
    due: int
    new: int
    best_points: float | None
    best_of: int | None
    open_attempt_id: str | None
    missed: int


@dataclass(frozen=True, slots=True)
class PutAway:
    """A set in the archive, by what is needed to bring it back."""

    set_id: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Library:
    """The front page: `due` over all sets, `new` still allowed today, `soon` learning steps of the next minutes or due
    now, the last seven study days. What is archived is in `archived` alone, and nothing else counts it.
    """

    due: int
    new: int
    soon: int
    next_due_at: datetime | None
    sets: tuple[SetSummary, ...]
    week: tuple[tuple[date, int], ...]
    days_in_a_row: int
    longest_run: int
    has_answered: bool
    today: date
    archived: tuple[PutAway, ...]
    more_new: int  # new cards that wait behind the day's limit, counted no further than it matters
    beyond: int  # new cards asked today beyond it
    missed: int  # cards on the shelf


@dataclass(frozen=True, slots=True)
class VersionChange:
    """A version and the facts, by id, that came with it, changed in it, and left; a first version has none before."""

    number: int
    loaded_at: datetime
    title: str
    cards: int
    came: tuple[str, ...]
    changed: tuple[str, ...]
    left: tuple[str, ...]
    is_first: bool


@dataclass(frozen=True, slots=True)
class VersionList:
    set_id: str
    set_title: str
    language: str
    changes: tuple[VersionChange, ...]


@dataclass(frozen=True, slots=True)
class FoundSet:
    set_id: str
    title: str
    language: str
    cards: int


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact that was found, as its first card that fits says it."""

    set_id: str
    set_title: str
    language: str
    fact: str
    statement: Sentence
    source: str
    claim_by: str | None
    state: str
    share: float


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`is_cut` where there is more than is shown."""

    sets: tuple[FoundSet, ...]
    facts: tuple[FoundFact, ...]
    is_cut: bool


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
    owner: str
    is_archived: bool
    attempts: tuple[AttemptSummary, ...]
    refusals: int
    quiz_most: int  # the longest quiz the set can give in any form
    quiz_forms: Mapping[str, int]  # how many cards and orderings can be asked in a form of a scored quiz
    more_new: int  # new cards of the set that wait behind the day's limit, counted no further than it matters
    beyond: int  # new cards asked today beyond it


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
    attempts: tuple[AttemptSummary, ...]  # all of the set, the oldest first
    is_in_sight: bool  # False where the set’s owner has taken it back since


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
    unwritten: frozenset[str] = frozenset()  # facts whose id is made from their sentence

    @property
    def contents(self) -> tuple[Card, ...]:
        """Everything that can be asked in a quiz."""
        return self.cards + self.orderings

    @property
    def has_errors(self) -> bool:
        return any(problem.level == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class PublishingOutcome:
    """What publishing a sheet would do to the set that bears its id: how many cards would come, and the written names
    of those that would begin anew and of those that would go. All three are None where the sheet’s cards are not made.
    """

    set_id: str
    written_id: str
    title: str
    origin: str
    number: int  # of the version that there is
    came: int | None = None
    restarted: tuple[str, ...] | None = None
    left: tuple[str, ...] | None = None


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
    remarked: int = 0  # answers in quizzes that stand otherwise by a corrected sheet
