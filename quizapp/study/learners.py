"""Who learns, and by which settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from quizapp.memory.day import ROLLOVERS, day_start, is_zone
from quizapp.memory.parameters import RETENTION
from quizapp.memory.schedule import move_due
from quizapp.store.learners import (
    NOBODY,
    Learner,
    add_learner,
    change_learner,
    find_personal_learner,
    keep_schedule,
    read_learner,
)
from quizapp.store.memories import move_days, read_in_steps, save_due
from quizapp.study.act import commits, reads
from quizapp.study.failures import BadSetting

__all__ = ["NOBODY"]

THEMES = ("auto", "light", "dark")
MOST_NEW, MOST_REVIEWS = 999, 9999  # cards a day


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """`zone` is an IANA name, the browser's own as long as it `follows_browser_zone`; `theme` is auto, light or dark;
    the study day begins at `rollover_hour`.
    """

    zone: str
    theme: str
    new_per_day: int
    reviews_per_day: int
    desired_retention: float
    rollover_hour: int
    follows_browser_zone: bool


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
    reviews_per_day: int | None = None,
    desired_retention: float | None = None,
    rollover_hour: int | None = None,
) -> LearnerSettings:
    """Change what is given; raises BadSetting and then changes nothing. A `zone` of "" is the browser's own again.

    Another zone or rollover moves every due time with the day it belongs to. Another retention holds from the next
    answer of a card on.
    """
    given: dict[str, Any] = {
        "theme": theme,
        "new_per_day": new_per_day,
        "reviews_per_day": reviews_per_day,
        "desired_retention": desired_retention,
        "rollover_hour": rollover_hour,
        "zone": zone or None,
        "follows_browser_zone": None if zone is None else not zone,
    }
    learner = read_learner(db, learner_id, lock=True)
    was = _settings(learner)
    wanted = replace(was, **{name: value for name, value in given.items() if value is not None})
    _check(wanted)
    _save(db, learner, was, wanted)
    return wanted


@commits
def follow_zone(db: Connection, learner_id: str, zone: str) -> None:
    """Go by the zone that the browser is in, where the learner has not chosen one; raises BadSetting."""
    learner = read_learner(db, learner_id, lock=True)
    was = _settings(learner)
    wanted = replace(was, zone=zone)
    _check(wanted)
    if was.follows_browser_zone and zone != was.zone:
        _save(db, learner, was, wanted)


@reads
def last_line(db: Connection, learner_id: str) -> int:
    """The number of the last line in the learner's log."""
    return read_learner(db, learner_id).sequence


def _save(db: Connection, learner: Learner, was: LearnerSettings, wanted: LearnerSettings) -> None:
    parameters = replace(learner.parameters, desired_retention=wanted.desired_retention)
    plain = {name: value for name, value in asdict(wanted).items() if name != "desired_retention"}
    change_learner(db, learner.id, **plain, schedule_id=keep_schedule(db, parameters))
    if (wanted.zone, wanted.rollover_hour) != (was.zone, was.rollover_hour):
        _move_all_due(db, learner.id, wanted.zone, wanted.rollover_hour)


def _move_all_due(db: Connection, learner_id: str, zone: str, rollover_hour: int) -> None:
    """As `move_due` says: the cards in review, which may be very many, a day at a time, the few others one by one."""
    move_days(db, learner_id, lambda day: day_start(day, zone, rollover_hour))
    steps = read_in_steps(db, learner_id)
    save_due(db, learner_id, {card_id: move_due(memory, zone, rollover_hour) for card_id, memory in steps.items()})


def take_settings(db: Connection, learner: Learner, values: Mapping[str, Any], schedule_id: str) -> bool:
    """Give a learner who has answered nothing yet the settings that came along, in the caller's transaction; whether
    any is another than before. Raises BadSetting.
    """
    wanted = LearnerSettings(**values)
    _check(wanted)
    if (wanted, schedule_id) == (_settings(learner), learner.schedule_id):
        return False
    plain = {name: value for name, value in asdict(wanted).items() if name != "desired_retention"}
    change_learner(db, learner.id, **plain, schedule_id=schedule_id)
    return True


def _settings(learner: Learner) -> LearnerSettings:
    return LearnerSettings(
        learner.zone,
        learner.theme,
        learner.new_per_day,
        learner.reviews_per_day,
        learner.parameters.desired_retention,
        learner.rollover_hour,
        learner.follows_browser_zone,
    )


def _check(settings: LearnerSettings) -> None:
    amiss = not_offered(settings)
    if amiss:
        raise BadSetting(*amiss)


def not_offered(settings: LearnerSettings) -> tuple[str, ...]:
    """The names of those that have a value which is not offered."""
    least, most = RETENTION
    holds = {
        "zone": is_zone(settings.zone),
        "theme": settings.theme in THEMES,
        "new_per_day": 0 <= settings.new_per_day <= MOST_NEW,
        "reviews_per_day": 0 <= settings.reviews_per_day <= MOST_REVIEWS,
        "desired_retention": least <= settings.desired_retention <= most,
        "rollover_hour": settings.rollover_hour in ROLLOVERS,
    }
    return tuple(name for name, is_offered in holds.items() if not is_offered)
