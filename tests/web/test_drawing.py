"""Gauges, strips and charts: the figures behind the SVG."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from quizapp.study.shown_sets import STATES, AttemptSummary, FactInk, Strip
from quizapp.web import drawing

AT = datetime(2026, 11, 23, tzinfo=UTC)


def attempt(points: float, length: int = 12, state: str = "finished") -> AttemptSummary:
    return AttemptSummary("id", AT, AT, state, points, length, length)


def strip_of(*inks: FactInk) -> Strip:
    states = [ink.state for ink in inks]
    return Strip({state: states.count(state) for state in STATES}, inks, faintest=None, has_paragraphs=True)


def test_a_strip_has_one_bar_a_fact_and_a_wider_gap_between_paragraphs() -> None:
    drawn = drawing.draw_strip(strip_of(FactInk(1, "held", 0.95), FactInk(1, "blank", 0.0), FactInk(2, "faint", 0.4)))
    assert drawn.outlines == {
        "rest": "M0 0h7v100h-7zM23 0h7v100h-7z",
        "fill": "M0 5h7v95h-7zM23 60h7v40h-7z",
        "blank": "M9 95h7v3h-7z",
    }
    assert (drawn.width, drawn.pixels, drawn.is_blank) == (30, 22, False)
    assert drawing.draw_strip(strip_of(FactInk(1, "blank", 0.0))).is_blank


def test_a_strip_of_many_bars_is_drawn_as_its_bars_are_one_by_one() -> None:
    bars = [FactInk(place // 7, STATES[place % 5], place % 11 / 10) for place in range(3 * drawing.TOGETHER + 5)]
    left, outlines = 0, {"rest": "", "fill": "", "wet": "", "blank": ""}
    for before, bar in zip([None, *bars], bars, strict=False):
        if before is not None:
            left += drawing.BAR + (drawing.GAP if before.paragraph == bar.paragraph else drawing.PARAGRAPH_GAP)
        for name, outline in drawing.draw_strip(strip_of(bar)).outlines.items():
            outlines[name] += re.sub(r"M(\d+)", lambda at, left=left: f"M{int(at[1]) + left}", outline)
    drawn = drawing.draw_strip(strip_of(*bars))
    assert drawn.outlines == outlines
    assert drawn.width == left + drawing.BAR


def test_a_strip_says_all_five_states_to_those_who_do_not_see_it() -> None:
    label = drawing.draw_strip(strip_of(FactInk(None, "wet", 1.0))).label
    assert label == "1 fact in the order of the source: 0 held, 0 fading, 0 faint, 1 wet, 0 blank"


def test_the_gauges_of_a_review_span_a_decade_below_easy() -> None:
    days = {"again": 600, "hard": 6 * 86_400, "good": 13 * 86_400, "easy": 24 * 86_400}
    assert drawing.gauge_intervals(days) == {"again": 4, "hard": 40, "good": 73, "easy": 100}


def test_the_gauges_of_a_learning_step_begin_at_a_minute() -> None:
    steps = {"again": 60, "hard": 330, "good": 600, "easy": 8 * 86_400}
    widths = drawing.gauge_intervals(steps)
    assert widths["again"] < widths["hard"] < widths["good"] < widths["easy"] == 100


@pytest.mark.parametrize("intervals", [{}, {"good": 0}, dict.fromkeys(("again", "hard", "good", "easy"), 60)])
def test_no_gauge_leaves_its_frame(intervals: dict[str, int]) -> None:
    assert all(4 <= width <= 100 for width in drawing.gauge_intervals(intervals).values())


def test_attempts_of_one_length_share_an_axis_in_points() -> None:
    chart = drawing.draw_scores([attempt(6), attempt(9.5)])
    assert chart is not None
    assert [text for _, text in chart.ticks] == ["0", "6", "12"]
    assert [dot.label for dot in chart.dots] == ["6", "9½"]
    assert chart.label == "Points in the latest attempts, of 12: 6, 9½"
    assert [dot.is_last for dot in chart.dots] == [False, True]


def test_attempts_of_several_lengths_share_an_axis_in_percent() -> None:
    chart = drawing.draw_scores([attempt(6), attempt(5, length=5)])
    assert chart is not None
    assert [text for _, text in chart.ticks] == ["0", "50 %", "100 %"]
    assert [dot.label for dot in chart.dots] == ["6/12", "5/5"]
    assert chart.dots[1].y < chart.dots[0].y


def test_only_finished_attempts_are_drawn_and_only_the_latest() -> None:
    assert drawing.draw_scores([attempt(3, state="open"), attempt(3, state="abandoned")]) is None
    chart = drawing.draw_scores([attempt(n % 12) for n in range(40)])
    assert chart is not None
    assert len(chart.dots) == drawing.MOST_ATTEMPTS
    assert max(dot.x for dot in chart.dots) <= 440


def test_a_week_is_drawn_against_its_busiest_day() -> None:
    assert drawing.week_heights([0, 10, 40]) == (0, 25, 100)
    assert drawing.week_heights([0] * 7) == (0,) * 7
