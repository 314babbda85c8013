"""A thousand quizzes before the second detector of leaks, and the detector before quizzes that leak."""

from functools import cache

import pytest
from judge_leaks import find_same_facts, find_same_keys, find_shown_leaks
from produced import SEED, SHIPPED, known_of, making, quiz, read

pytestmark = pytest.mark.many

SETS = (*SHIPPED, SEED)
EACH = -(-1000 // len(SETS))


@cache
def known(path):
    return known_of(read(path), making(path))


@cache
def drawn(path, length, seed):
    return quiz(making(path), length, seed)


def found_in(path, length, seeds, *judges):
    """Everything that the judges find in the quizzes of these seeds, with the seed."""
    return [
        (seed, fault) for seed in seeds for judge in judges for fault in judge(drawn(path, length, seed), known(path))
    ]


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_quiz_of_twelve_has_twelve_questions(path):
    assert {len(drawn(path, 12, seed)) for seed in range(EACH)} == {12}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_question_of_a_quiz_gives_another_away_before_it_is_answered(path):
    assert found_in(path, 12, range(EACH), find_shown_leaks) == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_quiz_asks_no_fact_and_where_it_can_no_key_twice(path):
    assert found_in(path, 12, range(EACH), find_same_facts, find_same_keys) == []


@pytest.mark.parametrize("length", [5, 20])
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_shorter_and_longer_quizzes_are_as_sound(path, length):
    assert {len(drawn(path, length, seed)) for seed in range(25)} == {length}
    assert found_in(path, length, range(25), find_same_facts, find_shown_leaks) == []
