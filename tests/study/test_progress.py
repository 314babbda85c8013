"""What the page of progress says, held against a count of the log line by line."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update
from studying import TOWNS, Student, given

from quizapp.store.answers import Answers, Line, line_of
from quizapp.store.engine import reading, writing
from quizapp.store.memories import Memories
from quizapp.study.calibration import Calibration, Tally, corrected_sums, worth
from quizapp.study.corrections import say_guessed, say_right
from quizapp.study.fact_map import ask_fact
from quizapp.study.progress import longest_run, progress, run_up_to
from quizapp.study.review import undo_review
from quizapp.study.sets import archive_set, library
from quizapp.study.shown import Asked, Given
from quizapp.study.shown_progress import ProgressPage
from quizapp.study.year import AHEAD


def page(student: Student) -> ProgressPage:
    return progress(student.id, now=student.now)


def all_lines() -> list[Line]:
    names = list(Line.__dataclass_fields__)
    with reading() as connection:
        rows = connection.execute(select(*(getattr(Answers, name) for name in names)).order_by(Answers.sequence))
        return [line_of(row._asdict()) for row in rows]


@pytest.fixture
def year(learner: Student) -> Student:
    """Half a year of reviews and quizzes, some answers corrected or taken back."""
    dice = random.Random(5)
    for _ in range(14):
        for place, told in enumerate(learner.review("right" if dice.random() < 0.8 else "wrong", most=9)):
            if place % 4 == 1 and told.mark == "right" and told.options:
                say_guessed(learner.id, told.answer_id, now=learner.now)
        asked = learner.review("wrong", most=1)
        if asked and dice.random() < 0.5:
            undo_review(learner.id, now=learner.now)
        learner.wait(days=dice.choice((1, 1, 2, 5, 30)))
    return learner


def test_the_groups_are_those_of_a_count_line_by_line(year: Student) -> None:
    lately_from = page(year).today - timedelta(days=29)
    lines = all_lines()
    whole = Calibration(lately_from).and_then(corrected_sums(lines))
    recalled, groups = whole.lately, whole.groups
    assert len(groups) > 2
    found = page(year)
    assert [group.number for group in found.groups] == [group.number for group in groups]
    for one, other in zip((*found.groups, found.lately), (*groups, recalled), strict=True):
        assert one is not None
        assert other is not None
        for name in ("predicted", "seen", "low", "high"):
            assert getattr(one, name) == pytest.approx(getattr(other, name))


def test_luck_is_taken_out_on_average() -> None:
    """Of four options, one who knows 60 % is right 70 % of the time."""
    dice, number, known = random.Random(1), 40_000, 0.6
    marks = ["right" if dice.random() < known or dice.random() < 0.25 else "wrong" for _ in range(number)]
    assert sum(mark == "right" for mark in marks) / number == pytest.approx(0.7, abs=0.01)
    assert sum(worth(mark, 0.25) for mark in marks) / number == pytest.approx(known, abs=0.01)
    assert worth("wrong", 0.25, tried=False) == worth("wrong", 0.0) == 0
    assert worth("almost", 0.0) == 1


@pytest.mark.parametrize("number", [1, 2, 10, 400])
@pytest.mark.parametrize("value", [worth("wrong", 1 / 2), worth("wrong", 1 / 4), worth("right", 1 / 4), 0.0])
def test_what_was_seen_lies_between_its_bounds(number: int, value: float) -> None:
    tally = Tally()
    tally.add(number, 0.9 * number, value)
    found = tally.recalled
    assert 0 <= found.low <= found.seen <= found.high <= 1


def test_an_answer_that_was_taken_back_is_not_counted(learner: Student) -> None:
    learner.review()
    learner.wait(days=9)
    before = page(learner)
    learner.review("wrong", most=1)
    assert page(learner).lately != before.lately
    undo_review(learner.id, now=learner.now)
    assert page(learner).lately == before.lately
    assert page(learner).answers == before.answers


def test_what_is_called_right_counts_as_right(learner: Student) -> None:
    asked = learner.ask_review()
    while asked.ticket.form not in ("typed", "cloze"):
        learner.answer(asked.ticket, given(asked.ticket, "right"))
        learner.wait(days=8)
        asked = learner.ask_review()
    told = learner.answer(asked.ticket, Given(typed="quite another thing"))
    seen = page(learner).lately
    say_right(learner.id, told.answer_id, now=learner.now)
    after = page(learner).lately
    assert seen is not None
    assert after is not None
    assert after.seen > seen.seen
    assert after.number == seen.number


def test_the_forecast_has_every_card_that_falls_due_and_the_overdue_today(year: Student) -> None:
    year.wait(days=3)
    found = page(year)
    assert len(found.forecast) == AHEAD
    assert found.forecast[0][0] == found.today
    year.wait(days=AHEAD - 1)
    later = page(year)
    expired = sum(number for _, number in found.forecast) - later.forecast[0][1]
    assert expired in (0, 1)  # the one fact of the sheet that runs out, where it was due in between


@pytest.mark.parametrize(("due", "counted"), [(date(2025, 12, 30), 1), (date(2026, 1, 2), 0)])
def test_the_forecast_leaves_out_what_has_run_out_by_then(student: Student, due: date, counted: int) -> None:
    """The fair holds until the last day of 2025."""
    loaded = student.load(TOWNS)
    asked = ask_fact(student.id, loaded.set_id, "fair", now=student.now)
    assert isinstance(asked, Asked)
    student.answer(asked.ticket, given(asked.ticket, "right"))
    at = datetime(due.year, due.month, due.day, 9, tzinfo=UTC)
    with writing() as connection, connection.begin():
        connection.execute(update(Memories).values(due_day=due, due_at=at))
    student.now = datetime(2025, 12, 28, 9, tzinfo=UTC)
    assert sum(number for _, number in page(student).forecast) == counted


def test_an_archived_set_is_in_the_past_and_not_in_what_comes(year: Student) -> None:
    before = page(year)
    [entry] = library(year.id, now=year.now).sets
    archive_set(year.id, entry.set_id, now=year.now)
    after = page(year)
    assert (after.days, after.groups, after.answers) == (before.days, before.groups, before.answers)
    assert sum(number for _, number in after.forecast) == 0
    assert (after.held, after.facts, after.scores) == (0, 0, ())


def test_the_hardest_cards_come_with_what_was_chosen(student: Student) -> None:
    student.load(TOWNS)
    for _ in range(6):
        asked = student.ask_review()
        student.answer(asked.ticket, given(asked.ticket, "wrong"))
        student.wait(minutes=20)
    hardest = page(student).hardest
    assert hardest
    assert all(card.wrong == card.asked >= 2 for card in hardest)
    assert sum(number for card in hardest for _, number in card.chosen) <= sum(card.wrong for card in hardest)
    assert any(card.chosen for card in hardest)


def test_a_sentence_that_was_judged_is_counted_by_what_was_said_of_it(student: Student) -> None:
    loaded = student.load(TOWNS)
    for seed in range(8):
        student.take(loaded, "wrong", "wrong", forms=("true_false",), seed=seed)
        student.wait(minutes=20)
    chosen = [text for card in page(student).hardest for text, _ in card.chosen]
    assert set(chosen) in ({"True"}, {"False"}, {"True", "False"})


def test_time_and_days_are_those_of_the_last_month(learner: Student) -> None:
    asked = learner.ask_review()
    learner.answer(asked.ticket, Given(unknown=True, taken_ms=90_000))
    assert (page(learner).seconds, page(learner).answers) == (90, 1)
    learner.wait(days=29)
    assert page(learner).answers == 1
    learner.wait(days=1)
    assert (page(learner).seconds, page(learner).answers) == (0, 0)
    assert sum(page(learner).days.values()) == 1
    learner.wait(days=400)
    assert page(learner).days == {}
    assert page(learner).longest_run == 1


def test_runs_of_days() -> None:
    days = {date(2025, 9, day): 3 for day in (1, 2, 3, 7, 8)}
    assert longest_run(days) == 3
    assert longest_run({}) == 0
    assert [run_up_to(date(2025, 9, day), days) for day in (3, 4, 5, 8)] == [3, 3, 0, 2]


def test_without_an_answer_there_is_nothing_to_say(student: Student) -> None:
    found = page(student)
    assert (found.lately, found.groups, found.hardest, found.scores, found.due_now) == (None, (), (), (), 0)
