"""Chains of ids, however long, are walked without recursion and once."""

from __future__ import annotations

from broken_sheets import HEAD

from quizapp.facts.checks.links import circles
from quizapp.facts.reader import read_sheet

LONG = 50_000


def test_a_circle_is_found_from_its_first_node_on() -> None:
    assert list(circles({"a": ["b"], "b": ["c"], "c": ["b"]})) == [["b", "c"]]
    assert list(circles({"a": ["a"]})) == [["a"]]
    assert list(circles({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []})) == []


def test_two_circles_are_both_found() -> None:
    assert list(circles({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]})) == [["a", "b"], ["c", "d"]]


def test_a_very_long_chain_is_walked_and_its_circle_found() -> None:
    chain = {str(n): [str(n + 1)] for n in range(LONG)}
    assert list(circles(chain)) == []
    [circle] = circles({**chain, str(LONG): ["0"]})
    assert circle[:3] == ["0", "1", "2"]


def test_of_many_circles_through_one_node_one_is_told() -> None:
    wheel = {str(n): ["0", str(n + 1)] for n in range(LONG)}
    assert list(circles(wheel)) == [["0"]]


def test_long_chains_of_needs_before_and_in_are_read() -> None:
    places = "".join(f"    e{n}: {{name: E{n}, in: e{n + 1}}}\n" for n in range(3000)) + "    e3000: {name: E3000}\n"
    facts = "".join(
        f"  - {{id: f{n}, say: N{n} was <place>., answer: e{n}, needs: [f{n + 1}], before: [f{n + 1}]}}\n"
        for n in range(3000)
    )
    last = "  - {id: f3000, say: The last was <place>., answer: e0, when: 2001}\n"
    reading = read_sheet(f"{HEAD}entities:\n  place:\n{places}facts:\n{facts}{last}")
    assert reading.problems == ()


def test_a_date_is_held_against_all_that_leads_to_it() -> None:
    facts = "  - {id: first, say: A was <a:text>., answer: x, when: 2005, before: [f0]}\n" + "".join(
        f"  - {{id: f{n}, say: N{n} was <a:text>., answer: x, before: [f{n + 1}]}}\n" for n in range(100)
    )
    last = "  - {id: f100, say: Z was <a:text>., answer: x, when: WHEN}\n"
    assert read_sheet(f"{HEAD}facts:\n{facts}{last}".replace("WHEN", "2006")).problems == ()
    [problem] = read_sheet(f"{HEAD}facts:\n{facts}{last}".replace("WHEN", "2004")).problems
    assert (problem.code, problem.fact, problem.args["earlier"]) == ("before_against_when", "first", "f100")
