"""Typed figures with their units: other names, slips, words that make the figure negative; estimates."""

import pytest
from typed_cards import asking, mark, marks, note


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        ("-70 mV", "en", ["-70 millivolts", "-70 mv"], ["-70 milivolts"], ["-70 volts", "70 millivolts", "-70 m"]),
        ("-12.3 points", "en", ["-12.3"], [], ["-12.3 %", "-12.3 goals", "-12.3 percentage points"]),
        ("3.2 Prozentpunkte", "de", ["3,2 Prozentpunkte"], [], ["3,2 %", "3,2 Punkte"]),
        (
            "3.2 mm",
            "en",
            ["3.2 millimetres"],
            ["3.2 milimetres", "3.2 millimetrs"],
            ["3.2 kilimetres", "3.2 centimeres"],
        ),
        ("-3 m", "en", ["3 metres below sea level", "3 m below sea level", "-3"], [], ["3", "4 m below sea level"]),
        ("-3 m", "en", [], [], ["3 km below sea level", "-3 m below sea level", "3 m above sea level"]),
        ("12 km²", "en", ["12 km^2", "12 sq km"], ["1200 hectares", "12,000,000 m²"], ["12 km", "12 hectares"]),
        (
            "5 MW",
            "en",
            ["5 megawatts", "5 mw", "5 Megawatt"],
            ["5000 kW", "5 million W", "5 megawats"],
            ["5 mW", "5 milliwatts", "5 kW", "5 watts"],
        ),
        ("5 mW", "en", ["5 milliwatts", "5 mw"], ["0.005 watts"], ["5 MW", "5 megawatts"]),
        ("230 V", "en", ["230 volts", "230 v"], ["0.23 kV"], ["230 A", "230 kV"]),
        ("16 GB", "en", ["16 gigabytes", "16 gb"], ["16000 MB"], ["16 Gbit", "16 MB"]),
        ("2 MB/s", "en", ["2 megabytes per second", "2 MB per s"], [], ["2 kB/s", "2 MB per hour"]),
        ("300 kWh", "en", ["300 kilowatt-hours", "300 kilowatt hours", "300 KWH"], ["0.3 MWh"], ["300 kW"]),
        ("1013 hPa", "en", ["1013 hectopascals"], ["101.3 kPa"], ["1013 Pa"]),
        ("500 nm", "en", ["500 nanometres", "500 nanometers"], [], ["500 mm", "500 micrometres"]),
        ("500 nm", "de", ["500 Nanometer"], [], ["500 Millimeter"]),
        ("12 nautical miles", "en", ["12 nm", "12 nmi"], [], ["12 nanometres"]),
        ("300 kWh", "de", ["300 Kilowattstunden"], [], ["300 Kilowatt"]),
        ("12 Seemeilen", "de", ["12 sm", "12 nm"], [], ["12 Meilen"]),
        ("20 knots", "en", [], [], ["20 kN"]),
        ("12 Hektar", "de", ["12 ha"], ["0,12 km²"], ["12 km²"]),
        ("3 m", "en", ["3 m"], [], ["3 m below sea level"]),
        ("-12 Grad", "de", ["12 Grad unter Null", "minus 12 Grad"], [], ["12 Grad", "12 Grad über Null"]),
    ],
)
def test_a_unit_has_many_names_and_may_be_misspelt(answer, tongue, right, almost, wrong):
    card = asking(answer, "number", tongue)
    assert {typed: mark(card, typed) for typed in (*right, *almost, *wrong)} == {
        **dict.fromkeys(right, "right"),
        **dict.fromkeys(almost, "almost"),
        **dict.fromkeys(wrong, "wrong"),
    }


def test_words_of_the_question_may_stand_behind_the_unit():
    deep = asking("430 m", "number", ask="How far below sea level is the text?")
    assert marks(deep, "430 metres below sea level", "430 m above sea level", "430 below m") == {
        "right": ["430 metres below sea level"],
        "wrong": ["430 m above sea level", "430 below m"],
    }


def test_what_the_question_counts_is_no_other_unit():
    votes = asking("53 votes", "number", ask="How many members of the council were for it?")
    assert marks(votes, "53 members", "53 votes", "54 members", "53 seats", "53 council") == {
        "right": ["53 members", "53 votes"],
        "wrong": ["54 members", "53 seats", "53 council"],
    }
    stimmen = asking("53 Stimmen", "number", "de", ask="Wie viele Mitglieder waren dafür?")
    assert marks(stimmen, "53 Mitglieder", "53 Sitze") == {"right": ["53 Mitglieder"], "wrong": ["53 Sitze"]}
    miles = asking("12 miles", "number", ask="How many kilometres is it from here?")
    assert mark(miles, "12 kilometres") != "right"


def test_an_estimate_may_be_rounded_further_off_too():
    length = asking("about 2850 km", "number")
    assert marks(length, "2900", "about 2,900 km", "2800", "2.9 thousand km", "2860", "3000", "2950", "over 2900") == {
        "almost": ["2900", "about 2,900 km", "2800", "2.9 thousand km"],
        "wrong": ["2860", "3000", "2950", "over 2900"],
    }
    assert note(length, "2900") == "Be more exact."
    height = asking("about 3357 metres", "number")
    assert marks(height, "3350", "3360", "3400", "3355", "3300", "3370", "3000") == {
        "almost": ["3350", "3360", "3400", "3355"],
        "wrong": ["3300", "3370", "3000"],
    }
    assert mark(asking("2850 km", "number"), "2900") == "wrong"


