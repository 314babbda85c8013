"""What comes today, as the store gave it once, and how it is brought up to date by the lines that the log got since.

It is kept in this process, and nothing rests on it: it is used only where the log goes on from the line that it knows,
for the same day, clock and versions. So any worker has the same, or makes it anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from quizapp.memory.day import day_start
from quizapp.memory.state import Phase
from quizapp.store.answers import LogEntry, read_day_log
from quizapp.store.learners import Learner
from quizapp.store.queue import Scope
from quizapp.store.recent import Recent
from quizapp.store.sets import Seen, read_sets_in_sight
from quizapp.store.upcoming import Coming, Logged, list_due, list_new, read_log_from
from quizapp.study.session import Answered, answered_of

MOST_LINES = 50  # that are followed; after more it is made anew
MOST_LEARNERS = 512  # for whom it is kept
A_FACT, SPARE = 2, 30  # cards in a list for each fact that is wanted, and beyond: siblings must wait
_PUTS_AWAY = frozenset({"archive", "unarchive"})


@dataclass(frozen=True, slots=True)
class Listed:
    """The first cards of a list, by rank; `is_whole` where there are no more. `looked` is at how many the store looked
    to find them.
    """

    cards: tuple[Coming, ...]
    is_whole: bool
    looked: int

    def changed(self, card_ids: Collection[str], again: Sequence[Coming] = ()) -> Listed:
        """With these cards where they stand by now; what would stand behind a list that was cut short is left out."""
        stay = [card for card in self.cards if card.key not in card_ids]
        last = None if self.is_whole or not self.cards else _by_rank(self.cards[-1])
        come = [card for card in again if self.is_whole or (last is not None and _by_rank(card) <= last)]
        return replace(self, cards=tuple(sorted([*stay, *come], key=_by_rank)) if come else tuple(stay))


def _by_rank(card: Coming) -> tuple[float, str]:
    return card.rank, card.key


@dataclass(frozen=True, slots=True)
class Key:
    """What else than the log decides what comes: the study day, the clock that it goes by, and the sets' versions."""

    day: date
    zone: str
    rollover_hour: int
    sets: tuple[Seen, ...]

    @property
    def ends_at(self) -> datetime:
        return day_start(self.day + timedelta(days=1), self.zone, self.rollover_hour)


@dataclass(frozen=True, slots=True)
class Known:
    """`sequence` and `anchor` are the number and the id of the log's last line that it knows, `entries` the lines of
    the day, `answered` what they come to, `used` how many new and due cards the day's reviews have asked. `steps` are
    all that come today; `due` is by set (None: of all), `new` by version: what nobody asked for yet is missing. `begun`
    are the sets of which anything was answered; `start` says of a version before which turn no card is new any more,
    which outlasts the day.
    """

    key: Key
    sequence: int
    anchor: str | None
    entries: tuple[LogEntry, ...]
    answered: Answered
    used: tuple[int, int]
    steps: tuple[Coming, ...] | None = None
    due: Mapping[str | None, Listed] = field(default_factory=dict)
    new: Mapping[str, Listed] = field(default_factory=dict)
    begun: frozenset[str] | None = None
    start: Mapping[str, int] = field(default_factory=dict)


_known: WeakKeyDictionary[Engine, Recent[Known]] = WeakKeyDictionary()


def keep(db: Connection, learner_id: str, known: Known) -> None:
    _known.setdefault(db.engine, Recent(MOST_LEARNERS)).keep(learner_id, known)


def what_comes(db: Connection, learner: Learner, scope: Scope) -> Known:
    """As it is now, from what was kept or else from the store; `scope` is of all sets."""
    key = Key(scope.today, learner.zone, learner.rollover_hour, read_sets_in_sight(db, learner.id))
    kept = _known.get(db.engine)
    known = kept.get(learner.id) if kept else None
    followed = _follow(db, known, scope) if known is not None else None
    if followed is None or followed.key == key:
        return followed or begin(db, learner, scope, key)
    return replace(begin(db, learner, scope, key), start=followed.start, begun=followed.begun)


