"""Who is learning, by which settings, and what time it is: each taken once in a request."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date, datetime
from hashlib import sha256

from flask import Flask, current_app, g, request, session

from quizapp.memory.day import is_zone, study_day
from quizapp.study.act import one_look
from quizapp.study.apart import Examine, examine
from quizapp.study.guests import begin_guest, is_guest
from quizapp.study.learners import NOBODY, LearnerSettings, follow_zone, settings_of
from quizapp.study.publishing import EVERYONE

SHARED = "quizapp.shared"  # where shared mode keeps what it knows of who asks


def current_learner() -> str:
    """The one of personal mode; else whom the account learns as, or a guest, or NOBODY, who has done nothing yet."""
    personal = current_app.extensions["quizapp"].learner_id
    if personal:
        return str(personal)
    if "learner_id" not in g:
        g.learner_id = current_app.extensions[SHARED].find_learner()
    return str(g.learner_id)


def learner_mark() -> str | None:
    """What tells one learner from the next at the same browser, and not who it is; None in personal mode."""
    return None if is_personal() else sha256(current_learner().encode()).hexdigest()[:12]


def current_role() -> str | None:
    """The role of who is signed in; None for a guest. In personal mode the learner is an author."""
    if is_personal():
        return "author"
    role: str | None = current_app.extensions[SHARED].find_role()
    return role


def current_owner() -> str:
    """Whose the sets are that are published now: everyone's in personal mode, else the author's own."""
    return EVERYONE if is_personal() else current_learner()


def is_personal() -> bool:
    return current_app.extensions["quizapp"].settings.shared is None


def examiner() -> Examine:
    """Where a sheet that was sent is read: on a shared server in a process apart, one at a time for each author."""
    if is_personal():
        return examine
    apart: Examine = current_app.extensions[SHARED].examiners.only_one_of(current_learner())
    return apart


def find_guest() -> str:
    """The guest whom the session names, or NOBODY."""
    named = session.get("guest")
    return named if isinstance(named, str) and is_guest(named) else NOBODY


def start_guest() -> None:
    """Whoever learns without an account is a guest from the first act on."""
    if current_learner() == NOBODY:
        current_app.extensions[SHARED].count_guest()
        g.learner_id = session["guest"] = begin_guest(now(), zone=browser_zone())
        session.permanent = True


def current_settings() -> LearnerSettings:
    settings: LearnerSettings | None = g.get("learner_settings")
    if settings is None:
        settings = g.learner_settings = settings_of(current_learner())
    return settings


def look_once(app: Flask) -> None:
    """Let every request that only reads do so in one transaction, from who asks to what the page shows."""
    app.before_request(_begin_look)
    app.teardown_request(_end_look)


def _begin_look() -> None:
    """But for the look whether the store can be written, which tries it."""
    if request.method in ("GET", "HEAD") and request.endpoint != "health.healthz":
        g.look = ExitStack()
        g.look.enter_context(one_look())


def _end_look(_error: BaseException | None) -> None:
    if "look" in g:
        g.pop("look").close()


def browser_zone() -> str:
    """The zone that the browser says it is in, whatever that is; empty where it says none."""
    return request.cookies.get("__Secure-zone") or request.cookies.get("zone", "")


def follow_browser() -> None:
    """Take the zone that the browser says it is in, unless the learner has chosen one. Looked at when something is
    sent, and stored when it is another than the last time: a look at a page changes nothing.
    """
    zone = browser_zone()
    if request.method != "POST" or not zone or session.get("zone") == zone or not is_zone(zone):
        return
    if current_learner() == NOBODY:
        return
    follow_zone(current_learner(), zone)
    session["zone"] = zone


def now() -> datetime:
    """The moment of this request, in UTC."""
    moment: datetime | None = g.get("now")
    if moment is None:
        moment = g.now = current_app.extensions["quizapp"].clock()
    return moment


def day_of(moment: datetime) -> date:
    """The learner's study day that a moment belongs to."""
    settings = current_settings()
    return study_day(moment, settings.zone, settings.rollover_hour)


def today() -> date:
    return day_of(now())
