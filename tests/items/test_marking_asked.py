"""Typed answers that leave out, or repeat, what the question says already; places in a row."""

import pytest
from sheets import card_of, made
from typed_cards import asking, marks, note

WORLD = """
format: factsheet/1
id: asked
title: What is asked for
language: {language}
entities:
  nerve:
    median: {{name: median nerve}}
    ulnar: {{name: ulnar nerve}}
    radial: {{name: radial nerve}}
  city:
    mexico_city: {{name: Mexico City}}
    kuwait_city: {{name: Kuwait City}}
    basra: {{name: Basra}}
    quebec: {{name: Québec City}}
  country:
    kuwait: {{name: Kuwait}}
  ward:
    harbour: {{name: Harbour ward}}
    hill: {{name: Hill ward}}
    mill: {{name: Mill ward}}
    old_hill: {{name: Old Hill ward}}
  hill:
    old: {{name: Old Hill}}
  animal:
    buffalo: {{name: buffalo}}
  fluss:
    havel: {{name: Havel}}
  town:
    rome: {{name: Rome}}
  treaty:
    treaty_of_rome: {{name: Treaty of Rome, in_text: the Treaty of Rome}}
    treaty_of_paris: {{name: Treaty of Paris, in_text: the Treaty of Paris}}
    maastricht: {{name: Maastricht Treaty, in_text: the Maastricht Treaty}}
  vertrag:
    vertrag_von_rom: {{name: Vertrag von Rom}}
  university:
    york: {{name: University of York}}
    york_in_canada: {{name: York University}}
    oxford: {{name: University of Oxford}}
facts:
  - id: f
    say: The text means <v:{kind}> here.
    answer: {answer}
    ask: {ask}
"""


def asked(ask: str, answer: str, kind: str, language: str = "en"):
    text = WORLD.format(ask=ask, answer=answer, kind=kind, language=language)
    more = f"    ask_list: {ask}\n" if answer.startswith("{all") else ""
    making = made("", text.replace(f"ask: {ask}", f"ask: Which of these is meant?\n{more}") if more else text)
    assert making.cards, making.refusals
    return card_of(making, "f")


