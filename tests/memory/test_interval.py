from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.memory.interval import Scatter, choose_days, draw_from

TODAY = date(2026, 11, 23)
WIDE = {"least": 1, "most": 36_500}


def _scattered(days: float, load: dict[date, int] | None = None, draws: int = 1000) -> Counter[int]:
    scatters = (Scatter(TODAY, draw / draws, load or {}) for draw in range(draws))
    return Counter(choose_days(days, scatter, **WIDE) for scatter in scatters)


@pytest.mark.parametrize(
    ("days", "rounded"), [(0.2, 1), (1.49, 1), (1.5, 2), (2.5, 3), (3.5, 4), (16.4, 16), (99_999, 36_500)]
)
def test_without_fuzz_an_interval_is_rounded_with_halves_going_up(days: float, rounded: int) -> None:
    assert choose_days(days, Scatter(TODAY, None, {}), **WIDE) == rounded


@pytest.mark.parametrize("days", [0.3, 1.0, 2.49])
def test_short_intervals_are_not_scattered(days: float) -> None:
    assert len(_scattered(days)) == 1


@pytest.mark.parametrize(
    ("days", "low", "high"), [(2.5, 2, 4), (4, 3, 5), (7, 5, 9), (10, 8, 12), (20, 17, 23), (100, 93, 107)]
)
def test_an_interval_is_scattered_over_the_range_that_anki_gives_it(days: float, low: int, high: int) -> None:
    assert set(_scattered(days)) == set(range(low, high + 1))


def test_with_nothing_else_due_every_day_of_the_range_is_as_likely() -> None:
    counts = _scattered(10, draws=5000)
    assert set(counts.values()) == {1000}


def test_a_busy_day_is_avoided() -> None:
    busy = {TODAY + timedelta(days=days): 9 for days in (8, 9, 11, 12)}
    counts = _scattered(10, busy)
    assert counts[10] > 900
    assert set(counts) == {8, 9, 10, 11, 12}


def test_days_as_busy_as_each_other_are_as_likely() -> None:
    even = {TODAY + timedelta(days=days): 7 for days in range(8, 13)}
    assert set(_scattered(10, even, draws=5000).values()) <= {999, 1000, 1001}


def test_intervals_of_years_are_scattered_without_a_look_at_the_load() -> None:
    busy = {TODAY + timedelta(days=400): 50}
    assert _scattered(400, busy) == _scattered(400)


@given(st.floats(0.01, 50_000), st.integers(1, 400), st.integers(0, 400), st.floats(0, 1, exclude_max=True))
def test_an_interval_keeps_its_bounds(days: float, least: int, room: int, draw: float) -> None:
    load = {TODAY + timedelta(days=day): day % 5 for day in range(400)}
    assert least <= choose_days(days, Scatter(TODAY, draw, load), least=least, most=least + room) <= least + room


@given(st.text(st.characters(codec="utf-8")))
def test_a_seed_draws_a_number_from_nought_to_below_one(seed: str) -> None:
    assert 0 <= draw_from(seed) < 1


def test_seeds_draw_evenly() -> None:
    tenths = Counter(int(draw_from(f"card/{number}") * 10) for number in range(10_000))
    assert set(tenths) == set(range(10))
    assert all(850 < count < 1150 for count in tenths.values())
