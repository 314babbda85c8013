"""The log is the truth: whatever was done, what is stored is what a replay of the log gives."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from flask import Flask
from sqlalchemy import delete, select, update
from studying import TOWNS, Student, everything, given, item_of

from quizapp.memory.state import Memory
from quizapp.store.answers import Answers, Line
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.days import StudyDays
from quizapp.store.derived import DERIVED
from quizapp.store.engine import reading, writing
from quizapp.store.learners import read_learner, read_schedules
from quizapp.store.memories import read_memories_of
from quizapp.store.shelf import read_miss
from quizapp.study import cards
from quizapp.study.corrections import say_guessed, say_right, say_wrong
from quizapp.study.cram import ask_cram
from quizapp.study.failures import Failure, NothingToAsk, QuizTooLong
from quizapp.study.learners import change_settings
from quizapp.study.quiz import ask_quiz, start_quiz, told
from quizapp.study.rebuilding import rebuild
from quizapp.study.recording import introduces
from quizapp.study.replay import Replayed, replay, standing
from quizapp.study.review import ask_review, undo_review
from quizapp.study.scoring import POINTS
from quizapp.study.shelf import ask_shelf
from quizapp.study.shown import Asked
from quizapp.study.shown_sets import Loaded


class Wanderer:
    """A learner who does one thing after the other at random, and sets that are edited meanwhile."""

    def __init__(self, student: Student, loaded: Loaded, seed: int) -> None:
        self.student = student
        self.set_id = loaded.set_id
        self.random = Random(seed)
        self.answered: list[str] = []
        self.season = "autumn"

    def step(self) -> None:
        acts = [self.quiz, self.review, self.review, self.review, self.round, self.correct, self.correct, self.undo]
        self.random.choice([*acts, self.wait, self.wait, self.edit, self.move, self.steer, self.cram])()

    def give(self, asked: Asked) -> None:
        is_typed = item_of(asked.ticket).form in ("typed", "cloze")
        mark = self.random.choice(["right", "right", "right", "wrong", "unknown", "almost" if is_typed else "right"])
        ticket = asked.ticket
        if ticket.form == "flashcard" and mark == "unknown":
            mark = "wrong"
        self.answered.append(self.student.answer(ticket, given(ticket, mark)).answer_id)
        self.student.wait(seconds=self.random.randrange(5, 90))

    def quiz(self) -> None:
        student, length = self.student, self.random.randrange(1, 6)
        try:
            attempt_id = start_quiz(student.id, self.set_id, length=length, forms=(), seed=None, now=student.now)
        except (NothingToAsk, QuizTooLong):
            return
        for _ in range(self.random.randrange(length + 1)):
            asked = ask_quiz(student.id, attempt_id, now=student.now)
            if asked is not None:
                self.give(asked)

    def review(self) -> None:
        for _ in range(self.random.randrange(1, 9)):
            asked = ask_review(self.student.id, now=self.student.now)
            if isinstance(asked, Asked):
                self.give(asked)

    def round(self) -> None:
        asked = ask_shelf(self.student.id, now=self.student.now)
        if isinstance(asked, Asked):
            self.give(asked)

    def correct(self) -> None:
        if self.answered:
            answer_id = self.random.choice(self.answered[-8:])
            say = self.random.choice([say_right, say_wrong, say_guessed])
            try:
                say(self.student.id, answer_id, now=self.student.now)
                told(self.student.id, answer_id, now=self.student.now)
            except Failure:
                pass

    def undo(self) -> None:
        undo_review(self.student.id, now=self.student.now)

    def wait(self) -> None:
        self.student.wait(hours=self.random.choice([0.2, 5, 24, 24, 72, 300, -2]))

    def edit(self) -> None:
        self.season = self.random.choice(["autumn", "spring"])
        self.student.load(TOWNS.replace("autumn", self.season))

    def steer(self) -> None:
        """Something with a card that is no answer."""
        student = self.student
        listed = cards.card_list(student.id, self.set_id, now=student.now).cards
        card_id = self.random.choice(listed).card_id
        act = self.random.choice(
            [cards.suspend_card, cards.resume_card, cards.bury_card, cards.restart_card, cards.unflag_card]
        )
        act(student.id, card_id, now=student.now)
        if self.random.random() < 0.3:
            cards.flag_card(student.id, card_id, self.random.choice(["", "odd"]), now=student.now)

    def cram(self) -> None:
        asked = ask_cram(self.student.id, self.set_id, now=self.student.now)
        if isinstance(asked, Asked):
            self.give(asked)

    def move(self) -> None:
        zone = self.random.choice(["UTC", "Asia/Tokyo", "America/Los_Angeles"])
        change_settings(self.student.id, zone=zone, desired_retention=self.random.choice([0.8, 0.9]))


def replayed(student: Student, lines: list[Line]) -> Replayed:
    with reading() as connection:
        learner = read_learner(connection, student.id)
        schedules = read_schedules(connection, (line.schedule_id for line in lines))
    return replay(lines, schedules, learner.zone, learner.rollover_hour)


@pytest.fixture(params=[1, 2])
def wandered(app: Flask, request: pytest.FixtureRequest) -> Student:
    student = Student(app)
    wanderer = Wanderer(student, student.load(), request.param)
    for _ in range(60):
        wanderer.step()
    return student


def test_after_any_history_what_is_stored_is_what_the_log_says(wandered: Student) -> None:
    with reading() as connection:
        card_ids = set(connection.scalars(select(Answers.card_id)))
        memories = read_memories_of(connection, wandered.id, card_ids - {None})
    assert set(memories) <= card_ids
    for card_id in card_ids:
        log = wandered.log(card_id)
        truth = replayed(wandered, log)
        assert memories.get(card_id) == truth.memory
        with reading() as connection:
            assert read_miss(connection, wandered.id, card_id) == truth.miss
        moved = [line for line in log if line.moves_memory]
        assert _unmoved(moved[-1].after if moved else None) == _unmoved(truth.memory)
    check_counts(wandered)


def test_after_any_history_a_rebuild_leaves_every_row_as_it_was(wandered: Student) -> None:
    before = everything()
    rebuilt = rebuild()
    assert rebuilt.lines == len(before["answers"])
    assert rebuilt.memories == len(before["memories"])
    after = everything()
    for table, rows in before.items():
        assert after[table] == rows, table


def test_a_rebuild_makes_what_was_lost_or_spoilt(wandered: Student) -> None:
    before = everything()
    with writing() as connection, connection.begin():
        for table in DERIVED:
            connection.execute(delete(table))
        connection.execute(update(AttemptItems).values(mark=None))
        connection.execute(update(Attempts).values(answered=99, points=99.0))
    assert everything() != before
    rebuild()
    assert everything() == before


def test_a_rebuild_that_fails_half_way_leaves_all_as_it_was(wandered: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything()
    monkeypatch.setattr("quizapp.store.derived.Writer.close", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rebuild()
    assert everything() == before


def _unmoved(memory: Memory | None) -> object:
    """But for when it is due, which moved with the learner's zone."""
    return memory and (memory.stability, memory.difficulty, memory.phase, memory.step, memory.reps, memory.lapses)


