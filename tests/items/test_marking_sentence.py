"""Typed answers that repeat what stands beside them in the sentence: every 8 hours, £5000 a year, 1600年."""

import pytest
from sheets import card_of, made
from typed_cards import marks

WORLD = """
format: factsheet/1
id: sentence
title: What stands beside
language: {language}
entities:
  film:
    in_bruges: {{name: In Bruges}}
    bruges: {{name: Bruges}}
facts:
  - id: f
    say: {say}
    answer: {answer}
    ask: {ask}
"""


def told(say: str, answer: str, ask: str = "What is meant here?", language: str = "en", more: str = ""):
    making = made("", WORLD.format(say=say, answer=answer, ask=ask, language=language) + more)
    assert making.cards, making.refusals
    return card_of(making, "f")


@pytest.mark.parametrize(
    ("say", "answer", "language", "right", "wrong"),
    [
        (
            "The dose is taken every <n:number>.",
            "8 hours",
            "en",
            ["every 8 hours", "each 8 hours", "taken every 8 h", "The dose is taken every 8 hours."],
            ["every 9 hours", "every", "not every 8 hours"],
        ),
        (
            "The pump earns <n:number> a year.",
            "5000 pounds",
            "en",
            ["5000 a year", "£5000 a year", "5000 pounds per year", "earns £5000 each year"],
            ["£5000 a month", "£500 a year"],
        ),
        ("The team scored <n:number> per match.", "2.4 goals", "en", ["2.4 per match", "2.4 a match"], ["2.4 per cup"]),
        ("戦いは<y:year>年に起こった。", "1600", "ja", ["1600年", "1600年に", "戦いは1600年"], ["1601年", "1600月"]),
        ("Kasa otwarta jest od <g:text>.", '"10:00"', "pl", ["od 10:00", "jest od 10.00"], ["do 10:00", "od 11:00"]),
        ("Die Pumpe kostet <n:number> pro Jahr.", "80 Euro", "de", ["80 € je Jahr", "80 pro Jahr"], ["80 € je Tag"]),
    ],
)
def test_what_the_sentence_says_beside_the_answer_may_be_said_again(say, answer, language, right, wrong):
    assert marks(told(say, answer, language=language), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_name_that_begins_with_the_words_of_the_sentence_stays_that_name():
    card = told("The couple is shown in <film>.", "bruges", more="    wrong: [in_bruges]\n")
    assert marks(card, "in Bruges", "shown in Bruges") == {"wrong": ["in Bruges"], "right": ["shown in Bruges"]}


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        ("34.1 Prozent der Stimmen", "de", ["34,1 %", "34,1 Prozent", "34,1"], ["34,1 % der Sitze", "34,1 Stimmen"]),
        ("34 % of the vote", "en", ["34 %", "34 percent"], ["34 % of the rent", "34 of the vote", "34 votes"]),
        ("34 % des voix", "fr", ["34 %", "34 pour cent"], ["34 % des sièges", "34 voix"]),
        (
            "70 times a minute",
            "en",
            ["70 times per minute", "70 times each minute", "70 per minute", "70/minute"],
            ["70 times", "70 minutes", "70 times an hour", "70 per hour", "70 a"],
        ),
        ("90 km/h", "en", ["90 km per hour", "90 km an hour", "90/h"], ["90 km", "90 hours"]),
    ],
)
def test_a_unit_may_be_told_by_its_head_or_by_what_it_is_counted_by(answer, language, right, wrong):
    card = told("The text means <v:number> here.", answer, language=language)
    assert marks(card, *right, *wrong) == {"right": right, "wrong": wrong}
