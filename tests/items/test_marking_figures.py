"""Typed figures: read by their value, with what bounds them and what they count."""

import pytest
from typed_cards import asking, mark, marks, note

WHICH = "Which figure does the source give?"


def test_a_figure_that_satisfies_a_bound_is_almost_unless_it_is_far_from_it():
    hot = asking("more than 3400 °C", "number", ask=WHICH)
    assert marks(hot, "3422", "3,422 °C", "about 3500", "4250", "3300", "4251", "99999", "3422 km", "-3422") == {
        "almost": ["3422", "3,422 °C", "about 3500", "4250"],
        "wrong": ["3300", "4251", "99999", "3422 km", "-3422"],
    }
    assert note(hot, "3422") == "The source says only “more than 3,400 °C”."
    few = asking("less than 20 days", "number", ask=WHICH)
    assert marks(few, "19", "15", "14", "21") == {"almost": ["19", "15"], "wrong": ["14", "21"]}


@pytest.mark.parametrize(
    ("answer", "almost", "wrong"),
    [
        ("at most 240 mg", ["less than 240 mg", "240", "about 240"], ["at least 240 mg", "more than 240", ">240 mg"]),
        ("at least 240 mg", ["more than 240 mg", "240 mg"], ["at most 240 mg", "fewer than 240", "nearly 240 mg"]),
        ("more than 240 mg", ["at least 240 mg", "240"], ["at most 240", "under 240 mg", "almost 240"]),
        ("less than 240 mg", ["at most 240 mg", "nearly 240"], ["over 240 mg", "240+ mg", "at least 240"]),
        ("nearly 240 mg", ["less than 240 mg", "240 mg", "about 240"], ["more than 240 mg", "at least 240"]),
        ("about 240 mg", ["nearly 240 mg", "more than 240"], []),
    ],
)
def test_a_bound_on_the_other_side_is_wrong(answer, almost, wrong):
    assert {typed: mark(asking(answer, "number", ask=WHICH), typed) for typed in (*almost, *wrong)} == {
        **dict.fromkeys(almost, "almost"),
        **dict.fromkeys(wrong, "wrong"),
    }


def test_a_bound_on_the_other_side_is_told():
    most = asking("at most 240 mg", "number", ask=WHICH)
    assert note(most, "at least 240 mg") == "The bound goes the other way."


@pytest.mark.parametrize(
    ("answer", "tongue", "typed"),
    [
        (
            "at most 240 mg",
            "en",
            ["no more than 240 mg", "not more than 240", "maximum 240 mg", "max 240", "Max. 240 mg"],
        ),
        ("at most 240 mg", "en", ["<= 240 mg", "<=240", "≤240", "a maximum of 240 mg", "up to 240 mg", "not over 240"]),
        (
            "at most 240 mg",
            "en",
            ["240 mg at most", "240 mg maximum", "240 max.", "240 mg or less", "240 or fewer", "Maximum: 240 mg"],
        ),
        (
            "at least 12 hours",
            "en",
            ["no less than 12 hours", "not fewer than 12", "minimum 12 hours", "min. 12 h", ">=12"],
        ),
        (
            "at least 12 hours",
            "en",
            ["a minimum of 12 hours", "12 hours or more", "12 or more hours", "twelve or more"],
        ),
        ("at least 12 hours", "en", ["12 h minimum", "twelve hours at least", "12 hours and more"]),
        (
            "more than 20 days",
            "en",
            ["above 20", "over 20 days", "in excess of 20 days", "upwards of twenty days", "20+"],
        ),
        ("less than 20 days", "en", ["below 20 days", "under 20", "fewer than 20 days", "<20 days"]),
        ("nearly 60 minutes", "en", ["just under 60", "close to 60 minutes", "almost 60", "not quite 60 min"]),
        ("about 60 minutes", "en", ["approx. 60 minutes", "approximately 60", "ca. 60 min"]),
        (
            "at most 240 mg",
            "de",
            ["maximal 240 mg", "max. 240 mg", "hoechstens 240", "nicht mehr als 240", "bis zu 240 mg"],
        ),
        ("at most 240 mg", "de", ["240 mg maximal", "240 mg oder weniger", "240 mg höchstens", "240 mg hoechstens"]),
        ("at least 16 Stunden", "de", ["mindestens 16", "mind. 16 Stunden", "ab 16 Stunden", "wenigstens sechzehn"]),
        ("at least 16 Stunden", "de", ["16 Stunden oder mehr", "16 oder mehr Stunden", "16 Stunden mindestens"]),
        ("nearly 16 Stunden", "de", ["knapp 16", "fast 16 Stunden", "nicht ganz 16 Stunden"]),
        ("more than 16 Stunden", "de", ["über 16", "ueber 16 Stunden", "mehr als sechzehn"]),
        ("less than 16 Stunden", "de", ["unter 16 Stunden", "weniger als 16"]),
    ],
)
def test_a_bound_is_said_in_many_ways(answer, tongue, typed):
    assert marks(asking(answer, "number", tongue, ask="" if tongue == "de" else WHICH), *typed) == {"right": typed}


