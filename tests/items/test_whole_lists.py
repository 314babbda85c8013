"""What consists of several things is not said to consist of one of them."""

import pytest
from sheets import card_of, made

from quizapp.facts.languages.choice import language
from quizapp.facts.patterns import parse_pattern
from quizapp.facts.whole import names_whole
from quizapp.items.card import plain

AGES = """
format: factsheet/1
id: ages
title: Ages
as_of: 2024-06-01
entities:
  period:
    a: {name: Triassic, in_text: the Triassic}
    b: {name: Jurassic, in_text: the Jurassic}
    c: {name: Cretaceous, in_text: the Cretaceous}
    d: {name: Permian, in_text: the Permian}
    e: {name: Devonian, in_text: the Devonian}
    f: {name: Silurian, in_text: the Silurian}
facts:
  - id: whole
    say: SAY
    answer: {all: [a, b, c]}
    ask: Which of these periods is part of the Mesozoic?
    ask_list: Name the periods of the Mesozoic.
  - id: last
    say: The last of all was <period>.
    answer: f
    ask: Which of these periods was the last of all?
"""


def made_of(say):
    return made("", AGES.replace("SAY", say))


@pytest.mark.parametrize(
    "say",
    [
        "The Mesozoic consists of <period>.",
        "The Mesozoic consists mostly of <period>.",
        "The Mesozoic is made up of <period>.",
        "The only warm periods were <period>.",
        "Reptiles ruled only in <period>.",
        "<period> are the only warm periods.",
        "The periods of the Mesozoic are <period>.",
        "The border lies between <period>.",
        "The Mesozoic is the sum of <period>.",
    ],
)
def test_a_sentence_on_the_whole_is_said_of_the_whole(say):
    making = made_of(say)
    card = card_of(making, "whole", "period")
    assert {prompt.form for prompt in card.prompts} == {"multiple_choice", "typed", "flashcard"}
    told = {plain(key.statement) for key in card.keys}
    assert told == {"The periods of the Mesozoic: Triassic, Jurassic and Cretaceous."} == {card.sentence}
    elsewhere = card_of(making, "last", "period").distractors
    said = [dict(reason.args)["sentence"] for option in elsewhere for reason in option.why]
    assert said
    assert set(said) == told


def test_a_sentence_that_holds_of_each_is_said_of_each():
    card = card_of(made_of("<period> is part of the Mesozoic."), "whole", "period")
    assert "true_false" in {prompt.form for prompt in card.prompts}
    assert "The Jurassic is part of the Mesozoic." in {plain(key.statement) for key in card.keys}


@pytest.mark.parametrize(
    ("tongue", "say", "is_whole"),
    [
        ("en", "Water comprises <x>.", True),
        ("en", "The crew was composed entirely of <x>.", True),
        ("en", "<x> make up the crew.", True),
        ("en", "The crew includes <x>.", False),
        ("en", "<x> was the only city that fell.", True),
        ("en", "He was the only man who visited <x>.", False),
        ("en", "<x> flows through the whole country.", False),
        ("en", "<x> joined only in 2004.", False),
        ("de", "Wasser besteht aus <x>.", True),
        ("de", "Wasser besteht zu zwei Dritteln aus <x>.", True),
        ("de", "Der Bund umfasst <x>.", True),
        ("de", "Die einzigen Monde sind <x>.", True),
        ("de", "<x> kommt aus Köln.", False),
        ("de", "Der Wein kommt aus <x>.", False),
        ("fr", "L’eau se compose de <x>.", True),
        ("fr", "<x> fait partie de l’eau.", False),
        ("es", "La obra está formada por <x>.", True),
        ("it", "L’opera comprende <x>.", True),
        ("nl", "Water bestaat uit <x>.", True),
        ("pt", "A obra compõe-se de <x>.", True),
        ("sv", "Vatten består av <x>.", False),
    ],
)
def test_the_words_of_a_whole_are_known(tongue, say, is_whole):
    assert names_whole(parse_pattern(say), "x", language(tongue).code) is is_whole
