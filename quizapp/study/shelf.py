"""The missed shelf, and a round of flashcards over it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.item import make_item
from quizapp.memory.queue import without_siblings
from quizapp.memory.schedule import retrievability
from quizapp.store.answers import read_lines
from quizapp.store.cards import read_contents
from quizapp.store.learners import read_learner
from quizapp.store.queue import MOST_MISSED, WaitingMissed, find_missed
from quizapp.store.sets import read_current_version, read_current_versions
from quizapp.study.act import reads
from quizapp.study.failures import UnknownSet
from quizapp.study.feedback import given_apart
from quizapp.study.review import finish
from quizapp.study.serving import Progress, choose_form, find_was, serve
from quizapp.study.session import Today, read_today, today_of
from quizapp.study.shown import Asked, Finished
from quizapp.study.shown_cards import Missed


@reads
def shelf(
    db: Connection, learner_id: str, *, now: datetime, set_id: str | None = None, most: int = MOST_MISSED
) -> tuple[Missed, ...]:
    """So many of the cards on the shelf, of one set or of all, the longest missed first. Raises UnknownSet."""
    _check(db, learner_id, set_id)
    today = today_of(read_learner(db, learner_id), now)
    missed = find_missed(db, today.scope(set_id), most=most)
    titles = {version.set_id: version.title for version in read_current_versions(db, learner_id)}
    lines = read_lines(db, learner_id, [card.miss.answer_id for card in missed])
    content_ids = {card.waiting.content_id for card in missed} | {line.content_id or "" for line in lines.values()}
    contents = read_contents(db, content_ids)
    shown = []
    for place in missed:
        waiting, miss, line = place.waiting, place.miss, lines[place.miss.answer_id]
        card, then = contents[waiting.content_id].card, contents[line.content_id or ""].card
        item = make_item(card, choose_form(card, waiting.memory, 0, "shelf"), 0)
        memory, (given, judged) = waiting.memory, given_apart(then, line)
        shown.append(
            Missed(
                card_id=waiting.key,
                set_id=waiting.set_id,
                set_title=titles[waiting.set_id],
                stem=item.stem,
                key=item.key_text,
                given=given,
                judged=judged,
                source=card.source,
                times=miss.times,
                missed_at=miss.missed_at,
                due_at=memory.due_at if memory else None,
                share=retrievability(memory, today.moment.day, today.learner.parameters) if memory else None,
            )
        )
    return tuple(shown)


@reads
def ask_shelf(db: Connection, learner_id: str, *, now: datetime, set_id: str | None = None) -> Asked | Finished:
    """The next card of today's round: each once, then those that were not known, until they are. Raises UnknownSet."""
    today = _today(db, learner_id, now, set_id)
    marks = today.marks("shelf", set_id)
    left = _left(find_missed(db, today.scope(set_id)), today)
    if not left:
        return finish(db, today, len(marks), set_id=set_id)
    total = len(marks) + sum(missed.waiting.key not in marks for missed in left)
    waiting, miss, progress = left[0].waiting, left[0].miss, Progress(tuple(marks.values()), total, len(left))
    return serve(db, today, waiting, "shelf", progress, miss=miss, was=find_was(db, today, waiting))


def _left(missed: list[WaitingMissed], today: Today) -> list[WaitingMissed]:
    """The cards of the shelf that were not yet answered right in today's round, those not asked yet first; siblings of
    what was asked today wait for tomorrow.
    """
    last: dict[str | None, tuple[int, str | None]] = {}
    for turn, answer in enumerate(today.answered.answers, 1):
        if answer.line.context == "shelf":
            last[answer.line.card_id] = (turn, answer.mark)
    never = (0, None)
    apart = {waiting.key for waiting in without_siblings([card.waiting for card in missed], today.answered.asked)}
    left = [card for card in missed if card.waiting.key in apart and last.get(card.waiting.key, never)[1] != "right"]
    return sorted(left, key=lambda card: last.get(card.waiting.key, never)[0])


def _today(db: Connection, learner_id: str, now: datetime, set_id: str | None) -> Today:
    _check(db, learner_id, set_id)
    return read_today(db, read_learner(db, learner_id), now)


def _check(db: Connection, learner_id: str, set_id: str | None) -> None:
    if set_id is not None and read_current_version(db, learner_id, set_id) is None:
        raise UnknownSet(set_id)
