"""What a page of all that a learner holds costs, counted in work and not in time, as a worker serves it again and again
and after each answer.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from flask import Flask

from benchmarks.review_cost import Browser, counting
from quizapp.study.search import index_words

FEW, MANY = 300, 6000  # cards
LINES = 3  # of the log, for each card that was answered
STEPS = 8_500  # of SQLite's machine, for all of a request's statements
STATEMENTS = {"/sets": (5, 7), "/": (8, 10), "/progress": (8, 16)}  # of a page, and of one after an answer


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


def test_a_word_that_few_cards_hold_is_found_without_a_look_at_the_others(
    grown: Callable[..., AbstractContextManager[Flask]],
) -> None:
    for cards, number in ((FEW, 150), (MANY, 1500)):  # each copy has its number
        with grown(cards, LINES) as app:
            with app.app_context():
                while index_words():
                    pass
            client = app.test_client()
            with counting(app) as work:
                page = client.get(f"/search?q=question+{number}").text
            assert page.count("On the map") > 0
            assert len(work.statements) <= 9
            assert work.steps <= STEPS