@pytest.mark.parametrize(
    ("ask", "answer", "kind", "right", "wrong"),
    [
        ("Which nerve is meant?", "radial", "nerve", ["radial", "the radial"], ["ulnar", "nerve", "radius", "of"]),
        ("Which of these nerves is meant?", "radial", "nerve", ["radial"], ["median", "the nerves"]),
        ("What type of joint is it?", "a hinge joint", "text", ["hinge", "the hinge"], ["joint", "a type of joint"]),
        ("Which university is meant?", "oxford", "university", ["University of Oxford"], ["Oxford", "University"]),
        ("Which city is meant?", "mexico_city", "city", ["Mexico City"], ["Mexico", "City"]),
        ("Which city is meant?", "basra", "city", ["Basra city", "the city of Basra"], ["City", "Basra and city X"]),
    ],
)
def test_the_noun_that_is_asked_for_may_be_left_out_or_added(ask, answer, kind, right, wrong):
    assert marks(asked(ask, answer, kind), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "kind", "language", "right", "wrong"),
    [
        (
            "treaty_of_rome",
            "treaty",
            "en",
            ["Rome Treaty", "the Rome Treaty"],
            ["Rome", "Paris Treaty", "Rome of Treaty"],
        ),
        ("maastricht", "treaty", "en", ["the Treaty of Maastricht"], ["Treaty of Rome", "Treaty of"]),
        ("vertrag_von_rom", "vertrag", "de", ["Rom-Vertrag"], ["Paris-Vertrag"]),
        ("york", "university", "en", ["University of York"], ["York University", "York"]),
    ],
)
def test_what_a_thing_is_of_may_stand_before_it(answer, kind, language, right, wrong):
    card = asked("What is meant here?" if language == "en" else "Was ist hier gemeint?", answer, kind, language)
    assert marks(card, *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_noun_that_is_not_asked_for_belongs_to_the_name():
    assert marks(asked("What is meant here?", "radial", "nerve"), "radial", "radial nerve") == {
        "right": ["radial nerve"],
        "wrong": ["radial"],
    }


def test_the_kind_may_stand_before_the_name_and_is_not_left_out_of_it():
    basra = asked("What is meant here?", "basra", "city")
    assert marks(basra, "the city Basra", "city of Basra", "Basra", "city", "country of Basra") == {
        "right": ["the city Basra", "city of Basra", "Basra"],
        "wrong": ["city", "country of Basra"],
    }
    assert marks(asked("What is meant here?", "kuwait_city", "city"), "city of Kuwait") == {"wrong": ["city of Kuwait"]}


def test_what_the_question_begins_with_may_be_repeated():
    time = asking("3 Jahre", "number", "de", ask="Nach welcher Zeit war der Bau fertig?")
    assert marks(time, "nach drei Jahren", "nach 3", "vor 3 Jahren", "nach 4 Jahren") == {
        "right": ["nach drei Jahren", "nach 3"],
        "wrong": ["vor 3 Jahren", "nach 4 Jahren"],
    }
    assert marks(asking("2010", "year", ask="In which year before the war was it?"), "before 2010") == {
        "wrong": ["before 2010"]
    }
    held = asking("3 hours", "number", ask="For how long did the text stand?")
    assert marks(held, "for three hours", "for 3", "in 3 hours", "for 4 hours") == {
        "right": ["for three hours", "for 3", "in 3 hours"],
        "wrong": ["for 4 hours"],
    }


def test_german_asks_for_a_noun_as_well():
    river = asked("Welcher Fluss ist gemeint?", "havel", "fluss", "de")
    assert marks(river, "Fluss Havel", "der Fluss Havel", "die Havel", "Fluss") == {
        "right": ["Fluss Havel", "der Fluss Havel", "die Havel"],
        "wrong": ["Fluss"],
    }


def test_what_is_left_is_no_answer_if_it_is_another_thing_or_the_question_says_it():
    assert marks(asked("Which ward is meant?", "old_hill", "ward"), "Old Hill", "Old Hill ward") == {
        "wrong": ["Old Hill"],
        "right": ["Old Hill ward"],
    }
    assert marks(asked("Which ward lies on the Mill?", "mill", "ward"), "Mill", "Mill ward") == {
        "wrong": ["Mill"],
        "right": ["Mill ward"],
    }
    pivot = asked("What type of joint is it?", "a hinge joint\n    wrong: [a ball joint, a pivot joint]", "text")
    assert note(pivot, "ball") == "“ball” is something else."


def test_each_element_of_a_list_may_leave_the_noun_out():
    wards = asked("Name the wards that are meant.", "{all: [harbour, hill]}", "ward")
    assert marks(wards, "Harbour and Hill", "Hill ward; Harbour", "Harbour, Mill", "Harbour", "wards") == {
        "right": ["Harbour and Hill", "Hill ward; Harbour"],
        "wrong": ["Harbour, Mill", "Harbour", "wards"],
    }


def test_a_place_in_a_row_may_be_in_figures():
    third = asking("third\n    wrong: [first, second, fourth]", "text", ask="Which place is meant here?")
    right = ["3rd", "3", "the 3rd", "third place", "3rd place"]
    assert marks(third, *right, "2nd", "2", "second place", "three", "33rd", "place") == {
        "right": right,
        "wrong": ["2nd", "2", "second place", "three", "33rd", "place"],
    }
    edition = asking("98th\n    wrong: [97th, 99th]", "text", ask="Which edition is meant here?")
    assert marks(edition, "98", "98th edition", "the 98th", "97", "99th edition", "9") == {
        "right": ["98", "98th edition", "the 98th"],
        "wrong": ["97", "99th edition", "9"],
    }
    german = asking("dritte\n    wrong: [erste, zweite, vierte]", "text", "de")
    assert marks(german, "3.", "der dritte", "3", "2.") == {"right": ["3.", "der dritte", "3"], "wrong": ["2."]}


@pytest.mark.parametrize(
    ("answer", "language", "ask", "right", "wrong"),
    [
        ("first", "en", "In which place is the text?", ["1st", "1", "the 1st", "first place"], ["2", "one", "11th"]),
        ("first", "en", "Where is the text?", ["1st", "the first", "1"], ["2nd"]),
        ("second", "en", "In which place is the text?", ["2nd", "2"], ["3rd"]),
        ("1st", "en", "In which place is the text?", ["first", "1"], ["third", "1st century"]),
        ("eighteenth", "en", "In which century is the text?", ["18th", "the 18th century", "18"], ["19th", "8th"]),
        (
            "twenty-first",
            "en",
            "In which century is the text?",
            ["21st", "21st century"],
            ["20th", "1st", "twenty"],
        ),
        ("ersten", "de", "Auf welchem Platz ist der Text?", ["1.", "erster", "Platz 1", "1. Platz"], ["2.", "eins"]),
        ("a third", "en", "How much is text?", ["1/3", "one third"], ["3rd", "3", "3 %"]),
    ],
)
def test_a_place_in_a_row_needs_no_other_beside_it(answer, language, ask, right, wrong):
    assert marks(asking(answer, "text", language, ask), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_word_that_may_be_something_else_is_no_place_in_a_row():
    second = asking("second\n    wrong: [minute, hour, day]", "text", ask="Which unit is meant?")
    assert marks(second, "2", "2nd", "second") == {"wrong": ["2", "2nd"], "right": ["second"]}


def test_the_first_word_of_what_is_asked_for_makes_another_name_of_an_answer():
    buffalo = asked("Which water animal is meant?", "buffalo", "animal")
    assert marks(buffalo, "buffalo", "the animal buffalo", "water buffalo") == {
        "right": ["buffalo", "the animal buffalo"],
        "wrong": ["water buffalo"],
    }
