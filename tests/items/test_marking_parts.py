"""Typed amounts in several units and in halves: 1 h 30 min, 5 ft 11 in, an hour and a half, anderthalb Stunden."""

import pytest
from typed_cards import asking, mark, marks, note


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        (
            "3.5 years",
            "en",
            ["3 years 6 months", "3 years and 6 months", "three years, six months", "3yrs 6mo", "3 years and a half"],
            ["3 years 5 months", "3 years 60 months", "6 months 3 years", "3 years 6 days", "3.5 years 6 months"],
        ),
        (
            "90 minutes",
            "en",
            ["1 hour 30", "1h30", "1:30 h", "1:30:00", "one hour and thirty minutes", "an hour and 30 minutes"],
            ["1 hour 20", "1:40 h", "1:30", "1h90", "1 hour 30 months"],
        ),
        ("2.5 hours", "en", ["2 h 30 min", "2:30 h", "two hours and thirty minutes"], ["2:50 h", "2h05"]),
        ("5 minutes", "en", ["5:00 min", "0:05 h", "5 min 0 s"], ["5:05 min", "5:00 h", "4 min 60 s"]),
        ("1.5 km", "en", ["1 km 500 m", "1 km and 500 m", "1 km 500"], ["1 km 50 m", "1 km 1500 m", "1 km 500 g"]),
        ("71 inches", "en", ["5 ft 11 in", "5 feet 11 inches", "5'11\"", "5′11″", "5 ft 11"], ["5'10\"", "5 ft 12"]),
        ("2.3 kg", "en", ["2 kg 300 g", "two kilos 300 grams"], ["2 kg 30 g", "2 kg 300 m"]),
        ("3.5 Jahre", "de", ["3 Jahre 6 Monate", "drei Jahre und sechs Monate"], ["3 Jahre 5 Monate"]),
        ("1.5 Stunden", "de", ["eine Stunde dreißig", "1 Std. 30 Min.", "1:30 Std.", "anderthalb Stunden"], ["1:50 h"]),
    ],
)
def test_an_amount_told_in_its_unit_and_in_smaller_ones_is_right(answer, tongue, right, wrong):
    assert marks(asking(answer, "number", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_symbols_are_read_in_every_language():
    assert marks(asking("1.5 km", "number", "pl"), "1 km 500 m", "1500 m", "1,5 km", "1500 kg", "15 km") == {
        "right": ["1 km 500 m", "1,5 km"],
        "almost": ["1500 m"],
        "wrong": ["1500 kg", "15 km"],
    }
    assert marks(asking("1.5 h", "number", "pl"), "1 h 30 min", "1h30", "1h50") == {
        "right": ["1 h 30 min", "1h30"],
        "wrong": ["1h50"],
    }


def test_several_units_without_the_wanted_one_are_almost():
    assert marks(asking("5400 seconds", "number"), "1 h 30 min", "1 h 30 min 0 s", "1 h 20 min") == {
        "almost": ["1 h 30 min"],
        "right": ["1 h 30 min 0 s"],
        "wrong": ["1 h 20 min"],
    }


def test_a_qualifier_stands_before_several_units_as_before_one():
    about = asking("about 3.5 years", "number")
    assert marks(about, "3 years 6 months", "about 3 years and 6 months", "over 3 years 6 months", "3 y") == {
        "right": ["3 years 6 months", "about 3 years and 6 months"],
        "almost": ["over 3 years 6 months"],
        "wrong": ["3 y"],
    }


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        (
            "1.5 hours",
            "en",
            ["an hour and a half", "one and a half hours"],
            ["90 minutes"],
            ["half an hour", "an hour"],
        ),
        ("1 hour", "en", ["an hour"], ["60 minutes"], ["a minute", "an", "a man"]),
        ("0.5 hours", "en", ["half an hour", "a half hour"], ["30 minutes"], ["a quarter of an hour"]),
        ("45 minutes", "en", [], ["three quarters of an hour"], ["half an hour", "a quarter of an hour"]),
        ("500000 people", "en", ["half a million people", "half a million"], [], ["a million people"]),
        ("1.5 Stunden", "de", ["anderthalb Stunden", "anderthalb", "eineinhalb Stunden"], [], ["eine halbe Stunde"]),
        ("0.5 Stunden", "de", ["eine halbe Stunde"], ["30 Minuten"], ["eine Stunde", "eine Dreiviertelstunde"]),
    ],
)
def test_halves_and_quarters_are_said_in_words(answer, tongue, right, almost, wrong):
    found = marks(asking(answer, "number", tongue), *right, *almost, *wrong)
    assert found == {key: typed for key, typed in (("right", right), ("almost", almost), ("wrong", wrong)) if typed}


@pytest.mark.parametrize(
    ("answer", "tongue", "typed"),
    [
        ("2 Stunden", "de", "2 Stunde"),
        ("2 Minuten", "de", "zwei Minute"),
        ("3 Wochen", "de", "drei Woche"),
        ("20 cities", "en", "20 city"),
        ("20 people", "en", "20 persons"),
        ("3 centuries", "en", "3 century"),
    ],
)
def test_a_unit_in_the_singular_is_no_other_unit(answer, tongue, typed):
    assert mark(asking(answer, "number", tongue), typed) == "right"


def test_plain_text_in_several_units_is_compared_by_what_they_come_to():
    tall = asking("5 ft 11 in", "text")
    assert marks(tall, "5'11\"", "5 feet 11 inches", "5 ft 10 in", "5 h 11 min") == {
        "right": ["5'11\"", "5 feet 11 inches"],
        "wrong": ["5 ft 10 in", "5 h 11 min"],
    }
    assert note(tall, "5 ft 10 in") == "The figure is another."


def test_a_time_of_day_is_no_amount_in_several_units():
    assert note(asking("3:30 p.m.", "text"), "15:30 h") == ""
