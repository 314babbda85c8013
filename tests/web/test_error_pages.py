"""Pages for what goes wrong say what happened and what to do, and never show a trace."""

from __future__ import annotations

import logging

import pytest
from flask import Flask
from scriptless import Reader

from quizapp.study.failures import NotSaved, StoreFailure


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/nothing", "There is no such page."),
        ("/sets/00000000-0000-7000-8000-000000000000", "There is no such set."),
        ("/quiz/00000000-0000-7000-8000-000000000000", "There is no such quiz."),
        ("/quiz/00000000-0000-7000-8000-000000000000/result", "There is no such quiz."),
        ("/answers/00000000-0000-7000-8000-000000000000", "There is no such answer."),
    ],
)
def test_what_is_not_there_is_named_and_the_way_back_shown(reader: Reader, path: str, heading: str) -> None:
    page = reader.open(path)
    assert page.status == 404
    assert page.heading == heading
    assert page.follow("To the sets").status == 200


def test_a_wrong_method_says_which_is_right(app: Flask) -> None:
    response = app.test_client().put("/sets")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_what_is_too_large_is_told_in_words_that_fit_its_form(reader: Reader) -> None:
    answer = reader.open("/sets").follow("Rivers").press("Start the quiz", length="1", forms=["typed"])
    many = {f"f{number}": "" for number in range(1001)}
    for page in (
        answer.press("Answer", typed="x" * 70_000),
        reader.send("/settings", {"zone": "x" * 70_000}),
        reader.send("/settings", many, "multipart/form-data"),
    ):
        assert (page.status, page.heading) == (413, "That is too large.")
        assert "A form takes at most 64 KB and 1,000 fields, and an answer 500 characters." in page.main
        assert "sheet" not in page.main
    page = reader.open("/workshop").press("Check", text="x" * 7_000_000)
    assert page.status == 413
    assert "A sheet may have 2 MB in the browser" in page.main


def test_a_fault_shows_a_reference_that_the_log_has_and_no_trace(
    app: Flask, reader: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the secret inside")

    monkeypatch.setattr("quizapp.web.library.library", fail)
    with caplog.at_level(logging.ERROR):
        page = reader.open("/sets")
    assert page.status == 500
    assert page.heading == "Something failed here."
    assert "secret" not in page.html
    assert "Traceback" not in page.html
    reference = page.root.find("code")[0].text
    assert reference == page.response.headers["X-Request-Id"]
    assert f"request {reference} failed: GET /sets" in caplog.text


@pytest.mark.parametrize(
    ("reason", "code", "remedy"),
    [
        ("full", 507, "The disk is full."),
        ("read_only", 503, "The data folder cannot be written."),
        ("locked", 503, "Another program holds the database."),
        ("failing", 503, "The disk cannot be read or written"),
        ("unreachable", 503, "The database does not answer."),
    ],
)
def test_an_answer_that_was_not_saved_is_kept_and_can_be_sent_again(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, reason: str, code: int, remedy: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise NotSaved(reason)

    question = reader.open("/sets").follow("Rivers").press("Start the quiz", length="1", forms=["typed"])
    with monkeypatch.context() as broken:
        broken.setattr("quizapp.web.quiz.answer_quiz", fail)
        page = question.press("Answer", typed="Orinoco & <more>")
    assert page.status == code
    assert page.heading == "Not saved."
    assert remedy in page.main
    assert page.response.headers["Retry-After"] == "5"
    assert page.root.find("textarea")[0].raw.removeprefix("\n") == "Orinoco & <more>"
    assert page.press("Send it again").title.startswith("Wrong.")


def test_a_store_that_cannot_be_read_is_told_without_reading_it(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StoreFailure("unreachable")

    for act in ("quizapp.web.library.library", "quizapp.web.learner.settings_of"):
        monkeypatch.setattr(act, fail)
    page = reader.open("/")
    assert page.status == 503
    assert page.heading == "The answers cannot be reached now."
