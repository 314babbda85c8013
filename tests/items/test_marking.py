"""Typed answers are marked as a fair teacher would mark them."""

import pytest
from sheets import card_of, choice_of, made

from quizapp.items.card import Card
from quizapp.items.marking.answers import Mark, mark_choice, mark_typed


def card(kind: str, answer: str, more: str = "", ask: str = "What is meant here?") -> Card:
    facts = f"""
  - id: f
    say: The text means <v:{kind}> here.
    answer: {answer}
    ask: {ask}
    at: p2
{more}"""
    return card_of(made(facts), "f")


def marked(card: Card, typed: str) -> tuple[str, list[str]]:
    verdict = mark_typed(card, typed)
    return str(verdict.mark), [note.code for note in verdict.notes]


@pytest.mark.parametrize("typed", ["Russia", "russia", "  RUSSIA. ", "the Russia", "Rússia"])
def test_case_accents_marks_spaces_and_articles_do_not_count(typed):
    assert marked(card("country", "russia"), typed) == ("right", [])


def test_another_name_is_accepted_and_a_metonym_is_not():
    china = card("country", "china")
    assert marked(china, "PRC") == ("right", [])
    assert marked(china, "Beijing") == ("wrong", ["stand_in"])


@pytest.mark.parametrize("typed", ["", "   ", "…", "?!"])
def test_an_empty_answer_is_wrong(typed):
    assert marked(card("country", "china"), typed) == ("wrong", ["empty"])


def test_another_entity_is_wrong_however_near_its_name():
    world_iran = """
  - {id: f, say: The text names <land:place> here., answer: Iran, ask: Which place is named here?}
  - {id: g, say: The text names <land:place> there., answer: Iraq, ask: Which place is named there?}
"""
    assert marked(card_of(made(world_iran), "f"), "Iraq") == ("wrong", ["another"])
    assert marked(card_of(made(world_iran), "f"), "Irak")[0] == "wrong"


@pytest.mark.parametrize(
    ("typed", "mark"),
    [("Belarsu", "almost"), ("Belaruss", "almost"), ("Bellaruss", "wrong"), ("Narendra Mody", "wrong")],
)
def test_a_slip_of_the_pen_is_almost(typed, mark):
    assert marked(card("country", "belarus"), typed)[0] == mark


def test_two_slips_are_forgiven_in_a_long_name():
    assert marked(card("person", "lukashenko"), "Alexandr Lukashenka")[0] == "almost"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("more than 20 leaders", ("right", [])),
        ("more than twenty", ("right", [])),
        (">20", ("right", [])),
        ("20+ leaders", ("right", [])),
        ("over 20", ("right", [])),
        ("20", ("almost", ["qualifier_missing"])),
        ("twenty leaders", ("almost", ["qualifier_missing"])),
        ("about 20", ("almost", ["qualifier_missing"])),
        ("21", ("almost", ["only_bound"])),
        ("19", ("wrong", ["other_figure"])),
        ("more than 20 cows", ("wrong", ["other_unit_typed"])),
        ("more than 20 km", ("wrong", ["other_unit_typed"])),
        ("more than 20 leader", ("right", [])),
    ],
)
def test_a_number_is_read_with_its_qualifier_and_unit(typed, expected):
    question = "Which figure does the article give?"
    assert marked(card("number", "more than 20 leaders", ask=question), typed) == expected


@pytest.mark.parametrize(
    ("answer", "typed", "mark"),
    [
        ("1500 km", "1,500 km", "right"),
        ("1500 km", "1 500", "right"),
        ("1500 km", "fifteen hundred", "right"),
        ("305 ships", "three hundred and five", "right"),
        ("3.5 years", "3½ years", "right"),
        ("3.5 years", "3,5", "right"),
        ("2 million people", "2,000,000", "right"),
        ("2 million people", "two million people", "right"),
        ("2 million people", "2", "almost"),
        ("2 million people", "2 billion", "wrong"),
        ("16 ships", "about 16", "almost"),
        ("16 ships", "61", "wrong"),
    ],
)
def test_figures_are_read_in_digits_and_words(answer, typed, mark):
    assert marked(card("number", answer), typed)[0] == mark


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("31 August 2025", ("right", [])),
        ("August 31, 2025", ("right", [])),
        ("31st of August 2025", ("right", [])),
        ("2025-08-31", ("right", [])),
        ("31.08.2025", ("right", [])),
        ("8/31/2025", ("right", [])),
        ("31 Aug 2025", ("right", [])),
        ("August 2025", ("wrong", ["be_more_exact"])),
        ("30 August 2025", ("wrong", ["other_date"])),
        ("31 August", ("wrong", ["be_more_exact"])),
    ],
)
def test_dates_are_read_in_any_order_at_the_asked_precision(typed, expected):
    assert marked(card("date", "2025-08-31"), typed) == expected


@pytest.mark.parametrize("typed", ["2 Sept 2025", "Tuesday 2 September 2025", "Tuesday, September 2nd, 2025"])
def test_months_are_cut_short_and_weekdays_added(typed):
    assert marked(card("date", "2025-09-02"), typed) == ("right", [])


def test_a_month_may_be_a_figure():
    assert marked(card("date", "2024-10"), "10/2024") == ("right", [])


def test_the_year_may_be_left_out_where_the_question_names_it():
    asked = card("date", "2025-08-31", ask="On which date of 2025 was it?")
    assert marked(asked, "31 August") == ("right", [])


