"""A quiz taken: its questions are fixed when it starts, and it stays on the version it began with."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from quizapp.items.assembly import sample_places
from quizapp.items.item import make_item
from quizapp.store.answering import read_met
from quizapp.store.asked_cards import find_last_position, read_asked_contents, read_card
from quizapp.store.attempts import (
    Attempt,
    AttemptItem,
    add_attempt,
    read_attempt,
    read_attempts,
    read_items,
    save_score,
)
from quizapp.store.cards import Content
from quizapp.store.ids import mint_id
from quizapp.store.learners import read_learner
from quizapp.store.sets import read_current_version
from quizapp.store.shelf import read_miss
from quizapp.study.act import commits, reads
from quizapp.study.failures import AttemptClosed, NothingToAsk, QuizTooLong, UnknownAttempt, UnknownSet
from quizapp.study.feedback import Stands, stands_saved, told
from quizapp.study.questions import SURE_SEED, Wish, draw_questions, only_missed
from quizapp.study.recording import moment_of, record_answer
from quizapp.study.result import quiz_result
from quizapp.study.review import find_same
from quizapp.study.scoring import mark_item
from quizapp.study.serving import Progress, show
from quizapp.study.shown import Asked, Given, Ticket

__all__ = ["abandon_quiz", "answer_quiz", "ask_quiz", "quiz_result", "start_quiz", "told"]

SEEDS = 2**31
SAME_WISH = timedelta(minutes=10)  # within it, the same quiz asked for again is the button pressed twice


def start_quiz(
    learner_id: str,
    set_id: str,
    *,
    length: int,
    forms: Sequence[str],
    seed: int | None,
    now: datetime,
    missed_of: str | None = None,
) -> str:
    """Fix the questions of a quiz and give its id; `seed` None draws one.

    `forms` empty means all that are scored; `missed_of` asks again what was wrong in that attempt, whatever the
    length. A quiz that was just asked for and has no answer yet is taken up. Raises UnknownSet, UnknownAttempt,
    NothingToAsk and QuizTooLong. The questions are drawn before the transaction that keeps them: that may take long.
    """
    wish = Wish(length, tuple(forms), missed_of)
    seeds = (secrets.randbelow(SEEDS), SURE_SEED) if seed is None else (seed,)
    version_id, drawn, items = _draw(learner_id, set_id, wish, seeds, now)
    attempt = Attempt(
        mint_id(), set_id, version_id, missed_of, list(forms), drawn, len(items), "open", 0, 0.0, now, None
    )
    return _begin(learner_id, attempt, items, wish if seed is None else None)


def _draw(
    learner_id: str, set_id: str, wish: Wish, seeds: Sequence[int], now: datetime
) -> tuple[str, int, Sequence[AttemptItem]]:
    """The set's version, the seed, and what it draws: from a sample of a very long sheet, where that gives enough."""
    version_id, sample = _read_choice(learner_id, set_id, wish, now, sampled_by=seeds[0])
    if sample is not None:
        with suppress(NothingToAsk, QuizTooLong):
            return version_id, *draw_questions(sample, wish, seeds[:1])
    version_id, contents = _read_choice(learner_id, set_id, wish, now)
    return version_id, *draw_questions(contents or (), wish, seeds)


@reads
def _read_choice(
    db: Connection, learner_id: str, set_id: str, wish: Wish, now: datetime, *, sampled_by: int | None = None
) -> tuple[str, Sequence[Content] | None]:
    """The set's version, and all of it that may be asked, or a sample by a seed; None where it is not to be sampled.
    Raises UnknownSet and UnknownAttempt.
    """
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    positions, day = None, moment_of(read_learner(db, learner_id), now).day
    if sampled_by is not None:
        places = sample_places(find_last_position(db, version.id), length=wish.length, seed=sampled_by)
        if places is None or wish.missed_of is not None:
            return version.id, None
        positions = [place + 1 for place in places]
    contents = read_asked_contents(db, version.id, day, positions)
    return version.id, only_missed(db, learner_id, contents, wish.missed_of)


