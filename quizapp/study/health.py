"""Whether an answer could be saved now: what a watchman asks of a running server."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from quizapp.store.engine import writing
from quizapp.store.learners import touch_nothing
from quizapp.store.migration import schema_of
from quizapp.study.act import naming, reads
from quizapp.study.failures import StoreFailure

PATIENCE = 2.0  # seconds; whoever writes is done much sooner


@dataclass(frozen=True, slots=True)
class Health:
    """`database` is writable, or the reason of the StoreFailure; `schema` is None where that cannot be told."""

    database: str
    schema: str | None


def check_health() -> Health:
    """Tries a write and takes it back; never raises for a fault of the store."""
    try:
        schema = _schema()
    except StoreFailure as failure:
        return Health(failure.reason, None)
    try:
        with naming(StoreFailure), writing(PATIENCE) as connection, connection.begin() as transaction:
            touch_nothing(connection)
            transaction.rollback()
    except StoreFailure as failure:
        return Health(failure.reason, schema)
    return Health("writable", schema)


@reads
def _schema(db: Connection) -> str | None:
    return schema_of(db)
