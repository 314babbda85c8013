"""What a quiz has scored: 1 point for right, half a point for almost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from quizapp.store.answers import Line
from quizapp.store.attempts import read_attempt, read_items, save_mark, save_score

POINTS = {"right": 1.0, "almost": 0.5, "wrong": 0.0}


def mark_item(db: Connection, learner_id: str, line: Line, mark: str, *, now: datetime) -> None:
    """Mark the item of an attempt that a line answers, and score the attempt; the last item finishes it.

    A line that belongs to no attempt changes nothing.
    """
    if line.attempt_id is None or line.position is None:
        return
    save_mark(db, learner_id, line.attempt_id, line.position, mark)
    attempt = read_attempt(db, learner_id, line.attempt_id)
    marks = [item.mark for item in read_items(db, learner_id, line.attempt_id) if item.mark]
    if attempt is None:
        return
    scored = replace(attempt, answered=len(marks), points=sum(POINTS[mark] for mark in marks))
    if attempt.state == "open" and len(marks) == attempt.length:
        scored = replace(scored, state="finished", closed_at=now)
    save_score(db, learner_id, scored)
