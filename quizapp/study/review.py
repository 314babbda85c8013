"""A review: cards that are due, the most at risk first, then new ones; flashcards, choices and typed answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.card import Card
from quizapp.items.item import make_item
from quizapp.store.answering import read_met
from quizapp.store.answers import read_corrections, read_last_log
from quizapp.store.asked_cards import read_card
from quizapp.store.headings import read_heading
from quizapp.store.learners import read_learner
from quizapp.store.sets import read_current_version
from quizapp.store.upcoming import Chosen
from quizapp.study.act import commits, reads
from quizapp.study.agenda import Agenda, agenda_of
from quizapp.study.failures import (
    CannotUndo,
    ChangedCard,
    RetiredCard,
    StaleReview,
    UnknownAnswer,
    UnknownCard,
    UnknownSet,
)
from quizapp.study.feedback import Stands, find_standing, stands_saved
from quizapp.study.judging import judge
from quizapp.study.recording import CRAM, record_answer, record_correction
from quizapp.study.replay import standing
from quizapp.study.serving import FLASHCARD, UNDOABLE, Progress, serve
from quizapp.study.session import Left, Today, count_left, find_next_time
from quizapp.study.shown import Asked, Back, Finished, Given, Ticket


@reads
def ask_review(
    db: Connection,
    learner_id: str,
    *,
    now: datetime,
    set_id: str | None = None,
    new: bool = True,
    more: int = 0,
    form: str | None = None,
) -> Asked | Finished:
    """The next question of a review, of one set or of all; without new cards if `new` is False, or with so many `more`
    than a day has. Raises UnknownSet.

    `form` is how a leech is to be asked, where its card has that form.
    """
    if set_id is not None and read_current_version(db, learner_id, set_id) is None:
        raise UnknownSet(set_id)
    agenda = agenda_of(db, read_learner(db, learner_id), now)
    left, chosen = _next(agenda, set_id, new=new, more=more)
    agenda.keep()
    marks = agenda.marks("review", set_id)
    if chosen is None:
        right = agenda.today.right_at_once("review", set_id)
        return finish(db, agenda.today, len(marks), set_id=set_id, right=right)
    total = len(marks) + left.total(marks, new=new)
    progress = Progress(tuple(marks.values()), total, left.total((), new=new))
    return serve(db, agenda.today, chosen.waiting, "review", progress, miss=chosen.miss, was=chosen.was, form=form)


def _next(agenda: Agenda, set_id: str | None, *, new: bool, more: int) -> tuple[Left, Chosen | None]:
    for _ in range(2):  # once more where what was kept is not so any more
        left = agenda.left(set_id, more=more, new=new)
        card_id = agenda.next(left, set_id, new=new)
        chosen = None if card_id is None else agenda.read(card_id)
        if card_id is None or chosen is not None:
            break
    return left, chosen


def finish(db: Connection, today: Today, answered: int, *, set_id: str | None, right: int | None = None) -> Finished:
    """What is said when nothing is left to ask now; `answered` counts cards, `right` those that were so at once."""
    left = count_left(db, today, set_id=set_id)
    next_due_at, count = (None, 0) if left.due_now else find_next_time(db, today, set_id=set_id) or (None, 0)
    count = min(count, today.learner.reviews_per_day)
    return Finished(
        answered,
        next_due_at,
        count,
        left.new.total(),
        today.last_answer(UNDOABLE),
        left.due_now,
        right=right,
        beyond=left.beyond,
    )


@reads
def show_back(db: Connection, learner_id: str, ticket: Ticket, *, now: datetime) -> Back:
    """The back of a served flashcard; raises UnknownCard, also for what is asked in another form."""
    if ticket.form != FLASHCARD:
        raise UnknownCard(ticket.card_id)
    try:
        card = read_card(db, ticket.content_id)
    except LookupError:
        raise UnknownCard(ticket.card_id) from None
    keys, statement = tuple(key.text for key in card.keys), make_item(card, ticket.form, ticket.seed).statement
    return Back(keys, statement, card.source, card.claim_by, card.because)


@commits
def answer_review(db: Connection, learner_id: str, ticket: Ticket, given: Given, *, now: datetime) -> Stands | None:
    """Write an answer down once, whether it comes once or often. Gives how it stands, to be told; None where the
    question was answered before with something else, which stands.

    Raises BadAnswer, UnknownCard, RetiredCard, ChangedCard, and StaleReview where the card was answered elsewhere since
    it was served.
    """
    learner = read_learner(db, learner_id, lock=True)
    try:
        met = read_met(db, learner_id, content_id=ticket.content_id, answer_id=ticket.answer_id)
    except LookupError:
        raise UnknownCard(ticket.card_id) from None
    content = met.content
    if met.is_answered:
        return find_same(db, learner_id, content.card, ticket, given)
    if content.card_id is None:
        raise UnknownCard(ticket.content_id)
    if content.is_retired:
        raise RetiredCard(content.card_id)
    if not content.is_current:
        raise ChangedCard(content.card_id)
    if ticket.context != CRAM and ticket.memory_version != (met.kept.version if met.kept else 0):
        raise StaleReview(content.card_id)
    line = record_answer(db, learner, read_heading(db, ticket.version_id).set_id, met, ticket, given, now=now)
    return stands_saved(learner, line, met)


def find_same(db: Connection, learner_id: str, card: Card, ticket: Ticket, given: Given) -> Stands | None:
    """The answer that was given before, None where it was another one; raises StaleReview where it was taken back."""
    try:
        stands = find_standing(db, learner_id, ticket.answer_id)
    except UnknownAnswer:
        raise StaleReview(ticket.card_id) from None
    is_same = stands.answer.line.given == judge(make_item(card, ticket.form, ticket.seed), given).given
    return stands if is_same else None


@commits
def undo_review(db: Connection, learner_id: str, *, now: datetime, answer_id: str | None = None) -> bool:
    """Take back the last answer of a review or of the shelf, and the one before it when called again.

    False if there is none. The card is due as it was before. `answer_id` is the answer that the page offered to take
    back: if that is done already, by a button pressed twice or in another window, no other goes with it. Raises
    CannotUndo where another answer came since, or the card began anew.
    """
    learner = read_learner(db, learner_id, lock=True)
    log = read_last_log(db, learner_id, UNDOABLE)
    last = next((answer.line for answer in reversed(standing(log)) if answer.line.context in UNDOABLE), None)
    is_last = last is not None and answer_id in (None, last.id)
    if not is_last and answer_id is not None and is_taken_back(db, learner_id, answer_id):
        return True
    if last is None:
        return False
    if not is_last or any(line.kind == "restart" and line.sequence > last.sequence for line in log):
        raise CannotUndo(last.id)
    record_correction(db, learner, last, "undo", log=log, now=now)
    return True


def is_taken_back(db: Connection, learner_id: str, answer_id: str) -> bool:
    return any(line.kind == "undo" for line in read_corrections(db, learner_id, [answer_id]))
