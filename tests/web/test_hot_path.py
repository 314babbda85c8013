"""What a review costs, counted in work and not in time: its question's page, the answer, the page that tells."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask import Flask

from benchmarks.review_cost import REQUESTS, Browser, counting

STATEMENTS = {"ask": 10, "answer": 11, "read": 7}  # of a request at most; four of them where intervals are drawn
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
        while browser.turn():
            browser.answer()
            browser.ask()
        for name in ("answer", "read", "ask"):
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
