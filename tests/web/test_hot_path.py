"""What a review costs, counted in work and not in time: its question's page, the answer, the page that tells."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from benchmarks.review_cost import REQUESTS, Browser, counting

# Statements of a request at most; up to four of them where intervals are drawn.
STATEMENTS = {"ask": 8, "answer": 9, "read": 5, "answer_in_place": 14}
UNDO = 8
STEPS = 25_000  # of SQLite's machine, for all of a request's statements
FEW, MANY = 300, 6000  # cards
FIRST, ROUNDS = 4, 12

Grown = Callable[[int], AbstractContextManager[Flask]]


def most_work(app: Flask, path: str) -> dict[str, tuple[int, int]]:
    """The statements and the steps of each request at most, over some rounds. The first are not counted: there a worker
    looks at what the day brings.
    """
    browser = Browser(app, path)
    browser.ask()
    found: dict[str, tuple[int, int]] = {}
    for number in range(ROUNDS + FIRST):
        if number == FIRST:
            found = dict.fromkeys(REQUESTS, (0, 0))
        for name in ("answer", "read", "ask", "answer_in_place"):
            while name.startswith("answer") and browser.turn():
                browser.answer()
                browser.ask()
            with counting(app) as work:
                getattr(browser, name)()
            statements, steps = found.get(name, (0, 0))
            found[name] = max(statements, len(work.statements)), max(steps, work.steps)
    return found


@pytest.mark.parametrize("path", ["/review", "/review?new=0"])
def test_a_review_asks_little_of_the_database_however_large_the_collection(grown: Grown, path: str) -> None:
    for cards in (FEW, MANY):
        with grown(cards) as app:
            found = most_work(app, path)
        print(cards, found)
        for name, (statements, steps) in found.items():
            assert statements <= STATEMENTS[name], name
            assert steps <= STEPS, name


def test_an_answer_is_taken_back_with_few_statements(grown: Grown) -> None:
    with grown(FEW) as app:
        browser = Browser(app)
        browser.ask()
        while browser.turn():
            browser.answer()
            browser.ask()
        browser.answer_in_place()
        with counting(app) as work:
            browser.undo()
    assert len(work.statements) <= UNDO, work.statements


def test_the_first_question_of_a_day_skips_what_was_learned_before_without_a_look(grown: Grown) -> None:
    with grown(MANY) as app:
        browser = Browser(app)
        with counting(app) as cold:
            browser.ask()
        running = app.extensions["quizapp"]
        tomorrow = replace(running.settings, ahead=timedelta(days=1))
        app.extensions["quizapp"] = replace(running, settings=tomorrow)
        with counting(app) as work:
            browser.ask()
    print(cold.steps, work.steps)
    assert work.steps < 0.7 * cold.steps  # the rest is what is due
