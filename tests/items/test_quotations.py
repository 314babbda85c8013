"""Quoted words: who said nearly the same is no wrong option, and words that anybody may have said tell of nobody."""

import pytest
from sheets import card_of, choice_of, made, offered, refusal_codes

from quizapp.items.item import make_item

WORLD = """
format: factsheet/1
id: words
title: Words
LANGUAGE
entities:
  person:
    xi: {name: Xi Jinping}
    modi: {name: Narendra Modi}
    putin: {name: Vladimir Putin}
    erdogan: {name: Recep Erdogan}
    orban: {name: Viktor Orbán}
facts:
  - {id: a, say: "<p:person> spoke of “<q:quote>” at the opening.", with: {p: xi, q: "ONE"},
     ask: {p: "Who used the words “<q>” at the opening?"}}
"""
OTHER = """
  - {id: e, say: "<p:person> wrote of “<q:quote>” in a letter.", with: {p: erdogan, q: "TWO"},
     ask: {p: "Who used the words “<q>” in a letter?"}}
"""
CLAIMED = """
  - {id: e, say: "Recep Erdogan wrote of “<q:quote>” in <year>.", with: {q: "TWO", year: 1999},
     ask: {year: "When did Recep Erdogan write of “<q>”?"}}
"""


def said(one, two="", other=OTHER, language="en"):
    world = WORLD.replace("ONE", one).replace("LANGUAGE", f"language: {language}")
    return made(other.replace("TWO", two) if two else "", world)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a great leap of trade", "a great leap of trade"),
        ("a great leap of trade", "a great leap for trade"),
        ("a great leap of trade", "the great leaps of trade"),
        ("a great leap of trade", "a great leap of our trade and industry"),
        ("a new multipolar world order", "a new multipolar world system"),
    ],
)
@pytest.mark.parametrize("other", [OTHER, CLAIMED])
def test_who_said_nearly_the_same_is_no_wrong_option(one, two, other):
    making = said(one, two, other)
    assert offered(card_of(making, "a")) == {"Narendra Modi", "Vladimir Putin", "Viktor Orbán"}
    stems = {make_item(card_of(making, "a", "p"), "true_false", seed).stem for seed in range(60)}
    assert len(stems) > 1
    assert not any("Erdogan" in stem for stem in stems)
    if other is OTHER:
        assert "Xi Jinping" not in offered(card_of(making, "e"))


@pytest.mark.parametrize("two", ["a small step of trade", "leap of faith", "the great hall of the people"])
def test_who_said_something_else_is_a_wrong_option(two):
    assert "Recep Erdogan" in offered(card_of(said("a great leap of trade", two), "a"))


def test_who_used_the_words_within_more_is_no_wrong_option():
    long = "we want a world order of peace that every last nation of this earth may trust"
    assert "Recep Erdogan" not in offered(card_of(said("world order", long), "a"))


def test_the_author_may_know_better():
    wrong = OTHER.replace("}}", "}, wrong: {p: [xi, modi]}}")
    assert offered(card_of(said("a great leap", "a great leap", wrong), "e")) == {"Xi Jinping", "Narendra Modi"}


def test_whom_the_speaker_told_it_is_a_wrong_option():
    told = """
  - {id: e, say: "<p:person> told <o:person> of “<q:quote>”.", with: {p: erdogan, o: orban, q: a long road to peace},
     ask: {p: "Who spoke of “<q>”?"}}
"""
    assert "Viktor Orbán" in offered(card_of(said("a great leap", "-", told), "e", "p"))


@pytest.mark.parametrize(
    ("quote", "language"), [("yes", "en"), ("we will", "en"), ("no peace", "en"), ("hai", "pl"), ("はい", "ja")]
)
def test_what_anybody_may_have_said_is_not_asked_by_choice(quote, language):
    making = said(quote, language=language)
    assert refusal_codes(making, "a")["quote"] == "short_quote"
    assert [refusal.unlock.code for refusal in making.refusals if refusal.form == "quote"] == ["lengthen_quote"]
    assert {"typed", "flashcard"} <= set(card_of(making, "a").forms)


@pytest.mark.parametrize(
    ("quote", "language"), [("The war must end", "en"), ("nie ma wody", "pl"), ("世界平和", "ja"), ("세계 평화", "ko")]
)
def test_two_words_that_carry_meaning_are_enough(quote, language):
    question = choice_of(card_of(said(quote, language=language), "a"))
    assert question.form == "quote"


def test_who_said_nearly_the_same_is_found_where_words_are_not_set_apart():
    assert "Recep Erdogan" not in offered(card_of(said("世界の平和を守る", "世界の平和を守り", language="ja"), "a"))


def test_a_short_word_may_be_quoted_where_it_does_not_ask_who_said_it():
    silent = OTHER.replace("Who used the words “<q>” in a letter?", "Who wrote the letter of May?")
    assert choice_of(card_of(said("a great leap", "yes", silent), "e")).options
