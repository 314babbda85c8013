"""Quizzes before the second detector: what feedback tells, what crowds a quiz, what is left out."""

from functools import cache

import pytest
from judge_leaks import find_crowds, find_gaps, find_same_keys, find_told_leaks
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
    assert found_in(path, length, range(25), find_told_leaks, find_same_keys, crowds) == []
