"""What the sheet calls wrong is never right, in whatever way it could be read."""

import pytest
from sheets import card_of, made
from typed_cards import marks

SHEET = """
format: factsheet/1
id: refused
title: What is refused
facts:
  - id: f
    say: The text means <v:text> here.
    answer: "{answer}"
    wrong: [{wrong}]
    ask: {ask}
"""


def asked(answer: str, *wrong: str, ask: str = "What is meant here?"):
    listed = ", ".join(f'"{text}"' for text in wrong)
    making = made("", SHEET.format(answer=answer, wrong=listed, ask=ask))
    assert making.cards, making.refusals
    return card_of(making, "f")


@pytest.mark.parametrize(
    ("answer", "wrong", "right"),
    [
        ("3/4", ["three quarters", "0.75", "75 %"], ["¾"]),
        ("half", ["1/2", "2/4", "50 %"], ["one half"]),
        ("One Day", ["24 Hours", "A Day", "1 Day"], ["one day"]),
        ("a third", ["third", "a fifth", "3rd"], ["one third"]),
        ("third", ["the third", "a third", "fourth"], ["3rd"]),
        ("1500", ["1,500", "fifteen hundred", "1499"], ["1500"]),
        ("Malcolm V", ["Malcolm 5", "Malcolm the Fifth", "Malcolm Five"], ["Malcolm V"]),
        ("X Y", ["Y X", "Y Z"], ["x y"]),
    ],
)
@pytest.mark.parametrize("ask", ["What is meant here?", "Who is meant here?"])
def test_what_the_author_calls_wrong_is_wrong_in_any_reading(answer, wrong, right, ask):
    assert marks(asked(answer, *wrong, ask=ask), *wrong, *right) == {"wrong": wrong, "right": right}


def test_what_the_question_says_is_not_taken_off_a_wrong_answer():
    card = asked("X Hill", "in X Hill", "Y Hill", "Z Hill", ask="In which place is the text meant?")
    assert marks(card, "in X Hill", "X Hill", "in Y Hill") == {"wrong": ["in X Hill", "in Y Hill"], "right": ["X Hill"]}
