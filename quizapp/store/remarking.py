"""What a corrected sheet marks anew: the answers in quizzes to what it asks otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, and_, bindparam, select

from quizapp.store.answers import LINES, Answers, Line, read_line
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.cards import VersionCards
from quizapp.store.reach import learners_of

_IS_GIVEN = and_(AttemptItems.learner_id == Answers.learner_id, AttemptItems.answer_id == Answers.id)
_IS_ASKED = and_(VersionCards.version_id == bindparam("version_id"), VersionCards.card_id == AttemptItems.card_id)
_QUIZ_ANSWERS = (
    LINES.add_columns(VersionCards.content_id)
    .join(AttemptItems, _IS_GIVEN)
    .join(VersionCards, _IS_ASKED)
    .where(
        AttemptItems.attempt_id.in_(bindparam("attempt_ids", expanding=True)),
        AttemptItems.content_id != VersionCards.content_id,
    )
)


def find_quizzes(db: Connection, set_id: str, owner: str) -> Mapping[str, Sequence[str]]:
    """The attempts on a set, by learner."""
    found: dict[str, list[str]] = defaultdict(list)
    wanted = select(Attempts.learner_id, Attempts.id).where(
        Attempts.learner_id.in_(learners_of(set_id, owner)), Attempts.set_id == set_id
    )
    for learner_id, attempt_id in db.execute(wanted):
        found[learner_id].append(attempt_id)
    return dict(sorted(found.items()))


def list_quiz_answers(
    db: Connection, learner_id: str, attempt_ids: Sequence[str], version_id: str
) -> list[tuple[str, Line]]:
    """The answers in these quizzes to what a version asks otherwise, in their order, each with the content by which it
    asks its card.
    """
    keys = {"learner_id": learner_id, "attempt_ids": attempt_ids, "version_id": version_id}
    found = [(asked, read_line(columns)) for *columns, asked in db.execute(_QUIZ_ANSWERS, keys)]
    return sorted(found, key=lambda answer: answer[1].sequence)