def test_two_bounds_and_a_unit_that_looks_like_one_are_read_as_what_they_are():
    few = asking("at most 30 minutes", "number", ask=WHICH)
    assert marks(
        few, "at most 30 min or less", "30 min", "at least 30 or less", "30 min or more", "not 30", "0-30 min"
    ) == {
        "right": ["at most 30 min or less"],
        "almost": ["30 min"],
        "wrong": ["at least 30 or less", "30 min or more", "not 30", "0-30 min"],
    }


def test_a_decimal_figure_rounded_off_is_almost():
    mercury = asking("-38.83 °C", "number")
    assert marks(mercury, "-39", "-38.8", "minus thirty-nine", "-38", "-38.9", "38.83", "-40") == {
        "almost": ["-39", "-38.8", "minus thirty-nine"],
        "wrong": ["-38", "-38.9", "38.83", "-40"],
    }
    assert note(mercury, "-39") == "Be more exact."
    assert marks(asking("3.47 million people", "number"), "3.5 million", "3 million") == {
        "almost": ["3.5 million"],
        "wrong": ["3 million"],
    }
    assert marks(asking("1.5 litres", "number"), "2", "1", "1,5 l") == {"wrong": ["2", "1"], "right": ["1,5 l"]}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "almost", "wrong"),
    [
        ("1.25 litres", "en", ["1.25", "1,25 litres", "1.250 l"], [], ["1,250 litres", "1 250", "12,5"]),
        ("1.125 mg", "en", ["1.125 mg"], [], ["1,125 mg", "1'125 mg"]),
        ("0.125 mg", "en", ["0.125 mg", "0,125 mg"], [], ["125", "1,125"]),
        ("4000 mg", "en", ["4,000 mg", "4 000", "4'000 mg"], ["4.000 mg"], ["4", "4.00 mg", "4,00 mg"]),
        ("4 mg", "en", ["4.000 mg", "4,00 mg"], [], ["4,000 mg"]),
        ("1250000 ships", "en", ["1,250,000", "1.250.000", "1 250 000", "1.250.000,00"], [], ["1,25,000", "1.250"]),
        ("1250.5 km", "en", ["1,250.5", "1.250,5", "1250,5", "1 250,5"], [], ["1,250,5", "12505"]),
        ("1250 Liter", "de", ["1.250 Liter", "1 250", "1.250,0"], ["1,250 Liter"], ["1,25", "1.25"]),
        ("1.25 Liter", "de", ["1,25 Liter", "1.25 Liter", "1,250"], [], ["1.250 Liter", "12.5"]),
    ],
)
def test_points_and_commas_are_read_as_the_language_of_the_sheet_has_them(answer, tongue, right, almost, wrong):
    expected = {"right": right, "almost": almost, "wrong": wrong}
    assert marks(asking(answer, "number", tongue), *right, *almost, *wrong) == {
        mark: typed for mark, typed in expected.items() if typed
    }


