"""The geometry of the charts of progress: numbers for SVG attributes, each with the words that it is read by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import ceil, sqrt
from typing import NamedTuple

from quizapp.study.shown_progress import Recalled
from quizapp.web.wording import counted, month_name, month_year, percent, weekday_date

WEEKS, CELL = 53, 15
LATE_WEEKS = 20  # as many as a phone shows at a size to be seen
SIZES, LARGEST = 5, 6.8  # of a day's blot
LEFT, RIGHT, TOP, BOTTOM = 44, 424, 12, 180  # of the charts with axes


class Blot(NamedTuple):
    x: int
    y: int
    r: float  # 0 on a day without answers
    label: str


@dataclass(frozen=True, slots=True)
class Heatmap:
    """A blot for each day of 53 weeks, Monday on top; `table` has the answers and the days of each month. `lately` is
    the view of the latest weeks alone, `late_months` are those that begin in them.
    """

    blots: tuple[Blot, ...]
    months: tuple[tuple[int, str], ...]
    lately: str
    late_months: tuple[tuple[int, str], ...]
    table: tuple[tuple[str, int, int], ...]
    label: str


def draw_heatmap(days: Mapping[date, int], today: date) -> Heatmap:
    first = today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))
    shown = [first + timedelta(days=ahead) for ahead in range((today - first).days + 1)]
    busiest = max((days.get(day, 0) for day in shown), default=0)
    blots = tuple(
        Blot(
            6 + CELL * ((day - first).days // 7),
            24 + CELL * day.weekday(),
            _size(days.get(day, 0), busiest),
            _answers_of(day, days.get(day, 0)),
        )
        for day in shown
    )
    starts = [day for day in shown if day.day == 1 and (day - first).days < 7 * (WEEKS - 2)]
    months = tuple((CELL * -(-(day - first).days // 7), month_name(day)[:3]) for day in starts)
    table: dict[str, tuple[int, int]] = {}
    for day in reversed(shown):
        total, studied = table.get(month_year(day), (0, 0))
        table[month_year(day)] = (total + days.get(day, 0), studied + (day in days))
    total = sum(days.get(day, 0) for day in shown)
    label = f"{counted(total, 'answer')} on {counted(sum(day in days for day in shown), 'day')} of the last year"
    left = CELL * (WEEKS - LATE_WEEKS) - 2
    late_months = tuple((x, month) for x, month in months if x >= left)
    rows = tuple((month, *row) for month, row in table.items())
    return Heatmap(blots, months, f"{left} 0 {CELL * LATE_WEEKS + 6} 132", late_months, rows, label)


@lru_cache(maxsize=4096)  # an answer changes one day of a year
def _answers_of(day: date, answers: int) -> str:
    return f"{weekday_date(day)} {day.year}: {counted(answers, 'answer')}"


def _size(answers: int, busiest: int) -> float:
    """The area grows with the answers, in five steps."""
    return round(LARGEST * sqrt(ceil(SIZES * answers / busiest) / SIZES), 1) if answers else 0


@dataclass(frozen=True, slots=True)
class Column:
    x: int
    y: int
    height: int
    name: str  # below it: the day of the month
    label: str | None  # above it: only today and the peak have one


@dataclass(frozen=True, slots=True)
class Forecast:
    columns: tuple[Column, ...]
    label: str


def draw_forecast(forecast: Sequence[tuple[date, int]]) -> Forecast:
    """A column for each of the coming days."""
    most = max((number for _, number in forecast), default=0)
    step = (RIGHT - LEFT) // max(1, len(forecast))
    peak = next((place for place, (_, number) in enumerate(forecast) if number == most), 0)
    columns = []
    for place, (day, number) in enumerate(forecast):
        height = round((BOTTOM - TOP - 16) * number / most) if most else 0
        label = str(number) if place in (0, peak) and number else None
        columns.append(Column(LEFT + place * step, BOTTOM - height, height, str(day.day), label))
    figures = ", ".join(f"{day.day}: {number}" for day, number in forecast)
    return Forecast(tuple(columns), f"Cards that fall due by day of the month: {figures}")


@dataclass(frozen=True, slots=True)
class SeenGroup:
    """A group of answers: the dot, and the ends of its line."""

    x: float
    y: float
    r: float
    high: float
    low: float


@dataclass(frozen=True, slots=True)
class CalibrationChart:
    """`least` percent is where both axes begin; `ticks` are their places and figures."""

    seen: tuple[SeenGroup, ...]
    ticks: tuple[tuple[float, float, int], ...]
    label: str


def draw_calibration(groups: Sequence[Recalled]) -> CalibrationChart:
    """Predicted across, seen up, on axes of one scale; a dot's area stands for its answers."""
    lowest = min((min(group.predicted, group.seen) for group in groups), default=0.8)
    least = max(0, min(8, int(lowest * 10))) / 10
    most = max((group.number for group in groups), default=1)

    def across(share: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (max(share, least) - least) / (1 - least), 1)

    def up(share: float) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * (max(share, least) - least) / (1 - least), 1)

    seen = tuple(
        SeenGroup(across(g.predicted), up(g.seen), round(max(2.5, 9 * sqrt(g.number / most)), 1), up(g.high), up(g.low))
        for g in groups
    )
    step = 0.2 if least <= 0.4 else 0.1 if least < 0.8 else 0.05
    shares = [least + step * place for place in range(round((1 - least) / step) + 1)]
    ticks = tuple((across(share), up(share), round(share * 100)) for share in shares)
    told = ", ".join(f"{percent(g.predicted)} predicted, {percent(g.seen)} seen" for g in groups)
    return CalibrationChart(seen, ticks, f"Recall seen against recall predicted: {told}")
