"""Typed figures of which a word, or what stands before the currency, tells the sign."""

import pytest
from typed_cards import asking, marks


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        (
            "-3.2 %",
            "en",
            ["down 3.2%", "it fell by 3.2 %", "a decrease of 3.2%", "a 3.2% drop", "3.2% down"],
            ["up 3.2%", "3.2% up", "a rise of 3.2%", "3.2%", "down 4%"],
        ),
        ("11 %", "en", ["up 11%", "an increase of 11%", "plus 11 percent"], ["down 11%", "fell by 11%", "up 12%"]),
        (
            "-12.4 million euros",
            "en",
            ["-€12.4 million", "−€12.4m", "minus €12.4m", "a loss of 12.4 million euros"],
            ["€12.4m", "-$12.4m", "a gain of 12.4 million euros"],
        ),
        ("12.4 million euros", "en", ["€12.4m"], ["-€12.4m", "a loss of €12.4m"]),
        ("-3.2 %", "de", ["Rückgang um 3,2 %", "3,2 % gesunken"], ["Anstieg um 3,2 %", "3,2 %"]),
    ],
)
def test_a_figure_has_the_sign_that_is_told_with_it(answer, language, right, wrong):
    assert marks(asking(answer, "number", language), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_bound_against_that_of_the_question_is_wrong():
    above = asking("33 kg", "number", ask="Above which weight may it be given?")
    assert marks(above, "33 kg", "above 33 kg", "below 33 kg", "at most 33 kg") == {
        "right": ["33 kg", "above 33 kg"],
        "wrong": ["below 33 kg", "at most 33 kg"],
    }


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("at least 95 %", ["95 % or higher", "95%+", "95% upwards", "95% and up"], ["95% or lower", "94%+"]),
        ("at most 600 jobs", ["as many as 600 jobs"], ["600 jobs or more"]),
        ("up to 5 years", ["within 5 years"], ["within 3 years"]),
        ("nearly 8 %", ["a little less than 8%"], ["a little more than 8%"]),
    ],
)
def test_a_bound_is_told_in_many_ways(answer, right, wrong):
    assert marks(asking(answer, "number"), *right, *wrong) == {"right": right, "wrong": wrong}
