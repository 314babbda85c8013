"""Dates as authors write them: what is refused, and what they are told to write instead."""

from __future__ import annotations

import re

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence


def told(answer: str, language: str = "en") -> list[str]:
    fact = f"  - {{id: f, say: The day was <day:date>., answer: '{answer}', ask: When was it?}}\n"
    return [problem_sentence(p) for p in read_sheet(f"{HEAD}language: {language}\nfacts:\n{fact}").problems]


@pytest.mark.parametrize(
    ("answer", "suggestion"),
    [
        ("2019-5", "2019-05"),
        ("2019-5-3", "2019-05-03"),
        ("2019/05/03", "2019-05-03"),
        ("2019.05.03", "2019-05-03"),
        ("20190503", "2019-05-03"),
        ("2019/5", "2019-05"),
        ("2019–2020", "2019/2020"),
        ("2019-2020", "2019/2020"),
        ("2019–20", "2019/2020"),
        ("2019/20", "2019/2020"),
        ("2019-05 – 2019-06", "2019-05/2019-06"),
        ("2020/2019", "2019/2020"),
        ("03.09.2025", "2025-09-03"),
        ("31/08/2025", "2025-08-31"),
        ("2023-25-12", "2023-12-25"),
        ("08/31/2025", "2025-08-31"),
        ("on Sunday, 31 August 2025", "2025-08-31"),
        ("May 2019 to June 2019", "2019-05/2019-06"),
        ("44 BC", "-44"),
        ("753 BC", "-753"),
        ("79 AD", "79"),
        ("AD 79", "79"),
        ("79 n. Chr.", "79"),
    ],
)
def test_the_suggestion_is_the_same_date_as_the_format_writes_it(answer: str, suggestion: str) -> None:
    [sentence] = told(answer)
    assert sentence.endswith(f" Write `{suggestion}`.")


@pytest.mark.parametrize(
    "answer", ["03/09/2025", "2010/11", "before 1900", "about 1900", "3–5 May 2019", "May", "soon"]
)
def test_where_the_date_cannot_be_told_nothing_is_suggested(answer: str) -> None:
    assert told(answer) == [f'`f`: "{answer}" is not a date; write 2025, 2025-09, 2025-09-03 or an interval a/b.']


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("2023-02-30", "its month ends with 2023-02-28; write the day that is meant."),
        ("1900-02-29", "its month ends with 1900-02-28; write the day that is meant."),
        ("2023-04-02/2023-04-31", "its month ends with 2023-04-30; write the day that is meant."),
        ("2019-13", "months go from 01 to 12; write the month that is meant."),
    ],
)
def test_a_date_that_the_calendar_has_not_is_told_what_it_has(answer: str, fault: str) -> None:
    assert told(answer) == [f'`f`: "{answer}" is not a date: {fault}']
    head = re.sub("as_of: .*", f"as_of: {answer.partition('/')[2] or answer}", HEAD)
    fact = "  - {id: f, say: It is <n:text>., answer: new, ask: What is it?}\n"
    [of_sheet] = read_sheet(f"{head}facts:\n{fact}").problems
    assert problem_sentence(of_sheet).endswith(fault)


@pytest.mark.parametrize("answer", ["05-03", "5-03", "05-03-2019", "79-08-24", "05-03/06-03"])
def test_to_a_year_of_two_digits_no_month_is_added(answer: str) -> None:
    [sentence] = told(answer)
    if answer != "05-03-2019":
        assert sentence.endswith("write the year first, in four digits, such as `2025-05-03`.")


@pytest.mark.parametrize("answer", ["79", "0079-08-24", "476-09-04", "-44-03-15", "-44/14"])
def test_early_years_can_be_written(answer: str) -> None:
    assert told(answer) == []


def test_an_end_before_its_start_is_told_as_that() -> None:
    assert told("2020/2019") == ['`f`: "2020/2019" is not a date: its end lies before its start. Write `2019/2020`.']


def test_as_of_is_one_day() -> None:
    fact = "facts:\n  - {id: f, say: It was <a:text>., answer: so, ask: What was it?}\n"
    [problem] = read_sheet(HEAD.replace("2025-09-02", "2020-06-01/2020-07-01") + fact).problems
    assert (problem.code, problem.level) == ("not_one_day", "error")
    assert problem_sentence(problem).endswith("; write `2020-07-01`.")
    assert read_sheet(HEAD.replace("2025-09-02", "2020-06") + fact).problems == ()
