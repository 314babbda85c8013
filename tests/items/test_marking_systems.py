"""Typed amounts in units of another system, powers of ten, chances, and none at all."""

import pytest
from sheets import card_of, made
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        ("57 km", "en", [], ["35.4 miles", "35 mi"], ["57 miles", "36 miles"]),
        ("35 mi", "en", [], ["56 km", "56.3 km"], ["35 km", "58 km"]),
        ("57 km", "de", [], ["35,4 Meilen"], ["57 Meilen"]),
        ("3 ft", "en", [], ["0.914 m"], ["1 m"]),
        ("100 °C", "en", [], ["212 °F", "212 F", "373 K"], ["100 °F", "100 K", "212 °C"]),
        ("212 °F", "en", ["212 F", "212 degrees Fahrenheit"], ["100 °C"], ["212 °C"]),
        ("4.2 K", "en", ["4.2 kelvin", "4.2 kelvins"], ["-268.95 °C"], ["4.2 °C"]),
        ("250 km/h", "en", [], ["155 mph"], ["250 mph"]),
        ("0.4 %", "en", [], ["4‰", "4 per mille"], ["0.4‰"]),
        ("at least 35.4 miles", "en", [], ["at least 57 km"], ["at most 57 km", "at least 60 km"]),
        ("4.50 pounds", "en", ["4 pounds and 50 pence"], ["450 pence"], ["45 pence"]),
        ("12 Milliarden Franken", "de", ["CHF 12 Mrd.", "12 Mrd. Fr."], [], ["12 Mrd. Euro"]),
    ],
)
def test_the_same_amount_in_another_unit_is_almost_right(answer, tongue, right, almost, wrong):
    found = marks(asking(answer, "number", tongue), *right, *almost, *wrong)
    assert found == {mark: texts for mark, texts in (("right", right), ("almost", almost), ("wrong", wrong)) if texts}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        ("0.00025 mm", "en", ["2.5e-4 mm", "2.5×10^-4 mm", "2.5 x 10^-4 mm", "2.5·10⁻⁴ mm"], ["2.5×10^4 mm"]),
        ("169000000000 litres", "en", ["1.69e11 litres", "1.69 × 10^11 l"], ["1.69e10 litres"]),
        ("0.00025 mm", "de", ["2,5·10⁻⁴ mm"], ["2,5·10⁻³ mm"]),
        ("1 in 10000", "en", ["1 in 10,000", "one in ten thousand", "1:10,000", "0.01 %"], ["1", "1 in 1000", "10000"]),
        ("0 ships", "en", ["no ships", "none"], ["no idea", "1 ship"]),
        ("1 ship", "en", ["only one", "just one ship"], ["no ship"]),
        ("7 ships", "en", ["7 ships or seven ships", "seven (7)", "7 (seven)"], ["7 or 8", "7/8", "7 (eight)"]),
    ],
)
def test_a_figure_is_told_in_many_ways(answer, tongue, right, wrong):
    assert marks(asking(answer, "number", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_year_before_christ_may_have_the_sign_of_the_typesetter():
    assert marks(asking("-44", "year"), "−44", "44 BC", "44 AD") == {"right": ["−44", "44 BC"], "wrong": ["44 AD"]}
    german = ["15 v. Christus", "15 vor unserer Zeitrechnung"]
    assert marks(asking("-15", "year", "de"), *german) == {"right": german}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        ("Q3 2024", "en", ["third quarter of 2024", "3Q 2024", "2024 Q3", "Q3/2024", "3Q24"], ["Q2 2024", "Q3 2023"]),
        ("dritten Quartal 2023", "de", ["3. Quartal 2023", "Q3 2023", "drittes Quartal 2023"], ["Q2 2023"]),
        ("1840s", "en", ["1840-1849", "1840–1849"], ["1840-1850", "1850s"]),
        ("1600s", "en", ["17th century", "the 1600s"], ["16th century", "1500s"]),
        ("17:30", "en", ["1730 hours", "17:30 hours", "five thirty pm"], ["0530 hours", "1730", "five thirty am"]),
        ("17.30 Uhr", "de", ["siebzehn Uhr dreißig"], ["fünf Uhr dreißig morgens"]),
        ("16:30 UTC", "en", ["17:30 CET", "4:30 pm GMT", "1630 UTC"], ["16:30 CET", "17:30 UTC"]),
    ],
)
def test_periods_and_times_are_told_in_many_ways(answer, tongue, right, wrong):
    assert marks(asking(answer, "text", tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_quarter_without_its_year_is_asked_to_be_more_exact():
    assert note(asking("Q3 2024", "text"), "third quarter") == "Be more exact."


def test_two_names_of_the_answer_are_as_good_as_one():
    card = asking("munich")
    assert marks(card, "München or Muenchen", "München/Muenchen", "München or Bonn", "München/Bonn") == {
        "right": ["München or Muenchen", "München/Muenchen"],
        "wrong": ["München or Bonn", "München/Bonn"],
    }


def test_the_name_of_a_thing_of_another_kind_is_no_slip():
    world = (
        "format: factsheet/1\nid: s\ntitle: T\nentities:\n  country:\n    de: {name: Germany}\n    fr: {name: France}\n"
        "  language:\n    german: {name: German}\nfacts:\n"
        "  - {id: f, say: The pact began in <country>., answer: de, ask: 'In which country did the pact begin?'}\n"
    )
    assert marks(card_of(made("", world), "f"), "Germny", "German") == {"almost": ["Germny"], "wrong": ["German"]}