def begin(db: Connection, learner: Learner, scope: Scope, key: Key) -> Known:
    """From the store alone."""
    last, used = read_log_from(db, scope, learner.sequence, most=1)
    anchor = last[0].entry.id if last and learner.sequence else None
    entries = [entry for entry in read_day_log(db, learner.id, key.day) if entry.sequence <= learner.sequence]
    return Known(key, learner.sequence, anchor, tuple(entries), answered_of(entries), used)


def _follow(db: Connection, known: Known, scope: Scope) -> Known | None:
    """With the lines since; None where they are too many, or the log is another by now."""
    lines, used = read_log_from(db, scope, known.sequence, most=MOST_LINES + 1)
    if known.anchor is not None:
        if not lines or (lines[0].entry.sequence, lines[0].entry.id) != (known.sequence, known.anchor):
            return None
        lines = lines[1:]
    if len(lines) >= MOST_LINES:
        return None
    known = replace(known, used=used)
    if any(line.entry.kind in _PUTS_AWAY for line in lines):
        known = replace(known, steps=None, due={}, new={})
    return _with_lines(known, lines) if lines else known


def _with_lines(known: Known, lines: Sequence[Logged]) -> Known:
    last = lines[-1].entry
    come = [line.entry for line in lines if line.study_day == known.key.day]
    entries = (*known.entries, *come)
    is_corrected = any(entry.corrects for entry in come)
    answered = answered_of(entries) if is_corrected else known.answered.and_then(come)
    known = replace(known, sequence=last.sequence, anchor=last.id, entries=entries, answered=answered)
    of_cards = {line.entry.card_id: line for line in lines if line.entry.card_id is not None}
    return _with_cards(known, of_cards) if of_cards else known


def _with_cards(known: Known, changed: Mapping[str, Logged]) -> Known:
    """With these cards, each with a line of it, where they stand by now."""
    again = [line.again for line in changed.values() if line.again is not None]
    steps = [card for card, phase in again if phase is not Phase.REVIEW]
    due = [card for card, phase in again if phase is Phase.REVIEW and _is_due_today(card, known.key)]
    forgotten = not all(line.is_met for line in changed.values())
    begun = None
    if known.begun is not None and not forgotten:
        begun = known.begun.union(line.entry.set_id for line in changed.values())
    return replace(
        known,
        steps=None if known.steps is None else with_steps(known, changed, steps),
        due={
            set_id: listed.changed(changed, [card for card in due if set_id in (None, card.set_id)])
            for set_id, listed in known.due.items()
        },
        new={} if forgotten else {version: listed.changed(changed) for version, listed in known.new.items()},
        start={} if forgotten else known.start,
        begun=begun,
    )


def _is_due_today(card: Coming, key: Key) -> bool:
    return card.due_at is not None and card.due_at < key.ends_at


def with_steps(known: Known, changed: Collection[str], come: Sequence[Coming]) -> tuple[Coming, ...]:
    stay = [card for card in known.steps or () if card.key not in changed]
    if come:
        stay = sorted([*stay, *come], key=lambda card: (card.due_at or known.key.ends_at, card.key))
    return tuple(stay)


def due_of(db: Connection, known: Known, scope: Scope, *, most: int) -> Known:
    """With so many of the due cards of a scope."""
    until = known.key.ends_at - timedelta.resolution
    cards, looked = list_due(db, scope, until=until, most=most)
    return replace(known, due={**known.due, scope.set_id: Listed(tuple(cards), looked < most, looked)})


def new_of(db: Connection, known: Known, scope: Scope, version_id: str, *, most: int) -> Known:
    """With so many of the new cards of a version."""
    cards, looked, start = list_new(db, scope, version_id, start=known.start.get(version_id, 0), most=most)
    new = {**known.new, version_id: Listed(tuple(cards), looked < most, looked)}
    return replace(known, new=new, start={**known.start, version_id: start})
