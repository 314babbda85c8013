"""Quizzes of sheets by chance: no feedback gives a later question away."""

import pytest
from any_sheet import sheet_text
from judge_leaks import find_told_leaks
from produced import known_of, quiz, read_text

from quizapp.items.making import make_cards

pytestmark = pytest.mark.many


@pytest.mark.parametrize("seed", range(150))
def test_no_feedback_of_a_sheet_by_chance_gives_a_later_question_away(seed):
    sheet = read_text(sheet_text(seed))
    made = make_cards(sheet)
    assert find_told_leaks(quiz(made, 12, seed), known_of(sheet, made)) == []