def test_a_share_is_a_fraction_as_far_as_its_decimals_go():
    two_thirds = asking("two thirds", "text")
    assert marks(two_thirds, "66.7 %", "66.67 percent", "2/3", "66.6 %", "67 %", "66 %") == {
        "right": ["66.7 %", "66.67 percent", "2/3"],
        "wrong": ["66.6 %", "67 %", "66 %"],
    }
    assert marks(asking("three quarters", "text"), "75 %", "75.0 %", "75.1 %") == {
        "right": ["75 %", "75.0 %"],
        "wrong": ["75.1 %"],
    }


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        ("1 teaspoon", "en", ["a teaspoon", "1 tsp", "one teaspoon"], [], ["a tablespoon", "2 tsp", "teaspoon"]),
        ("2 factories", "en", ["two factories"], [], ["a factory"]),
        ("1 Fabrik", "de", ["eine Fabrik"], [], ["ein Werk", "ein Kilo"]),
        ("at least 1200 members", "en", ["1200+", "1200+ members", "1200 or more"], ["more than 1200"], ["900+"]),
        ("more than 20 people", "en", ["20+"], ["at least 20"], []),
        ("12 members", "en", ["12"], ["12 people", "12 jurors"], ["13 jurors", "12 kg", "12 %", "12 km", "12 euros"]),
        ("120 people", "en", ["120"], ["120 voters"], ["120 cows", "120 seats", "120 stones"]),
        ("5 goals", "en", ["5 goals"], [], ["5 points", "5 people"]),
        ("12 members", "en", ["12"], [], ["999999999999999999999999999999 people"]),
        ("30 mN", "en", ["30 mN.", "30  mN!", "thirty mN", "30 mn", "30 millinewtons"], [], ["30 MN", "30 N"]),
        ("20 MN", "en", ["20 MN.", "20 MN"], [], ["20 mN"]),
        ("3.5 km", "en", ["exactly 3.5 km", "precisely 3.5 km"], [], ["exactly 4 km"]),
        ("3.5 km", "de", ["genau 3,5 km"], [], []),
        ("250 grammes", "fr", ["250 g", "250 grammes"], ["0,25 kg"], ["250 kg"]),
        ("2 kilos", "es", ["2 kg"], ["2000 gramos"], ["2 litros"]),
        ("6650 كيلومتر", "ar", ["٦٬٦٥٠ كيلومتر", "٦٦٥٠"], [], ["٦٬٦٥١ كيلومتر"]),
    ],
)
def test_a_figure_is_counted_and_measured_in_other_words(answer, tongue, right, almost, wrong):
    found = marks(asking(answer, "number", tongue), *right, *almost, *wrong)
    assert found == {key: typed for key, typed in (("right", right), ("almost", almost), ("wrong", wrong)) if typed}


def test_a_missing_qualifier_is_told_in_the_words_of_the_sheet():
    assert note(asking("up to 10 people", "number"), "10") == "“up to” belongs to the answer."
    assert note(asking("knapp 120000 Einwohner", "number", "de"), "120.000") == "“knapp” belongs to the answer."


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        ("25 %", "en", ["25", "25%", "25 %."], ["25 ‰", "25 ¥", "25 ₽", "25 ‱", "25 €"]),
        ("25 %", "de", ["25 Prozent"], ["25 ‰"]),
        ("25 %", "fr", ["25 pour cent"], ["25 ‰"]),
        ("5 kg", "en", ["5", "5 kg!"], ["5 ‰", "¥5", "5 ₩", "5'"]),
        ("25", "en", ["25"], ["25 ¥", "₽25"]),
        ("500 yen", "en", ["500 ¥", "¥500"], ["500 ₽", "500 €"]),
        ("500 yuan", "en", ["500 ¥", "¥ 500"], ["500 ₹"]),
        ("5 feet", "en", ["5'", "5′"], ['5"', "5″"]),
        ("10 seconds", "en", ['10"', "10″"], ["10'"]),
    ],
)
def test_the_sign_of_another_unit_is_no_punctuation(answer, language, right, wrong):
    assert marks(asking(answer, "number", language), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "right", "almost", "wrong"),
    [
        (
            "15 mg/kg",
            ["15 mg per kg", "15 mg/kg body weight", "15 mg/kg bw"],
            ["15000 µg/kg", "0.015 g/kg"],
            ["15 mcg/kg", "15 ml/kg", "15 mg/g", "15 g/kg", "15 mg"],
        ),
        ("0.01 mg/kg", [], ["10 µg/kg", "10 micrograms per kg"], ["10 mg/kg", "0.1 mg/kg"]),
        ("33 kg", ["33 kilos"], ["73 pounds", "73 lb"], ["33 pounds", "£73"]),
        ("150 pounds", ["150 lb"], [], ["150 kg"]),
        ("0.5 ml", ["0.5 cc", "0.5 cm³"], ["500 µl"], ["0.5 cl"]),
        ("12 months", ["12 mo", "12 months old"], ["1 y"], ["12 y"]),
        ("1.5 times", ["1.5x", "1.5-fold"], [], ["1.5 km"]),
    ],
)
def test_a_rate_or_a_short_unit_is_the_amount_that_it_is_and_no_slip_of_another(answer, right, almost, wrong):
    marked = marks(asking(answer, "number"), *right, *almost, *wrong)
    assert marked == {name: each for name, each in (("right", right), ("almost", almost), ("wrong", wrong)) if each}
