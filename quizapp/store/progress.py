"""What a learner's log adds up to: counted by the database, since a log may have millions of lines.

An answer that was corrected is left out of the sums and given by itself, so that whoever asks can say how it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import Connection, Float, bindparam, case, exists, func, select
from sqlalchemy.orm import aliased

from quizapp.store.answers import Answers, Line, line_of
from quizapp.store.attempts import Attempts
from quizapp.store.cards import Cards

_NAMES = tuple(field.name for field in fields(Line))
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)  # where one group of predicted recall ends and the next begins
_CORRECTIONS = aliased(Answers)
_IS_CORRECTED = exists().where(_CORRECTIONS.learner_id == Answers.learner_id, _CORRECTIONS.corrects == Answers.id)
_SINCE = (
    Answers.learner_id == bindparam("learner_id"),
    Answers.study_day >= bindparam("since"),
    Answers.kind == "answer",
    Answers.moves_memory,
)
_IS_PREDICTED = (Answers.recall.is_not(None), Answers.recall < 1.0)  # on the day itself nothing is predicted
_IS_UNKNOWN = func.coalesce(Answers.given["unknown"].as_boolean(), False)
_GROUP = case(*((Answers.recall < end, place) for place, end in enumerate(STEPS)), else_=len(STEPS))
_SUMS = (
    select(
        _GROUP.label("place"),
        (Answers.study_day >= bindparam("lately")).label("is_late"),
        Answers.mark,
        Answers.guess,
        _IS_UNKNOWN.label("is_unknown"),
        func.count().label("number"),
        func.sum(Answers.recall, type_=Float).label("recall"),
    )
    .where(*_SINCE, *_IS_PREDICTED, ~_IS_CORRECTED)
    .group_by("place", "is_late", Answers.mark, Answers.guess, "is_unknown")
)
_CORRECTED = (
    select(*(getattr(Answers, name) for name in _NAMES))
    .where(Answers.learner_id == bindparam("learner_id"), Answers.study_day >= bindparam("since"))
    .where((Answers.corrects.is_not(None)) | (_IS_CORRECTED & (Answers.kind == "answer")))
    .order_by(Answers.sequence)
)
_TIME = select(func.count(Answers.taken_ms), func.coalesce(func.sum(Answers.taken_ms), 0)).where(
    Answers.learner_id == bindparam("learner_id"), Answers.study_day >= bindparam("since"), Answers.kind == "answer"
)
_IS_WRONG = case((Answers.mark == "wrong", 1), else_=0)
_HARD = (
    select(Answers.card_id, func.count().label("asked"), func.sum(_IS_WRONG).label("wrong"))
    .join(Cards, Cards.id == Answers.card_id)
    .where(*_SINCE, Cards.retired_at.is_(None), ~_IS_CORRECTED)
    .group_by(Answers.card_id)
    .having(func.sum(_IS_WRONG) >= bindparam("least"))
    .order_by((func.sum(_IS_WRONG) * 1.0 / func.count()).desc(), func.sum(_IS_WRONG).desc(), Answers.card_id)
    .limit(bindparam("most"))
)
_FINISHED = (
    select(Attempts.set_id, Attempts.points, Attempts.length)
    .where(Attempts.learner_id == bindparam("learner_id"), Attempts.state == "finished")
    .order_by(Attempts.started_at)
)


@dataclass(frozen=True, slots=True)
class Sum:
    """How often a mark was given where recall was predicted alike: `place` is that of its group among `STEPS`, `guess`
    the chance of luck, `recall` the sum of what was predicted. `is_unknown` where the learner did not try.
    """

    place: int
    is_late: bool
    mark: str
    guess: float
    is_unknown: bool
    number: int
    recall: float


def sum_predictions(db: Connection, learner_id: str, *, since: date, lately: date) -> list[Sum]:
    """The answers to cards with a memory since a day, summed up; those that were corrected are left out."""
    rows = db.execute(_SUMS, {"learner_id": learner_id, "since": since, "lately": lately})
    return [Sum(**row._mapping) for row in rows]


def group_of(recall: float) -> int:
    """The place of a predicted recall among the groups."""
    return next((place for place, end in enumerate(STEPS) if recall < end), len(STEPS))


def read_corrected(db: Connection, learner_id: str, *, since: date) -> list[Line]:
    """The answers that were corrected, and what corrects them, in their order."""
    return [line_of(row._asdict()) for row in db.execute(_CORRECTED, {"learner_id": learner_id, "since": since})]


def read_time(db: Connection, learner_id: str, *, since: date) -> tuple[int, int]:
    """How many answers say how long they took, and how many milliseconds all of these did."""
    number, taken = db.execute(_TIME, {"learner_id": learner_id, "since": since}).one()
    return number, int(taken or 0)


def find_hardest(db: Connection, learner_id: str, *, since: date, least: int, most: int) -> list[tuple[str, int, int]]:
    """The cards missed the largest share of the times: the card, how often it was asked and how often wrong."""
    values = {"learner_id": learner_id, "since": since, "least": least, "most": most}
    return [(row.card_id, row.asked, int(row.wrong)) for row in db.execute(_HARD, values)]


def read_finished(db: Connection, learner_id: str) -> dict[str, list[tuple[float, int]]]:
    """The points and the length of every finished attempt by set, the oldest first."""
    scores: dict[str, list[tuple[float, int]]] = {}
    for row in db.execute(_FINISHED, {"learner_id": learner_id}):
        scores.setdefault(row.set_id, []).append((row.points, row.length))
    return scores
