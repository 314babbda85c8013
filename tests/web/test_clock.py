"""The clock of a quiz: only where it was asked for, extended as often as one likes, and no answer is lost to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from scriptless import Page, Reader


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("quizapp.app.Running.clock", lambda _running: made())
    return made


def begin(reader: Reader, minutes: str, length: str = "3") -> Page:
    return reader.open("/sets").follow("Rivers of the world").press("Start the quiz", length=length, minutes=minutes)


def test_without_minutes_there_is_no_clock(reader: Reader) -> None:
    page = begin(reader, "")
    assert "until" not in page.root.find("header")[0].text
    assert page.root.find(data_left="600") == []


def test_a_clock_says_until_when_and_how_many_seconds_are_left(clock: Clock, reader: Reader) -> None:
    page = begin(reader, "10")
    assert "1 of 3 · until 12:10" in page.root.find("header")[0].text
    assert page.root.find(data_left="600")
    clock.pass_minutes(4)
    told = page.press("I don’t know")
    assert told.root.find(data_left="360")


def test_when_the_time_is_up_what_was_on_the_page_still_counts(clock: Clock, reader: Reader) -> None:
    page = begin(reader, "10")
    clock.pass_minutes(11)
    told = page.press("I don’t know")
    assert told.status == 200
    up = told.follow("Next question")
    assert up.heading == "The time is up."
    assert "One of three answered, and kept." in up.main


def test_more_time_can_be_taken_before_and_after_the_end_as_often_as_one_likes(clock: Clock, reader: Reader) -> None:
    page = begin(reader, "10").press("Five minutes more")
    assert page.root.find(data_left="900")
    clock.pass_minutes(16)
    for _ in range(12):
        page = reader.open(page.address)
        assert page.heading == "The time is up."
        page = page.press("Five minutes more")
        assert page.root.find(data_left="300")
        clock.pass_minutes(5)


def test_a_quiz_goes_on_without_its_clock(clock: Clock, reader: Reader) -> None:
    page = begin(reader, "10")
    clock.pass_minutes(11)
    page = reader.open(page.address).press("Go on without a clock")
    assert page.root.find("button", name="unknown")
    clock.pass_minutes(100)
    assert "until" not in reader.open(page.address).root.find("header")[0].text


def test_a_quiz_can_be_finished_when_its_time_is_up(clock: Clock, reader: Reader) -> None:
    page = begin(reader, "10").press("I don’t know").follow("Next question")
    clock.pass_minutes(11)
    result = reader.open(page.address).press("Finish here")
    assert result.heading == "None of three."
    assert "Two questions left unanswered." in result.main


@pytest.mark.parametrize("minutes", ["0", "-3", "601", "x", "1e9", "99999999999999999999", "9" * 400])
def test_minutes_that_are_none_are_told_at_their_field(reader: Reader, minutes: str) -> None:
    page = begin(reader, minutes)
    assert page.status == 422
    assert "Write a whole number of minutes, 1 to 600, or leave it empty." in page.main


def test_each_quiz_has_its_own_clock(clock: Clock, reader: Reader) -> None:
    one, other = begin(reader, "10", "3"), begin(reader, "20", "4")
    clock.pass_minutes(11)
    assert reader.open(one.address).heading == "The time is up."
    assert reader.open(other.address).root.find(data_left="540")
