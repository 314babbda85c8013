"""The sets that a learner has: all at a glance, one in detail, put away and back, and how sheets become sets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.store.archive import save_archived
from quizapp.store.attempts import Foremost, find_foremost, read_attempts
from quizapp.store.learners import read_learner
from quizapp.store.queue import count_missed
from quizapp.store.sets import (
    Version,
    read_about,
    read_current_version,
    read_current_versions,
    read_extent,
    read_is_archived,
    read_sheet_text,
)
from quizapp.study.act import commits, reads
from quizapp.study.failures import UnknownSet
from quizapp.study.loading import find_problems, load_folder, load_set, preview
from quizapp.study.overview import Overview, overview_of
from quizapp.study.progress import longest_run, run_up_to
from quizapp.study.recording import record_act
from quizapp.study.result import summarise
from quizapp.study.session import Left, find_next_moment
from quizapp.study.sharing import own_version
from quizapp.study.shown_sets import Library, PutAway, SetPage, SetSummary

__all__ = [
    "archive_set",
    "find_problems",
    "library",
    "load_folder",
    "load_set",
    "preview",
    "set_page",
    "sheet_text",
    "unarchive_set",
]


@reads
def library(db: Connection, learner_id: str, *, now: datetime) -> Library:
    """Every set with its state, and what there is to do today."""
    overview = overview_of(db, read_learner(db, learner_id), now)
    today = overview.agenda.today
    versions = read_current_versions(db, learner_id)
    left, days = overview.left(), overview.days
    entries = _summarise(db, overview, versions, left)
    return Library(
        due=left.due_now,
        new=left.new_today,
        soon=len(left.steps),
        next_due_at=None if left.due_now else find_next_moment(db, today),
        sets=tuple(entries),
        week=tuple(
            (day, days.get(day, 0)) for day in (today.moment.day - timedelta(days=back) for back in range(6, -1, -1))
        ),
        days_in_a_row=run_up_to(today.moment.day, days),
        longest_run=longest_run(days),
        has_answered=bool(days),
        today=today.moment.day,
        archived=tuple(
            PutAway(version.set_id, version.title, version.language)
            for version in read_current_versions(db, learner_id, archived=True)
        ),
        more_new=left.new.total() - left.new_today,
        beyond=left.beyond,
        missed=sum(entry.missed for entry in entries),
    )


@reads
def set_page(db: Connection, learner_id: str, set_id: str, *, now: datetime) -> SetPage:
    """One set with its attempts, the newest first, and what its quizzes can be. Raises UnknownSet."""
    overview = overview_of(db, read_learner(db, learner_id), now)
    version = _version(db, learner_id, set_id)
    left = overview.left()
    [summary] = _summarise(db, overview, [version], left)
    extent = read_extent(db, version.id)
    return SetPage(
        summary=summary,
        **read_about(db, version.id),
        version=version.number,
        loaded_at=version.loaded_at,
        origin=version.origin,
        owner=version.owner,
        is_archived=read_is_archived(db, learner_id, set_id),
        attempts=tuple(summarise(attempt) for attempt in read_attempts(db, learner_id, [set_id])),
        refusals=extent.refusals,
        quiz_most=extent.longest_quiz,
        quiz_forms=extent.quiz_forms,
        more_new=left.new[set_id] - summary.new,
        beyond=left.beyond,
    )


@reads
def sheet_text(db: Connection, learner_id: str, set_id: str) -> str:
    """The sheet of the set's current version, as it was written. Raises UnknownSet and NotYours."""
    return read_sheet_text(db, own_version(db, learner_id, set_id).id)


@commits
def archive_set(db: Connection, learner_id: str, set_id: str, *, now: datetime) -> None:
    """Put a set out of sight: nothing of it is asked or counted, its history and its memories stay. An open quiz can
    still be finished. Raises UnknownSet.
    """
    _put(db, learner_id, set_id, away=True, now=now)


@commits
def unarchive_set(db: Connection, learner_id: str, set_id: str, *, now: datetime) -> None:
    """Bring a set back as it was, with what has fallen due since. Raises UnknownSet."""
    _put(db, learner_id, set_id, away=False, now=now)


def _put(db: Connection, learner_id: str, set_id: str, *, away: bool, now: datetime) -> None:
    """One that is there already stays so, without a line in the log."""
    learner = read_learner(db, learner_id, lock=True)
    _version(db, learner_id, set_id)
    if read_is_archived(db, learner_id, set_id) != away:
        kind = "archive" if away else "unarchive"
        record_act(db, learner, kind, set_id=set_id, card_id=None, given={}, now=now)
        save_archived(db, learner_id, set_id, now if away else None)


def _version(db: Connection, learner_id: str, set_id: str) -> Version:
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    return version


def _summarise(db: Connection, overview: Overview, versions: Sequence[Version], left: Left) -> list[SetSummary]:
    """`left` is of all sets."""
    today = overview.agenda.today
    attempts = find_foremost(db, today.learner.id)
    missed = count_missed(db, today.scope())
    return [
        SetSummary(
            set_id=version.set_id,
            written_id=version.written_id,
            title=version.title,
            language=version.language,
            strip=overview.inks(version.set_id, version.id).strip,
            cards=version.cards,
            due=left.due_of(version.set_id),
            new=min(left.new[version.set_id], left.new_allowed),
            best_points=(own := attempts.get(version.set_id, Foremost())).best_points,
            best_of=own.best_of,
            open_attempt_id=own.open_attempt_id,
            missed=missed.get(version.set_id, 0),
        )
        for version in versions
    ]
