"""The time that a learner gives himself for a quiz, kept in his own browser. It never takes an answer away: when it is
up the page says so, and he goes on, with more time or without a clock, or finishes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flask import session

from quizapp.web.learner import current_settings, now

MOST_MINUTES = 600
MORE = timedelta(minutes=5)
_KEPT = 5  # quizzes with a clock at a time; an older one goes on without
_CLOCKS = "clocks"


def start_clock(attempt_id: str, minutes: int | None) -> None:
    """From now on; None stops it."""
    _keep(attempt_id, None if minutes is None else now() + timedelta(minutes=minutes))


def add_time(attempt_id: str) -> None:
    """Five minutes more, from the end that was set, or from now if it has passed."""
    ends_at = clock_of(attempt_id)
    if ends_at is not None:
        _keep(attempt_id, min(max(ends_at, now()) + MORE, now() + timedelta(minutes=MOST_MINUTES)))


def clock_of(attempt_id: str) -> datetime | None:
    """When the time is up, in UTC; None where no clock runs, also where the cookie says what no page has written."""
    try:
        return datetime.fromisoformat(session.get(_CLOCKS, {})[attempt_id])
    except (KeyError, TypeError, ValueError):
        return None


def is_up(attempt_id: str) -> bool:
    ends_at = clock_of(attempt_id)
    return ends_at is not None and ends_at <= now()


def seconds_left(ends_at: datetime) -> int:
    return max(0, round((ends_at - now()).total_seconds()))


def time_of_day(moment: datetime) -> str:
    """`14:05` in the learner's zone."""
    return f"{moment.astimezone(ZoneInfo(current_settings().zone)):%H:%M}"


def _keep(attempt_id: str, ends_at: datetime | None) -> None:
    clocks = {name: end for name, end in session.get(_CLOCKS, {}).items() if name != attempt_id}
    if ends_at is not None:
        clocks[attempt_id] = ends_at.isoformat()
    session[_CLOCKS] = dict(list(clocks.items())[-_KEPT:])
    session.permanent = True