def test_a_point_in_place_of_a_comma_is_told():
    assert note(asking("4000 mg", "number"), "4.000 mg") == "The decimal sign here is “.”."
    assert note(asking("1.125 mg", "number"), "1,125") == "The figure is another. The decimal sign here is “.”."


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("400 Kilometer", ["vierhundert", "400 km", "vierhundert Kilometern"]),
        ("1094 Kilometer", ["eintausendvierundneunzig", "tausendvierundneunzig", "1.094", "1 094"]),
        ("250 Meter", ["zweihundertfünfzig", "zweihundertfuenfzig Metern", "ZWEIHUNDERTFÜNFZIG"]),
        ("9.40 Meter", ["neun Meter vierzig", "9,4", "9 m 40", "auf 9,40 Meter"]),
        ("16 Länder", ["aus 16", "aus sechzehn Ländern", "16"]),
        ("24 Eier", ["zwei Dutzend", "vierundzwanzig"]),
        ("78 %", ["achtundsiebzig Prozent", "78%"]),
    ],
)
def test_german_number_words_and_units(answer, typed):
    assert marks(asking(answer, "number", "de"), *typed) == {"right": typed}


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("2001 ships", ["two thousand one", "two thousand and one", "2,001", "2'001"]),
        ("78 %", ["seventy-eight per cent", "78 percent", "78%"]),
        ("4000 tonnes", ["4000 t", "4,000 tons", "four thousand", "4,000 tonne"]),
        ("21 nautical miles", ["21 nm", "twenty-one", "21 nautical mile"]),
        ("24 eggs", ["two dozen", "2 dozen eggs"]),
        ("12 rats", ["a dozen rats", "dozen"]),
        ("100 days", ["a hundred", "hundred days", "the 100 days"]),
        ("5 million dollars", ["$5 million", "five million dollars"]),
        ("90 km/h", ["90 kilometres per hour", "90 kph"]),
        ("3 square kilometres", ["3 km²", "3 sq km"]),
    ],
)
def test_english_number_words_and_units(answer, typed):
    assert marks(asking(answer, "number"), *typed) == {"right": typed}


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("21 nautical miles", ["21 miles", "21 or 22", "20"]),
        ("24 eggs", ["a dozen", "twenty four hundred", "two four"]),
        ("4000 tonnes", ["4000 pounds", "four"]),
    ],
)
def test_another_figure_or_unit_is_wrong(answer, typed):
    assert marks(asking(answer, "number"), *typed) == {"wrong": typed}


@pytest.mark.parametrize(
    ("answer", "tongue", "typed"),
    [
        ("81 years", "en", ["81 years old", "aged 81", "at the age of 81", "81-year-old", "age 81", "81 years of age"]),
        ("81 Jahre", "de", ["81 Jahre alt", "im Alter von 81", "im Alter von 81 Jahren", "mit 81", "mit 81 Jahren"]),
        ("more than 81 years", "en", ["aged over 81", "over 81 years old"]),
        ("4000 mg", "en", ["4000 milligrams", "4000 milligrammes", "4,000mg", "4k mg"]),
        ("250 ml", "en", ["250 millilitres", "250 milliliters", "250ml"]),
        ("5 litres", "en", ["5 liters", "5 l", "5L", "five litres"]),
        ("50 μg", "en", ["50 µg", "50 mcg", "50 micrograms"]),
        ("12 hours", "en", ["12 h", "12 hrs", "12 hour", "12h"]),
        ("78 %", "en", ["78 per cent", "78 pct", "78percent"]),
        (
            "3.2 million dollars",
            "en",
            ["$3.2m", "$3.2 million", "US$3.2m", "3.2m USD", "USD 3.2 million", "$3,200,000"],
        ),
        (
            "3.2 million dollars",
            "en",
            ["3.2 million US dollars", "3.2 million U.S. dollars", "$ 3.2 mn", "3200k dollars"],
        ),
        ("40 euros", "en", ["€40", "40 EUR", "EUR 40", "40€"]),
        ("40 pounds", "en", ["£40", "40 GBP", "GBP 40", "40 pounds sterling"]),
        ("250000 people", "en", ["250k", "250K people", "250 thousand", ".25 million", "0.25m"]),
        ("400000 people", "en", [".4 million", ".4m people"]),
        ("3.2 million km", "en", ["3.2m", "3.2m km"]),
        ("9 metres", "en", ["9m", "9 m"]),
        ("1.25 hours", "en", ["1¼ hours", "1 1/4 hours", "1 ¼ h", "1.25"]),
        ("0.75 hours", "en", ["¾ hours", "3/4 hour", "3/4"]),
        ("3.2 Millionen Euro", "de", ["3,2 Mio. €", "€3,2 Mio.", "3,2 Mio. EUR", "3.200.000 Euro"]),
        ("2.5 Stunden", "de", ["2½ Std.", "2 1/2 Stunden", "2,5 h"]),
    ],
)
def test_natural_phrasing_and_short_units_are_read(answer, tongue, typed):
    ask = WHICH if tongue == "en" else ""
    assert marks(asking(answer, "number", tongue, ask), *typed) == {"right": typed}


