"""A sheet in the workshop: problems stand at their lines, the place underlined."""

from __future__ import annotations

import pytest
from scriptless import Reader

from quizapp.facts.sheet import Place, Problem
from quizapp.study.shown_sets import Preview
from quizapp.web import editor


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        ("    anwser: nk_radio", 5, "anwser"),
        ("    answer: [china, chna, india]", 21, "chna"),
        ("    answer: [china, india]", 13, "[china, india]"),
        ("    at: p52   # far away", 9, "p52"),
        ("    say: last month it rained.", 10, "last month it rained."),
        ('    ask: "What is it?"', 10, '"What is it?"'),
        ("    answer: {all: [a, b]}", 19, "[a, b]"),
        ("  - id: a", 5, "id"),
        ("", 1, ""),
        ("short", 99, ""),
    ],
)
def test_the_place_of_a_problem_is_underlined_to_where_it_ends(line: str, column: int, marked: str) -> None:
    slip = editor.underline(line, column)
    assert slip.marked == marked
    assert slip.before + slip.marked + slip.after == line


def test_errors_come_before_warnings_and_each_line_leads_to_its_first() -> None:
    problems = [
        Problem("no_publisher", Place(1, 1), level="warning"),
        Problem("unknown_field", Place(3, 5), args={"text": "b"}),
        Problem("unknown_field", Place(3, 1), args={"text": "a"}),
    ]
    shown = editor.show_problems(problems, "format: x\n\nanwser: 1\n")
    assert [(problem.line, problem.column, problem.is_error) for problem in shown] == [
        (3, 1, True),
        (3, 5, True),
        (1, 1, False),
    ]
    assert [problem.is_first for problem in shown] == [True, False, True]


@pytest.mark.parametrize(("text", "lines"), [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2)])
def test_lines_are_counted_as_an_editor_counts_them(text: str, lines: int) -> None:
    assert editor.view_unchecked(text, "Sheet").lines == lines


def test_a_sheet_that_is_too_long_to_stand_whole_has_no_line_numbers() -> None:
    assert editor.view_unchecked("a\n" * editor.GUTTER_MOST, "Sheet").has_gutter
    assert not editor.view_unchecked("a\n" * (editor.GUTTER_MOST + 1), "Sheet").has_gutter


def test_only_a_checked_sheet_without_errors_can_be_published() -> None:
    error = Problem("unknown_field", Place(1, 1), args={"text": "a"})
    warning = Problem("no_publisher", Place(1, 1), level="warning")
    assert not editor.view_unchecked("a", "Sheet").can_publish
    assert not editor.view_checked("a", "Sheet", Preview((error,))).can_publish
    assert editor.view_checked("a", "Sheet", Preview((warning,))).can_publish


def test_of_very_many_problems_the_first_are_shown_and_all_are_counted() -> None:
    text = "- {" + "a: b, " * 20_000
    problems = tuple(Problem("unknown_field", Place(1, 4 + 6 * n), args={"text": "a"}) for n in range(20_000))
    seen = editor.view_checked(text, "Sheet", Preview(problems))
    assert seen.verdict.startswith("20\N{NO-BREAK SPACE}000 errors.")
    assert len(seen.problems) == editor.SHOWN_MOST
    assert seen.more_problems == 20_000 - editor.SHOWN_MOST
    assert sum(problem.is_first for problem in seen.problems) == 1
    slips = [problem.slip for problem in seen.problems if problem.slip]
    assert max(len(slip.before + slip.marked + slip.after) for slip in slips) < 250


def test_a_page_says_how_many_problems_it_does_not_show(reader: Reader) -> None:
    page = reader.open("/workshop").press("Check", text="format: factsheet/1\n" + "a: b\n" * 1000)
    assert page.status == 422
    assert "more problems: check again once these are mended." in page.main
