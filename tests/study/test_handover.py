"""A learner's data go out as a file and come in again: all of it, and once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from handing import is_sound, log, rows, take, without_varying, written
from studying import Student, everything, given

from quizapp.study.quiz import ask_quiz, quiz_result

Elsewhere = Callable[[], AbstractContextManager[Student]]


def test_what_comes_into_an_empty_store_goes_out_of_it_the_same(student: Student, carried: bytes) -> None:
    taken = take(student, carried)
    assert (taken.lines, taken.known_lines) == (len(rows(carried, "answer")), 0)
    assert (taken.sets, taken.has_settings, taken.restarted) == (2, True, 0)
    assert without_varying(written(student)) == without_varying(carried)
    assert is_sound()


def test_taken_in_twice_is_taken_in_once(student: Student, carried: bytes) -> None:
    take(student, carried)
    before = everything()
    again = take(student, carried)
    assert (again.lines, again.quizzes, again.sets, again.has_settings) == (0, 0, 0, False)
    assert again.known_lines == len(rows(carried, "answer"))
    assert everything() == before


def _go_back_and_forth(student: Student) -> None:
    """At one point the clock is set back by three hours."""
    loaded = student.load()
    for hours in (2, -3, 4):
        student.take(loaded, "right", "wrong")
        student.wait(hours=hours)
    student.review(most=3)


def test_two_logs_become_one_by_time_each_in_its_own_order(student: Student, elsewhere: Elsewhere) -> None:
    _go_back_and_forth(student)
    with elsewhere() as other:
        other.wait(hours=1)
        _go_back_and_forth(other)
        theirs, file = log(other), written(other)
    ours = log(student)
    taken = take(student, file)
    merged = log(student)
    assert taken.lines == len(theirs)
    assert [line for line in merged if line in ours] == ours
    assert [line for line in merged if line in theirs] == theirs
    assert merged not in (ours + theirs, theirs + ours)
    assert [row["sequence"] for row in rows(written(student), "answer")] == list(range(1, len(merged) + 1))
    assert is_sound()


def test_an_open_quiz_is_gone_on_with(student: Student, elsewhere: Elsewhere) -> None:
    with elsewhere() as other:
        attempt_id = other.start(other.load(), 3)
        other.answer(ticket := other.ask(attempt_id).ticket, given(ticket, "right"))
        file = written(other)
        for _ in range(2):
            other.answer(ticket := other.ask(attempt_id).ticket, given(ticket, "wrong"))
        later = written(other)
    take(student, file)
    student.answer(ticket := student.ask(attempt_id).ticket, given(ticket, "right"))
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.state == "open"
    take(student, later)  # where it was finished, its second question with another answer
    result = quiz_result(student.id, attempt_id, now=student.now).attempt
    assert (result.state, result.answered, result.points) == ("finished", 3, 2.0)
    assert is_sound()


def test_a_quiz_whose_questions_were_answered_in_two_places_is_finished(student: Student, elsewhere: Elsewhere) -> None:
    attempt_id = student.start(student.load(), 2)
    file = written(student)
    tickets = []
    with elsewhere() as other:
        take(other, file)
        tickets.append(other.ask(attempt_id).ticket)
        other.answer(tickets[0], given(tickets[0], "right"))
        tickets.append(other.ask(attempt_id).ticket)
        theirs = written(other)
    student.wait(minutes=5)
    student.answer(tickets[1], given(tickets[1], "right"))
    take(student, theirs)
    assert ask_quiz(student.id, attempt_id, now=student.now) is None
    result = quiz_result(student.id, attempt_id, now=student.now).attempt
    assert (result.state, result.points, result.finished_at) == ("finished", 2.0, student.now)
