"""A learner at work on a small sheet, for the tests of study and store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import cache

from flask import Flask
from sqlalchemy import func, select

from quizapp.items.assembly import assemble
from quizapp.items.item import Item, make_item
from quizapp.memory.state import Memory
from quizapp.store.answering import read_kept
from quizapp.store.answers import Line, read_card_log
from quizapp.store.cards import Cards, read_content
from quizapp.store.engine import reading
from quizapp.store.schema import TABLES
from quizapp.study.feedback import told
from quizapp.study.quiz import answer_quiz, ask_quiz, start_quiz
from quizapp.study.review import answer_review, ask_review
from quizapp.study.sets import load_set, preview
from quizapp.study.shown import Asked, Given, Ticket, Told
from quizapp.study.shown_sets import Loaded

MORNING = datetime(2025, 9, 3, 9, tzinfo=UTC)

TOWNS = """\
format: factsheet/1
id: towns
title: Towns and their rivers
as_of: 2025-09-02
source: {publisher: The Test, published: 2025-09-02, paragraphs: 9}

entities:
  town:
    basel: {name: Basel}
    vienna: {name: Vienna}
    cairo: {name: Cairo}
    manaus: {name: Manaus}
    kazan: {name: Kazan}
  river:
    rhine: {name: Rhine, in_text: the Rhine}
    danube: {name: Danube, in_text: the Danube}
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    volga: {name: Volga, in_text: the Volga}

relations:
  lies:
    say: <town> lies on <river>.
    ask: {town: "Which of these towns lies on <river>?", river: "On which river does <town> lie?"}

facts:
  - table: lies
    columns: [id, town, river, at]
    rows:
      - [lies-basel, basel, rhine, p4]
      - [lies-vienna, vienna, danube, p1]
      - [lies-cairo, cairo, nile, p2]
      - [lies-manaus, manaus, amazon, p3]
  - id: fair
    say: The fair is held in <season>.
    answer: autumn
    ask: In which season is the fair held?
    at: p5
    until: 2025-12-31
  - id: bridge
    say: The bridge was built in <year>.
    answer: 1905
    ask: In which year was the bridge built?
    needs: [mayor]
    at: p6
  - id: mayor
    say: The mayor is called <name>.
    answer: Frederick Barlow
    ask: What is the mayor called?
    at: p7

questions:
  - id: anthem
    ask: Who wrote the town's anthem?
    answer: Clara Winter
    wrong: [Otto Berg, Emil Stark, Hans Feld]
"""


EVENTS = {"quay": 2001, "mill": 1990, "well": 1950, "dam": 1970}
DATED = TOWNS.replace("\nquestions:\n", "".join(f"""
  - id: {name}
    say: The {name} was opened in <year>.
    answer: {year}
    ask: In which year was the {name} opened?
    when: {year}
    event: The opening of the {name}
    at: p{place}
