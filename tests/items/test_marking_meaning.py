"""What the truth check takes for one value, the marking takes for the right answer, and the other way round."""

from itertools import permutations

import pytest
from sheets import card_of, made
from typed_cards import mark

from quizapp.facts.languages.choice import language
from quizapp.facts.meaning import Meanings
from quizapp.facts.text import fold
from quizapp.facts.typed.ordinals import ordinal
from quizapp.items.marking.answers import mark_typed
from tests.facts.notations import ONE_VALUE, OTHER_VALUES, TYPED_ALIKE

SHEET = """
format: factsheet/1
id: meaning
title: What is meant
language: {language}
facts:
  - id: f
    say: The text means <v:text> here.
    answer: "{answer}"
    ask: Meant is what?
    hint: what is meant
"""
# What is still almost: an hour without its half of the day, another unit than the one that is asked for, an estimate.
ALMOST = {"half_of_day", "other_unit_typed", "qualifier_added", "qualifier_missing"}


def asking_text(answer: str, tongue: str):
    making = made("", SHEET.format(answer=answer, language=tongue))
    assert making.cards, making.refusals
    return card_of(making, "f")


@pytest.mark.parametrize(("tongue", "notations"), [*ONE_VALUE, *TYPED_ALIKE])
def test_every_notation_of_a_value_is_right(tongue, notations):
    for one, other in permutations(notations, 2):
        verdict = mark_typed(asking_text(one, tongue), other)
        is_near = verdict.mark == "almost" and {note.code for note in verdict.notes} <= ALMOST
        assert verdict.mark == "right" or is_near, (one, other, verdict)


@pytest.mark.parametrize("texts", OTHER_VALUES)
def test_what_only_looks_like_the_answer_is_not_right(texts):
    meanings, table = Meanings(language("en")), language("en")
    for one, other in permutations(texts, 2):
        assert meanings.of_text(one).key != meanings.of_text(other).key
        is_typed_so = (
            fold(one) == fold(other) or ordinal(fold(one), table) == ordinal(fold(other), table, is_typed=True) > 0
        )
        assert is_typed_so or mark(asking_text(one, "en"), other) != "right", (one, other)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("One Day", "24 hours"),
        ("7 Days", "one week"),
        ("3.10", "3.1"),
        ("020", "20"),
        ("007", "seven"),
        ("007", "7"),
        ("00", "0"),
        ("5G", "5000 mg"),
    ],
)
def test_a_version_code_or_title_is_typed_as_it_is(answer, typed):
    assert mark(asking_text(answer, "en"), typed) == "wrong"
