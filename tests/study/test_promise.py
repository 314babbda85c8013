"""Nothing acknowledged is lost, nothing is counted twice, and nothing is half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text
from studying import TOWNS, Student, counts, everything, given, tickets

from quizapp.store.answers import Answers
from quizapp.store.engine import db, reading
from quizapp.study.learners import settings_of
from quizapp.study.quiz import ask_quiz, quiz_result, told
from quizapp.study.review import ask_review, show_back
from quizapp.study.sets import library, preview, set_page, sheet_text
from quizapp.study.shelf import ask_shelf, shelf
from quizapp.study.shown import Asked, Given, Ticket, Told

on_sqlite = pytest.mark.parametrize("store", ["sqlite"], indirect=True)
CLIENTS = 8


def test_what_only_looks_writes_nothing(student: Student) -> None:
    loaded = student.load()
    attempt_id = student.take(loaded, "right", "wrong")
    answer_id = quiz_result(student.id, attempt_id, now=student.now).rows[0].told.answer_id  # type: ignore[union-attr]
    asked = student.ask_flashcard()
    before = everything()
    for look in (library, ask_review, shelf, ask_shelf):
        look(student.id, now=student.now)
    for look_at in (set_page, ask_review):
        look_at(student.id, now=student.now, set_id=loaded.set_id)
    ask_quiz(student.id, attempt_id, now=student.now)
    quiz_result(student.id, attempt_id, now=student.now)
    told(student.id, answer_id, now=student.now)
    show_back(student.id, asked.ticket, now=student.now)
    settings_of(student.id)
    sheet_text(student.id, loaded.set_id)
    preview(TOWNS)
    assert everything() == before


def at_once(app: Flask, acts: list[Callable[[], Told]]) -> list[Told]:
    """The acts in as many threads, each with its own context, as a server would run them."""

    def run(act: Callable[[], Told]) -> Told:
        with app.app_context():
            return act()

    with ThreadPoolExecutor(CLIENTS) as pool:
        return list(pool.map(run, acts))


def test_one_answer_sent_by_many_at_once_is_one_answer(app: Flask, student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    answer = given(ticket, "right")
    seen = at_once(app, [lambda: student.answer(ticket, answer)] * CLIENTS)
    assert seen == [seen[0]] * CLIENTS
    assert counts()["answers"] == 1
    memory = student.memory(ticket.card_id)
    assert memory is not None
    assert memory.reps == 1


def test_of_different_answers_sent_at_once_one_stands_and_all_are_told_the_same(app: Flask, student: Student) -> None:
    ticket = student.ask(student.start(student.load(), 4, "multiple_choice")).ticket
    seen = at_once(app, [lambda n=n: student.answer(ticket, Given(chosen=n % 4)) for n in range(CLIENTS)])  # type: ignore[misc]
    assert all(replace(answer, first_stood=False) == replace(seen[0], first_stood=False) for answer in seen)
    assert sorted(answer.first_stood for answer in seen) == [False] * 2 + [True] * 6
    assert counts()["answers"] == 1


def test_no_answer_to_a_card_that_many_answer_at_once_is_lost(app: Flask, student: Student) -> None:
    """Many quizzes that ask the same card: every answer moves the one memory, one after the other."""
    loaded = student.load()
    attempts = [student.start(loaded, 2, "typed", seed=7) for _ in range(CLIENTS)]
    firsts = [student.ask(attempt_id).ticket for attempt_id in attempts]
    assert len({ticket.card_id for ticket in firsts}) == 1
    right = given(firsts[0], "right")
    at_once(app, [lambda ticket=ticket: student.answer(ticket, right) for ticket in firsts])  # type: ignore[misc]
    log = student.log(firsts[0].card_id)
    assert [line.sequence for line in log] == list(range(1, CLIENTS + 1))
    assert [line.before for line in log[1:]] == [line.after for line in log[:-1]]
    memory = student.memory(firsts[0].card_id)
    assert memory == log[-1].after
    assert memory is not None
    assert memory.reps == CLIENTS


def test_a_failure_in_the_middle_of_an_act_leaves_nothing_of_it(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    answer = given(ticket, "right")
    before = everything()

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    for step in ("append_line", "count_answer", "save_memory", "save_miss"):
        with monkeypatch.context() as broken:
            broken.setattr(f"quizapp.study.recording.{step}", fail)
            with pytest.raises(ZeroDivisionError):
                student.answer(ticket, answer)
        assert everything() == before
    assert student.answer(ticket, answer).mark == "right"


CRASH = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from studying import Student, given, tickets
from quizapp.app import create_app
from quizapp.settings import Settings
app = create_app(Settings(Path({folder!r})), folders=())
with app.app_context():
    student = Student(app)
    for ticket in tickets(student, student.start(student.load(), 4)):
        print(student.answer(ticket, given(ticket, "right")).answer_id, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@on_sqlite
def test_what_was_acknowledged_survives_a_crash(start: Callable[..., Flask], tmp_path: Path) -> None:
    script = CRASH.format(tests=str(Path(__file__).parent), folder=str(tmp_path / "kept"))
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=os.getcwd())
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    acknowledged = ended.stdout.split()
    assert len(acknowledged) == 4
    with start().app_context(), reading() as connection:
        assert sorted(connection.scalars(select(Answers.id))) == sorted(acknowledged)
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


def test_everything_is_there_after_a_restart(start: Callable[..., Flask]) -> None:
    first = start()
    with first.app_context():
        student = Student(first)
        loaded = student.load()
        attempt_id = student.start(loaded, 4)
        for ticket in tickets(student, attempt_id):
            student.answer(ticket, given(ticket, "wrong"))
        before = everything(), library(student.id, now=student.now), shelf(student.id, now=student.now)
        db.engine.dispose()
    second = start()
    with second.app_context():
        again = Student(second)
        again.now = student.now
        assert (everything(), library(again.id, now=again.now), shelf(again.id, now=again.now)) == before
        assert again.load().change == "unchanged"


def test_the_next_day_asks_exactly_what_the_log_implies(start: Callable[..., Flask]) -> None:
    first = start()
    with first.app_context():
        student = Student(first)
        student.load()
        student.review()
        student.wait(days=1)
        due = {
            memory_of.card_id
            for memory_of in (student.log(card_id)[-1] for card_id in _answered(student))
            if memory_of.after and memory_of.after.due_at <= student.now
        }
    second = start()
    with second.app_context():
        again = Student(second)
        again.now = student.now
        asked = set()
        while isinstance(question := ask_review(again.id, now=again.now, new=False), Asked):
            asked.add(question.ticket.card_id)
            again.answer(question.ticket, given(question.ticket, "right"))
        assert asked == due != set()


def _answered(student: Student) -> list[str]:
    with reading() as connection:
        return [card_id for card_id in connection.scalars(select(Answers.card_id).distinct()) if card_id]


def test_a_ticket_that_was_served_before_a_restart_is_answered_after_it(start: Callable[..., Flask]) -> None:
    first = start()
    with first.app_context():
        student = Student(first)
        ticket: Ticket = student.ask(student.start(student.load())).ticket
        answer = given(ticket, "right")
    second = start()
    with second.app_context():
        assert Student(second).answer(ticket, answer).mark == "right"
