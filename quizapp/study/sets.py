"""The sets that a learner has: all at a glance, one in detail, put away and back, and how sheets become sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.store.archive import save_archived
from quizapp.store.attempts import read_attempts
from quizapp.store.days import read_day_counts
from quizapp.store.learners import read_learner
from quizapp.store.memories import read_memories
from quizapp.store.queue import find_missed
from quizapp.store.sets import (
    Version,
    read_about,
    read_current_version,
    read_current_versions,
    read_extent,
    read_facts,
    read_is_archived,
    read_sheet_text,
)
from quizapp.study.act import commits, reads
from quizapp.study.failures import UnknownSet
from quizapp.study.ink import ink_facts
from quizapp.study.loading import find_problems, load_folder, load_set, preview
from quizapp.study.progress import longest_run, run_up_to
from quizapp.study.recording import record_act
from quizapp.study.result import summarise
from quizapp.study.session import Left, Today, count_left, find_next_time, read_today
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
    today = read_today(db, read_learner(db, learner_id), now)
    versions = read_current_versions(db, learner_id)
    left = count_left(db, today)
    next_time = None if left.due_now else find_next_time(db, today)
    days = read_day_counts(db, learner_id)
    return Library(
        due=left.due_now,
        new=left.new_today,
        next_due_at=next_time[0] if next_time else None,
        sets=tuple(_summarise(db, today, versions, left)),
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
    )


@reads
def set_page(db: Connection, learner_id: str, set_id: str, *, now: datetime) -> SetPage:
    """One set with its attempts, the newest first, and what its quizzes can be. Raises UnknownSet."""
    today = read_today(db, read_learner(db, learner_id), now)
    version = _version(db, learner_id, set_id)
    [summary] = _summarise(db, today, [version], count_left(db, today, set_id=set_id))
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


def _summarise(db: Connection, today: Today, versions: Sequence[Version], left: Left) -> list[SetSummary]:
    """`left` must cover these sets."""
    learner, day = today.learner, today.moment.day
    set_ids = [version.set_id for version in versions]
    facts = read_facts(db, [version.id for version in versions])
    memories = read_memories(db, learner.id, set_ids)
    attempts = read_attempts(db, learner.id, set_ids)
    missed = Counter(place.waiting.set_id for place in find_missed(db, today.scope()))
    summaries = []
    for version in versions:
        own = [attempt for attempt in attempts if attempt.set_id == version.set_id]
        best = max((a for a in own if a.state == "finished"), key=lambda a: a.points / a.length, default=None)
        summaries.append(
            SetSummary(
                set_id=version.set_id,
                written_id=version.written_id,
                title=version.title,
                language=version.language,
                facts=ink_facts(facts[version.id], memories, day, learner.parameters),
                cards=version.cards,
                due=left.due_of(version.set_id),
                new=min(left.new[version.set_id], left.new_allowed),
                best_points=best.points if best else None,
                best_of=best.length if best else None,
                open_attempt_id=next((attempt.id for attempt in own if attempt.state == "open"), None),
                missed=missed[version.set_id],
            )
        )
    return summaries
