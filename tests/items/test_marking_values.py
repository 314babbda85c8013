"""Typed dates and times: read by their value, in figures and words."""

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


@pytest.mark.parametrize(
    ("answer", "tongue", "typed"),
    [
        (
            "2022-03-01/2022-03-14",
            "en",
            ["1 to 14 March 2022", "1–14 March 2022", "1-14 March 2022", "1 - 14 March 2022"],
        ),
        (
            "2022-03-01/2022-03-14",
            "en",
            ["March 1–14, 2022", "March 1 to 14, 2022", "March 1-14 2022", "from 1 to 14 Mar 2022"],
        ),
        ("2022-03-01/2022-03-14", "en", ["between 1 and 14 March 2022", "the 1st to the 14th of March 2022"]),
        ("2022-03-01/2022-03-14", "en", ["2022-03-01/2022-03-14", "2022-03-01 to 2022-03-14", "1/3/2022-14/3/2022"]),
        (
            "2022-03-01/2022-03-14",
            "en",
            ["1 March – 14 March 2022", "March 1, 2022 until March 14, 2022", "1.3.–14.3.22"],
        ),
        ("2022-03-01/2022-03-14", "de", ["1. bis 14. März 2022", "vom 1. bis zum 14. März 2022", "1.–14. März 2022"]),
        (
            "2022-03-01/2022-03-14",
            "de",
            ["1.-14.3.2022", "01.03. bis 14.03.2022", "zwischen dem 1. und dem 14. März 2022"],
        ),
        ("2021-03-01/2021-04-16", "en", ["1 March 2021 through 16 April 2021", "1 March to 16 April 2021"]),
        ("2021-12-30/2022-01-02", "en", ["30 December 2021 to 2 January 2022", "December 30, 2021 – January 2, 2022"]),
        (
            "2025-08/2025-09",
            "en",
            ["August to September 2025", "August–September 2025", "between August and September 2025"],
        ),
        (
            "1914/1918",
            "en",
            ["1914 to 1918", "1914-1918", "1914–18", "1914/18", "from 1914 until 1918", "1914 through 1918"],
        ),
        ("1990/1995", "en", ["1990-95", "1990 to '95"]),
    ],
)
def test_a_span_is_written_in_many_ways(answer, tongue, typed):
    assert marks(asking(answer, "date", tongue), *typed) == {"right": typed}


def test_another_span_or_half_of_one_is_wrong():
    typed = [
        "1 to 15 March 2022",
        "2-14 March 2022",
        "1-14 April 2022",
        "1-14 March 2021",
        "1 March 2022",
        "1-14",
        "14-1 March 2022",
    ]
    assert marks(asking("2022-03-01/2022-03-14", "date"), *typed, "1–14 March") == {"wrong": [*typed, "1–14 March"]}
    asked = asking("2022-03-01/2022-03-14", "date", ask="On which dates of 2022 was it?")
    assert mark(asked, "1–14 March") == "right"
    assert mark(asking("2022-03/2022-04", "date"), "1 March to 30 April 2022") == "almost"


def test_two_dates_in_a_row_are_a_whole_span():
    cup = asking("2025-02-08/2025-02-09", "date")
    right = ["8 and 9 February 2025", "8 & 9 Feb 2025", "8 February 2025 and 9 February 2025", "8/2-9/2/2025"]
    wrong = ["7 and 8 February 2025", "8 and 10 February 2025", "8 or 9 February 2025", "8 and 9 March 2025"]
    assert marks(cup, *right, *wrong) == {"right": right, "wrong": wrong}
    assert mark(asking("2025-08/2025-09", "date"), "August and September 2025") == "right"
    assert mark(asking("2024-12-31/2025-01-01", "date", "de"), "31.12.2024 und 1.1.2025") == "right"
    longer = asking("2025-02-24/2025-02-26", "date")
    assert marks(longer, "24/2-26/2/2025", "24 and 26 February 2025", "24/2-27/2/2025") == {
        "right": ["24/2-26/2/2025"],
        "wrong": ["24 and 26 February 2025", "24/2-27/2/2025"],
    }


