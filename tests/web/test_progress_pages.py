"""The page of progress, empty and after some days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask
from scriptless import Reader

from quizapp.study.shown_progress import ProgressPage, Recalled
from quizapp.web.charts import draw_calibration, draw_forecast, draw_heatmap
from quizapp.web.progress import _verdict, coming_news
from quizapp.web.wording import spent

TODAY = date(2025, 9, 3)  # a Wednesday


def test_before_the_first_answer_it_leads_to_the_first_question_and_shows_nothing_else(reader: Reader) -> None:
    page = reader.open("/").follow("Progress")
    assert page.heading == "No answers so far."
    assert page.root.find("h2") == page.root.find("svg", class_="chart") == []
    assert page.follow("Answer the first question").address.startswith("/review")
    page = reader.open("/review").press("I don’t know")
    page = reader.open("/progress")
    for text in ("Nothing to compare yet.", "No quiz was finished yet.", "No card was missed twice."):
        assert text in page.main


def test_after_a_week_it_shows_what_was_recalled(start: Callable[..., Flask]) -> None:
    for days in (0, 9, 20):
        reader = Reader(start(days))
        page = reader.open("/sets").follow("Rivers").press("Start the quiz", length="3")
        while "/result" not in page.address:
            page = page.press("I don’t know")
            page = page.follow("Next question" if "Next question" in page.main else "See the result")
    page = reader.open("/progress")
    assert "of what came back was recalled." in page.heading
    assert "9" in page.root.find(class_="tile")[0].text
    assert len(page.root.find("svg", class_="chart")) == 4
    assert len(page.root.find("details")) == 3
    assert page.root.find("table")[-1].find("a")[0].text == "Rivers of the world"


EMPTY = ProgressPage(TODAY, 30, None, (), 0, 0, 0, 0, 0, 0, {}, ((TODAY, 0),), 0, (), ())


@pytest.mark.parametrize(
    ("today", "due_now", "told"),
    [
        (0, 0, "Nothing falls due in the next 2 days."),
        (7, 7, "7 cards in 2 days, about 1 minute a day."),
        (
            172,
            159,
            "172 cards in 2 days, about 24 minutes a day. "
            "Of today’s 159 can be asked now, 13 are due later or wait for another question on the same fact.",
        ),
    ],
)
def test_what_comes_is_said_as_today_says_it(today: int, due_now: int, told: str) -> None:
    forecast = ((TODAY, today), (TODAY + timedelta(days=1), 0))
    assert coming_news(replace(EMPTY, forecast=forecast, due_now=due_now)) == told


def test_a_blot_stands_on_its_weekday_and_grows_with_the_answers() -> None:
    days = {TODAY: 10, TODAY - timedelta(days=2): 2, TODAY - timedelta(days=371): 99}
    chart = draw_heatmap(days, TODAY)
    assert len(chart.blots) == 52 * 7 + 3
    today, monday = chart.blots[-1], chart.blots[-3]
    assert (today.y, monday.y, today.x) == (24 + 30, 24, monday.x)
    assert today.r > monday.r > 0 == chart.blots[-2].r
    assert today.label == "Wednesday 3 September 2025: 10 answers"
    assert chart.table[0] == ("September 2025", 12, 2)
    assert chart.label == "12 answers on 2 days of the last year"


@pytest.mark.parametrize("ahead", range(0, 800, 13))
def test_every_day_of_every_year_has_its_place(ahead: int) -> None:
    today = TODAY + timedelta(days=ahead)
    chart = draw_heatmap({today - timedelta(days=back): 1 for back in range(400)}, today)
    places = [(blot.x, blot.y) for blot in chart.blots]
    assert len(set(places)) == len(places)
    assert max(x for x, _ in places) == 6 + 15 * 52
    assert len({x for x, _ in chart.months}) == len(chart.months) >= 11
    assert sum(days for _, _, days in chart.table) == len(places)
    left, _, width, _ = map(int, chart.lately.split())
    assert [x for x, _ in chart.late_months] == [x for x, _ in chart.months if left <= x]
    assert len({x for x, _ in places if left < x - 7 and x + 7 < left + width}) == 20


def test_the_forecast_labels_today_and_the_peak() -> None:
    chart = draw_forecast([(TODAY, 3), (TODAY + timedelta(days=1), 9), (TODAY + timedelta(days=2), 0)])
    assert [column.label for column in chart.columns] == ["3", "9", None]
    assert chart.columns[1].height > chart.columns[0].height > chart.columns[2].height == 0
    assert all(column.y + column.height == 180 for column in chart.columns)
    assert draw_forecast([(TODAY, 0)]).columns[0].label is None


def test_what_is_predicted_and_seen_alike_lies_on_the_line() -> None:
    chart = draw_calibration([Recalled(0.9, 0.9, 0.8, 1.0, 10), Recalled(0.95, 0.5, 0.2, 0.8, 40)])
    even, low = chart.seen
    assert (even.x - 44) / 380 == pytest.approx((180 - even.y) / 168, abs=0.01)
    assert low.y > even.y
    assert low.r > even.r
    assert even.high < even.y < even.low
    assert chart.ticks[0][2] == 50
    assert chart.ticks[-1] == (424, 12, 100)
    assert draw_calibration([]).seen == ()


@pytest.mark.parametrize(
    ("recalled", "word"),
    [
        (Recalled(0.9, 0.5, 0.4, 0.6, 12), "too few"),
        (Recalled(0.9, 0.91, 0.88, 0.94, 500), "keeps what"),
        (Recalled(0.9, 0.96, 0.94, 0.98, 500), "more than"),
        (Recalled(0.9, 0.8, 0.78, 0.82, 500), "less than"),
    ],
)
def test_the_verdict_does_not_say_more_than_the_answers_prove(recalled: Recalled, word: str) -> None:
    assert word in _verdict(recalled)


def test_time_is_said_as_people_say_it() -> None:
    assert [spent(seconds) for seconds in (0, 59, 60, 3540, 3600, 9480)] == [
        "0 s", "59 s", "1 min", "59 min", "1 h 0 min", "2 h 38 min",
    ]  # fmt: skip