def check_counts(student: Student) -> None:
    with reading() as connection:
        card_ids = set(connection.scalars(select(Answers.card_id)))
        sequences = list(connection.scalars(select(Answers.sequence).order_by(Answers.sequence)))
        learner = read_learner(connection, student.id)
        days = connection.execute(select(StudyDays.day, StudyDays.answers, StudyDays.introduced)).all()
        items = connection.execute(select(AttemptItems.answer_id, AttemptItems.mark)).all()
        attempts = connection.execute(select(Attempts.id, Attempts.points, Attempts.answered)).all()
        owned = connection.execute(select(AttemptItems.attempt_id, AttemptItems.mark)).all()
    assert sequences == list(range(1, learner.sequence + 1))
    answers = [answer for card_id in card_ids for answer in standing(student.log(card_id))]
    marks = {answer.line.id: answer.mark for answer in answers}
    assert {day: count for day, count, _ in days if count} == Counter(answer.line.study_day for answer in answers)
    introduced = Counter(answer.line.study_day for answer in answers if introduces(answer.line))
    assert {day: count for day, _, count in days if count} == introduced
    assert all(mark == marks.get(answer_id) for answer_id, mark in items)
    for attempt_id, points, answered in attempts:
        own = [POINTS[mark] for owner, mark in owned if owner == attempt_id and mark]
        assert (points, answered) == (sum(own), len(own))
