"""Who learns, and by which settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from quizapp.memory.day import ROLLOVERS, day_start, is_zone, study_day
from quizapp.memory.parameters import RETENTION
from quizapp.memory.state import Memory, Phase
from quizapp.store.learners import (
    Learner,
    add_learner,
    change_learner,
    find_personal_learner,
    keep_schedule,
    read_learner,
)
from quizapp.store.memories import read_all_memories, save_due
from quizapp.study.act import commits, reads
from quizapp.study.failures import BadSetting

THEMES = ("auto", "light", "dark")
MOST_NEW = 999  # cards a day


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """`zone` is an IANA name, `theme` auto, light or dark; the study day begins at `rollover_hour`."""

    zone: str
    theme: str
    new_per_day: int
    desired_retention: float
    rollover_hour: int


@commits
def the_learner(db: Connection, now: datetime, *, zone: str = "UTC") -> str:
    """The one learner of personal mode, made at the first start; an unknown `zone` counts as UTC."""
    known = find_personal_learner(db)
    return known or add_learner(db, zone=zone if is_zone(zone) else "UTC", is_personal=True, now=now)


@reads
def settings_of(db: Connection, learner_id: str) -> LearnerSettings:
    return _settings(read_learner(db, learner_id))


@commits
def change_settings(
    db: Connection,
    learner_id: str,
    *,
    zone: str | None = None,
    theme: str | None = None,
    new_per_day: int | None = None,
    desired_retention: float | None = None,
    rollover_hour: int | None = None,
) -> LearnerSettings:
    """Change what is given; raises BadSetting and then changes nothing.

    Another zone or rollover moves every due time with the day it belongs to. Another retention holds from the next
    answer of a card on.
    """
    learner = read_learner(db, learner_id, lock=True)
    was = _settings(learner)
    wanted = LearnerSettings(
        zone=was.zone if zone is None else zone,
        theme=was.theme if theme is None else theme,
        new_per_day=was.new_per_day if new_per_day is None else new_per_day,
        desired_retention=was.desired_retention if desired_retention is None else desired_retention,
        rollover_hour=was.rollover_hour if rollover_hour is None else rollover_hour,
    )
    _check(wanted)
    parameters = replace(learner.parameters, desired_retention=wanted.desired_retention)
    change_learner(
        db,
        learner_id,
        zone=wanted.zone,
        theme=wanted.theme,
        new_per_day=wanted.new_per_day,
        rollover_hour=wanted.rollover_hour,
        schedule_id=keep_schedule(db, parameters),
    )
    if (wanted.zone, wanted.rollover_hour) != (was.zone, was.rollover_hour):
        _move_all_due(db, learner_id, wanted.zone, wanted.rollover_hour)
    return wanted


def _move_all_due(db: Connection, learner_id: str, zone: str, rollover_hour: int) -> None:
    for kept in read_all_memories(db, learner_id):
        save_due(db, learner_id, kept.card_id, move_due(kept.memory, zone, rollover_hour))


def move_due(memory: Memory, zone: str, rollover_hour: int) -> Memory:
    """The same memory, due by another clock: in review its day stays, in a learning step its moment."""
    if memory.phase is not Phase.REVIEW:
        return replace(memory, due_day=study_day(memory.due_at, zone, rollover_hour))
    return replace(memory, due_at=max(day_start(memory.due_day, zone, rollover_hour), memory.reviewed_at))


def _settings(learner: Learner) -> LearnerSettings:
    return LearnerSettings(
        learner.zone,
        learner.theme,
        learner.new_per_day,
        learner.parameters.desired_retention,
        learner.rollover_hour,
    )


def _check(settings: LearnerSettings) -> None:
    least, most = RETENTION
    holds = {
        "zone": is_zone(settings.zone),
        "theme": settings.theme in THEMES,
        "new_per_day": 0 <= settings.new_per_day <= MOST_NEW,
        "desired_retention": least <= settings.desired_retention <= most,
        "rollover_hour": settings.rollover_hour in ROLLOVERS,
    }
    for name, is_offered in holds.items():
        if not is_offered:
            raise BadSetting(name)
