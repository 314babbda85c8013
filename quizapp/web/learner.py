"""Who is learning, by which settings, and what time it is: each taken once in a request."""

from __future__ import annotations

from datetime import date, datetime

from flask import current_app, g, request, session

from quizapp.memory.day import is_zone, study_day
from quizapp.study.learners import LearnerSettings, follow_zone, settings_of


def current_learner() -> str:
    return str(current_app.extensions["quizapp"].learner_id)


def current_settings() -> LearnerSettings:
    if "learner_settings" not in g:
        g.learner_settings = settings_of(current_learner())
    settings: LearnerSettings = g.learner_settings
    return settings


def follow_browser() -> None:
    """Take the zone that the browser says it is in, unless the learner has chosen one. Looked at when something is
    sent, and stored when it is another than the last time: a look at a page changes nothing.
    """
    zone = request.cookies.get("zone")
    if request.method != "POST" or not zone or session.get("zone") == zone or not is_zone(zone):
        return
    follow_zone(current_learner(), zone)
    session["zone"] = zone


def now() -> datetime:
    """The moment of this request, in UTC."""
    if "now" not in g:
        g.now = current_app.extensions["quizapp"].clock()
    moment: datetime = g.now
    return moment


def day_of(moment: datetime) -> date:
    """The learner's study day that a moment belongs to."""
    settings = current_settings()
    return study_day(moment, settings.zone, settings.rollover_hour)


def today() -> date:
    return day_of(now())
