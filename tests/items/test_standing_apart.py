"""No option is known as the right one by a word that all others have and it has not."""

import pytest
from sheets import card_of, choice_of, made, offered

from quizapp.items.quality import quality

HEAD = """
format: factsheet/1
id: pacts
title: Pacts
source: {publisher: P}
entities:
  pact:
"""
FACT = """
facts:
  - {id: f, say: The coin was agreed in <pact>., answer: k, ask: In which text was the coin agreed?}
"""


def card(key, *others):
    names = [key, *others]
    pacts = "".join(f"    {place}: {{name: {name}}}\n" for place, name in zip("kabcdefgh", names, strict=False))
    return card_of(made(FACT, HEAD + pacts), "f")


@pytest.mark.parametrize(
    ("key", "alike", "others"),
    [
        ("Ulm Treaty", ("Treaty of Rome", "Treaty of Paris", "Treaty of Bonn"), ("Bern Treaty", "Oslo Treaty")),
        ("Oath of Ulm", ("Rome Treaty", "Paris Treaty", "Bonn Treaty"), ("Pact of Bern", "Peace of Oslo")),
        ("Ann Lucas", ("Eva Bennet", "Lydia Bennet", "Jane Bennet"), ("Cara Bing", "Lucy Hurst")),
    ],
)
def test_three_others_of_a_word_do_not_stand_together_while_there_are_others(key, alike, others):
    asked = card(key, *alike, *others)
    shown = [{option.text for option in choice_of(asked, seed).options} for seed in range(60)]
    assert not any(set(alike) <= options for options in shown)
    assert set().union(*shown) >= set(others)


def test_where_there_are_no_others_the_question_is_asked_all_the_same_and_scores_less():
    asked = card("Ulm Treaty", "Treaty of Rome", "Treaty of Paris", "Treaty of Bonn")
    assert len(offered(asked)) == 3
    told = {reason.code: dict(reason.args) for reason in quality(choice_of(asked)).reasons}
    assert told["key_apart"] == {"word": "treaty"}


def test_a_word_that_the_right_answer_has_too_sets_nothing_apart():
    asked = card("Treaty of Ulm", "Treaty of Rome", "Treaty of Paris", "Treaty of Bonn", "Oslo Treaty", "Bern Treaty")
    shown = [{option.text for option in choice_of(asked, seed).options} for seed in range(60)]
    assert any({"Treaty of Rome", "Treaty of Paris", "Treaty of Bonn"} <= options for options in shown)
    assert all(reason.code != "key_apart" for reason in quality(choice_of(asked)).reasons)
