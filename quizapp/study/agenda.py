"""What a review asks next and how many cards it has left, without a look at the cards that it will not ask.

The lists end where the day's limits do (see `study.coming`); the card that is named is read from the store.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection

from quizapp.memory.queue import without_siblings
from quizapp.store.engine import once
from quizapp.store.learners import Learner
from quizapp.store.sets import Seen
from quizapp.store.upcoming import Chosen, Coming, find_begun, list_steps, read_chosen
from quizapp.study.coming import A_FACT, SPARE, Known, Listed, begin, due_of, keep, new_of, what_comes
from quizapp.study.session import AHEAD, Left, allowed_after, today_of


class Free(NamedTuple):
    """The first cards of a list that can be asked now, and their facts by set and name; `is_all` where none follow."""

    cards: Sequence[Coming] = ()
    facts: Collection[tuple[str, str]] = ()
    is_all: bool = True


class Agenda:
    """One learner's, at one moment; to be kept after that."""

    def __init__(self, db: Connection, learner: Learner, now: datetime) -> None:
        blank = today_of(learner, now)
        self._db, self._learner, self._scope = db, learner, blank.scope()
        self._known = what_comes(db, learner, self._scope)
        self.today = replace(blank, answered=self._known.answered)
        self._apart = self.today.answered.apart
        self._left: dict[tuple[str | None, int, bool], Left] = {}
        self._marks: dict[tuple[str | None, str | None], Mapping[str | None, str]] = {}
        self._looked: dict[int, tuple[Listed, Free]] = {}  # by the list's identity, so it is held too

    @property
    def known(self) -> Known:
        return self._known

    def keep(self) -> None:
        keep(self._db, self._learner.id, self._known)

    def marks(self, context: str | None, set_id: str | None = None) -> Mapping[str | None, str]:
        """As `Today.marks`."""
        if (context, set_id) not in self._marks:
            self._marks[context, set_id] = self.today.marks(context, set_id)
        return self._marks[context, set_id]

    def left(self, set_id: str | None = None, *, more: int = 0, new: bool = True) -> Left:
        """What is left of all sets or of one, counted no further than the day's limits go. `more` new cards are allowed
        than the limit says; where `new` is False none are counted.
        """
        asked_for = (set_id, more, new)
        if asked_for not in self._left:
            self._left[asked_for] = self._count_left(set_id, more=more, new=new)
        return self._left[asked_for]

    def _count_left(self, set_id: str | None, *, more: int, new: bool) -> Left:
        allowed = allowed_after(self._learner, self._known.used, more=more)
        due = self._due(set_id, allowed.due) if allowed.due else Free()
        return Left(
            due=_count_by_set(due),
            due_allowed=allowed.due,
            steps=self.steps_left(set_id),
            new=self._count_new(set_id, allowed.new) if new else Counter(),
            new_allowed=allowed.new,
            now=self._scope.now,
            beyond=allowed.beyond,
        )

    def steps_left(self, set_id: str | None = None) -> tuple[Coming, ...]:
        until = self._scope.now + AHEAD
        steps = [step for step in self._steps() if step.is_due_by(until) and set_id in (None, step.set_id)]
        return tuple(without_siblings(steps, self.today.answered.asked))

    def next(self, left: Left, set_id: str | None, *, new: bool) -> str | None:
        """The card to ask: a step whose time has come, what is due, something new, a step that comes soon."""
        first = left.steps[0] if left.steps else None
        if first is not None and first.is_due_by(left.now):
            return first.key
        if left.due_today:
            return self._due(set_id, 1).cards[0].key
        if new and left.new_today:
            return next(card.key for version in self._versions(set_id) for card in self._new(version, 1).cards)
        return first.key if first else None

    def read(self, card_id: str) -> Chosen | None:
        """The card that is to be asked; None where the store has it otherwise, and then this agenda begins anew."""
        chosen = read_chosen(self._db, self._scope, card_id)
        if chosen is None:
            self._known = begin(self._db, self._learner, self._scope, self._known.key)
            self._left.clear()
        return chosen

    def new_facts(self, set_id: str) -> set[str]:
        """The facts of a set that may still be asked for the first time today: of each one card, its siblings wait."""
        allowed = allowed_after(self._learner, self._known.used).new
        versions = self._versions(set_id) if allowed else ()
        coming = [card for version in versions for card in self._new(version, allowed).cards]
        return set(list(dict.fromkeys(card.fact_name for card in coming))[:allowed])

    def _steps(self) -> Sequence[Coming]:
        if self._known.steps is None:
            steps = list_steps(self._db, self._scope, until=self._known.key.ends_at + AHEAD)
            self._known = replace(self._known, steps=tuple(steps))
        return self._known.steps or ()

    def _due(self, set_id: str | None, wanted: int) -> Free:
        """The due cards that can be asked, the most at risk first: of so many facts at least, if there are."""
        return self._enough(
            wanted,
            lambda known: known.due.get(set_id),
            lambda most: due_of(self._db, self._known, replace(self._scope, set_id=set_id), most=most),
        )

    def _new(self, version: Seen, wanted: int) -> Free:
        """The same of the new cards of a version, in the order in which they are learned."""
        name = version.version_id
        return self._enough(
            wanted,
            lambda known: known.new.get(name),
            lambda most: new_of(self._db, self._known, self._scope, name, most=most),
        )

    def _enough(self, wanted: int, find: Callable[[Known], Listed | None], load: Callable[[int], Known]) -> Free:
        """What can be asked of a list, which is loaded anew, and longer, until it has enough."""
        listed = find(self._known)
        while True:
            free = self._free(listed, wanted)
            if listed is not None and (listed.is_whole or len(free.facts) >= wanted):
                return free
            so_far = listed.looked if listed else len(self._apart)
            self._known = load(so_far + A_FACT * wanted + SPARE)
            listed = find(self._known)

    def _free(self, listed: Listed | None, wanted: int) -> Free:
        """Without those whose fact was asked today, or that are due later; no further than for so many facts."""
        if listed is None:
            return Free()
        _, free = self._looked.get(id(listed), (listed, None))
        if free is None or not (free.is_all or len(free.facts) >= wanted):
            free = _first_free(listed, self._scope.now, self._apart, wanted)
            self._looked[id(listed)] = listed, free
        return free

    def _count_new(self, set_id: str | None, wanted: int) -> Counter[str]:
        counted: Counter[str] = Counter()
        for version in self._versions(set_id):
            missing = wanted - counted.total()
            if missing <= 0:
                break
            counted += _count_by_set(self._new(version, missing))
        return counted

    def _versions(self, set_id: str | None) -> Sequence[Seen]:
        """Those from which new cards come: of a set that was begun before the others."""
        seen = [version for version in self._known.key.sets if set_id in (None, version.set_id)]
        if len(seen) < 2:
            return seen
        begun = self._known.begun
        if begun is None:
            begun = find_begun(self._db, self._learner.id)
            self._known = replace(self._known, begun=begun)
        return sorted(seen, key=lambda version: version.set_id not in begun)


def agenda_of(db: Connection, learner: Learner, now: datetime) -> Agenda:
    """The learner's at this moment: within one look the same, whoever asks for it."""
    return once(db, f"agenda of {learner.id} at {now}", lambda: Agenda(db, learner, now))


def _first_free(listed: Listed, now: datetime, apart: Collection[tuple[str, str]], wanted: int) -> Free:
    cards: list[Coming] = []
    facts: set[tuple[str, str]] = set()
    for card in listed.cards:
        _, set_id, name, _, due_at = card
        if (due_at is not None and due_at > now) or (fact := (set_id, name)) in apart:
            continue
        cards.append(card)
        facts.add(fact)
        if len(facts) >= wanted:
            return Free(cards, facts, is_all=False)
    return Free(cards, facts)


def _count_by_set(free: Free) -> Counter[str]:
    return Counter(map(itemgetter(0), free.facts))
