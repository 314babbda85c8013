"""What a line of the log must be by itself, so that a replay and every page can read it."""

from __future__ import annotations

from datetime import date

from quizapp.exchange.reading import BadLine
from quizapp.exchange.rows import AnswerRow
from quizapp.items.marking.answers import LONGEST_ANSWER
from quizapp.memory.rating import Rating

CORRECTIONS = ("override", "guessed", "undo", "remark")
OF_CARDS = ("restart", "suspend", "resume", "bury", "flag", "unflag")
_CONTEXTS = ("quiz", "review", "shelf", "cram")
_RATINGS = frozenset(rating.name.lower() for rating in Rating)


def check_answer(line: int, row: AnswerRow) -> None:
    """Raises BadLine. A kind that is not known here is carried as it stands, where it is about a set alone."""
    if row.kind == "answer":
        is_fine = _is_answer(row)
    elif row.kind in CORRECTIONS:
        is_fine = row.corrects is not None and (row.kind not in ("override", "remark") or row.mark is not None)
    elif row.kind in OF_CARDS:
        is_fine = row.card_id is not None and _is_alone(row) and _has_what_it_says(row)
    else:
        is_fine = row.card_id is None and not row.moves_memory and _is_alone(row)
    if not is_fine:
        raise BadLine(line, "answer", kind=row.kind)


def _is_alone(row: AnswerRow) -> bool:
    return row.corrects is None and row.attempt_id is None and row.content_id is None


def _is_answer(row: AnswerRow) -> bool:
    is_of_quiz = row.context == "quiz"
    needed = (row.version_id, row.content_id, row.form, row.seed, row.mark, row.rating)
    return (
        row.corrects is None
        and None not in needed
        and row.context in _CONTEXTS
        and (row.card_id is not None or (is_of_quiz and not row.moves_memory))
        and (row.attempt_id is not None) == (row.position is not None) == is_of_quiz
        and _is_given(row)
    )


def _is_given(row: AnswerRow) -> bool:
    """Whether what was given is one thing of those there are; that it fits the question is tried with its content."""
    [(name, value)] = row.given.items() if len(row.given) == 1 else [("", None)]
    match name, value:
        case "unknown", bool():
            return value
        case "chosen", int():
            return not isinstance(value, bool) and value >= 0
        case "order", list():
            return sorted(map(repr, value)) == sorted(map(repr, range(len(value))))
        case "typed", str():
            return len(value) <= LONGEST_ANSWER
        case "rating", str():
            return value in _RATINGS
    return False


def _has_what_it_says(row: AnswerRow) -> bool:
    if row.kind == "bury":
        return _is_day(row.given.get("until"))
    if row.kind == "flag":
        return isinstance(row.given.get("note"), str)
    return isinstance(row.given.get("was", ""), str) and isinstance(row.given.get("note", ""), str)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).year > 1
    except ValueError:
        return False
