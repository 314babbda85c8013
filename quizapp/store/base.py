"""What all tables share: names of constraints, and column types that mean the same on both engines.

The statements of this room are made once, when it is imported, and take their values by name: to make one anew for
each question costs ten times what running it does.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any

from msgspec import json
from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, MetaData, Row, String
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

Id = Annotated[str, 36]  # a minted id
Big = Annotated[int, 64]  # bits
AnyRow = Row[*tuple[Any, ...]]
Json = Annotated[Any, "json"]


class JsonText(str):
    """JSON that is written already: it is stored as it stands."""

    __slots__ = ()


def write_json(value: Any) -> str:
    """What the engine writes into a column of JSON."""
    return value if isinstance(value, JsonText) else json.encode(value).decode()


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
