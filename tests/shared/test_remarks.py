"""A corrected key marks past quizzes anew, by appended lines, and tells who took them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from people import Person
from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from quizapp.store.answers import Answers
from quizapp.store.derived import rows_of_derived
from quizapp.store.engine import reading
from quizapp.study.rebuilding import rebuild_learner

SHEET = """\
format: factsheet/1
id: hills
title: Hills
questions:
  - {id: top, ask: Which hill is the highest?, answer: Red Hill, wrong: [Blue Hill, Green Hill, Grey Hill],
     forms: [multiple_choice]}
  - {id: low, ask: Which hill is the lowest?, answer: Flat Hill, forms: [typed]}
"""
CORRECTED = SHEET.replace("answer: Red Hill, wrong: [Blue", "answer: Blue Hill, wrong: [Red")
WIDENED = SHEET.replace("answer: Flat Hill,", "answer: Flat Hill, also: [Low Down],")


on_one_engine = pytest.mark.parametrize("store", ["sqlite"], indirect=True)


@pytest.fixture
def author(person: Callable[..., Person]) -> Person:
    made = person("author", "author")
    assert made.publish(SHEET).status == 200
    return made


@pytest.fixture
def learner(author: Person, guest: Person) -> Person:
    guest.open(author.share("Hills", "link")).press("Take this set up")
    return guest


def take(learner: Person, *, choice: str, typed: str) -> str:
    """A quiz of both questions, and the path of its result."""
    page = learner.open(f"/sets/{learner.set_id('Hills')}").press("Start the quiz", length="2")
    for _ in range(2):
        if page.root.find("input", name="typed"):
            page = page.press("Answer" if "Answer" in page.main else "Check", typed=typed)
        else:
            [button] = [button.text for button in page.root.find("button") if button.text.endswith(choice)]
            page = page.press(button)
        page = page.follow("Next question" if "Next question" in page.main else "See the result")
    return page.address


def publish(author: Person, sheet: str, *, corrects: bool) -> str:
    page = author.open(f"/workshop?set={author.set_id('Hills')}").press("check", text=sheet)
    return " ".join(page.press("publish", **({"corrects": "1"} if corrects else {})).notices)


def heading(learner: Person, path: str) -> str:
    return learner.open(path).heading


def marks(app: Flask, kind: str) -> list[str]:
    with app.app_context(), reading() as connection:
        return list(connection.scalars(select(Answers.mark).where(Answers.kind == kind).order_by(Answers.sequence)))


def test_what_was_wrong_by_a_wrong_key_is_right_by_the_corrected_one(
    app: Flask, author: Person, learner: Person
) -> None:
    path = take(learner, choice="Blue Hill", typed="Flat Hill")
    assert heading(learner, path) == "One of two."
    assert "1 answer in past quizzes stand" in publish(author, CORRECTED, corrects=True)
    page = learner.open(path)
    assert page.heading == "Two of two."
    assert "Blue Hill" in page.main
    front = learner.open("/")
    assert (
        "A key of “Hills” was corrected, and 1 answer of your quiz of today is marked anew: it has 2 of 2 now."
        in front.main
    )
    assert marks(app, "answer") in (["wrong", "right"], ["right", "wrong"])
    assert marks(app, "remark") == ["right"]


@on_one_engine
def test_what_was_right_by_a_wrong_key_is_wrong_and_the_answer_says_why(author: Person, learner: Person) -> None:
    path = take(learner, choice="Red Hill", typed="Flat Hill")
    assert heading(learner, path) == "Two of two."
    publish(author, CORRECTED, corrects=True)
    page = learner.open(path)
    assert page.heading == "One of two."


def test_an_answer_that_counts_since_is_right_in_quizzes_and_in_memory(
    app: Flask, author: Person, learner: Person
) -> None:
    path = take(learner, choice="Red Hill", typed="Low Down")
    assert heading(learner, path) == "One of two."
    publish(author, WIDENED, corrects=True)
    assert heading(learner, path) == "Two of two."
    with app.app_context(), reading() as connection:
        learner_id = connection.scalar(select(Answers.learner_id)) or ""
        before = rows_of_derived(connection, learner_id)
    with app.app_context():
        rebuild_learner(learner_id)
        with reading() as connection:
            assert rows_of_derived(connection, learner_id) == before


@on_one_engine
def test_what_changed_in_the_world_marks_nothing_anew(app: Flask, author: Person, learner: Person) -> None:
    path = take(learner, choice="Blue Hill", typed="Flat Hill")
    publish(author, CORRECTED, corrects=False)
    assert heading(learner, path) == "One of two."
    assert marks(app, "remark") == []
    assert "was corrected" not in learner.open("/").main


@on_one_engine
def test_the_learners_own_word_stands(app: Flask, author: Person, learner: Person) -> None:
    path = take(learner, choice="Red Hill", typed="Flat Hil Road")
    for link in learner.open(path).root.find("a"):
        if "/answers/" in link.attributes["href"]:
            page = learner.open(link.attributes["href"])
            if "I was right" in page.main:
                page.press("I was right")
    before = heading(learner, path)
    publish(author, WIDENED, corrects=True)
    assert heading(learner, path) == before == "Two of two."
    assert marks(app, "remark") == []


@on_one_engine
def test_a_correction_published_twice_marks_once(app: Flask, author: Person, learner: Person) -> None:
    take(learner, choice="Blue Hill", typed="Flat Hill")
    publish(author, CORRECTED, corrects=True)
    publish(author, CORRECTED.replace("title: Hills", "title: Hills again"), corrects=True)
    assert marks(app, "remark") == ["right"]


@on_one_engine
def test_it_goes_along_to_another_store(author: Person, learner: Person, start: Callable[..., Flask]) -> None:
    path = take(learner, choice="Blue Hill", typed="Flat Hill")
    publish(author, CORRECTED, corrects=True)
    file = learner.client.get("/your-data/download", buffered=True).data
    learner.email = "ann@example.org"
    learner.register()
    assert learner.sign_in().status == 200
    told = learner.open("/your-data").press("Take it in", file=FileStorage(BytesIO(file), "mine.jsonl"))
    assert "was here already" in " ".join(told.notices)
    assert heading(learner, path) == "Two of two."
