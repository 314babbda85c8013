"""The learner's word against the program's mark: "I was right", "count it as wrong", "I guessed".

Each appends a line and recomputes the card's memory from its log; said twice, it is said once.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from quizapp.store.learners import read_learner
from quizapp.study.act import commits
from quizapp.study.failures import CannotCorrect
from quizapp.study.feedback import find_standing
from quizapp.study.recording import record_correction
from quizapp.study.scoring import mark_item


@commits
def say_right(db: Connection, learner_id: str, answer_id: str, *, now: datetime) -> None:
    """A typed answer was right after all. Raises UnknownAnswer, and CannotCorrect for any other form."""
    _override(db, learner_id, answer_id, "right", now)


@commits
def say_wrong(db: Connection, learner_id: str, answer_id: str, *, now: datetime) -> None:
    """A typed answer that was accepted was wrong. Raises as `say_right`."""
    _override(db, learner_id, answer_id, "wrong", now)


@commits
def say_guessed(db: Connection, learner_id: str, answer_id: str, *, now: datetime) -> None:
    """A right choice was luck: it keeps its point, and the memory counts it as Again. Raises as `say_right`."""
    learner = read_learner(db, learner_id, lock=True)
    answer = find_standing(db, learner_id, answer_id).answer
    if "chosen" not in answer.line.given or answer.mark != "right":
        raise CannotCorrect(answer_id)
    if not answer.is_guessed:
        record_correction(db, learner, answer.line, "guessed", now=now)


def _override(db: Connection, learner_id: str, answer_id: str, mark: str, now: datetime) -> None:
    learner = read_learner(db, learner_id, lock=True)
    answer = find_standing(db, learner_id, answer_id).answer
    if "typed" not in answer.line.given:
        raise CannotCorrect(answer_id)
    if answer.mark != mark:
        record_correction(db, learner, answer.line, "override", mark=mark, now=now)
        mark_item(db, learner_id, answer.line, mark, now=now)
