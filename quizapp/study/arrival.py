"""The rows of a file find their place in the store: what is there is found, ids that are free are kept, logs merged.

References in the file are checked before (`exchange.checking`); here is seen what only the store can tell.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import IO, Any

from msgspec.structs import asdict
from sqlalchemy import Connection

from quizapp.exchange import rows
from quizapp.exchange.reading import BadLine, read_rows
from quizapp.memory.parameters import Parameters, parameters_from_dict
from quizapp.store.answers import append_line, find_restart
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.ids import mint_id
from quizapp.store.incoming import (
    batches,
    change_attempt,
    find_items,
    insert_rows,
    read_states,
)
from quizapp.store.learners import keep_schedule, read_learner
from quizapp.study.arriving_log import ArrivingLog
from quizapp.study.arriving_sets import ArrivingSets
from quizapp.study.failures import BadSetting
from quizapp.study.joining import follow_lines, join_lines
from quizapp.study.learners import take_settings
from quizapp.study.recording import moment_of, new_line

Numbered = Iterable[tuple[int, Any]]
NO_LINE = 2**31 - 1  # beyond the number of any line


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a file has added, and how many lines of its log were here before.

    `restarted` are the cards that have another answer here than in the file and begin anew for it, in number.
    """

    lines: int
    known_lines: int
    quizzes: int
    sets: int
    has_settings: bool
    restarted: int


