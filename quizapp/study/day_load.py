"""How full the coming days are, looked up as far as an interval may fall on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from quizapp.memory.day import day_start
from quizapp.store.learners import Learner
from quizapp.store.memories import LOAD_DAYS, count_due_days

FULL_DAY = 1000  # cards; more than are ever counted
HORIZON = 100  # days; an interval that is evened is shorter


class LoadAhead(Mapping[date, int]):
    """How many cards are due on a day after `today`; one on which a sibling of the card is due counts as a full one.

    It is asked for the days from which an interval is drawn, so it counts these and some after them, at once.
    """

    def __init__(self, db: Connection, learner: Learner, card_id: str, today: date) -> None:
        self._db, self._learner, self._card_id, self._today = db, learner, card_id, today
        self._counted: dict[date, int] = {}

    def __getitem__(self, day: date) -> int:
        if not 0 < (day - self._today).days <= HORIZON:
            raise KeyError(day)
        if day not in self._counted:
            self._count_from(day)
        return self._counted[day]

    def __iter__(self) -> Iterator[date]:
        return (self._today + timedelta(days=ahead) for ahead in range(1, HORIZON + 1))

    def __len__(self) -> int:
        return HORIZON

    def _count_from(self, first: date) -> None:
        days = [first + timedelta(days=ahead) for ahead in range(LOAD_DAYS + 1)]
        starts = [self._start(day) for day in days]
        counts, full = count_due_days(self._db, self._learner.id, self._card_id, starts)
        self._counted |= zip(days, counts, strict=False)
        self._counted |= dict.fromkeys(full, FULL_DAY)

    def _start(self, day: date) -> datetime:
        return day_start(day, self._learner.zone, self._learner.rollover_hour)
