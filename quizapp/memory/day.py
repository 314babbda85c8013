"""The study day: from the rollover hour of one local morning to that of the next. The one file that knows days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

ROLLOVERS = (0, 4, 5)  # at 1 to 3 o'clock some zones set their clocks back, and a day would begin twice
DEFAULT_ROLLOVER = 4


def study_day(now: datetime, zone: str, rollover_hour: int = DEFAULT_ROLLOVER) -> date:
    """The study day that `now` belongs to; ValueError for a naive moment, an unknown zone or a rollover not offered."""
    if now.tzinfo is None:
        raise ValueError("A moment without its zone belongs to no study day.")
    local = now.astimezone(_zone(zone))
    return local.date() - timedelta(days=local.hour < _offered(rollover_hour))


@lru_cache(maxsize=4096)
def day_start(day: date, zone: str, rollover_hour: int = DEFAULT_ROLLOVER) -> datetime:
    """The first moment of a study day, in UTC; ValueError as for `study_day`.

    Where the rollover hour is skipped by the clock it is the moment of the change, where it comes twice the first.
    """
    return datetime.combine(day, time(_offered(rollover_hour)), _zone(zone)).astimezone(UTC)


def is_zone(name: str) -> bool:
    """Whether it is a zone by its IANA name, exactly as written there."""
    return name in zones()


@cache
def zones() -> frozenset[str]:
    """Every IANA name, links included: those of the tzdata package, so the same on every machine."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _zone(name: str) -> ZoneInfo:
    if not is_zone(name):
        raise ValueError(f"{name!r} is not the IANA name of a time zone.")
    return ZoneInfo(name)


def _offered(rollover_hour: int) -> int:
    if rollover_hour not in ROLLOVERS:
        raise ValueError(f"A study day begins at 0, 4 or 5 o'clock, not at {rollover_hour}.")
    return rollover_hour