@pytest.mark.parametrize(
    ("answer", "almost", "wrong"),
    [
        ("4000 mg", ["4 g", "0.004 kg", "4 grams"], ["5 g", "4 kg", "4000 g", "4"]),
        ("60 minutes", ["1 hour", "3600 seconds", "1 h"], ["2 hours", "1", "1 day"]),
        ("3 km", ["3000 m", "3k m", "3,000 metres"], ["3000 km", "3 m", "3 cm"]),
        ("1.5 litres", ["1500 ml", "150 cl"], ["15 ml"]),
        ("at most 240 mg", ["at most 0.24 g", "0.24 g"], ["at least 0.24 g"]),
        ("40 euros", [], ["$40", "40 pounds"]),
        ("81 ships", [], ["aged 81"]),
    ],
)
def test_the_same_amount_in_another_unit_is_almost(answer, almost, wrong):
    card = asking(answer, "number", ask=WHICH)
    assert {typed: mark(card, typed) for typed in (*almost, *wrong)} == {
        **dict.fromkeys(almost, "almost"),
        **dict.fromkeys(wrong, "wrong"),
    }


def test_it_is_said_whether_the_unit_is_another_or_the_figure():
    dose = asking("4000 mg", "number")
    assert note(asking("12 rooms", "number"), "12 m") == "The unit is rooms."
    assert note(asking("3.2 million dollars", "number"), "$3.3m") == "The figure is another."
    assert [note(dose, typed) for typed in ("4 g", "4000 g", "5 g", "4 km", "5000 mg")] == [
        "The unit is mg.",
        "The unit is mg.",
        "The figure is another.",
        "The unit is mg.",
        "The figure is another.",
    ]


def test_a_half_may_be_in_words_and_is_not_left_out():
    long = asking("3.5 years\n    also: [three and a half years]", "number")
    assert marks(long, "three and a half", "3 and a half years", "3½", "3", "three", "three and a third") == {
        "right": ["three and a half", "3 and a half years", "3½"],
        "wrong": ["3", "three", "three and a third"],
    }
    assert marks(asking("3.5 Jahre", "number", "de"), "dreieinhalb Jahre", "drei", "dreieinhalb") == {
        "right": ["dreieinhalb Jahre", "dreieinhalb"],
        "wrong": ["drei"],
    }
    half = asking("30 Minuten\n    also: [eine halbe Stunde]", "number", "de")
    assert marks(half, "1", "eine halbe Stunde", "30") == {"wrong": ["1"], "right": ["eine halbe Stunde", "30"]}


def test_a_bare_figure_is_meant_in_the_shown_unit():
    hour = asking("60 minutes\n    also: [one hour]", "number")
    assert marks(hour, "60", "1 hour", "one hour", "1") == {"right": ["60", "1 hour", "one hour"], "wrong": ["1"]}


def test_a_unit_is_told_as_the_sheet_writes_it_and_forgiven_a_slip():
    assert note(asking("12 °C", "number"), "12 metres") == "The unit is °C."
    assert mark(asking("1094 Kilometer", "number", "de"), "1094 Kilometr") == "almost"


def test_a_unit_that_the_question_names_may_be_typed():
    assert marks(asking("16", "number", ask="How many federal states are there?"), "16 states", "16 cows") == {
        "right": ["16 states"],
        "wrong": ["16 cows"],
    }


def test_zeros_behind_the_point_are_shown_and_need_not_be_typed():
    assert marks(asking("3.0 m", "number"), "3", "3.0", "3 m", "3.00 m", "3.1") == {
        "right": ["3", "3.0", "3 m", "3.00 m"],
        "wrong": ["3.1"],
    }