class Arrival:
    """One file that arrives, in the caller's transaction. `sheet_hashes` are those of its sets' current versions;
    `apart` is as for ArrivingSets.
    """

    def __init__(
        self,
        db: Connection,
        learner_id: str,
        now: datetime,
        sheet_hashes: Mapping[str, str],
        apart: Collection[str] | None = None,
    ) -> None:
        self._db = db
        self._learner = read_learner(db, learner_id, lock=True)
        self._now = now
        self._settings: tuple[int, rows.LearnerRow] | None = None
        self._schedules: dict[str, tuple[str, Parameters]] = {}
        self._sets = ArrivingSets(db, learner_id, now, sheet_hashes, apart)
        self._log = ArrivingLog(db, learner_id, self._place_line)
        self._states = read_states(db, learner_id)
        self._new_attempts: set[str] = set()

    def take(self, file: IO[bytes]) -> TakenIn:
        """Raises BadLine; the caller takes everything back then."""
        takers: dict[type[Any], Callable[[Numbered], None]] = {
            rows.LearnerRow: self._take_learner,
            rows.ScheduleRow: self._take_schedules,
            rows.SetRow: self._sets.take_sets,
            rows.CardRow: self._sets.take_cards,
            rows.ContentRow: self._sets.take_contents,
            rows.VersionRow: self._sets.take_versions,
            rows.AskedRow: self._sets.take_asked,
            rows.AttemptRow: self._take_attempts,
            rows.ItemRow: self._take_items,
            rows.AnswerRow: self._log.look,
        }
        for kind, numbered in groupby(read_rows(file), key=lambda pair: type(pair[1])):
            if kind in takers:
                takers[kind](numbered)
        has_settings = self._learner.sequence == 0 and self._take_settings()
        numbers = join_lines(self._db, self._learner, self._log.present, self._log.times, partial(self._write, file))
        restarted = self._restart()
        follow_lines(self._db, self._learner.id, numbers)
        added = len(numbers)
        known = len(self._log.present) - added
        return TakenIn(added, known, len(self._new_attempts), self._sets.added, has_settings, restarted)

    # --- who learns -----------------------------------------------------------------------------------------

    def _take_learner(self, numbered: Numbered) -> None:
        [self._settings] = numbered

    def _take_schedules(self, numbered: Numbered) -> None:
        for _, row in numbered:
            parameters = parameters_from_dict(row.parameters)
            self._schedules[row.id] = keep_schedule(self._db, parameters), parameters

    def _take_settings(self) -> bool:
        line, row = self._settings or (1, None)
        if row is None:
            return False
        schedule_id, parameters = self._schedules[row.schedule_id]
        values = asdict(row) | {"desired_retention": parameters.desired_retention}
        del values["schedule_id"]
        try:
            return take_settings(self._db, self._learner, values, schedule_id)
        except BadSetting as failure:
            raise BadLine(line, "setting", name=failure.names[0]) from None

    # --- quizzes --------------------------------------------------------------------------------------------

    def _take_attempts(self, numbered: Numbered) -> None:
        """An attempt that is here stays; where it is still open, and closed in the file, it is closed as there."""
        asked_again = []
        for batch in batches(row for _, row in numbered):
            new = [row for row in batch if row.id not in self._states]
            for row in batch:
                if self._states.get(row.id) == "open" and row.state != "open":
                    self._change(row.id, state=row.state, closed_at=row.closed_at)
            insert_rows(self._db, Attempts, map(self._attempt, new))
            self._new_attempts |= {row.id for row in new}
            asked_again += [(row.id, row.missed_of) for row in new if row.missed_of]
        for attempt_id, missed_of in asked_again:
            self._change(attempt_id, missed_of=missed_of)

    def _attempt(self, row: rows.AttemptRow) -> dict[str, Any]:
        """Without what it scored, which the log tells, and what it asks again, which may come after it."""
        placed = {"set_id": self._sets.set_id(row.set_id), "version_id": self._sets.versions[row.version_id]}
        made_anew = {"missed_of": None, "answered": 0, "points": 0.0}
        return asdict(row) | placed | made_anew | {"learner_id": self._learner.id}

    def _change(self, attempt_id: str, **values: Any) -> None:
        change_attempt(self._db, self._learner.id, attempt_id, **values)

    def _take_items(self, numbered: Numbered) -> None:
        for batch in batches(pair for pair in numbered if pair[1].attempt_id in self._new_attempts):
            taken = set(find_items(self._db, self._learner.id, [row.answer_id for _, row in batch]))
            for line, row in batch:
                if row.answer_id in taken:
                    raise BadLine(line, "twice", type="item", id=row.answer_id)
                taken.add(row.answer_id)
            insert_rows(self._db, AttemptItems, (self._item(row) for _, row in batch))

    def _item(self, row: rows.ItemRow) -> dict[str, Any]:
        placed = {
            "learner_id": self._learner.id,
            "card_id": self._sets.cards[row.card_id] if row.card_id else None,
            "content_id": self._sets.contents[row.content_id],
            "mark": None,
        }
        return asdict(row) | placed

    # --- the log --------------------------------------------------------------------------------------------

    def _place_line(self, row: rows.AnswerRow) -> dict[str, Any]:
        return {
            "set_id": self._sets.set_id(row.set_id),
            "card_id": self._sets.cards[row.card_id] if row.card_id else None,
            "schedule_id": self._schedules[row.schedule_id][0],
            "version_id": self._sets.versions[row.version_id] if row.version_id else None,
            "content_id": self._sets.contents[row.content_id] if row.content_id else None,
        }

    def _write(self, file: IO[bytes], numbers: array[int]) -> None:
        lines = ((line, row) for line, row in read_rows(file) if isinstance(row, rows.AnswerRow))
        self._log.write(lines, numbers)

    def _restart(self) -> int:
        """Begin those cards anew whose new lines are about another answer than they have here, and gives how many. One
        that has begun anew since, when its sheet was changed, has done so already.
        """
        count = 0
        for card_id, number in sorted(self._log.moved.items()):
            changed = self._sets.changed.get(card_id)
            last = find_restart(self._db, self._learner.id, card_id, before=NO_LINE) if changed else None
            if changed is None or (last is not None and last.sequence >= number):
                continue
            learner = read_learner(self._db, self._learner.id)
            place = {"id": mint_id(), "set_id": changed.set_id, "card_id": card_id}
            line = new_line(learner, moment_of(learner, self._now), "restart", **place)
            append_line(self._db, learner.id, replace(line, given={"was": changed.was} if changed.was else {}))
            count += 1
        return count
