"""Where a learner stands today: what was answered, what can be asked next, and how many are left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.memory.queue import Due, order_due, without_siblings
from quizapp.memory.schedule import Moment
from quizapp.store.answers import Entry, read_day_log
from quizapp.store.days import count_introduced
from quizapp.store.learners import Learner
from quizapp.store.queue import Scope, Waiting, count_due, count_new, find_begun, find_due, find_new, find_steps
from quizapp.store.sets import Version, read_current_versions
from quizapp.study.recording import moment_of
from quizapp.study.replay import Standing, standing

AHEAD = timedelta(minutes=20)  # a learning step may come this much early, when nothing else is left
RISKIEST = 50  # due cards that are compared with one another for each question


@dataclass(frozen=True, slots=True)
class Today:
    """A learner's study day so far: the answers given in it, as they stand now."""

    learner: Learner
    moment: Moment
    answers: tuple[Standing[Entry], ...]

    def marks(self, context: str, set_id: str | None = None) -> tuple[str, ...]:
        """The marks given in one context, of one set or of all."""
        return tuple(
            answer.mark or ""
            for answer in self.answers
            if answer.line.context == context and set_id in (None, answer.line.set_id)
        )

    @property
    def asked(self) -> dict[str, set[str]]:
        """The cards asked today by their facts, whose other cards wait until tomorrow."""
        asked: dict[str, set[str]] = defaultdict(set)
        for answer in self.answers:
            if answer.line.card_id:
                asked[f"{answer.line.set_id}/{answer.line.fact}"].add(answer.line.card_id)
        return asked

    @property
    def apart(self) -> set[tuple[str, str]]:
        """The facts asked today, by set and name."""
        return {(answer.line.set_id, answer.line.fact) for answer in self.answers if answer.line.fact}

    def scope(self, set_id: str | None = None) -> Scope:
        return Scope(self.learner.id, self.moment.now, self.moment.day, set_id)


def read_today(db: Connection, learner: Learner, now: datetime) -> Today:
    moment = moment_of(learner, now)
    return Today(learner, moment, tuple(standing(read_day_log(db, learner.id, moment.day))))


def find_next(db: Connection, today: Today, *, set_id: str | None, new: bool) -> Waiting | None:
    """What a review asks next: a step whose time has come, what is due, something new, a step that comes soon."""
    steps = find_open_steps(db, today, set_id=set_id)
    for waiting in steps:
        if waiting.memory and waiting.memory.due_at <= today.moment.now:
            return waiting
    due = _most_at_risk(find_due(db, today.scope(set_id), today.apart, limit=RISKIEST), today)
    if due is not None:
        return due
    if new:
        for version in _new_versions(db, today, set_id=set_id):
            for waiting in find_new(db, today.scope(set_id), version.id, today.apart, limit=1):
                return waiting
    return steps[0] if steps else None


def find_open_steps(db: Connection, today: Today, *, set_id: str | None) -> list[Waiting]:
    """Learning steps that are due or soon will be, the earliest first."""
    return without_siblings(find_steps(db, today.scope(set_id), until=today.moment.now + AHEAD), today.asked)


def _most_at_risk(due: Sequence[Waiting], today: Today) -> Waiting | None:
    cards = [Due(waiting.key, waiting.memory, waiting.fact) for waiting in due if waiting.memory]
    for first in order_due(cards, today.moment.day, today.learner.parameters):
        return next(waiting for waiting in due if waiting.key == first.key)
    return None


def _new_versions(db: Connection, today: Today, *, set_id: str | None) -> list[Version]:
    """The versions that new cards come from, those of begun sets first; none when the day's new cards are done."""
    if not count_new_allowed(db, today):
        return []
    begun = find_begun(db, today.learner.id)
    versions = [version for version in read_current_versions(db, today.learner.id) if set_id in (None, version.set_id)]
    return sorted(versions, key=lambda version: version.set_id not in begun)


def count_new_allowed(db: Connection, today: Today) -> int:
    """How many more new cards a review may bring up on this study day."""
    return max(0, today.learner.new_per_day - count_introduced(db, today.learner.id, today.moment.day))


@dataclass(frozen=True, slots=True)
class Left:
    """How many cards there are to ask now, by set: due, among them learning steps, and new whatever the limit."""

    due: Counter[str]
    soon: int  # learning steps that are not due yet, but may be asked ahead
    new: Counter[str]
    new_allowed: int

    def total(self, *, new: bool) -> int:
        """How many questions a review has left."""
        fresh = min(self.new_allowed, self.new.total()) if new else 0
        return self.due.total() + self.soon + fresh


def count_left(db: Connection, today: Today, *, set_id: str | None = None) -> Left:
    scope, apart, now = today.scope(set_id), today.apart, today.moment.now
    steps = find_open_steps(db, today, set_id=set_id)
    ready = [step.set_id for step in steps if step.memory and step.memory.due_at <= now]
    versions = [version.id for version in read_current_versions(db, today.learner.id)]
    new = Counter(count_new(db, scope, versions, apart))
    if set_id is not None:
        new = Counter({set_id: new[set_id]})
    due = Counter(count_due(db, scope, apart)) + Counter(ready)
    return Left(due, len(steps) - len(ready), new, count_new_allowed(db, today))
