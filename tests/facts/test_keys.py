"""What gives an answer away, and what only looks as if it did."""

from __future__ import annotations

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet

ENTITIES = """\
entities:
  body:
    who: {name: WHO, also: [World Health Organization]}
    us: {name: US, in_text: the US}
    nice: {name: National Institute for Health, also: [NICE]}
    fao: {name: FAO, of: us}
  vitamin:
    a: {name: A, in_text: vitamin A}
    c: {name: C, in_text: vitamin C}
    d: {name: D, in_text: vitamin D}
  person:
    may: {name: Theresa May, also: [May]}
    brown: {name: Gordon Brown, also: [Brown]}
    major: {name: John Major, also: [Major]}
facts:
"""


def codes(slot: str, answer: str, ask: str, *more: str) -> list[str]:
    """The errors of a sheet with one fact, whose sentence is of no interest."""
    fact = f"  - id: f\n    say: It is <a:{slot}>.\n    answer: {answer}\n    ask: {ask}\n"
    reading = read_sheet(HEAD + ENTITIES + fact + "".join(f"    {line}\n" for line in more))
    return [problem.code for problem in reading.problems if problem.level == "error"]


@pytest.mark.parametrize(
    ("slot", "answer", "ask"),
    [
        ("body", "who", "Who declared the pandemic?"),
        ("body", "us", "Which body told us of it?"),
        ("body", "nice", "Which body had a nice plan?"),
        ("vitamin", "a", "Which vitamin is a carrot rich in?"),
        ("vitamin", "a", "A carrot is rich in which vitamin?"),
        ("person", "may", "Which prime minister may be meant?"),
        ("date", "2025-09-03", "On which day of September 2025 was it?"),
        ("date", "2022-01/2022-02", "In which two months of 2022 was it?"),
        ("year", "2001", "Which year was it, 2 years after 1999?"),
        ("number", "2 leaders", "How many leaders met on 2 September 2025?"),
        ("number", "3", "How many of the three did it?"),
        ("number", "5 years", "After how many years did the 5 states sign?"),
        ("text", "both", "Which both of these is it?"),
    ],
)
def test_common_words_other_figures_and_parts_of_a_date_give_nothing_away(slot: str, answer: str, ask: str) -> None:
    assert codes(slot, answer, ask) == []


@pytest.mark.parametrize(
    ("slot", "answer", "ask"),
    [
        ("body", "who", "Which body, the WHO or another, was it?"),
        ("body", "us", "US troops belong to which body?"),
        ("body", "nice", "Which body has a NICE plan?"),
        ("body", "who", "Which body is the world health organization?"),
        ("vitamin", "a", "Which vitamin is vitamin A?"),
        ("person", "may", "Which minister was Mrs May?"),
        ("person", "brown", "Which minister had Brown’s office?"),
        ("date", "2025-09-01", "On which day, 2025-09-01 or another, was it?"),
        ("date", "2024-12/2025-01", "Between 2024 and 2025, when was it?"),
        ("year", "2001", "In which year, 2001 or 2002, was it?"),
        ("number", "5 years", "How long did the five-year plan last?"),
        ("number", "16 states", "How many were the 16 states?"),
        ("number", "16", "How many were the 16?"),
        ("text", "no limits", "What has No Limits?"),
    ],
)
def test_any_name_date_or_figure_of_the_answer_gives_it_away(slot: str, answer: str, ask: str) -> None:
    assert codes(slot, answer, ask) == ["key_in_question"]


def test_a_fact_that_is_never_asked_may_name_its_answer() -> None:
    assert codes("body", "fao", "Is it the FAO?") == ["key_in_question"]
    assert codes("body", "fao", "Is it the FAO?", "weight: 0") == []


def test_an_own_question_that_offers_all_its_options_names_them_all() -> None:
    own = '  - {{id: q, ask: "Is a tomato a fruit{}?", answer: a fruit, wrong: [a vegetable, a nut]}}\n'
    assert read_sheet(HEAD + "questions:\n" + own.format(", a vegetable or a nut")).problems == ()
    [problem] = read_sheet(HEAD + "questions:\n" + own.format(" or a vegetable")).problems
    assert problem.code == "key_in_question"


def test_relative_words_in_the_options_of_an_own_question_are_refused() -> None:
    own = "questions:\n  - {{id: q, ask: When?, answer: {}, wrong: [{}, in May]}}\n"
    assert [p.code for p in read_sheet(HEAD + own.format("last year", "in June")).problems] == ["relative_time"]
    assert [p.code for p in read_sheet(HEAD + own.format("in June", "last year")).problems] == ["relative_time"]
