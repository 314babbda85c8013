"""Cramming: the cards of a set asked one after the other, due or not, without touching what is remembered."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from quizapp.store.learners import read_learner
from quizapp.store.queue import count_cards, find_card, find_weakest
from quizapp.store.sets import read_current_version
from quizapp.store.shelf import read_miss
from quizapp.study.act import reads
from quizapp.study.failures import UnknownSet
from quizapp.study.recording import CRAM
from quizapp.study.review import finish
from quizapp.study.serving import Progress, serve
from quizapp.study.session import read_today
from quizapp.study.shown import Asked, Finished


@reads
def ask_cram(db: Connection, learner_id: str, set_id: str, *, now: datetime, since: int = 0) -> Asked | Finished:
    """The next card of today's round: each once, the weakest first, then those that were not known, until they are.

    A round begins after the line `since` of the learner's log; with the day where there is no such line. Raises
    UnknownSet.
    """
    if read_current_version(db, learner_id, set_id) is None:
        raise UnknownSet(set_id)
    today = read_today(db, read_learner(db, learner_id), now)
    since = since if since <= today.learner.sequence else 0
    marks, scope = today.marks(CRAM, set_id, since=since), today.scope(set_id)
    waiting = find_weakest(db, scope, [card_id for card_id in marks if card_id])
    if waiting is None:
        last = {answer.line.card_id: turn for turn, answer in enumerate(today.given(CRAM, set_id, since=since))}
        missed = sorted((card_id for card_id in last if card_id and marks[card_id] != "right"), key=last.__getitem__)
        waiting = next((card for card_id in missed if (card := find_card(db, scope, card_id))), None)
    if waiting is None:
        return finish(db, today, len(marks), set_id=set_id)
    turn = 1 + sum(answer.line.card_id == waiting.key for answer in today.given(CRAM, set_id))
    total = max(len(marks), count_cards(db, scope))
    left = total - sum(mark == "right" for mark in marks.values())
    miss = read_miss(db, learner_id, waiting.key)
    return serve(db, today, waiting, CRAM, Progress(tuple(marks.values()), total, left), miss=miss, turn=turn)
