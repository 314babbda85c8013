from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import Column, MetaData, String, Table, insert, select

from quizapp.store.base import Day, UtcDateTime
from quizapp.store.engine import writing

moments = Table("moments", MetaData(), Column("name", String()), Column("at", UtcDateTime()), Column("day", Day()))


@pytest.fixture(autouse=True)
def table(app: Flask) -> Iterator[None]:
    with writing() as connection, connection.begin():
        moments.create(connection)
    yield
    with writing() as connection, connection.begin():
        moments.drop(connection)


def stored(at: datetime | None, day: date | None) -> tuple[datetime | None, date | None]:
    with writing() as connection, connection.begin():
        connection.execute(insert(moments).values(at=at, day=day))
        row = connection.execute(select(moments.c.at, moments.c.day)).one()
    return row[0], row[1]


def test_a_moment_comes_back_aware_and_in_utc_whatever_its_zone_was() -> None:
    in_tianjin = datetime(2025, 9, 3, 9, 30, 0, 123456, tzinfo=timezone(timedelta(hours=8)))
    at, _ = stored(in_tianjin, None)
    assert at == in_tianjin
    assert at is not None
    assert at.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(Exception, match="without its zone"):
        stored(datetime(2025, 9, 3), None)


def test_a_day_comes_back_as_the_day_it_was() -> None:
    assert stored(None, date(2025, 9, 3)) == (None, date(2025, 9, 3))


def test_nothing_stays_nothing() -> None:
    assert stored(None, None) == (None, None)


def test_days_subtract_in_the_engine() -> None:
    stored(None, date(2025, 9, 3))
    with writing() as connection, connection.begin():
        wanted = select(moments.c.name).where(moments.c.day > date(2025, 8, 31), moments.c.day < date(2025, 9, 4))
        assert connection.execute(wanted).one()
