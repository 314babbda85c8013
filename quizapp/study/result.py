"""How a quiz went: its score, and every question with the answer given and the key."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from quizapp.items.item import make_item
from quizapp.store.answers import Line, read_corrections, read_lines
from quizapp.store.attempts import Attempt, AttemptItem, read_attempt, read_attempts, read_items
from quizapp.store.cards import read_contents
from quizapp.store.headings import read_heading
from quizapp.store.learners import read_learner
from quizapp.store.sets import read_current_version, read_version
from quizapp.study.act import reads
from quizapp.study.failures import UnknownAttempt
from quizapp.study.feedback import RoundSoFar, due_after, tell
from quizapp.study.overview import TOLD_FOR, overview_of
from quizapp.study.replay import Standing, standing
from quizapp.study.shown_sets import AttemptSummary, QuizResult, ResultRow


@reads
def quiz_result(db: Connection, learner_id: str, attempt_id: str, *, now: datetime) -> QuizResult:
    """The result of an attempt, also of one that is open or abandoned. Raises UnknownAttempt."""
    attempt = read_attempt(db, learner_id, attempt_id)
    if attempt is None:
        raise UnknownAttempt(attempt_id)
    version = read_version(db, attempt.version_id)
    items = read_items(db, learner_id, attempt_id)
    return QuizResult(
        attempt=summarise(attempt),
        set_id=attempt.set_id,
        set_title=version.title,
        language=version.language,
        rows=tuple(_rows(db, learner_id, attempt, items)),
        previous_points=_previous(db, learner_id, attempt),
        missed=sum(item.mark == "wrong" and item.card_id is not None for item in items),
        seconds=round((attempt.closed_at - attempt.started_at).total_seconds()) if attempt.closed_at else None,
        attempts=tuple(summarise(each) for each in reversed(read_attempts(db, learner_id, [attempt.set_id]))),
        is_in_sight=read_current_version(db, learner_id, attempt.set_id) is not None,
    )


@dataclass(frozen=True, slots=True)
class RemarkedQuiz:
    """A quiz of which a corrected sheet has marked so many answers anew, and what it has scored by that."""

    attempt_id: str
    title: str
    language: str
    started_at: datetime
    answers: int
    points: float
    length: int


@reads
def remarked_quizzes(db: Connection, learner_id: str, *, now: datetime) -> list[RemarkedQuiz]:
    """Those of the last TOLD_FOR, the last first."""
    remarks = overview_of(db, read_learner(db, learner_id), now).remarks
    answers = Counter(each.attempt_id for each in remarks if each.answered_at >= now - TOLD_FOR)
    found = []
    for attempt_id, number in answers.items():
        attempt = read_attempt(db, learner_id, attempt_id)
        if attempt is not None:
            version = read_version(db, attempt.version_id)
            head = (attempt.id, version.title, version.language, attempt.started_at)
            found.append(RemarkedQuiz(*head, number, attempt.points, attempt.length))
    return found


def summarise(attempt: Attempt) -> AttemptSummary:
    return AttemptSummary(
        attempt_id=attempt.id,
        started_at=attempt.started_at,
        finished_at=attempt.closed_at if attempt.state == "finished" else None,
        state=attempt.state,
        points=attempt.points,
        answered=attempt.answered,
        length=attempt.length,
    )


def _rows(db: Connection, learner_id: str, attempt: Attempt, items: list[AttemptItem]) -> list[ResultRow]:
    heading = read_heading(db, attempt.version_id)
    contents = read_contents(db, (item.content_id for item in items))
    answers = _answers(db, learner_id, [item.answer_id for item in items if item.mark])
    marks = tuple(item.mark for item in items if item.mark)
    shown_items = {item: make_item(contents[item.content_id].card, item.form, item.seed) for item in items}
    is_open = attempt.state == "open"
    coming = tuple(shown for item, shown in shown_items.items() if item.mark is None and is_open)
    rows = []
    for item, shown in shown_items.items():
        answer, due_at = answers.get(item.answer_id, (None, None))
        round_ = RoundSoFar(item.position, marks, len(items), coming)
        told = tell(answer, shown.card, heading, round_, due_at) if answer else None
        rows.append(ResultRow(told, told.stem if told else shown.stem, item.form))
    return rows


def _answers(
    db: Connection, learner_id: str, answer_ids: list[str]
) -> dict[str, tuple[Standing[Line], datetime | None]]:
    """Each answer as it stands, and when its card was due after it."""
    lines = [*read_lines(db, learner_id, answer_ids).values(), *read_corrections(db, learner_id, answer_ids)]
    return {answer.line.id: (answer, due_after(answer.line, lines)) for answer in standing(lines)}


def _previous(db: Connection, learner_id: str, attempt: Attempt) -> float | None:
    """The points of the finished attempt before it, of the same set and length."""
    for other in read_attempts(db, learner_id, [attempt.set_id]):
        is_before = (other.started_at, other.id) < (attempt.started_at, attempt.id)
        if is_before and other.state == "finished" and other.length == attempt.length:
            return other.points
    return None
