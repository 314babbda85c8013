"""Typed numbers, dates and times: read by their value, in figures and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_cards import asking, mark, marks, note

WHICH = "Which figure does the source give?"
ODD = st.lists(
    st.sampled_from(
        [
            *"0123456789.,;:/-+&½%€$°'’ \n",
            "pm",
            "am",
            "and",
            "und",
            "dreizehn",
            "million",
            "the",
            "May",
            "in",
            "²",
            "٣",
            "–",
        ]
    )
).map("".join)


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


@pytest.mark.parametrize(
    ("tongue", "typed"),
    [
        ("de", ["dritter Oktober 1990", "der dritte Oktober neunzehnhundertneunzig", "am 3. Oktober 1990", "3.10.90"]),
        ("de", ["3/10/1990", "10/3/1990", "3-10-90", "3 Okt 90", "3. 10. 1990", "1990/10/03"]),
        ("en", ["third of October 1990", "October the third, 1990", "3/10/90", "10/03/1990", "3rd October 90"]),
        ("en", ["the 3rd of October nineteen ninety", "October 3,1990", "on 3 October 1990"]),
    ],
)
def test_a_date_may_be_in_words_and_in_any_order_of_its_figures(tongue, typed):
    assert marks(asking("1990-10-03", "date", tongue), *typed) == {"right": typed}


@pytest.mark.parametrize(
    "typed",
    [
        "10.3.1990",
        "4/10/1990",
        "twenty-third October 1990",
        "3 October 1990 or 4 October 1990",
        "before 3 October 1990",
    ],
)
def test_another_date_or_a_second_one_is_wrong(typed):
    assert mark(asking("1990-10-03", "date"), typed) == "wrong"


def test_a_month_of_german_may_be_written_with_two_letters_for_its_umlaut():
    assert mark(asking("2025-03-03", "date", "de"), "3. Maerz 2025") == "right"


def test_both_ends_of_a_span_are_read():
    summit = asking("2025-08-31/2025-09-01", "date")
    typed = [
        "31 August to 1 September 2025",
        "31 August 2025 – 1 September 2025",
        "from 31 August until 1 September 2025",
    ]
    assert marks(summit, *typed, "31 August to 2 September 2025", "31 August 2025") == {
        "right": typed,
        "wrong": ["31 August to 2 September 2025", "31 August 2025"],
    }


def test_a_year_is_read_with_the_words_before_it_and_in_words():
    year = asking("2001", "year")
    typed = ["the year 2001", "in the year 2001", "year 2001", "two thousand one", "two thousand and one", "In 2001"]
    assert marks(year, *typed) == {"right": typed}
    assert mark(asking("1989", "year"), "nineteen eighty-nine") == "right"
    german = asking("1895", "year", "de")
    typed = ["im Jahr 1895", "im Jahre 1895", "achtzehnhundertfünfundneunzig"]
    assert marks(german, *typed) == {"right": typed}


def test_words_that_make_a_year_a_limit_or_a_choice_are_wrong():
    typed = ["before 2001", "by 2001", "since 2001", "2001 or 2002", "2000 2001", "after 2001"]
    assert marks(asking("2001", "year"), *typed) == {"wrong": typed}
    assert mark(asking("2001", "year"), "about 2001") == "almost"


LATE = "11.10 p.m.\n    wrong: [9.40 p.m., 11.25 p.m., 8.20 a.m.]"


def test_a_time_of_day_is_read_by_its_value():
    late = asking(LATE, "text")
    right = ["11:10 pm", "11.10pm", "23:10", "23.10", "at 11.10 PM", "11.10 in the evening", "11:10 p. m."]
    wrong = ["11.10 a.m.", "11.11 p.m.", "10.11 p.m.", "11.10 pn", "2310", "24:10", "11"]
    assert marks(late, *right, "11.10", "11:10", *wrong) == {
        "right": right,
        "almost": ["11.10", "11:10"],
        "wrong": wrong,
    }
    assert note(late, "11.10") == "Say which half of the day: 11.10 p.m."
    assert note(late, "9.40 pm") == "The time is another."


def test_a_german_time_counts_to_24():
    late = asking("23.10 Uhr\n    wrong: [22.10 Uhr, 21.10 Uhr, 20.10 Uhr]", "text", "de")
    assert marks(late, "23:10", "um 23.10 Uhr", "11.10 Uhr abends", "11.10 Uhr", "22.10") == {
        "right": ["23:10", "um 23.10 Uhr", "11.10 Uhr abends"],
        "almost": ["11.10 Uhr"],
        "wrong": ["22.10"],
    }


def test_what_may_be_a_figure_is_no_time():
    version = asking("11.10\n    wrong: ['12.04', '10.04', '9.10']", "text")
    assert marks(version, "11.10", "11.10 pm", "23:10") == {"right": ["11.10"], "wrong": ["11.10 pm", "23:10"]}


def test_plain_text_that_is_a_day_of_a_month_is_read_as_one():
    day = asking("9 May\n    wrong: [12 June, 22 June, 23 February]", "text")
    right = ["May 9", "9.5.", "the ninth of May", "on the 9th of May"]
    assert marks(day, *right, "10 May", "9 June", "May", "9 May 1945") == {
        "right": right,
        "wrong": ["10 May", "9 June", "May"],
        "almost": ["9 May 1945"],
    }
    assert mark(asking("May\n    wrong: [Brown, Cameron, Truss]", "text"), "5 May") == "wrong"


@given(ODD)
def test_whatever_is_typed_gets_a_mark(typed):
    for card in CARDS:
        assert mark(card, typed) in {"right", "almost", "wrong"}


CARDS = [
    asking("more than 3.5 million km", "number", ask=WHICH),
    asking("1990-10-03", "date", "de"),
    asking("2001", "year"),
    asking(LATE, "text"),
    asking("{all: [berlin, bosnia]}"),
]
