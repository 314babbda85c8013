"""Every row of one store copied into another, and each table compared by a checksum that both sides compute alike.

Rows travel as what both engines have in common: JSON as its text, a study day as its number, a moment in UTC. They
stream in batches, so that a log of millions of lines needs no more memory than a short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from msgspec import msgpack
from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Float,
    Integer,
    Table,
    Text,
    cast,
    column,
    insert,
    select,
    text,
    type_coerce,
)
from sqlalchemy import table as plain_table

from quizapp.store.base import AnyRow, Day
from quizapp.store.engine import PROGRAM
from quizapp.store.schema import TABLES

BATCH = 2000  # rows read or written at once
_AT_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"
_NO_TIMEOUTS = (
    "SET LOCAL statement_timeout = 0",
    "SET LOCAL idle_in_transaction_session_timeout = 0",  # one side rests while the other is read
)
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND application_name = :name AND pid <> pg_backend_pid()"
)


class CannotMove(Exception):
    """Nothing was moved; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A table that both sides hold alike; the checksum is over all its rows, whatever their order."""

    table: str
    rows: int
    checksum: str


def copy_all(source: Connection, target: Connection) -> list[Moved]:
    """Copy every table and read it back, in the transactions of both sides.

    Raises CannotMove where the target holds anything, cannot take a value, or gives back something else.
    """
    if source.dialect.name == "postgresql":
        source.exec_driver_sql(_AT_ONE_MOMENT)
    for connection in (source, target):
        _be_patient(connection)
    _refuse_users(source)
    _refuse_rows(target)
    return [_copy(model.metadata.tables[model.__tablename__], source, target) for model in TABLES]


def _be_patient(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        for statement in _NO_TIMEOUTS:
            connection.exec_driver_sql(statement)
    else:  # rows of a table may refer to later ones; the commit looks at all of them
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def _refuse_users(source: Connection) -> None:
    if source.dialect.name == "postgresql" and (others := source.scalar(_OTHERS, {"name": PROGRAM})):
        raise CannotMove(f"{others} connections of running workers are open. Stop every worker first, then move.")


def _refuse_rows(target: Connection) -> None:
    for model in TABLES:
        if target.execute(select(1).select_from(model).limit(1)).first():
            raise CannotMove(
                f"The target holds {model.__tablename__.replace('_', ' ')} already, and what is there is never"
                " mixed with what comes. Give a database that is empty."
            )


def _copy(table: Table, source: Connection, target: Connection) -> Moved:
    given, kept = _Sum(), _Sum()
    rows = given.over(_read(table, source))
    if target.dialect.name == "postgresql":
        _write_to_postgresql(table, rows, target)
    else:
        _write_to_sqlite(table, rows, target)
    for _ in kept.over(_read(table, target)):
        pass
    if (given.rows, given.checksum) != (kept.rows, kept.checksum):
        raise CannotMove(
            f"{table.name} came out otherwise than it went in: {given.rows} rows and {kept.rows}, checksums"
            f" {given.checksum} and {kept.checksum}. Something else writes to one of them, or a value is damaged:"
            " see what `quizapp doctor` tells of the source."
        )
    return Moved(table.name, given.rows, given.checksum)


class _Sum:
    """Counts the rows that pass, and adds up a hash of each: the sum does not depend on their order."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def over(self, rows: Iterable[AnyRow]) -> Iterator[tuple[Any, ...]]:
        encode = msgpack.Encoder().encode
        for row in rows:
            values = tuple(row)
            self.rows += 1
            self._sum += int.from_bytes(blake2b(encode(values), digest_size=16).digest(), "big")
            yield values

    @property
    def checksum(self) -> str:
        return f"{self._sum % 2**128:032x}"


def _read(table: Table, db: Connection) -> Iterable[AnyRow]:
    return db.execute(select(*map(_plain, table.columns)).execution_options(yield_per=BATCH))


def _plain(of: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as it travels."""
    if isinstance(of.type, JSON):
        return cast(of, Text)
    if isinstance(of.type, Float):
        return of + 0.0  # SQLite keeps no sign of a zero
    return type_coerce(of, Integer) if isinstance(of.type, Day) else of


def _write_to_sqlite(table: Table, rows: Iterator[tuple[Any, ...]], target: Connection) -> None:
    names = [of.name for of in table.columns]
    into = insert(plain_table(table.name, *(column(of.name, _plain(of).type) for of in table.columns)))
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(dict(zip(names, row, strict=True)))
        if len(batch) == BATCH:
            target.execute(into, batch)
            batch.clear()
    if batch:
        target.execute(into, batch)


def _write_to_postgresql(table: Table, rows: Iterator[tuple[Any, ...]], target: Connection) -> None:
    """By COPY: one statement, so that references within the table are looked at when all of it is there."""
    quote = target.dialect.identifier_preparer.quote
    names = ", ".join(quote(of.name) for of in table.columns)
    driver: Any = target.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(f"COPY {quote(table.name)} ({names}) FROM STDIN") as copy:
            for row in rows:
                _refuse_nul(table, row)
                copy.write_row(row)
    except target.dialect.loaded_dbapi.Error as error:
        raise CannotMove(f"PostgreSQL does not take a row of {table.name}: {str(error).strip()}") from error


def _refuse_nul(table: Table, row: tuple[Any, ...]) -> None:
    for of, value in zip(table.columns, row, strict=True):
        if type(value) is str and "\0" in value:
            key = ", ".join(str(part) for part, own in zip(row, table.columns, strict=True) if own.primary_key)
            raise CannotMove(
                f"The {of.name} of {table.name} {key} holds the character NUL, which no text in PostgreSQL can hold."
                " Take it out of the source, then move again."
            )