def test_a_single_date_within_a_span_is_not_exact_enough():
    longer = asking("2025-02-24/2025-02-26", "date")
    notes = {"24 February 2025": "Be more exact.", "25/2/2025": "Be more exact.", "February 2025": "Be more exact."}
    notes |= {"25 February": "Be more exact.", "27 February 2025": "The date is another.", "24 or 25 February 2025": ""}
    assert {typed: note(longer, typed) for typed in notes} == notes
    assert marks(longer, *notes) == {"wrong": list(notes)}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        (
            "79",
            "en",
            ["79", "79 AD", "AD 79", "79 CE", "79 A.D.", "the year 79 AD", "79AD"],
            ["79 BC", "1979", "97 AD"],
        ),
        ("79", "de", ["79 n. Chr.", "im Jahr 79 n. Chr.", "79 nach Christus", "79 n. u. Z."], ["79 v. Chr.", "79 vor"]),
        ("-55", "en", ["55 BC", "55 BCE", "55 B.C.", "-55", "in 55 bc", "55BC"], ["55", "55 AD", "54 BC", "BC"]),
        ("-55", "de", ["55 v. Chr.", "55 vor Christus", "55 v. u. Z."], ["55 n. Chr.", "55"]),
        ("1979", "en", ["1979 AD", "1979"], ["79 AD"]),
        ("-27/14", "en", ["27 BC to AD 14", "27 BC–14 AD", "27 BC to 14"], ["27 BC to 14 BC", "27 to 14"]),
        ("-264/-146", "en", ["264 to 146 BC", "264 BC to 146 BC", "264–146 BCE"], ["264 to 146", "146 to 264 BC"]),
    ],
)
def test_a_year_may_be_said_to_be_of_our_era_or_before_it(answer, tongue, right, wrong):
    kind = "date" if "/" in answer else "year"
    assert marks(asking(answer, kind, tongue), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_single_date_is_not_taken_for_a_span():
    assert marks(asking("1990-10-03", "date"), "3-10-1990", "1990-10-03", "3/10/1990", "3 to 10 October 1990") == {
        "right": ["3-10-1990", "1990-10-03", "3/10/1990"],
        "wrong": ["3 to 10 October 1990"],
    }


def test_a_year_may_be_cut_short_behind_an_apostrophe():
    assert marks(asking("2023-05", "date"), "May '23", "May ’23", "'23 May", "May '22", "May 23") == {
        "right": ["May '23", "May ’23", "'23 May"],
        "wrong": ["May '22", "May 23"],
    }
    assert marks(asking("1989", "year"), "'89", "'98") == {"right": ["'89"], "wrong": ["'98"]}


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


def test_a_span_of_time_is_read_in_all_its_units():
    record = asking("'2:08:41'\n    wrong: ['2:07:12', '2:09:33', '2:11:05']", "text")
    right = ["02:08:41", "2 h 8 min 41 s", "2h08m41s", "2 hours, 8 minutes and 41 seconds"]
    wrong = ["2:08:42", "2:08", "2h8", "8 min 2 h 41 s", "2 h 68 min 41 s", "2:08:41 or 2:08:42"]
    assert marks(record, *right, *wrong) == {"right": right, "wrong": wrong}
    taken = asking("134 minutes\n    also: [2 h 14 min]", "number", ask=WHICH)
    right = ["2h14", "2:14:00", "2 hours and 14 minutes", "134"]
    assert marks(taken, *right, "2h15", "14:02", "2:15:00", "2", "2 h") == {
        "right": right,
        "wrong": ["2h15", "14:02", "2:15:00", "2", "2 h"],
    }
    assert marks(asking("134 Minuten", "number", "de"), "2 Std. 14 Min.", "2 Stunden und 15 Minuten") == {
        "right": ["2 Std. 14 Min."],
        "wrong": ["2 Stunden und 15 Minuten"],
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


def test_the_other_side_of_the_shown_bound_is_wrong_beside_every_other_spelling():
    talk = asking("nearly 60 minutes\n    also: [nearly an hour, about an hour]", "number")
    assert marks(talk, "more than 60 minutes", "at least 60 minutes", "over an hour", "about an hour", "60") == {
        "wrong": ["more than 60 minutes", "at least 60 minutes", "over an hour"],
        "right": ["about an hour"],
        "almost": ["60"],
    }
    assert note(talk, "over an hour") == "The bound goes the other way."
