"""Figures, intervals and dates are said as a reader would say them."""

from __future__ import annotations

from datetime import date

import pytest

from quizapp.study.failures import QuizTooLong
from quizapp.study.shown import Finished
from quizapp.web import wording
from quizapp.web.news import finished_news, shorter_news

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no cards"), (1, "one card"), (12, "twelve cards"), (13, "13 cards"), (1200, "1200 cards")],
)
def test_numbers_are_words_up_to_twelve(number: int, words: str) -> None:
    assert wording.counted_in_words(number, "card") == words


@pytest.mark.parametrize(
    ("number", "figures"), [(0, "0 cards"), (1, "1 card"), (12000, "12\N{NO-BREAK SPACE}000 cards")]
)
def test_figures_are_grouped_and_agree_with_their_noun(number: int, figures: str) -> None:
    assert wording.counted(number, "card") == figures


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 min"),
        (60, "1 min"),
        (600, "10 min"),
        (5 * 3600, "5 h"),
        (86_400, "1 day"),
        (6 * 86_400, "6 days"),
        (30 * 86_400, "30 days"),
        (31 * 86_400, "1 month"),
        (91 * 86_400, "3 months"),
        (365 * 86_400, "1 year"),
        (548 * 86_400, "1.5 years"),
        (3653 * 86_400, "10 years"),
    ],
)
def test_an_interval_is_said_in_its_largest_unit(seconds: int, words: str) -> None:
    assert wording.interval(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "one minute"), (600, "ten minutes"), (3600, "one hour"), (15 * 3600, "15 hours"), (6 * 86_400, "6 days")],
)
def test_in_a_sentence_an_interval_is_said_in_words(seconds: int, words: str) -> None:
    assert wording.interval_in_words(seconds) == words


@pytest.mark.parametrize("seconds", [3599, 3600, 86_399, 30.6 * 86_400, 364.9 * 86_400])
def test_no_interval_rounds_up_to_a_full_next_unit(seconds: float) -> None:
    assert wording.interval(seconds) not in {"60 min", "24 h", "31 days", "12 months"}


@pytest.mark.parametrize(
    ("value", "figure", "words"),
    [(0, "0", "none"), (0.5, "½", "half a point"), (9, "9", "nine"), (9.5, "9½", "nine and a half")],
)
def test_half_points_are_said_as_halves(value: float, figure: str, words: str) -> None:
    assert (wording.points(value), wording.points_in_words(value)) == (figure, words)


def test_a_share_is_rounded_down_so_that_fading_is_never_said_to_be_held() -> None:
    assert wording.percent(0.8999) == "89\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "today"),
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 11, 17), "on Tuesday"),
        (date(2026, 11, 16), "on 16 November"),
        (date(2025, 12, 31), "on 31 December 2025"),
    ],
)
def test_a_past_day_is_named_as_it_is_spoken_of(day: date, words: str) -> None:
    assert wording.past_day(day, MONDAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 29), "on Sunday"),
        (date(2026, 11, 30), "on 30 November"),
        (date(2027, 1, 1), "on 1 January 2027"),
    ],
)
def test_a_coming_day_is_named_as_it_is_spoken_of(day: date, words: str) -> None:
    assert wording.coming_day(day, MONDAY) == words


@pytest.mark.parametrize(
    ("ahead", "day", "words"),
    [
        (-5, MONDAY, "due now"),
        (600, MONDAY, "again in 10 min"),
        (50_000, date(2026, 11, 24), "back tomorrow"),
        (10**6, date(2026, 12, 4), "back 4 Dec"),
        (10**7, date(2027, 3, 18), "back 18 Mar 2027"),
    ],
)
def test_a_stamp_says_when_the_card_comes_back(ahead: float, day: date, words: str) -> None:
    assert wording.returns(ahead, day, MONDAY) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2025-09-02", "2 September 2025"),
        ("2025-09", "September 2025"),
        ("2025", "2025"),
        ("about then", "about then"),
    ],
)
def test_a_date_of_a_sheet_is_said_in_words_and_anything_else_left_alone(written: str, words: str) -> None:
    assert wording.written_date(written) == words


def test_where_questions_do_not_go_together_it_is_said_so() -> None:
    assert "go together" in shorter_news(QuizTooLong(2, cards=3), 12)
    assert shorter_news(QuizTooLong(1, cards=1), 12) == "One question, not twelve: there are no more in these forms."


def test_what_waits_for_a_review_is_said_when_the_shelf_is_gone_through() -> None:
    finished = Finished(3, next_due_at=None, next_due_count=0, new_left=0, due=8)
    assert finished_news(finished, "Nothing.") == ("Three cards answered.", "Eight cards are due for review.")
