"""An answer sent by a page that puts what comes in its place: one reply has what it tells and the next question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from benchmarks.review_cost import FIELD, GIVEN
from quizapp.store.answers import Answers
from quizapp.store.engine import db
from quizapp.study.failures import StoreFailure
from quizapp.study.quiz import start_quiz
from quizapp.web.going_on import IN_PLACE

ACTION = re.compile(r'<form method="post" action="([^"]+)"[^>]*data-answer')
TITLE = re.compile(r"<title>([^<]+)")


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def answer(client: FlaskClient, page: str, **changed: str) -> TestResponse:
    """Send the form of a question, with what it takes for an answer or with what is changed."""
    action = ACTION.search(page)
    assert action is not None
    given = changed or next(given for name, given in GIVEN.items() if f'name="{name}"' in page)
    address = action[1].replace("&amp;", "&")
    return client.post(address, data=dict(FIELD.findall(page)) | given, headers={"Accept": IN_PLACE})


def pages(reply: TestResponse) -> list[dict[str, str]]:
    assert reply.status_code == 200
    assert reply.is_json
    found: list[dict[str, str]] = reply.get_json()["pages"]
    return found


def title(html: str) -> str:
    found = TITLE.search(html)
    assert found is not None
    return found[1]


def quiz_page(app: Flask, client: FlaskClient) -> str:
    """The first question of a quiz of three."""
    set_id = re.search(r'href="/sets/([0-9a-f-]{36})"', client.get("/sets").text)
    assert set_id is not None
    with app.app_context():
        learner_id = app.extensions["quizapp"].learner_id
        attempt_id = start_quiz(learner_id, set_id[1], length=3, forms=(), seed=1, now=datetime.now(UTC))
    return client.get(f"/quiz/{attempt_id}").text


def lines(app: Flask) -> list[Any]:
    with app.app_context(), db.engine.connect() as connection:
        return list(connection.execute(select(Answers.id, Answers.taken_ms).order_by(Answers.sequence)))


def test_it_tells_the_answer_and_asks_the_next_question(app: Flask, client: FlaskClient) -> None:
    told, following = pages(answer(client, client.get("/review").text, unknown="1"))
    assert title(told["html"]).startswith("Not known")
    assert title(client.get(told["url"]).text) == title(told["html"])
    assert title(following["html"]).startswith("Review, question 2 of")
    assert f'href="{following["url"]}"' in told["html"]
    again = client.get(following["url"]).text
    stem = re.compile(r'id="stem"[^>]*>(.*?)</h1>')
    assert stem.findall(again) == stem.findall(following["html"])
    assert len(lines(app)) == 1
    pages(answer(client, following["html"]))
    assert len(lines(app)) == 2


def test_an_answer_that_comes_again_is_told_again_and_counts_once(app: Flask, client: FlaskClient) -> None:
    page = client.get("/review").text
    first = pages(answer(client, page, unknown="1"))
    again = pages(answer(client, page, unknown="1"))
    assert [each["url"] for each in again] == [each["url"] for each in first]
    assert len(lines(app)) == 1


def test_another_answer_to_it_is_led_to_the_one_that_stands(app: Flask, client: FlaskClient) -> None:
    page = client.get("/review").text
    pages(answer(client, page, unknown="1"))
    reply = answer(client, page, chosen="0")
    assert reply.status_code == 303
    assert "The first answer stands" in client.get(reply.location).text
    assert len(lines(app)) == 1


def test_a_rated_card_leads_straight_to_the_next(app: Flask, client: FlaskClient) -> None:
    pages(answer(client, quiz_page(app, client), unknown="1"))
    front = client.get("/shelf/round").text
    turned = re.search(r'<form method="get" action="([^"]+)"', front)
    assert turned is not None
    back = client.get(turned[1], query_string={"ticket": dict(FIELD.findall(front))["ticket"], "waited": "700"}).text
    assert 'name="waited" value="700"' in back
    [following] = pages(answer(client, back, rating="good"))
    assert title(following["html"]) == title(client.get("/shelf/round").text)  # nothing else is on the shelf


def test_the_last_answer_of_a_quiz_leaves_its_result_to_be_opened(app: Flask, client: FlaskClient) -> None:
    page = quiz_page(app, client)
    for _ in range(2):
        _, following = pages(answer(client, page, unknown="1"))
        page = following["html"]
    [told] = pages(answer(client, page, unknown="1"))
    assert "See the result" in told["html"]


def test_what_is_no_answer_is_refused_with_the_question(app: Flask, client: FlaskClient) -> None:
    page = client.get("/review").text
    reply = answer(client, page, hinted="")
    assert (reply.status_code, reply.is_json) == (422, False)
    assert title(reply.text) == title(page)
    assert lines(app) == []


def test_where_the_pages_cannot_be_read_the_saved_answer_leads_to_its_own(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def fail() -> Iterator[None]:
        raise StoreFailure("locked")
        yield

    page = client.get("/review").text
    monkeypatch.setattr("quizapp.web.going_on.one_look", fail)
    reply = answer(client, page, unknown="1")
    assert reply.status_code == 303
    assert len(lines(app)) == 1


@pytest.mark.parametrize(("waited", "least"), [("4000", 5000), ("", 9000), ("x", 9000), ("9" * 12, 9000), ("-5", 9000)])
def test_the_time_before_a_question_was_shown_does_not_count(
    app: Flask, client: FlaskClient, waited: str, least: int
) -> None:
    page = client.get("/review").text
    running = app.extensions["quizapp"]
    app.extensions["quizapp"] = replace(running, settings=replace(running.settings, ahead=timedelta(seconds=9)))
    pages(answer(client, page, unknown="1", waited=waited))
    [(_, taken)] = lines(app)
    assert least <= taken < least + 3000