""" for place, (name, year) in enumerate(EVENTS.items(), 1)) + "\nquestions:\n")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answered(Told):
    """What is told of an answer, and whether it met an earlier one to the same question, which stands."""

    first_stood: bool = False


class Student:
    """The learner of an application, with a clock of its own that goes only when told to."""

    def __init__(self, app: Flask) -> None:
        self.id: str = app.extensions["quizapp"].learner_id
        self.now = MORNING

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)

    def load(self, text: str = TOWNS, *, origin: str = "loaded") -> Loaded:
        return load_set(text, origin=origin, file="towns.yaml", now=self.now)

    def start(self, loaded: Loaded, length: int = 4, *forms: str, seed: int = 1) -> str:
        return start_quiz(self.id, loaded.set_id, length=length, forms=forms, seed=seed, now=self.now)

    def ask(self, attempt_id: str) -> Asked:
        asked = ask_quiz(self.id, attempt_id, now=self.now)
        assert asked is not None
        return asked

    def answer(self, ticket: Ticket, given: Given) -> Answered:
        act = answer_quiz if ticket.context == "quiz" else answer_review
        saved = act(self.id, ticket, given, now=self.now)
        seen = told(self.id, ticket.answer_id, now=self.now)
        if saved is not None:  # what is told at once is what the log tells
            assert told(self.id, ticket.answer_id, now=self.now, saved=saved) == seen
        return Answered(**{each.name: getattr(seen, each.name) for each in fields(seen)}, first_stood=saved is None)

    def take(self, loaded: Loaded, *marks: str, forms: tuple[str, ...] = (), seed: int = 1) -> str:
        """A whole quiz, answered so."""
        attempt_id = self.start(loaded, len(marks), *forms, seed=seed)
        for mark in marks:
            ticket = self.ask(attempt_id).ticket
            self.answer(ticket, given(ticket, mark))
            self.wait(seconds=10)
        return attempt_id

    def review(self, mark: str = "right", *, most: int = 100, **options: object) -> list[Told]:
        """A review to its end, each card answered alike."""
        told = []
        for _ in range(most):
            asked = ask_review(self.id, now=self.now, **options)  # type: ignore[arg-type]
            if not isinstance(asked, Asked):
                break
            told.append(self.answer(asked.ticket, given(asked.ticket, mark)))
            self.wait(seconds=10)
        return told

    def ask_review(self, **options: object) -> Asked:
        asked = ask_review(self.id, now=self.now, **options)  # type: ignore[arg-type]
        assert isinstance(asked, Asked)
        return asked

    def ask_flashcard(self) -> Asked:
        """The first flashcard that a review shows: cards without a choice begin as one."""
        for _ in range(20):
            asked = self.ask_review()
            if asked.ticket.form == "flashcard":
                return asked
            self.answer(asked.ticket, Given(unknown=True))
        raise AssertionError("no flashcard came")

    def card(self, written: str) -> str:
        """The id of a card by its written name in the sheet."""
        with reading() as connection:
            return connection.execute(select(Cards.id).where(Cards.written == f"towns/{written}")).scalar_one()

    def memory(self, card_id: str) -> Memory | None:
        with reading() as connection:
            kept, _ = read_kept(connection, self.id, card_id)
        return kept.memory if kept else None

    def log(self, card_id: str) -> list[Line]:
        with reading() as connection:
            return read_card_log(connection, self.id, card_id)


@cache
def longest(facts: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> tuple[int, int]:
    """The longest quiz of the towns that asks these facts: its length and its seed."""
    cards = preview(TOWNS).cards
    for length in range(len(cards), 0, -1):
        for seed in range(50):
            items = assemble(cards, length=length, forms=forms, seed=seed)
            if len(items) == length and set(facts) <= {item.card.fact for item in items}:
                return length, seed
    raise AssertionError("there is no such quiz")


def item_of(ticket: Ticket) -> Item:
    with reading() as connection:
        return make_item(read_content(connection, ticket.content_id).card, ticket.form, ticket.seed)


def given(ticket: Ticket, mark: str) -> Given:
    """What a learner gives to be marked right, almost or wrong; almost is possible where something is typed."""
    item = item_of(ticket)
    if mark == "unknown":
        return Given(unknown=True)
    if item.order:
        return Given(order=item.order if mark == "right" else item.order[::-1])
    if item.key is not None:
        return Given(chosen=item.key if mark == "right" else (item.key + 1) % len(item.options))
    if item.form == "flashcard":
        return Given(rating="good" if mark == "right" else "again")
    answers = "; ".join(spellings[0] for spellings in item.card.answers)
    return Given(typed={"right": answers, "almost": answers[:-1] + "_", "wrong": "nothing like it"}[mark])


def counts() -> dict[str, int]:
    """How many rows each table has."""
    with reading() as connection:
        return {
            table.__tablename__: connection.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES
        }


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with reading() as connection:
        return {
            table.__tablename__: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in TABLES
        }


def tickets(student: Student, attempt_id: str) -> Iterator[Ticket]:
    """The questions of a quiz one after the other; whoever takes them must answer each."""
    while (asked := ask_quiz(student.id, attempt_id, now=student.now)) is not None:
        yield asked.ticket
