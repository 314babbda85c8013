"""A thousand quizzes before the second detector: what stems or feedback give away, what crowds, what is missing."""

from functools import cache

import pytest
from judge_leaks import find_crowds, find_gaps, find_same_facts, find_same_keys, find_shown_leaks, find_told_leaks
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
    assert {len(drawn(path, length, seed)) for seed in range(12)} == {length}
    assert found_in(path, length, range(12), find_same_facts, find_shown_leaks) == []


def crowds(items, known):
    return find_crowds(items, known, len(items))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_feedback_gives_a_later_question_away(path):
    assert found_in(path, 12, range(EACH), find_told_leaks) == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_relation_and_no_negative_question_crowds_a_quiz(path):
    assert found_in(path, 12, range(EACH), crowds) == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_quiz_of_twelve_asks_about_every_third_of_the_sheet(path):
    assert found_in(path, 12, range(EACH), find_gaps) == []


@pytest.mark.parametrize("length", [5, 20])
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_shorter_and_longer_quizzes_repeat_crowd_and_tell_as_little(path, length):
    assert found_in(path, length, range(12), find_told_leaks, find_same_keys, crowds) == []
