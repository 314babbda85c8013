"""What a page of all that a learner holds costs, counted in work and not in time, as a worker serves it again and again
and after each answer.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask import Flask

from benchmarks.review_cost import Browser, counting

FEW, MANY = 300, 6000  # cards
LINES = 3  # of the log, for each card that was answered
STEPS = 8_000  # of SQLite's machine, for all of a request's statements
STATEMENTS = {"/sets": (7, 12), "/": (11, 16), "/progress": (31, 42)}  # of a page, and of one after an answer


@pytest.mark.parametrize("path", STATEMENTS)
def test_a_page_of_everything_asks_little_of_the_database_however_large_the_collection(
    grown: Callable[..., AbstractContextManager[Flask]], path: str
) -> None:
    for cards in (FEW, MANY):
        with grown(cards, LINES) as app:
            client, browser = app.test_client(), Browser(app)
            client.get(path)
            for has_answered in (False, True, True):
                if has_answered:
                    browser.ask()
                    browser.turn()
                    browser.answer()
                with counting(app) as work:
                    assert client.get(path).status_code == 200
                assert len(work.statements) <= STATEMENTS[path][has_answered]
                assert work.steps <= STEPS
