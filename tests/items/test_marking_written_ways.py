"""Plain text that means a range, a fraction, a formula, a version or a year before our era, written in another way."""

import pytest
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        (
            "10 to 20 km",
            "en",
            [
                "10-20 km",
                "10–20 km",
                "between 10 and 20 km",
                "10 km to 20 km",
                "from ten to twenty kilometres",
                "10-20",
            ],
            ["10,000 to 20,000 m"],
            ["10 km", "20 km", "10 to 30 km", "20 to 10 km", "10-20 miles", "10, 20 km", "15 km"],
        ),
        ("3–5 million", "en", ["3 million to 5 million", "3 to 5 million"], ["3-5"], ["3 to 5 billion"]),
        (
            "10 bis 20 km",
            "de",
            ["zwischen 10 und 20 km", "10-20 km", "von zehn bis zwanzig Kilometer"],
            [],
            ["bis 20 km"],
        ),
        ("10–20 km", "pl", ["10-20 km", "10 - 20"], [], ["10-30 km"]),
    ],
)
def test_a_range_is_read_by_its_ends(answer, tongue, right, almost, wrong):
    found = marks(asking(answer, "text", tongue), *right, *almost, *wrong)
    assert found == {key: typed for key, typed in (("right", right), ("almost", almost), ("wrong", wrong)) if typed}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        (
            "two thirds",
            "en",
            ["2/3", "⅔", "two-thirds", "2 thirds"],
            ["one third", "1/3", "3/2", "two quarters", "2/0"],
        ),
        ("half", "en", ["1/2", "½", "one half", "a half", "50 %", "50 percent"], ["a quarter", "5 %", "2"]),
        ("3/4", "en", ["3/4", "¾", "three quarters", "75 %"], ["two thirds", "3/5", "4/3", "6/8"]),
        ("120/80", "en", ["120/80"], ["60/40", "3/2", "150 %", "1½"]),
        ("4/4", "en", ["4/4"], ["2/2", "1/1", "100 %", "four fourths"]),
        ("50/50", "en", ["50/50"], ["1/1", "20/20", "100 %"]),
        ("24/7", "en", ["24/7"], ["7/24", "48/14"]),
        ("9/11", "en", ["9/11"], ["18/22", "11/9"]),
        ("a third", "en", ["one third", "1/3", "⅓"], ["3rd", "two thirds", "3"]),
        ("zwei Drittel", "de", ["2/3", "⅔"], ["ein Drittel", "zwei Viertel"]),
        ("die Hälfte", "de", ["Hälfte", "1/2", "50 %"], ["ein Viertel", "2"]),
    ],
)
def test_a_fraction_is_read_in_words_and_figures(answer, tongue, right, wrong):
    assert marks(asking(answer, "text", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_fraction_that_is_said_to_be_about_is_almost():
    assert note(asking("two thirds", "text"), "about two thirds") == "The figure is exact."


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("H2O", ["H 2 O", "H₂O", "h2o"], ["H2O2", "H 20", "HO 2", "2 HO", "H O"]),
        ("CO₂", ["CO 2", "co2"], ["CO", "C2O", "CO 3", "C O"]),
        ("GPT-4", ["GPT4", "gpt 4"], ["GPT-3", "GPT", "GPT 44", "4 GPT 4"]),
        ("Route 66", ["Route66"], ["Route 6 6", "Route 6"]),
    ],
)
def test_a_name_with_a_figure_needs_no_spaces(answer, right, wrong):
    assert marks(asking(answer, "text"), *right, *wrong) == {"right": right, "wrong": wrong}


def test_the_noun_that_is_asked_for_may_stand_before_a_figure():
    version = asking("'3.11'", "text", ask="Which version of Python is meant here?")
    right = ["3.11", "version 3.11", "Python 3.11", "Python version 3.11"]
    wrong = ["version 3.1", "Python 3.12", "3,11", "Python", "Python version", "Ruby 3.11"]
    assert marks(version, *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        ("44 BC", "en", ["44 BCE", "44 B.C.", "44bc", "in 44 before Christ"], ["44", "44 AD", "43 BC", "440 BC"]),
        ("44 v. Chr.", "de", ["44 vor Christus", "44 v. u. Z."], ["44", "44 n. Chr.", "45 v. Chr."]),
    ],
)
def test_plain_text_that_is_a_year_of_an_era_is_read_as_one(answer, tongue, right, wrong):
    assert marks(asking(answer, "text", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        ("Saint Petersburg", "en", ["St. Petersburg", "St Petersburg", "St.Petersburg"], ["Street Petersburg"]),
        ("St. John", "en", ["Saint John", "St John"], ["Street John", "John"]),
        ("Mount Everest", "en", ["Mt. Everest", "Mt Everest"], ["Ft Everest", "Everest"]),
        ("10 Downing Street", "en", ["10 Downing St", "10 Downing St."], ["11 Downing St", "10 Downing Rd"]),
        ("Fifth Avenue", "en", ["5th Ave.", "Fifth Ave"], ["6th Ave.", "5th St."]),
        ("North Korea", "en", ["N. Korea", "N Korea"], ["S. Korea", "W. Korea"]),
        ("Martin Luther King Jr.", "en", ["Martin Luther King Junior"], ["Martin Luther King Sr."]),
        ("Doctor Who", "en", ["Dr. Who", "Dr Who"], ["Mr Who"]),
        ("Mr. Bean", "en", ["Mister Bean"], ["Mrs Bean"]),
        ("von Goethe", "de", ["v. Goethe"], ["u. Goethe"]),
        ("Sankt Gallen", "de", ["St. Gallen"], ["Str. Gallen"]),
        ("Saint-Étienne", "fr", ["St-Étienne", "St Etienne"], ["Mt-Étienne"]),
        ("6 ft 2 in", "en", ["6 ft 2 in"], ["6 ft 3 in"]),
    ],
)
def test_words_of_names_may_be_short(answer, language, right, wrong):
    assert marks(asking(answer, "text", language), *right, *wrong) == {"right": right, "wrong": wrong}


def test_what_looks_short_may_be_a_slip():
    assert marks(asking("email", "text"), "e mail", "s mail") == {"almost": ["e mail"], "wrong": ["s mail"]}
