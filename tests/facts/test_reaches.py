"""Periods and amounts that plain texts tell: which of two may both be right."""

import pytest

from quizapp.facts.languages.choice import language
from quizapp.facts.reaches import meet, months_of, reach_of
from quizapp.facts.typed.quarters import Quarter, quarter_of
from quizapp.facts.zones import zoned_time


@pytest.mark.parametrize(
    ("one", "other", "do_meet"),
    [
        ("17th century", "1600s", True),
        ("16th century", "1600s", False),
        ("1640s", "17th century", True),
        ("Q3 2024", "third quarter of 2024", True),
        ("Q3 2024", "Q4 2024", False),
        ("40–50 t", "45 t", True),
        ("40–50 t", "40 kg", False),
        ("40–50 t", "48–60 t", True),
        ("40–50 t", "50–60 t", False),
        ("131 feet", "40 metres", True),
        ("131 feet", "50 metres", False),
        ("40.2 m", "40 m", False),
        ("212 °F", "100 °C", True),
        ("18 or over", "21", True),
        ("18 or over", "17", False),
        ("more than 5 ships", "5 ships", False),
        ("at most 5 ships", "5 ships", True),
        ("18 or over", "16 or over", False),
        ("1890s", "1893", True),
        ("1890s", "May 1900", False),
        ("Q3 2024", "2024-09-03", True),
        ("July 2024", "1 July 2024", True),
        ("2 July 2024", "1 July 2024", False),
        ("1890–1895", "1893", True),
    ],
)
def test_texts_meet_where_they_have_something_in_common(one, other, do_meet):
    ours, theirs = (reach_of(text, language("en")) for text in (one, other))
    assert ours is not None
    assert theirs is not None
    assert meet(ours, theirs) == meet(theirs, ours) == do_meet


@pytest.mark.parametrize("text", ["Quarter Horse", "a quarter", "Station 3", "the third quarter-final", "Q5 2024"])
def test_what_is_no_quarter_of_a_year_has_no_months(text):
    assert months_of(text, language("en")) is None


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Q3 2024", "en"),
        ("3Q24", "en"),
        ("2024-Q3", "en"),
        ("the third quarter of the year 2024", "en"),
        ("III. Quartal 2024", "de"),
        ("im dritten Quartal des Jahres 2024", "de"),
        ("T3 2024", "fr"),
    ],
)
def test_a_quarter_is_written_in_many_ways(text, tongue):
    assert quarter_of(text, language(tongue)) == Quarter(2024, 3)


def test_times_of_two_zones_may_be_one():
    minutes = {
        zoned_time(text, language("en")) for text in ("16:30 UTC", "17:30 CET", "4:30 pm GMT", "1630Z", "UTC 16:30")
    }
    assert minutes == {990}
    assert zoned_time("17:30", language("en")) is None
    assert zoned_time("Nimitz", language("en")) is None
