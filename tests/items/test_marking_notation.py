"""Typed texts that say the same in another notation: ranges, places in a row, fractions, times, coordinates."""

import pytest
from typed_cards import asking, marks


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        (
            "mid-June to mid-September",
            [
                "mid-June – mid-September",
                "mid-June until mid-September",
                "between mid-June and mid-September",
                "mid-Jun to mid-Sep",
            ],
            ["mid-September to mid-June", "mid-July to mid-September", "mid-June"],
        ),
        ("Journey to the West", ["journey to the west"], ["Journey through the West", "Journey until the West"]),
        ("Vienna to Graz", ["from Vienna to Graz", "Vienna – Graz"], ["Graz to Vienna"]),
        ("B20-B99", ["B20 to B99", "from B20 to B99", "B20–B99"], ["B20-B98", "B99-B20", "B20"]),
        ("from April to August", ["April-August", "Apr–Aug", "April until August"], ["August to April", "Apr–Sep"]),
        ("2.4 to 2.6 billion euros", ["€2.4-2.6bn", "€2,400-2,600m"], ["€24-26bn", "$2.4-2.6bn", "€2.4-2.8bn"]),
        (
            "the first half of 2026",
            ["1st half of 2026", "first half 2026", "H1 2026", "2026 H1"],
            ["H2 2026", "H1 2025", "the second half of 2026", "first quarter of 2026"],
        ),
        ("one half", ["0.5", "1/2", "50%", ".5"], ["0.05", "5", "0.4"]),
        ("3/4", ["0.75", "75%"], ["0.34", "4/3"]),
        ("07:58", ["7 58", "07:58:00"], ["7 85", "19:58", "1958"]),
        ("00:05", ["24:05"], ["12:05 pm", "24:50"]),
        ("31 December", ["31/12", "12/31"], ["13/12", "31/10", "30/12"]),
        (
            "45.89° N, 6.80° E",
            ["45.89 N, 6.8 E", "N 45.89°, E 6.80°", "45.89 degrees north, 6.80 degrees east", "6.80° E, 45.89° N"],
            ["45.89° S, 6.80° E", "6.80° N, 45.89° E", "45.89° N, 6.80° W", "45.98° N, 6.80° E", "45.89° N"],
        ),
        ("Python 3.10", ["Python v3.10", "Python version 3.10"], ["Python 3.1", "Python 3.11", "Python v3.100"]),
        ("1.e4 c5", ["1. e4 c5", "e4 c5", "e4, c5", "1 e4 c5"], ["e4 c6", "c5 e4", "e4"]),
        ("O-O", ["0-0"], ["O-O-O", "0-0-0"]),
        ("2 hours 35 minutes", ["two hours thirty-five minutes"], ["two hours thirty-six minutes"]),
        ("45.5° N, 6° E", ["45°30′ N, 6° E", "45° 30' N 6° 0' E"], ["45°50′ N, 6° E"]),
    ],
)
def test_another_notation_of_the_same_is_right(answer, right, wrong):
    assert marks(asking(f'"{answer}"', "text"), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_figure_that_tells_which_one_may_be_typed_as_a_place_in_a_row():
    which = asking("2", "number", ask="Which act is it?")
    assert marks(which, "the second", "2nd", "3rd") == {"right": ["the second", "2nd"], "wrong": ["3rd"]}
    assert marks(asking("2", "number", ask="How many acts are there?"), "the second") == {"wrong": ["the second"]}


def test_whose_a_thing_is_may_be_said_with_it():
    legs = asking("the legs", "text")
    assert marks(legs, "his legs", "their legs", "his arms") == {
        "right": ["his legs", "their legs"],
        "wrong": ["his arms"],
    }
    assert marks(asking("her father", "text"), "his father") == {"wrong": ["his father"]}


def test_a_name_that_the_question_says_may_stand_before_a_figure():
    release = asking('"3.13"', "text", ask="What was the newest release of Python?")
    assert marks(release, "Python 3.13", "v3.13", "Java 3.13", "Python 3.1") == {
        "right": ["Python 3.13", "v3.13"],
        "wrong": ["Java 3.13", "Python 3.1"],
    }


def test_a_name_beside_another_of_the_same_is_right():
    sodium = asking("sodium\n    also: [Na]", "text")
    assert marks(sodium, "sodium, Na", "Na = sodium", "sodium, iron") == {
        "right": ["sodium, Na", "Na = sodium"],
        "wrong": ["sodium, iron"],
    }
    assert marks(asking("46.6 °C", "number", "es"), "46,6 ºC", "46,6 ºF") == {
        "right": ["46,6 ºC"],
        "wrong": ["46,6 ºF"],
    }
