from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from quizapp.memory.day import ROLLOVERS, day_start, is_zone, study_day, zones

SECOND = timedelta(seconds=1)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@cache
def _transitions(name: str) -> tuple[datetime, ...]:
    """The moments from 2020 to 2038 at which a zone's clock is set, to the second; none is set twice in a week."""
    zone = ZoneInfo(name)
    weeks = [_instant("2019-12-31") + timedelta(weeks=week) for week in range(992)]
    return tuple(
        _change_between(zone, week, week_later)
        for week, week_later in pairwise(weeks)
        if week.astimezone(zone).utcoffset() != week_later.astimezone(zone).utcoffset()
    )


def _change_between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    old = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


def _all_transitions() -> Iterator[tuple[str, datetime]]:
    for name in sorted(zones()):
        for moment in _transitions(name):
            yield name, moment


def test_the_zones_are_those_of_iana() -> None:
    assert len(zones()) > 590
    assert {"Europe/Berlin", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "UTC"} <= zones()


@pytest.mark.parametrize(
    "name", ["", "Berlin", "europe/berlin", "America", "localtime", "../etc/passwd", "/etc/passwd"]
)
def test_what_is_no_iana_name_is_no_zone(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(ValueError, match="time zone"):
        study_day(_instant("2026-11-23T12:00"), name)


def test_clocks_are_set_in_enough_places_to_try() -> None:
    changing = {name for name, _ in _all_transitions()}
    assert len(changing) > 180
    assert {"Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana", "Antarctica/Troll"} <= changing


@pytest.mark.parametrize("rollover_hour", ROLLOVERS)
def test_no_study_day_runs_backwards_in_any_zone(rollover_hour: int) -> None:
    # Between two changes a local clock only runs forward, so that only the changes can put a day back.
    for name, moment in _all_transitions():
        assert study_day(moment - SECOND, name, rollover_hour) <= study_day(moment, name, rollover_hour), (name, moment)


@pytest.mark.parametrize("rollover_hour", ROLLOVERS)
def test_a_study_day_begins_at_its_start_and_not_a_second_before(rollover_hour: int) -> None:
    for name, moment in _all_transitions():
        for day in (moment.date() + timedelta(days=days) for days in (-1, 0, 1)):
            start = day_start(day, name, rollover_hour)
            assert study_day(start, name, rollover_hour) == day, (name, day)
            assert study_day(start - SECOND, name, rollover_hour) == day - timedelta(days=1), (name, day)


@pytest.mark.parametrize(
    ("moment", "zone", "rollover_hour", "day"),
    [
        ("2026-11-23T02:59:59", "Europe/Berlin", 4, date(2026, 11, 22)),  # 03:59:59 at the place
        ("2026-11-23T03:00:00", "Europe/Berlin", 4, date(2026, 11, 23)),
        ("2026-11-23T23:30:00", "Asia/Tokyo", 4, date(2026, 11, 24)),
        ("2026-11-23T05:00:00", "America/Los_Angeles", 4, date(2026, 11, 22)),
        ("2026-11-22T23:00:00", "Europe/Berlin", 0, date(2026, 11, 23)),
        ("2026-11-23T03:59:59", "Europe/Berlin", 5, date(2026, 11, 22)),
    ],
)
def test_a_moment_belongs_to_the_day_of_its_place(moment: str, zone: str, rollover_hour: int, day: date) -> None:
    assert study_day(_instant(moment), zone, rollover_hour) == day


def test_the_day_is_the_same_from_whatever_zone_the_moment_is_given() -> None:
    moment = _instant("2026-11-23T03:30")
    there = moment.astimezone(ZoneInfo("Asia/Tokyo"))
    assert study_day(there, "Europe/Berlin") == study_day(moment, "Europe/Berlin") == date(2026, 11, 23)


def test_where_midnight_is_skipped_the_day_begins_at_the_change() -> None:
    assert day_start(date(2026, 4, 24), "Africa/Cairo", 0) == _instant("2026-04-23T22:00")


def test_where_midnight_comes_twice_the_day_begins_at_the_first() -> None:
    assert day_start(date(2026, 11, 1), "America/Havana", 0) == _instant("2026-11-01T04:00")


@pytest.mark.parametrize("rollover_hour", [-1, 1, 2, 3, 6, 24])
def test_no_other_rollover_is_offered(rollover_hour: int) -> None:
    with pytest.raises(ValueError, match="0, 4 or 5"):
        study_day(_instant("2026-11-23T12:00"), "UTC", rollover_hour)
    with pytest.raises(ValueError, match="0, 4 or 5"):
        day_start(date(2026, 11, 23), "UTC", rollover_hour)


def test_a_moment_without_a_zone_belongs_to_no_day() -> None:
    with pytest.raises(ValueError, match="no study day"):
        study_day(datetime(2026, 11, 23, 12), "UTC")
