"""The rows of one learner copied to another: what a guest has answered becomes an account's.

Derived tables are made anew from the log; here it is the log itself, the quizzes and the sets taken up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Insert, String, bindparam, exists, insert, select
from sqlalchemy.orm import aliased

from quizapp.store.answers import Answers
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.reach import SetMembers

_TAKER = bindparam("taker", type_=String)
_GIVEN = bindparam("giver", type_=String)


def _copy(table: Any, *same: str) -> Insert:
    """The rows of the giver that the taker has not, by the columns that tell which row is the same."""
    columns = [column.name for column in table.__table__.columns if column.name != "learner_id"]
    there = aliased(table)
    is_there = exists().where(
        there.learner_id == _TAKER, *(getattr(there, name) == getattr(table, name) for name in same)
    )
    wanted = select(_TAKER, *(getattr(table, name) for name in columns)).where(table.learner_id == _GIVEN, ~is_there)
    return insert(table).from_select(["learner_id", *columns], wanted)


_ATTEMPTS = _copy(Attempts, "id")
_ITEMS = _copy(AttemptItems, "attempt_id", "position")
_MEMBERS = _copy(SetMembers, "set_id")
_LINE = insert(Answers).from_select(
    ["learner_id", *(column.name for column in Answers.__table__.columns if column.name != "learner_id")],
    select(
        _TAKER,
        *(
            bindparam("number") if column.name == "sequence" else getattr(Answers, column.name)
            for column in Answers.__table__.columns
            if column.name != "learner_id"
        ),
    ).where(Answers.learner_id == _GIVEN, Answers.sequence == bindparam("was")),
)


def copy_quizzes(db: Connection, giver: str, taker: str) -> None:
    """Attempts with their items, and the sets that were taken up, but for those that the taker has."""
    for statement in (_ATTEMPTS, _ITEMS, _MEMBERS):
        db.execute(statement, {"giver": giver, "taker": taker})


def copy_lines(db: Connection, giver: str, taker: str, numbers: Sequence[tuple[int, int]]) -> None:
    """The lines of the giver's log with these numbers, each under the other number, which must be free."""
    for was, number in numbers:
        db.execute(_LINE, {"giver": giver, "taker": taker, "was": was, "number": number})


def list_line_ids(db: Connection, learner_id: str) -> list[tuple[int, str]]:
    """Number and id of every line of a log, in their order."""
    wanted = select(Answers.sequence, Answers.id).where(Answers.learner_id == learner_id).order_by(Answers.sequence)
    return [(row.sequence, row.id) for row in db.execute(wanted)]