@commits
def _begin(db: Connection, learner_id: str, attempt: Attempt, items: Sequence[AttemptItem], wish: Wish | None) -> str:
    """Keep the quiz, unless the very same `wish` was granted just before; the id of the one that is kept."""
    read_learner(db, learner_id, lock=True)
    for before in read_attempts(db, learner_id, [attempt.set_id]) if wish else ():
        is_recent = attempt.started_at - before.started_at < SAME_WISH
        if wish and is_recent and _is_untouched(before, attempt.version_id, wish):
            return before.id
    add_attempt(db, learner_id, attempt, items)
    return attempt.id


def _is_untouched(attempt: Attempt, version_id: str, wish: Wish) -> bool:
    """Whether it is the quiz that is wished for and has no answer yet: the same button pressed twice."""
    is_wished = (tuple(attempt.forms), attempt.missed_of) == (wish.forms, wish.missed_of)
    has_length = wish.missed_of is not None or attempt.length == wish.length
    return is_wished and has_length and (attempt.version_id, attempt.state, attempt.answered) == (version_id, "open", 0)


@reads
def ask_quiz(db: Connection, learner_id: str, attempt_id: str, *, now: datetime) -> Asked | None:
    """The first question not answered yet; None if there is none, or the attempt is closed. Raises UnknownAttempt."""
    attempt = _attempt(db, learner_id, attempt_id)
    if attempt.state != "open":
        return None
    items = read_items(db, learner_id, attempt_id)
    marks = tuple(item.mark for item in items if item.mark)
    for item in items:
        if item.mark is None:
            ticket = _ticket(attempt, item, now)
            miss = read_miss(db, learner_id, item.card_id) if item.card_id else None
            shown = make_item(read_card(db, item.content_id), item.form, item.seed)
            return show(db, ticket, shown, Progress(marks, len(items)), times_missed=miss.times if miss else 0)
    return None


def _ticket(attempt: Attempt, item: AttemptItem, now: datetime) -> Ticket:
    return Ticket(
        answer_id=item.answer_id,
        context="quiz",
        card_id=item.card_id,
        content_id=item.content_id,
        version_id=attempt.version_id,
        form=item.form,
        seed=item.seed,
        memory_version=0,  # a quiz asks whatever the memory is by then
        issued_at=now,
        attempt_id=attempt.id,
        position=item.position,
        set_id=attempt.set_id,
    )


@commits
def answer_quiz(db: Connection, learner_id: str, ticket: Ticket, given: Given, *, now: datetime) -> Stands | None:
    """Write an answer down once, whether it comes once or often. Gives how it stands, to be told; None where the
    question was answered before with something else, which stands.

    It is a review of its card too, where it has one. Raises UnknownAttempt, AttemptClosed and BadAnswer.
    """
    learner = read_learner(db, learner_id, lock=True)
    attempt = _attempt(db, learner_id, ticket.attempt_id or "")
    met = read_met(db, learner_id, content_id=ticket.content_id, answer_id=ticket.answer_id)
    if met.is_answered:
        return find_same(db, learner_id, met.content.card, ticket, given)
    if attempt.state != "open":
        raise AttemptClosed(attempt.id)
    line = record_answer(db, learner, attempt.set_id, met, ticket, given, now=now)
    mark_item(db, learner_id, line, line.mark or "", now=now)
    return stands_saved(learner, line, met)


@commits
def abandon_quiz(db: Connection, learner_id: str, attempt_id: str, *, now: datetime) -> None:
    """Close an attempt that is open; its answers stay. Raises UnknownAttempt."""
    read_learner(db, learner_id, lock=True)
    attempt = _attempt(db, learner_id, attempt_id)
    if attempt.state == "open":
        save_score(db, learner_id, replace(attempt, state="abandoned", closed_at=now))


def _attempt(db: Connection, learner_id: str, attempt_id: str) -> Attempt:
    attempt = read_attempt(db, learner_id, attempt_id)
    if attempt is None:
        raise UnknownAttempt(attempt_id)
    return attempt