def test_more_than_the_source_gives_is_almost():
    assert marked(card("date", "2025-08"), "31 August 2025") == ("almost", ["too_exact"])


def test_initials_are_read_with_and_without_points():
    facts = "  - {id: f, say: The text names <c:country> here., answer: usa, ask: Which land is named?, also: [US]}\n"
    named = card_of(made(facts), "f")
    assert [marked(named, typed)[0] for typed in ("U.S.", "US", "U. S.", "u.s.a.")] == ["right"] * 4


def test_a_short_word_within_a_name_is_never_a_slip():
    facts = "  - {id: f, say: The text names <who:leader> here., answer: Kim Jong Un, ask: Who is named here?}\n"
    assert marked(card_of(made(facts), "f"), "Kim Jong Il") == ("wrong", [])


def test_a_finer_figure_than_an_estimate_is_almost():
    assert marked(card("number", "about 12800 km"), "12,756 kilometres") == ("almost", ["too_exact"])
    assert marked(card("number", "about 12800 km"), "12,700 km") == ("wrong", ["other_figure"])


def test_an_estimate_needs_no_about():
    assert marked(card("number", "about 4900 km"), "4,900 km") == ("right", [])
    assert marked(card("number", "nearly 60 minutes"), "60 minutes") == ("almost", ["qualifier_missing"])


@pytest.mark.parametrize("typed", ["-39 °C", "-39C", "minus 39", "-39 degrees Celsius", "−39 °"])
def test_degrees_and_minus_are_written_in_many_ways(typed):
    assert marked(card("number", "-39 degrees"), typed) == ("right", [])


def test_units_may_be_written_out_or_shortened():
    assert marked(card("number", "5 years"), "5 yrs") == ("right", [])
    assert marked(card("number", "3.5 years"), "3 1/2 years") == ("right", [])


def test_digits_are_never_a_slip_of_the_pen():
    assert marked(card("text", "Agenda 2030"), "Agenda 2031")[0] == "wrong"


MEMBERS = """
  - id: m
    say: <country> is a member.
    answer: {all: [china, russia, india, belarus, laos]}
    ask: Which of these countries is a member?
    ask_list: Name the members.
    at: p9
"""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Laos, Belarus, India, Russia, China", ("right", [])),
        ("Laos; Belarus; India; Russia; China", ("right", [])),
        ("Laos\nBelarus\nIndia\nRussia\nPRC", ("right", [])),
        ("Laos, Belarus, India and Russia and China", ("right", [])),
        ("Laos, Belarus, India, Russia", ("almost", ["missing"])),
        ("Laos, Belarus, India", ("wrong", ["missing"])),
        ("Laos, Belarus, India, Russia, China, Mongolia", ("almost", ["not_in_list"])),
        ("Laos, Belarus, India, Russia, China, Mongolia, Peru", ("wrong", ["not_in_list"])),
        ("Laos, Belarus, India, Russia, Mongolia", ("almost", ["missing", "not_in_list"])),
        ("Laos, Belarus, India, Russia, Mongolia, Peru", ("wrong", ["missing", "not_in_list"])),
        ("Laos, Belarus, India, Mongolia", ("wrong", ["missing", "not_in_list"])),
        ("Mongolia, Peru", ("wrong", ["missing", "not_in_list"])),
        ("and & and", ("wrong", ["missing"])),
        ("China, China, China, China, China", ("wrong", ["missing"])),
    ],
)
def test_a_list_is_marked_by_what_it_covers_in_any_order(typed, expected):
    assert marked(card_of(made(MEMBERS), "m"), typed) == expected


def test_one_of_several_reported_answers_is_enough():
    facts = """
  - id: r
    say: <country> was visited.
    answer: {reported: [china, russia]}
    ask: Name a country that was visited.
    at: p9
"""
    card = card_of(made(facts), "r")
    assert [marked(card, name)[0] for name in ("China", "Russia", "Laos")] == ["right", "right", "wrong"]
    assert [marked(card, names)[0] for names in ("Russia and China", "China; Laos")] == ["right", "wrong"]


def test_a_choice_is_right_at_its_key_only_and_nothing_else_can_be_chosen():
    item = choice_of(card_of(made(""), "leads-xi", "person"))
    marks = [mark_choice(item, place).mark for place in range(len(item.options))]
    assert [place for place, mark in enumerate(marks) if mark is Mark.RIGHT] == [item.key]
    for place in (-1, len(item.options)):
        with pytest.raises(IndexError):
            mark_choice(item, place)


def test_a_very_long_answer_is_cut_and_marked():
    assert marked(card("country", "china"), "China " * 100_000)[0] == "wrong"


def test_a_german_sheet_reads_german_numbers_and_dates():
    world = """
format: factsheet/1
id: de
title: Deutsch
language: de
facts:
  - {id: n, say: Es waren <n:number>., answer: mehr als 1500 Menschen, ask: Welche Zahl nennt der Bericht?}
  - {id: d, say: Es war am <d:date>., answer: 2025-03-03, ask: An welchem Tag war es?}
"""
    making = made("", world)
    number, date = card_of(making, "n"), card_of(making, "d")
    assert number.keys[0].text == "mehr als 1.500 Menschen"
    assert marked(number, "mehr als 1.500 Menschen")[0] == "right"
    assert marked(number, "über 1500")[0] == "right"
    assert marked(number, "1500 Menschen") == ("almost", ["qualifier_missing"])
    assert date.keys[0].text == "3. März 2025"
    assert marked(date, "3. März 2025")[0] == "right"
