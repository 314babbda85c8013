"""What all tables share: names of constraints, and column types that mean the same on both engines.

The statements of this room are made once, when it is imported, and take their values by name: to make one anew for
each question costs ten times what running it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any

from msgspec import json
from sqlalchemy import JSON, BigInteger, Connection, DateTime, Dialect, Integer, MetaData, Row, String, insert
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

Id = Annotated[str, 36]  # a minted id
Big = Annotated[int, 64]  # bits
AnyRow = Row[*tuple[Any, ...]]
Json = Annotated[Any, "json"]


def write_json(value: Any) -> str:
    """What the engine writes into a column of JSON."""
    return json.encode(value).decode()


def read_json(text: str | bytes) -> Any:
    """What the engine makes of a column of JSON."""
    return json.decode(text)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, aware and in UTC on its way in and out; SQLite alone would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without its zone cannot be stored.")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A study day, stored as its number, so that days sort and subtract alike on both engines."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        return None if value is None else value.toordinal()

    def process_result_value(self, value: int | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromordinal(value)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012  declared so by SQLAlchemy
        Id: String(36),
        Big: BigInteger(),
        Json: JSON(none_as_null=True),
        datetime: UtcDateTime(),
        date: Day(),
    }


def add_rows(db: Connection, table: type[Base], columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert many rows at once, with these columns in the table's order. The values are what the driver takes: JSON as
    it is written, days as their numbers, no moments. To make them so one by one takes longer than to store them.
    """
    if not rows:
        return
    statement = insert(table).compile(dialect=db.dialect, column_keys=list(columns))
    is_by_place = statement.positional
    db.exec_driver_sql(str(statement), rows if is_by_place else [dict(zip(columns, row, strict=True)) for row in rows])
