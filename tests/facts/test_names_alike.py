"""Last names that should be accepted, and names that need not begin alike."""

from __future__ import annotations

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence

BESIDE = "    brown: {name: Gordon Brown, also: [Brown]}\n    major: {name: John Major, also: [Major]}\n"
BESIDE += "    blair: {name: Tony Blair, also: [Blair]}\n"
ASKED = "  - {id: f, say: It was <person>., answer: eden, ask: Who was it?MORE}\n"


def codes(people: str, more: str = "") -> list[str]:
    text = f"{HEAD}entities:\n  person:\n{BESIDE}{people}facts:\n{ASKED.replace('MORE', more)}"
    return [problem.code for problem in read_sheet(text).problems]


def eden(fields: str) -> str:
    return f"    eden: {{{fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "more"),
    [
        ("name: Anthony Eden, also: [Eden]", ""),
        ("name: Eden Anthony, also: [Eden]", ""),  # the family name first
        ("name: Anthony Eden, also: [A. Eden]", ", also: [Eden]"),
        ("name: Anthony Eden", ", forms: [flashcard, multiple_choice]"),
        ("name: Anthony Eden", ", weight: 0"),
        ("name: The Speaker", ""),
        ("name: Speaker of Parliament", ""),
        ("name: Madonna", ""),
        ("name: Green Coast, also: [Green Coast Society]", ""),
    ],
)
def test_the_last_name_is_not_missed_where_it_is_known_or_never_typed(fields: str, more: str) -> None:
    assert codes(eden(fields), more) == []


def test_a_last_name_that_two_share_tells_nobody() -> None:
    assert codes(eden("name: Anthony Eden") + "    other: {name: Barbara Eden, also: [Barbara]}\n") == []


def test_a_kind_in_which_hardly_any_last_name_is_known_has_its_own_way() -> None:
    others = "".join(f"    p{n}: {{name: Mary {word}}}\n" for n, word in enumerate(("Hill", "Wood", "Lake", "Ford")))
    assert codes(eden("name: Anthony Eden") + others) == []


def test_only_what_is_asked_for_with_who_has_a_last_name() -> None:
    clubs = BESIDE.replace("Brown", "Rovers").replace("Major", "United").replace("Blair", "Athletic")
    text = f"{HEAD}entities:\n  person:\n{clubs}{eden('name: Harwick City')}facts:\n{ASKED.replace('MORE', '')}"
    assert [problem.code for problem in read_sheet(text).problems] == ["no_surname"]
    assert read_sheet(text.replace("Who was it", "Which team was it")).problems == ()


def test_at_most_three_are_named() -> None:
    people = "".join(f"    p{n}: {{name: Mary {word}}}\n" for n, word in enumerate(("Hill", "Wood", "Lake", "Ford")))
    known = "".join(
        f"    k{n}: {{name: Ann {word}, also: [{word}]}}\n" for n, word in enumerate(("Bell", "Dean", "Cole"))
    )
    text = f"{HEAD}entities:\n  person:\n{BESIDE}{known}{people}facts:\n"
    text += "  - {id: f, say: It was <person>., answer: {all: [p0, p1, p2, p3]}, ask: Who was it?}\n"
    [problem] = read_sheet(text).problems
    assert problem_sentence(problem) == (
        'The last name alone is not accepted for "Mary Hill", "Mary Wood", "Mary Lake", …, '
        "though it is for others of the kind; write `also: [Hill]`."
    )


@pytest.mark.parametrize("name", ["iPhone", "von Neumann", "the Board", "3M", "東京"])
def test_a_name_with_an_inner_capital_or_without_case_may_begin_as_it_likes(name: str) -> None:
    text = f"{HEAD}entities:\n  thing:\n    a: {{name: Aldmouth}}\n    b: {{name: {name}}}\nfacts:\n"
    assert read_sheet(text + "  - {id: f, say: It was <thing>., answer: a}\n").problems == ()


def test_the_rarer_way_to_begin_is_told() -> None:
    text = f"{HEAD}entities:\n  thing:\n    a: {{name: iron}}\n    b: {{name: tin}}\n    c: {{name: Lead}}\nfacts:\n"
    [problem] = read_sheet(text + "  - {id: f, say: It was <thing>., answer: a}\n").problems
    assert (problem.place.line, problem.args["name"], problem.args["other"]) == (10, "Lead", "iron")
