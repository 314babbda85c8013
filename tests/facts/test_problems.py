"""Every problem: a broken sheet gets exactly this one where it stands, and the sheet beside it gets none."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import broken_answers
import broken_facts
import broken_fields
import broken_meaning
import broken_names
import broken_slips
import broken_text
import pytest
from broken_sheets import Case

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import SENTENCES, problem_sentence

CASES = [
    *broken_text.CASES,
    *broken_fields.CASES,
    *broken_facts.CASES,
    *broken_meaning.CASES,
    *broken_names.CASES,
    *broken_answers.CASES,
    *broken_slips.CASES,
]
ELSEWHERE = {  # codes that no sheet of a few lines can show; each has a test of its own
    "unreadable",
    "too_big",
    "too_many_nodes",
    "utf16",
    "not_utf8",
    "copied",
    "quote_not_found",
    "quote_without_at",
    "paragraphs_differ",
    "too_heavy",
    "too_busy",
    "article_apart",
    "no_qualifier_words",
    "no_month_words",
}
FACTS_ROOM = Path(__file__).parents[2] / "quizapp" / "facts"

named = [pytest.param(case, id=f"{number}-{case.code}") for number, case in enumerate(CASES)]


@pytest.mark.parametrize("case", named)
def test_a_broken_sheet_gets_exactly_this_problem_at_this_place(case: Case) -> None:
    problems = read_sheet(case.text).problems
    assert [(p.code, p.place.line, p.place.column) for p in problems] == [(case.code, *case.place)]


@pytest.mark.parametrize("case", named)
def test_the_sheet_beside_it_has_no_problem(case: Case) -> None:
    reading = read_sheet(case.base + case.good)
    assert reading.problems == ()
    assert reading.sheet is not None


@pytest.mark.parametrize("case", named)
def test_every_problem_is_a_plain_sentence(case: Case) -> None:
    [problem] = read_sheet(case.text).problems
    sentence = problem_sentence(problem)
    assert sentence.endswith((".", "?")), sentence
    assert not re.search(r"\{[a-z_]+\}|\bNone\b| {2}", sentence), sentence


def test_an_error_gives_no_sheet_and_a_warning_gives_one() -> None:
    for case in CASES:
        reading = read_sheet(case.text)
        assert (reading.sheet is None) is any(p.level == "error" for p in reading.problems)


def test_every_code_has_a_sentence_and_every_sentence_a_code_that_is_tried() -> None:
    tried = {case.code for case in CASES} | ELSEWHERE
    assert tried == set(SENTENCES)


def test_every_code_that_the_room_reports_has_a_sentence() -> None:
    reported = set()
    for file in FACTS_ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"error", "warn"}
            ):
                at = 1 if isinstance(node.func.value, ast.Name) and node.func.value.id == "draft" else 0
                code = node.args[at]
                reported |= {
                    n.value for n in ast.walk(code) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                }
    assert reported - {"_of_open", "no_", "_words"} <= set(SENTENCES)


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("id: a\ntitle: T\n", "`format` is missing from this sheet; write `format: factsheet/1`."),
        (
            "facts:\n  - id: a\n    say: The <x> is b.\n    answer: c\n    ask: What?\n    id: d\n",
            "`id` is already given in line 2; keep one of the two, or begin a new fact with `- `.",
        ),
        ("facts:\n  a: {say: The <x> is b.}\n", "but this is a mapping; begin each with `- id: …`."),
        ("entities:\n  山: {fuji: {name: 富士山}}\n", "- and _ only; write it in these letters."),
        ("entities:\n  Größe: {a: {name: b}}\n", "- and _ only. Write `grosse`."),
        (
            "relations:\n  r: {say: The <x> is <y>.}\n"
            "facts:\n  - table: r\n    columns: [id, x, y, at]\n    rows:\n      - [a, b, c, ]\n",
            'there are 4 columns; write `""` for an empty cell, the last one too.',
        ),
        (
            "relations:\n  r: {say: The <x> is <y>.}\n"
            "facts:\n  - table: r\n    columns: [id, x, y]\n    rows:\n      - [a, b, c, d]\n",
            'there are 3 columns; put text with a comma in "quotes".',
        ),
        ("say: The <x> is b.\n", "It is one of a fact; indent it under the `- ` of its fact."),
        ("facts:\n  - {id: a, say: The <x> is b., answer: c, ask: What?, at: 5}\n", '"5" is not a place; write `p5`.'),
        (
            "facts:\n  - {id: a, say: The <x> is b., answer: c, ask: What?}\n",
            "a choice for <x> needs two other values of kind `x`, and there is none. Add some, or give `wrong:`.",
        ),
    ],
)
def test_a_slip_of_a_beginner_is_told_with_what_to_write(sheet: str, told: str) -> None:
    assert any(told in problem_sentence(problem) for problem in read_sheet(sheet).problems)
