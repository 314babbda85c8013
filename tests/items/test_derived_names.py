"""A name gives away what is made of it, and nothing that only looks like it."""

import pytest
from sheets import made, refusal_codes

from quizapp.items.rules.derived_names import names_behind


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Jurassic", "Jura"), ("Finnish", "Finland"), ("Turkish", "Turkey"), ("Polish", "Poland"),
        ("British", "Britain"), ("Scottish", "Scotland"), ("Baltic", "Balt"), ("Thailand", "Thai"),
        ("Finland", "Finnish"), ("Swedish", "Sweden"),
        ("Innsbruck", "Inn"), ("Salzburg", "Salz"), ("Saarbrücken", "Saar"), ("Cambridge", "Cam"), ("Plymouth", "Plym"),
        ("German", "Germany"), ("French", "France"), ("Tuscan", "Tuscany"), ("Spanish", "Spain"), ("Dutch", "Holland"),
        ("Greek", "Greece"), ("Belgian", "Belgium"), ("Venetian", "Venice"), ("Swiss", "Schweiz"),
        ("Londoner", "London"), ("Norwegian", "Norway"), ("Türkisch", "Türkei"), ("Finnisch", "Finnland"),
        ("Schwedisch", "Schweden"),
        ("Portuguese", "Portugal"), ("Israeli", "Israel"), ("Iraq", "Iraqi"), ("Nepali", "Nepal"),
    ],
)  # fmt: skip
def test_a_name_and_what_is_made_of_it_belong_together(key, name):
    assert list(names_behind(f"the {key}", f"What lies beside {name} and the sea?")) == [
        name.casefold().replace("ü", "u")
    ]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Rome", "Romeo"), ("Iran", "Iraq"), ("Marseille", "Mars"), ("Nigeria", "Niger"), ("Austria", "Australia"),
        ("Slovakia", "Slovenia"), ("Mali", "Malawi"), ("Parish", "Paris"), ("Mauritius", "Mauritania"),
        ("Berlin", "Bern"), ("Georgia", "George"), ("Danish", "Dante"), ("Guinea", "Guyana"), ("Marlow", "Mars"),
        ("Frances", "France"), ("Turkmen", "Turkey"), ("Easter", "East"), ("Palmer", "Palma"), ("Bali", "Bal"),
    ],
)  # fmt: skip
def test_names_that_only_look_alike_do_not(key, name):
    assert not list(names_behind(key, f"What lies beside {name} and the sea?"))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("München", "Münchner"), ("Bremen", "Bremerhaus"), ("Ulm", "Ulmer"), ("Köln", "Kölner"), ("Paris", "Pariser"),
        ("Frankreich", "französische"), ("China", "chinesischen"), ("Deutschland", "deutsche"), ("Basel", "Basler"),
    ],
)  # fmt: skip
def test_a_german_name_belongs_to_what_is_of_the_place(key, name):
    assert len(list(names_behind(key, f"Was liegt neben dem {name} Tor?", "de"))) == 1


@pytest.mark.parametrize(("key", "name"), [("Rom", "Romanze"), ("Mars", "Marder"), ("Berlin", "Bern")])
def test_german_names_that_only_look_alike_do_not(key, name):
    assert not list(names_behind(key, f"Was liegt neben dem {name} Tor?", "de"))


def test_words_that_are_no_names_do_not():
    assert not list(names_behind("Finnish", "What has a fin and land?"))


def asked(ask):
    world = """
format: factsheet/1
id: tongues
title: Tongues
source: {publisher: P}
entities: {tongue: {f: {name: Finnish}, p: {name: Polish}, d: {name: Danish}, t: {name: Turkish}}}
facts:
"""
    return made(f"  - {{id: f, say: It is <tongue>., answer: f, ask: '{ask}'}}\n", world)


def test_what_is_told_by_a_name_in_the_question_is_not_asked_by_choice():
    making = asked("Which language do most people in Finland speak?")
    assert refusal_codes(making, "f")["multiple_choice"] == "clang"
    reason = next(refusal.reason for refusal in making.refusals if refusal.form == "multiple_choice")
    assert reason.args["word"] == "Finland"


def test_another_name_in_the_question_hinders_nothing():
    assert "multiple_choice" not in refusal_codes(asked("Which language do most people in Helsinki speak?"), "f")
