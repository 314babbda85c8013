"""Times of day with the zone in which they are told: 16:30 UTC and 17:30 CET are one."""

from __future__ import annotations

import re
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.times import HALF_A_DAY, read_time

_HOUR = 60
_FOUR_DIGITS = re.compile(r"\d{4}")
_AHEAD = {  # of UTC, in hours
    **dict.fromkeys(("utc", "gmt", "z", "wet"), 0),
    **dict.fromkeys(("cet", "mez", "bst", "west"), 1),
    **dict.fromkeys(("cest", "mesz", "eet"), 2),
    **dict.fromkeys(("eest", "msk"), 3),
    "jst": 9,
    "aest": 10,
    "edt": -4,
    "est": -5,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
}


@lru_cache(maxsize=4096)
def zoned_time(text: str, table: Language) -> int | None:
    """Minutes since midnight in UTC; None for what is no time of day, or one without a known zone."""
    zone = zone_of(text, table)
    return None if zone is None else (_local(text, zone, table) - _AHEAD[zone] * _HOUR) % (2 * HALF_A_DAY)


@lru_cache(maxsize=4096)
def zone_of(text: str, table: Language) -> str | None:
    """The zone that stands behind a time of day, or before it; None without one."""
    if not any(map(str.isdecimal, text)):
        return None
    said = _said(text)
    zones = [zone for zone in _AHEAD if said.endswith(zone) or said.startswith(f"{zone} ")]
    return next((zone for zone in sorted(zones, key=len, reverse=True) if _local(text, zone, table) >= 0), None)


def _said(text: str) -> str:
    return " ".join(text.split()).casefold().strip(".")


def _local(text: str, zone: str, table: Language) -> int:
    """Minutes since midnight by the clocks of the zone; -1 for no time of day."""
    bare = _said(text).removesuffix(zone).removeprefix(f"{zone} ").strip()
    if _FOUR_DIGITS.fullmatch(bare):
        bare = f"{bare[:2]}:{bare[2:]}"
    time = read_time(bare, table)
    return -1 if time is None else time.minutes
