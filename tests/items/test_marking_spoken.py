"""Typed figures as they are said: decimals and fractions in words, slips in number words, qualifiers behind."""

import pytest
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        ("1.5", "en", ["one point five", "3/2", "one and a half"], ["one point four", "2/3", "one point"]),
        ("2.05 %", "en", ["two point zero five percent"], ["two point five percent"]),
        ("3.5 million dollars", "en", ["three point five million dollars", "$3.5 mil"], ["three point five dollars"]),
        ("3.5 Jahre", "de", ["drei Komma fünf Jahre"], ["drei Komma vier Jahre"]),
        ("0.1", "en", ["1/10", "one tenth", "a tenth"], ["one ninth", "10/1"]),
        ("25 %", "en", ["a quarter", "1/4", "one in four"], ["a third", "one in five", "1/4 kg"]),
        ("0.5 l", "en", ["one half litre", "half a litre"], ["one half kilo"]),
        ("0.5 Liter", "de", ["halber Liter", "ein halber Liter"], ["halbes Kilo"]),
        ("2000 million people", "en", ["two thousand million people", "two billion people"], ["two thousand people"]),
        ("1.5 million people", "en", ["a million and a half people", "1.5 mln people"], ["a million people"]),
        ("0", "en", ["none", "nil", "nought"], ["one", "nobody"]),
        ("42", "en", ["fortytwo"], ["fortythree"]),
    ],
)
def test_a_figure_may_be_said_in_words(answer, language, right, wrong):
    assert marks(asking(answer, "number", language), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "almost", "wrong"),
    [
        ("42", ["fourty-two"], ["fourty-three"]),
        ("16", ["sixten"], ["sixtin years", "sixtey"]),
        ("1.5 million people", ["1.5 milion people"], ["1.5 bilion people"]),
        ("2 billion people", ["2 billions people"], ["2 millions people"]),
        ("more than 20 countries", ["more then 20 countries"], ["less then 20 countries"]),
    ],
)
def test_a_slip_in_a_number_word_is_forgiven(answer, almost, wrong):
    assert marks(asking(answer, "number"), *almost, *wrong) == {"almost": almost, "wrong": wrong}


def test_the_right_spelling_of_a_number_word_is_told():
    assert note(asking("42", "number"), "fourty-two") == "The spelling is forty-two."


@pytest.mark.parametrize(
    ("answer", "language", "right", "almost"),
    [
        ("about 3.5 years", "en", ["c. 3.5 years", "c.3.5 years", "3.5 years approximately", "3.5 years or so"], []),
        ("about 3.5 years", "en", ["more or less 3.5 years"], ["more than 3.5 years"]),
        ("3.5 years", "en", [], ["c. 3.5 years", "3.5 years or so"]),
        ("etwa 100 km/h", "de", ["um die 100 km/h", "100 km/h ungefähr", "100 kmh"], []),
    ],
)
def test_a_qualifier_may_be_short_or_stand_behind(answer, language, right, almost):
    found = marks(asking(answer, "number", language), *right, *almost)
    assert (found.get("right", []), found.get("almost", [])) == (right, almost)


@pytest.mark.parametrize(
    ("answer", "right", "almost", "wrong"),
    [
        ("10000 tonnes", [], ["10 kilotonnes", "10 kt"], ["1 kt"]),
        ("10 seconds", ["10 s"], ["10000 ms"], ["10 ms"]),
        ("100 years", [], ["a century", "10 decades"], ["a decade"]),
        ("50 cents", ["50¢"], ["$0.50", "half a dollar"], ["$50", "¢5"]),
        ("2 weeks", [], ["a fortnight"], ["a week"]),
        ("4 days", ["4 d"], ["96 h"], ["4 h"]),
        ("37 °C", ["37 degrees centigrade", "37 deg C"], [], ["37 °F"]),
        ("500 g", ["500 gr"], [], ["500 gbp"]),
        ("300 km/h", ["300 kmh"], [], ["300 km"]),
    ],
)
def test_units_have_many_names_and_others_on_one_scale(answer, right, almost, wrong):
    found = marks(asking(answer, "number"), *right, *almost, *wrong)
    assert (found.get("right", []), found.get("almost", []), found["wrong"]) == (right, almost, wrong)
