"""Where a learner stands today: what was answered, what can be asked next, and how many are left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.memory.queue import without_siblings
from quizapp.memory.schedule import Moment
from quizapp.store.answers import LogEntry, read_day_log
from quizapp.store.days import read_used
from quizapp.store.learners import Learner
from quizapp.store.queue import (
    Scope,
    count_due,
    count_later,
    count_new,
    count_waiting,
    find_next_due,
    is_any_waiting,
)
from quizapp.store.sets import read_current_versions
from quizapp.store.upcoming import Coming, list_steps
from quizapp.study.recording import CRAM, moment_of
from quizapp.study.replay import Standing, standing

AHEAD = timedelta(minutes=20)  # a learning step may come this much early, when nothing else is left


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers given in a study day, as they stand. `asked` are the cards by their facts, whose other cards wait
    until tomorrow, `apart` the facts by set and name. What is only crammed keeps nothing apart.
    """

    answers: tuple[Standing[LogEntry], ...] = ()
    asked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()

    def and_then(self, lines: Sequence[LogEntry]) -> Answered:
        """With lines that correct none of these answers; a day has many, so they are not all looked at anew."""
        answers = standing(lines)
        counted = [answer.line for answer in answers if answer.line.context != CRAM]
        asked = dict(self.asked)
        for line in counted:
            if line.card_id:
                fact = f"{line.set_id}/{line.fact}"
                asked[fact] = asked.get(fact, frozenset()) | {line.card_id}
        apart = self.apart.union((line.set_id, line.fact) for line in counted if line.fact)
        return Answered((*self.answers, *answers), asked, apart)


def answered_of(lines: Sequence[LogEntry]) -> Answered:
    """What all lines of a day come to."""
    return Answered().and_then(lines)


@dataclass(frozen=True, slots=True)
class Today:
    """A learner's study day so far."""

    learner: Learner
    moment: Moment
    answered: Answered

    def given(self, context: str | None, set_id: str | None = None, *, since: int = 0) -> list[Standing[LogEntry]]:
        """The answers given in one context, of one set or of all, after a line of the log."""
        return [
            answer
            for answer in self.answered.answers
            if answer.line.context == context and set_id in (None, answer.line.set_id) and answer.line.sequence > since
        ]

    def marks(self, context: str | None, set_id: str | None = None, *, since: int = 0) -> dict[str | None, str]:
        """The cards asked in one context in their order, each with its last mark: one that comes back counts once."""
        return {answer.line.card_id: answer.mark or "" for answer in self.given(context, set_id, since=since)}

    def right_at_once(self, context: str | None, set_id: str | None = None) -> int:
        """How many of the cards asked in one context were right the first time."""
        first: dict[str | None, str | None] = {}
        for answer in self.given(context, set_id):
            first.setdefault(answer.line.card_id, answer.mark)
        return sum(mark == "right" for mark in first.values())

    def last_answer(self, contexts: Collection[str]) -> str | None:
        """The answer given last in any of these contexts."""
        return next((each.line.id for each in reversed(self.answered.answers) if each.line.context in contexts), None)

    def scope(self, set_id: str | None = None) -> Scope:
        return Scope(self.learner.id, self.moment.now, self.moment.day, set_id)


def today_of(learner: Learner, now: datetime) -> Today:
    """The day without its answers."""
    return Today(learner, moment_of(learner, now), Answered())


def read_today(db: Connection, learner: Learner, now: datetime) -> Today:
    today = today_of(learner, now)
    return replace(today, answered=answered_of(read_day_log(db, learner.id, today.moment.day)))


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to ask now. `due` and `new` count the cards of each set, siblings once, at least as far as the day's
    limits go; of these, `due_allowed` and `new_allowed` may still be asked today. `beyond` counts the new cards that
    were asked today beyond the day's limit.

    `steps` are learning steps that are due or soon will be, the earliest first; no limit holds them up.
    """

    due: Counter[str]
    due_allowed: int
    steps: tuple[Coming, ...]
    new: Counter[str]
    new_allowed: int
    now: datetime
    beyond: int = 0

    def due_of(self, set_id: str) -> int:
        """How many cards of a set are due and still allowed today, learning steps among them."""
        return min(self.due[set_id], self.due_allowed) + self._steps_now[set_id]

    @property
    def due_now(self) -> int:
        """The same over all sets."""
        return self.due_today + self._steps_now.total()

    @property
    def _steps_now(self) -> Counter[str]:
        return Counter(step.set_id for step in self.steps if step.is_due_by(self.now))

    def total(self, asked: Collection[str | None], *, new: bool) -> int:
        """How many cards a review has left, with new ones or without, beside those that it has `asked` already."""
        steps = sum(step.key not in asked for step in self.steps)
        return self.due_today + steps + (self.new_today if new else 0)

    @property
    def due_today(self) -> int:
        return min(self.due_allowed, self.due.total())

    @property
    def new_today(self) -> int:
        return min(self.new_allowed, self.new.total())


@dataclass(frozen=True, slots=True)
class Allowed:
    """How many due and new cards may still be asked today, and how many new ones were asked `beyond` the limit."""

    due: int
    new: int
    beyond: int


def allowed_after(learner: Learner, used: tuple[int, int], *, more: int = 0) -> Allowed:
    """`used` are the new and the due cards that today's reviews have asked; `more` new ones are allowed than the
    day's limit says.
    """
    introduced, reviewed = used
    return Allowed(
        due=max(0, learner.reviews_per_day - reviewed),
        new=max(0, learner.new_per_day + more - introduced),
        beyond=max(0, introduced - learner.new_per_day),
    )


def count_left(db: Connection, today: Today, *, set_id: str | None = None) -> Left:
    """What is left of all sets or of one, all of it counted."""
    scope, apart = today.scope(set_id), today.answered.apart
    versions = [version.id for version in read_current_versions(db, today.learner.id)]
    allowed = allowed_after(today.learner, read_used(db, today.learner.id, today.moment.day))
    return Left(
        due=Counter(count_due(db, scope, apart)),
        due_allowed=allowed.due,
        steps=tuple(without_siblings(list_steps(db, scope, until=today.moment.now + AHEAD), today.answered.asked)),
        new=Counter(count_new(db, scope, versions, apart)),
        new_allowed=allowed.new,
        now=today.moment.now,
        beyond=allowed.beyond,
    )


def find_next_moment(db: Connection, today: Today) -> datetime | None:
    """As `find_next_time`, without a count."""
    scope, ends_at = today.scope(), today.moment.day_ends_at
    later = find_next_due(db, scope)
    if later is None or later[0] >= ends_at:
        return ends_at if is_any_waiting(db, scope) else later and later[0]
    return later[0]


def find_next_time(db: Connection, today: Today, *, set_id: str | None = None) -> tuple[datetime, int] | None:
    """When there is something to ask again, and how many cards that study day has; None if nothing is scheduled.

    To be called when nothing is left to ask now: cards that are due all the same wait for tomorrow, behind a sibling,
    a burial or the day's limit.
    """
    scope, tomorrow = today.scope(set_id), today.moment.day + timedelta(days=1)
    waiting, later = count_waiting(db, scope), find_next_due(db, scope)
    if waiting and (later is None or later[0] >= today.moment.day_ends_at):
        return today.moment.day_ends_at, waiting + count_later(db, scope, tomorrow)
    return None if later is None else (later[0], count_later(db, scope, later[1]))
