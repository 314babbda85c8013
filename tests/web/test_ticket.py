"""A served question goes through the page and comes back as it was, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from flask import Flask

from quizapp.study.shown import Asked, Ticket
from quizapp.web.ticket import BadTicket, read_asked, sign_asked

TICKET = Ticket(
    answer_id="a",
    context="review",
    card_id="c",
    content_id="d",
    version_id="v",
    form="flashcard",
    seed=2**31 - 1,
    memory_version=3,
    issued_at=datetime(2026, 11, 23, 9, 30, 0, 123456, tzinfo=UTC),
    intervals={"again": 600, "good": 86_400},
)
ASKED = Asked(TICKET, "s", "Größe & Ehre", "de", "Was ist das? “_____”", ("a", "b"), False, None, 2, 9, ("right",), 1)


@pytest.fixture
def signed(app: Flask) -> str:
    with app.app_context():
        return sign_asked(ASKED, "learner")


def test_a_question_comes_back_as_it_was(app: Flask, signed: str) -> None:
    with app.app_context():
        assert read_asked(signed, "learner") == ASKED


def test_a_question_outlives_a_restart(start: Callable[..., Flask], signed: str) -> None:
    with start(days=400).app_context():
        assert read_asked(signed, "learner") == ASKED


@pytest.mark.parametrize("text", [None, "", "x", "a.b", "é", "\ud800", "." * 5000])
def test_text_that_was_never_signed_is_refused(app: Flask, text: str | None) -> None:
    with app.app_context(), pytest.raises(BadTicket):
        read_asked(text, "learner")


def test_an_altered_question_is_refused(app: Flask, signed: str) -> None:
    with app.app_context():
        for place in (0, len(signed) // 2, len(signed) - 2):
            altered = signed[:place] + ("A" if signed[place] != "A" else "B") + signed[place + 1 :]
            with pytest.raises(BadTicket):
                read_asked(altered, "learner")


def test_the_question_of_another_learner_is_refused(app: Flask, signed: str) -> None:
    with app.app_context(), pytest.raises(BadTicket):
        read_asked(signed, "another")


def test_a_question_signed_with_another_key_is_refused(app: Flask, signed: str) -> None:
    app.secret_key = "another key"
    with app.app_context(), pytest.raises(BadTicket):
        read_asked(signed, "learner")


def test_a_question_of_an_older_release_is_refused(app: Flask) -> None:
    with app.app_context():
        older = sign_asked(replace(ASKED, options=None), "learner")  # type: ignore[arg-type]
        with pytest.raises(BadTicket):
            read_asked(older, "learner")


def test_the_address_of_a_card_with_its_question_stays_short(app: Flask) -> None:
    long = replace(ASKED, options=(), stem="Which figure does it give? " * 5, marks=("right", "wrong") * 60)
    with app.app_context():
        assert len(sign_asked(long, "learner")) < 1500
