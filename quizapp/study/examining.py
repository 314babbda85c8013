"""Whether what is stored is what the log says: what `quizapp doctor` asks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection

from quizapp.store.derived import count_gaps, rows_of_derived
from quizapp.store.engine import writing
from quizapp.study.act import naming, reads
from quizapp.study.failures import StoreFailure
from quizapp.study.rebuilding import all_learners, remake


@dataclass(frozen=True, slots=True)
class ExaminedLog:
    """`unlike` counts, by table, the rows that a replay of the log makes otherwise; `gaps` the learners whose log does
    not have every number from 1 to the last, once.
    """

    lines: int
    unlike: dict[str, int]
    gaps: int


def examine() -> ExaminedLog:
    """Replay every log and compare, in a transaction that is taken back. It holds writers off meanwhile: on SQLite it
    is done on a copy. Raises StoreFailure.
    """
    lines, unlike = 0, Counter[str]()
    for learner_id in all_learners():
        with naming(StoreFailure), writing() as connection, connection.begin() as transaction:
            before = rows_of_derived(connection, learner_id)
            lines += remake(connection, learner_id).lines
            after = rows_of_derived(connection, learner_id)
            unlike.update({table: len(before[table] ^ after[table]) for table in before})
            transaction.rollback()
    return ExaminedLog(lines, {table: count for table, count in sorted(unlike.items()) if count}, _gaps())


@reads
def _gaps(db: Connection) -> int:
    return count_gaps(db)
