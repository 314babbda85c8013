"""All that a learner holds at a glance: the ink of every fact, what is due and new of each set, the days with answers.

It is kept in this process in the manner of `study.coming`, and used only where the log goes on from the line that it
knows, for the same day, clock, versions and schedule. Then only what the lines since have touched is looked at anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from quizapp.store.answers import MarkedAnew, list_remarks
from quizapp.store.days import read_day_counts
from quizapp.store.engine import once
from quizapp.store.learners import Learner
from quizapp.store.overview import Now, find_due_facts, read_held, read_layouts, read_now
from quizapp.store.recent import Recent
from quizapp.store.sets import Seen
from quizapp.store.upcoming import Logged, list_new, read_log_from
from quizapp.study.agenda import Agenda, agenda_of
from quizapp.study.coming import MOST_LINES, SPARE, Key, Listed
from quizapp.study.ink import Inks, Pen, ink_facts
from quizapp.study.overlaid import DueFacts
from quizapp.study.session import Left, allowed_after, today_of
from quizapp.study.shown_sets import Strip
from quizapp.study.year import Year, begin_year, follow_year

MOST_LEARNERS = 128  # for whom it is kept
TOLD_FOR = timedelta(days=14)  # that an answer was marked anew
MOST_CARDS = 1000  # of which a year is followed one by one; after more it is made anew
BEYOND = 50  # new cards that are counted beyond the day's limit


@dataclass(frozen=True, slots=True)
class Kept:
    """`sequence` and `anchor` are the number and the id of the log's last line that it knows. `due` is by set,
    `new` and `inks` are by version. What nobody asked for yet is missing of `new`,
    and so may `year` be; of the days and cards in `since_year` it does not know yet how they stand.
    """

    key: Key
    schedule_id: str
    sequence: int
    anchor: str | None
    days: Mapping[date, int]
    remarks: tuple[MarkedAnew, ...]
    due: Mapping[str, DueFacts]
    inks: Mapping[str, Inks]
    new: Mapping[str, Listed]
    year: Year | None = None
    since_year: tuple[frozenset[date], frozenset[str]] = (frozenset(), frozenset())


_kept: WeakKeyDictionary[Engine, Recent[Kept]] = WeakKeyDictionary()


class Overview:
    """One learner's, at one moment; `kept` is what was known before."""

    def __init__(self, db: Connection, agenda: Agenda, kept: Kept | None) -> None:
        self._db, self.agenda, self._today = db, agenda, agenda.today
        self._learner, self._scope = self._today.learner, self._today.scope()
        self._pen = Pen(self._today.moment.day, self._learner.parameters)
        self._kept = self._follow(kept) or self._begin()
        apart: dict[str, set[str]] = {}
        for set_id, fact in self._today.answered.apart:
            apart.setdefault(set_id, set()).add(fact)
        self._apart = apart
        self._keep()

    def _keep(self) -> None:
        self.agenda.keep()
        _kept.setdefault(self._db.engine, Recent(MOST_LEARNERS)).keep(self._learner.id, self._kept)

    @property
    def days(self) -> Mapping[date, int]:
        """The answers of each day that has any."""
        return self._kept.days

    @property
    def remarks(self) -> tuple[MarkedAnew, ...]:
        """The answers that were marked anew in the last TOLD_FOR, and some before; the last first."""
        return self._kept.remarks

    @property
    def year(self) -> Year:
        year, (days, card_ids) = self._kept.year, self._kept.since_year
        if year is not None and not days:
            return year
        if year is None or len(card_ids) > MOST_CARDS:
            year = begin_year(self._db, self._today)
        else:
            year = follow_year(self._db, year, self._today, days, card_ids)
        self._kept = replace(self._kept, year=year, since_year=(frozenset(), frozenset()))
        self._keep()
        return year

    def inks(self, set_id: str, version_id: str) -> Inks:
        """Of a set's current version; of one that is put away they are not kept."""
        return self._kept.inks.get(version_id) or self._ink([Seen(set_id, version_id)])[version_id]

    def strips(self) -> list[Strip]:
        """Of all sets in sight."""
        return [inks.strip for inks in self._kept.inks.values()]

    def left(self) -> Left:
        """What is left of all sets, of each counted as far as the day's limits go, new cards so many `BEYOND`."""
        allowed = allowed_after(self._learner, self.agenda.known.used)
        due = {
            set_id: due.count(self._scope.now, self._apart.get(set_id, ()), most=allowed.due)
            for set_id, due in self._kept.due.items()
        }
        new = {seen.set_id: self._count_new(seen, allowed.new + BEYOND) for seen in self._kept.key.sets}
        steps = self.agenda.steps_left()
        self._keep()
        return Left(
            due=Counter(due),
            due_allowed=allowed.due,
            steps=steps,
            new=Counter(new),
            new_allowed=allowed.new,
            now=self._scope.now,
            beyond=allowed.beyond,
        )

    def _count_new(self, seen: Seen, most: int) -> int:
        apart = self._apart.get(seen.set_id, set())
        listed = self._kept.new.get(seen.version_id)
        while True:
            facts = {card.fact_name for card in listed.cards} - apart if listed else set()
            if listed is not None and (listed.is_whole or len(facts) >= most):
                return min(len(facts), most)
            wanted = (listed.looked if listed else len(apart)) + most + SPARE
            start = self.agenda.known.start.get(seen.version_id, 0)
            cards, looked, _ = list_new(self._db, self._scope, seen.version_id, start=start, most=wanted)
            listed = Listed(tuple(cards), looked < wanted, looked)
            self._kept = replace(self._kept, new={**self._kept.new, seen.version_id: listed})

    # --- how it is made, and brought up to date -----------------------------------------------------------

    def _begin(self) -> Kept:
        known = self.agenda.known
        return Kept(
            key=known.key,
            schedule_id=self._learner.schedule_id,
            sequence=known.sequence,
            anchor=known.anchor,
            days=read_day_counts(self._db, self._learner.id),
            remarks=self._remarks(),
            due={key: DueFacts(due) for key, due in find_due_facts(self._db, self._scope, until=self._until).items()},
            inks=self._ink(known.key.sets),
            new={},
        )

    def _due_again(self, cards: Iterable[Now], facts: Collection[str]) -> dict[str, datetime]:
        """Those of the facts that fall due today, each with the moment; `cards` are all that they have."""
        due: dict[str, datetime] = {}
        for card in cards:
            if card.fact in facts and card.due_at is not None and card.due_at <= self._until:
                due[card.fact] = min(card.due_at, due.get(card.fact, card.due_at))
        return due

    def _remarks(self) -> tuple[MarkedAnew, ...]:
        since = self.agenda.known.key.ends_at - TOLD_FOR - timedelta(days=2)
        return tuple(list_remarks(self._db, self._learner.id, since))

    @property
    def _until(self) -> datetime:
        return self.agenda.known.key.ends_at - timedelta.resolution

    def _ink(self, sets: Collection[Seen]) -> dict[str, Inks]:
        layouts = read_layouts(self._db, [seen.version_id for seen in sets])
        held = read_held(self._db, self._learner.id, [seen.set_id for seen in sets])
        return {
            seen.version_id: ink_facts(layouts[seen.version_id], held[seen.set_id], self._pen)
            for seen in sets
            if seen.version_id in layouts
        }

    def _follow(self, kept: Kept | None) -> Kept | None:
        """With the lines since; None where they are too many, or the log or what else decides is another by now."""
        known = self.agenda.known
        if kept is None or (kept.key, kept.schedule_id) != (known.key, self._learner.schedule_id):
            return None
        if (kept.sequence, kept.anchor) == (known.sequence, known.anchor):
            return kept
        lines, _ = read_log_from(self._db, self._scope, kept.sequence, most=MOST_LINES + 1)
        if kept.anchor is not None:
            if not lines or (lines[0].entry.sequence, lines[0].entry.id) != (kept.sequence, kept.anchor):
                return None
            lines = lines[1:]
        if len(lines) >= MOST_LINES:
            return None
        return self._with_lines(kept, lines) if lines else kept

    def _with_lines(self, kept: Kept, lines: list[Logged]) -> Kept | None:
        last, since = lines[-1].entry, min(line.study_day for line in lines)
        touched: dict[str, dict[str, str]] = {}  # the facts of cards, by set
        for line in lines:
            if line.entry.card_id is not None and line.entry.fact is not None:
                touched.setdefault(line.entry.set_id, {})[line.entry.card_id] = line.entry.fact
        versions = {seen.set_id: seen.version_id for seen in kept.key.sets}
        if not touched.keys() <= versions.keys():
            return None
        before = {day: number for day, number in kept.days.items() if day < since}
        days = before | read_day_counts(self._db, self._learner.id, since=since)
        is_remarked = any(line.entry.kind == "remark" for line in lines)
        remarks = self._remarks() if is_remarked else kept.remarks
        kept = replace(kept, sequence=last.sequence, anchor=last.id, days=days, remarks=remarks)
        if kept.year is not None:
            days_touched, card_ids = kept.since_year
            card_ids = card_ids.union(line.entry.card_id for line in lines if line.entry.card_id is not None)
            kept = replace(kept, since_year=(days_touched.union(line.study_day for line in lines), card_ids))
        for set_id, cards in touched.items():
            kept = self._with_cards(kept, Seen(set_id, versions[set_id]), cards)
        return kept

    def _with_cards(self, kept: Kept, seen: Seen, cards: Mapping[str, str]) -> Kept:
        """With these cards of a set, each with its fact, as they stand by now."""
        set_id, version_id = seen
        inks, new, facts = kept.inks[version_id], dict(kept.new), set(cards.values())
        own = {place: inks.layout.cards(place) for card_id in cards for place in inks.layout.places(card_id)}
        all_cards = {*cards, *(card for each in own.values() for card in each)}
        now = read_now(self._db, self._scope, all_cards)
        changed = {
            place: self._pen.ink([now[card].held for card in each if card in now]) for place, each in own.items()
        }
        again = self._due_again(now.values(), facts)
        due = kept.due.get(set_id, DueFacts({})).changed(facts, again)
        if version_id in new and cards.keys() <= now.keys():
            new[version_id] = new[version_id].changed(cards)
        else:  # one of them is new again, or it is held back
            new.pop(version_id, None)
        return replace(
            kept,
            due={**kept.due, set_id: due},
            inks={**kept.inks, version_id: inks.changed(changed)},
            new=new,
        )


def overview_of(db: Connection, learner: Learner, now: datetime) -> Overview:
    """The learner's at this moment: within one look the same, whoever asks for it."""
    return once(db, f"overview of {learner.id} at {now}", lambda: _overview_of(db, learner, now))


def _overview_of(db: Connection, learner: Learner, now: datetime) -> Overview:
    kept = _kept_of(db, learner.id)
    if kept is not None:  # before the agenda, which mostly knows more of the log
        read_log_from(db, today_of(learner, now).scope(), kept.sequence, most=MOST_LINES + 1)
    return Overview(db, agenda_of(db, learner, now), kept)


def _kept_of(db: Connection, learner_id: str) -> Kept | None:
    kept = _kept.get(db.engine)
    return kept.get(learner_id) if kept else None
