from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from quizapp.memory.day import DEFAULT_ROLLOVER, ROLLOVERS, day_start, is_zone, study_day, zones
from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating
from quizapp.memory.schedule import DAY_SECONDS, Moment, after, move_due, retrievability
from quizapp.memory.state import Memory, Phase

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


# --- a card in review is due once a day -----------------------------------------------------------------

REMEMBERED = Memory(
    stability=8.0,
    difficulty=5.0,
    phase=Phase.REVIEW,
    step=0,
    reviewed_at=_instant("2019-12-01T12:00"),
    reviewed_day=date(2019, 12, 1),
    due_at=_instant("2019-12-09T04:00"),
    due_day=date(2019, 12, 9),
    reps=3,
    lapses=0,
)
HOURS = tuple(timedelta(hours=hours) for hours in (-30, -5, -1, 0, 1, 3, 23))


@pytest.mark.many
@pytest.mark.parametrize("rollover_hour", ROLLOVERS)
def test_a_card_answered_is_not_due_again_on_its_study_day_however_the_clocks_are_set(rollover_hour: int) -> None:
    """Also where the server's clock jumps back or forth within that day: due is a moment, in another day."""
    for name, change in _all_transitions():
        for answered_at in (change + hours for hours in HOURS):
            moment = Moment.at(answered_at, name, rollover_hour)
            memory = answered(moment, interval_seconds=DAY_SECONDS)
            assert memory.due_day == moment.day + timedelta(days=1)
            assert memory.due_at > answered_at, (name, answered_at)
            assert study_day(memory.due_at, name, rollover_hour) >= memory.due_day, (name, answered_at)
            assert study_day(memory.due_at - SECOND, name, rollover_hour) <= moment.day, (name, answered_at)


def answered(moment: Moment, *, interval_seconds: int) -> Memory:
    """What a right answer leaves, with an interval that was promised: the shortest is the hardest case."""
    good = Evidence(Rating.GOOD)
    return after(REMEMBERED, good, moment, Parameters(), seed=None, promised=interval_seconds).memory


@pytest.mark.parametrize(
    ("home", "away"),
    [("Europe/Berlin", "Asia/Tokyo"), ("Asia/Tokyo", "America/Los_Angeles"), ("Pacific/Kiritimati", "Pacific/Niue")],
)
def test_a_flight_does_not_make_a_card_due_on_the_day_it_was_answered(home: str, away: str) -> None:
    for hour in range(24 * 3):
        moment = Moment.at(_instant("2026-03-27") + timedelta(hours=hour), home)
        memory = move_due(answered(moment, interval_seconds=DAY_SECONDS), away, DEFAULT_ROLLOVER)
        there = study_day(memory.due_at, away)
        assert there >= memory.due_day > moment.day  # by the days at either place, and never before it was answered
        assert memory.due_at >= moment.now


def test_a_clock_that_jumps_back_forgets_nothing_and_asks_nothing_twice() -> None:
    moment = Moment.at(_instant("2026-06-10T12:00"), "Europe/Berlin")
    memory = answered(moment, interval_seconds=3 * DAY_SECONDS)
    back = Moment.at(moment.now - timedelta(days=5), "Europe/Berlin")
    assert retrievability(memory, back.day, Parameters()) == 1
    again = after(memory, Evidence(Rating.GOOD), back, Parameters(), seed=None).memory
    assert again.stability >= memory.stability
    assert again.due_day > back.day
