"""What a learner's log adds up to: counted by the database, since a log may have millions of lines.

An answer that was corrected is left out of the sums and given by itself, so that whoever asks can say how it stands.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Float, Integer, bindparam, case, func, select, type_coerce
from sqlalchemy.orm import aliased

from quizapp.store.answers import LINES, Answers, Line, read_line
from quizapp.store.attempts import Attempts
from quizapp.store.base import Day
from quizapp.store.cards import Cards

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)  # where one group of predicted recall ends and the next begins
_OWN = Answers.learner_id == bindparam("learner_id")
_SINCE, _ON_DAY = Answers.study_day >= bindparam("since"), Answers.study_day == bindparam("since")
# Where another index finds the few lines that are wanted, that of the days must not be taken instead.
_NOT_BY_DAY = type_coerce(Answers.study_day, Integer) + 0 >= bindparam("since", type_=Day())
_CORRECTIONS = aliased(Answers)
_CORRECTED_IDS = select(_CORRECTIONS.corrects).where(
    _CORRECTIONS.learner_id == bindparam("learner_id"), _CORRECTIONS.corrects > ""
)
_IS_CORRECTED = Answers.id.in_(_CORRECTED_IDS)
_MOVES = (Answers.kind == "answer", Answers.moves_memory, ~_IS_CORRECTED)
_IS_PREDICTED = (Answers.recall.is_not(None), Answers.recall < 1.0)  # on the day itself nothing is predicted
_IS_UNKNOWN = func.coalesce(Answers.given["unknown"].as_boolean(), False)
_GAVE_UP = case((Answers.mark == "wrong", _IS_UNKNOWN), else_=False)
_GROUP = case(*((Answers.recall < end, place) for place, end in enumerate(STEPS)), else_=len(STEPS))
_SUMS = (
    select(
        Answers.study_day.label("day"),
        _GROUP.label("place"),
        Answers.mark,
        Answers.guess,
        _GAVE_UP.label("is_unknown"),
        func.count().label("number"),
        func.sum(Answers.recall, type_=Float).label("recall"),
    )
    .where(_OWN, *_MOVES, *_IS_PREDICTED)
    .group_by("day", "place", Answers.mark, Answers.guess, "is_unknown")
    .order_by("day", "place", Answers.mark, Answers.guess, "is_unknown")
)
# By whether one day is wanted: made once, since SQLAlchemy has more work with a statement that it has not seen.
_SUMS_OF = {True: _SUMS.where(_ON_DAY), False: _SUMS.where(_SINCE)}
_CORRECTED = (LINES.where(Answers.corrects > ""), LINES.where(_IS_CORRECTED, Answers.kind == "answer"))
_CORRECTED_OF = {
    True: tuple(wanted.where(_ON_DAY) for wanted in _CORRECTED),
    False: tuple(wanted.where(_NOT_BY_DAY) for wanted in _CORRECTED),
}
_TIMES = (
    select(Answers.study_day, func.count(Answers.taken_ms), func.coalesce(func.sum(Answers.taken_ms), 0))
    .where(_OWN, Answers.kind == "answer")
    .group_by(Answers.study_day)
)
_TIMES_OF = {True: _TIMES.where(_ON_DAY), False: _TIMES.where(_SINCE)}
_CARD_LOGS = LINES.where(Answers.card_id.in_(bindparam("card_ids", expanding=True)))
_IS_WRONG = case((Answers.mark == "wrong", 1), else_=0)
_HARD = (
    select(Answers.card_id, func.count().label("asked"), func.sum(_IS_WRONG).label("wrong"))
    .where(_OWN, _NOT_BY_DAY, *_MOVES)
    .group_by(Answers.card_id)
    .having(func.sum(_IS_WRONG) >= bindparam("least"))
)
_SOME_HARD = _HARD.where(Answers.card_id.in_(bindparam("card_ids", expanding=True)))
_ASKED = select(Cards.id).where(Cards.id.in_(bindparam("card_ids", expanding=True)), Cards.retired_at.is_(None))
_FINISHED = (
    select(Attempts.set_id, Attempts.points, Attempts.length)
    .where(Attempts.learner_id == bindparam("learner_id"), Attempts.state == "finished")
    .order_by(Attempts.started_at)
)


@dataclass(frozen=True, slots=True)
class Sum:
    """How often a mark was given on a study day where recall was predicted alike: `place` is that of its group among
    `STEPS`, `guess` the chance of luck, `recall` the sum of what was predicted. `is_unknown` where it is wrong because
    the learner did not try.
    """

    day: date
    place: int
    mark: str
    guess: float
    is_unknown: bool
    number: int
    recall: float


def sum_predictions(db: Connection, learner_id: str, since: date, *, only: bool = False) -> list[Sum]:
    """The answers from a day on, or of that day only, to cards with a memory, summed up; those that were corrected are
    left out.
    """
    return [Sum(*row) for row in db.execute(_SUMS_OF[only], {"learner_id": learner_id, "since": since})]


def group_of(recall: float) -> int:
    """The place of a predicted recall among the groups."""
    return next((place for place, end in enumerate(STEPS) if recall < end), len(STEPS))


def read_corrected(db: Connection, learner_id: str, since: date, *, only: bool = False) -> list[Line]:
    """The answers that were corrected, and what corrects them, in their order; of as many days."""
    values = {"learner_id": learner_id, "since": since}
    rows = [row for wanted in _CORRECTED_OF[only] for row in db.execute(wanted, values)]
    return sorted(map(read_line, rows), key=lambda line: line.sequence)


def read_times(db: Connection, learner_id: str, since: date, *, only: bool = False) -> dict[date, tuple[int, int]]:
    """How many answers of each day say how long they took, and how many milliseconds all of these did."""
    rows = db.execute(_TIMES_OF[only], {"learner_id": learner_id, "since": since})
    return {day: (number, int(taken or 0)) for day, number, taken in rows}


def read_card_logs(db: Connection, learner_id: str, card_ids: Collection[str]) -> dict[str, list[Line]]:
    """All lines of some cards in their order, by card."""
    logs: dict[str, list[Line]] = {card_id: [] for card_id in card_ids}
    for row in db.execute(_CARD_LOGS, {"learner_id": learner_id, "card_ids": list(logs)}):
        logs[row.card_id].append(read_line(row))
    return {card_id: sorted(lines, key=lambda line: line.sequence) for card_id, lines in logs.items()}


def count_wrong(
    db: Connection, learner_id: str, *, since: date, least: int, card_ids: Collection[str] | None = None
) -> dict[str, tuple[int, int]]:
    """The cards that were often wrong, of all or of some: how often each was asked and how often it was wrong."""
    values = {"learner_id": learner_id, "since": since, "least": least}
    if card_ids is None:
        rows = db.execute(_HARD, values).all()
    else:
        rows = db.execute(_SOME_HARD, values | {"card_ids": list(card_ids)}).all()
    return {card_id: (asked, int(wrong)) for card_id, asked, wrong in rows if card_id is not None}


def find_asked(db: Connection, card_ids: Collection[str]) -> set[str]:
    """Which of these cards their sets still ask."""
    return set(db.scalars(_ASKED, {"card_ids": list(card_ids)}))


def read_finished(db: Connection, learner_id: str) -> dict[str, list[tuple[float, int]]]:
    """The points and the length of every finished attempt by set, the oldest first."""
    scores: dict[str, list[tuple[float, int]]] = {}
    for row in db.execute(_FINISHED, {"learner_id": learner_id}):
        scores.setdefault(row.set_id, []).append((row.points, row.length))
    return scores
