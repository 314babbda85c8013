"""A # that was meant as text is told, and a comment stays one in silence."""

from __future__ import annotations

import pytest
from broken_sheets import FACT, FACTS

from quizapp.facts.comments import is_more_text
from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence


def told(text: str) -> list[str]:
    return [problem_sentence(problem) for problem in read_sheet(text).problems]


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_sheet(text).problems]


@pytest.mark.parametrize(
    "comment",
    [
        "answer: tianjin  # the host",
        "answer: tianjin  #the host of the year",
        "answer: tianjin #todo",
        "answer: 'tianjin' #host",
        "answer: tianjin\n    #host",
        "answer: tianjin\n    at: p2 #lead",
        "answer: tianjin\n    wrong: [kyiv, #first\n      moscow] #second",
        "answer: tianjin\n    because: |\n      It is #1.",
    ],
)
def test_a_comment_is_told_nothing_of(comment: str) -> None:
    assert told(FACTS + FACT.replace("answer: tianjin", comment)) == []


def test_what_is_left_of_the_text_is_told() -> None:
    advice = 'put the whole text in "quotes", or write "# " if it is a comment.'
    assert told(FACTS + FACT + "    hint: Song #1 of 2020\n") == [
        f'A "#" behind a blank begins a comment, so "Song" is all that is read; {advice}'
    ]
    assert told(FACTS + FACT + "    hint: #general\n") == [
        f'A "#" behind a blank begins a comment, so what follows is not read; {advice}'
    ]


def test_behind_a_bracket_in_a_comment_the_rest_is_read() -> None:
    broken = "  - {id: f, say: It was <a:text>., answer: C #, wrong: [Ada, Go], ask: What was it?}\n"
    assert codes(FACTS + broken + FACT + "    needs: [f]\n") == ["hash_in_text"]
    assert codes(FACTS + broken + FACT.replace("tianjin", "nowhere")) == ["hash_in_text", "unknown_entity"]
    several = "    also: [#One, Port #2, #Three]  # as said\n    colour: red\n"
    assert codes(FACTS + FACT + several) == ["hash_in_text", "unknown_field"]


@pytest.mark.parametrize(
    ("value", "comment", "is_more"),
    [
        ("C", "1", True),
        ("", "general", True),
        ("Who coined", "MeToo in 2006?", True),
        ("C", "", True),
        ("Where is it?", "lead", False),
        ("Tianjin", "see the second source", False),
        ("Tianjin", "TODO:", False),
    ],
)
def test_more_text_is_a_number_a_word_or_an_end(value: str, comment: str, is_more: bool) -> None:
    assert is_more_text(value, comment) is is_more
