"""A figure in the place of another leaves the sentence sound: where one is a one, nothing near it may go by that."""

import pytest
from sheets import card_of, made

HEAD = """
format: factsheet/1
id: town
title: A town
language: LANGUAGE
source: {publisher: P}
facts:
"""


def planted(say, answer, ask, language="en"):
    fact = f"  - {{id: f, say: '{say}', answer: {answer}, ask: '{ask}', range: [1, 4]}}\n"
    card = card_of(made(fact, HEAD.replace("LANGUAGE", language)), "f")
    return {option.text for option in card.options("true_false")[1]} if "true_false" in card.forms else set()


@pytest.mark.parametrize(
    ("say", "answer", "ask", "language"),
    [
        ("The town has <n:number> that are open.", "2 gates", "How many open gates has the town?", "en"),
        ("There are <n:number> in the town.", "2 gates", "How many gates are in the town?", "en"),
        ("<n:number> stand in the town.", "2 gates", "How many gates stand in the town?", "en"),
        ("Die Stadt hat <n:number>, die offen sind.", "2 Türme", "Wie viele offene Türme hat die Stadt?", "de"),
        ("In der Stadt stehen <n:number>.", "2 Türme", "Wie viele Türme stehen in der Stadt?", "de"),
    ],
)
def test_no_one_is_planted_where_a_word_goes_by_it(say, answer, ask, language):
    shown = planted(say, answer, ask, language)
    assert shown
    assert not any(text.startswith("1 ") for text in shown)


@pytest.mark.parametrize(
    ("say", "answer", "ask", "language", "one"),
    [
        ("The town has <n:number>.", "2 gates", "How many gates has the town?", "en", "1 gate"),
        ("Die Stadt hat <n:number>.", "2 Türme", "Wie viele Türme hat die Stadt?", "de", "1 Turm"),
        ("The atomic number of helium is <n:number>.", "2", "What is the atomic number of helium?", "en", "1"),
        ("The wall is <n:number> high.", "2 metres", "How high is the wall?", "en", "1 metre"),
    ],
)
def test_a_one_may_be_planted_where_nothing_goes_by_it(say, answer, ask, language, one):
    assert one in planted(say, answer, ask, language)


def test_beside_a_one_that_is_said_of_another_there_are_larger_figures():
    assert planted("The atomic number of hydrogen is <n:number>.", "1", "What is the atomic number of hydrogen?")
    assert planted("The wall is <n:number> high.", "1 metre", "How high is the wall?")
