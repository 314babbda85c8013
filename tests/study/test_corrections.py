from __future__ import annotations

from collections.abc import Callable

import pytest
from studying import TOWNS, Student, counts, everything, given, longest, tickets

from quizapp.memory.rating import Rating
from quizapp.store.ids import mint_id
from quizapp.study.cards import card_page, restart_card
from quizapp.study.corrections import say_guessed, say_right, say_wrong
from quizapp.study.failures import CannotCorrect, UnknownAnswer
from quizapp.study.quiz import quiz_result, told
from quizapp.study.review import undo_review
from quizapp.study.shelf import shelf
from quizapp.study.shown import Told

Say = Callable[..., None]


def answer(student: Student, mark: str, form: str = "typed") -> tuple[str, Told, str]:
    """A first answer of a new quiz, with its card and its attempt."""
    attempt_id = student.start(student.load(), 2, form)
    ticket = student.ask(attempt_id).ticket
    return ticket.card_id, student.answer(ticket, given(ticket, mark)), attempt_id


def test_a_typed_answer_can_be_called_right_and_then_it_is_as_if_it_had_been(student: Student) -> None:
    card_id, wrong, attempt_id = answer(student, "wrong")
    assert (wrong.can_say_right, wrong.can_say_wrong) == (True, False)
    say_right(student.id, wrong.answer_id, now=student.now)
    seen = told(student.id, wrong.answer_id, now=student.now)
    memory = student.memory(card_id)
    assert memory is not None
    assert (seen.mark, seen.can_say_right, seen.can_say_wrong, seen.marks) == ("right", False, True, ("right",))
    assert seen.due_at == memory.due_at
    assert (memory.reps, (memory.due_at - student.now).seconds) == (1, 600)
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.points == 1
    assert shelf(student.id, now=student.now) == ()


def test_an_accepted_answer_can_be_called_wrong(student: Student) -> None:
    card_id, almost, attempt_id = answer(student, "almost")
    assert (almost.can_say_right, almost.can_say_wrong) == (True, True)
    say_wrong(student.id, almost.answer_id, now=student.now)
    memory = student.memory(card_id)
    assert memory is not None
    assert (memory.due_at - student.now).seconds == 60
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.points == 0
    assert [missed.card_id for missed in shelf(student.id, now=student.now)] == [card_id]


def test_a_word_can_be_taken_back(student: Student) -> None:
    card_id, wrong, _ = answer(student, "wrong")
    before = student.memory(card_id)
    say_right(student.id, wrong.answer_id, now=student.now)
    say_wrong(student.id, wrong.answer_id, now=student.now)
    assert told(student.id, wrong.answer_id, now=student.now).mark == "wrong"
    assert student.memory(card_id) == before


def test_a_lucky_choice_counts_as_not_known_and_keeps_its_point(student: Student) -> None:
    card_id, right, attempt_id = answer(student, "right", "multiple_choice")
    assert right.can_say_guessed
    say_guessed(student.id, right.answer_id, now=student.now)
    seen = told(student.id, right.answer_id, now=student.now)
    memory = student.memory(card_id)
    assert memory is not None
    assert (memory.due_at - student.now).seconds == 60
    assert (seen.mark, seen.is_guessed, seen.can_say_guessed) == ("right", True, False)
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.points == 1


@pytest.mark.parametrize(
    ("mark", "form", "say"), [("wrong", "typed", say_right), ("right", "multiple_choice", say_guessed)]
)
def test_a_correction_said_twice_is_one_line(student: Student, mark: str, form: str, say: Say) -> None:
    _, first, _ = answer(student, mark, form)
    say(student.id, first.answer_id, now=student.now)
    before = everything()
    say(student.id, first.answer_id, now=student.now)
    assert everything() == before


def test_a_correction_appends_and_changes_no_line(student: Student) -> None:
    _, first, _ = answer(student, "wrong")
    before = set(map(repr, everything()["answers"]))
    say_right(student.id, first.answer_id, now=student.now)
    after = set(map(repr, everything()["answers"]))
    assert before < after
    assert len(after - before) == 1


def test_a_correction_of_an_earlier_answer_replays_those_after_it(student: Student) -> None:
    card_id, first, _ = answer(student, "wrong")
    as_it_was = student.memory(card_id)
    student.wait(minutes=5)
    for _ in range(3):
        student.review("right", new=False)
        student.wait(days=4)
    before = student.memory(card_id)
    say_right(student.id, first.answer_id, now=student.now)
    after = student.memory(card_id)
    assert before is not None
    assert after is not None
    assert as_it_was is not None
    assert after.reps == before.reps > as_it_was.reps
    assert after.reviewed_at == before.reviewed_at
    assert after.difficulty < before.difficulty


@pytest.mark.parametrize(
    ("mark", "form", "say"),
    [
        ("wrong", "multiple_choice", say_right),
        ("right", "multiple_choice", say_wrong),
        ("wrong", "multiple_choice", say_guessed),
        ("right", "typed", say_guessed),
        ("unknown", "typed", say_right),
    ],
)
def test_what_has_no_such_correction_stays_as_it_is(student: Student, mark: str, form: str, say: type[object]) -> None:
    _, first, _ = answer(student, mark, form)
    before = counts()
    with pytest.raises(CannotCorrect):
        say(student.id, first.answer_id, now=student.now)
    assert counts() == before


def test_an_unknown_answer_cannot_be_corrected(student: Student) -> None:
    for say in (say_right, say_wrong, say_guessed):
        with pytest.raises(UnknownAnswer):
            say(student.id, mint_id(), now=student.now)


def test_an_answer_that_was_taken_back_cannot_be_corrected(student: Student) -> None:
    student.load()
    [first] = student.review("right", most=1)
    undo_review(student.id, now=student.now)
    with pytest.raises(UnknownAnswer):
        say_guessed(student.id, first.answer_id, now=student.now)


def test_the_log_says_what_each_correction_made_of_the_memory(student: Student) -> None:
    card_id, first, _ = answer(student, "wrong")
    wrong = student.memory(card_id)
    say_right(student.id, first.answer_id, now=student.now)
    line = student.log(card_id)[-1]
    assert (line.kind, line.mark, line.corrects, line.sequence) == ("override", "right", first.answer_id, 2)
    assert (line.before, line.after) == (wrong, student.memory(card_id))


def test_the_result_shows_a_corrected_answer_as_it_stands(student: Student) -> None:
    card_id, wrong, attempt_id = answer(student, "wrong")
    say_right(student.id, wrong.answer_id, now=student.now)
    shown = quiz_result(student.id, attempt_id, now=student.now).rows[0].told
    memory = student.memory(card_id)
    assert shown is not None
    assert memory is not None
    assert (shown.mark, shown.due_at) == ("right", memory.due_at)


def test_a_correction_of_an_answer_to_a_value_of_before_changes_its_mark_and_no_memory(student: Student) -> None:
    length, seed = longest(("fair",), ("typed",))
    attempt_id = student.start(student.load(), length, "typed", seed=seed)
    student.load(TOWNS.replace("answer: autumn", "answer: spring"))
    card_id = student.card("fair/season")
    for ticket in tickets(student, attempt_id):
        seen = student.answer(ticket, given(ticket, "wrong"))
        if ticket.card_id == card_id:
            say_right(student.id, seen.answer_id, now=student.now)
            assert told(student.id, seen.answer_id, now=student.now).mark == "right"
    assert student.memory(card_id) is None
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.points == 1


def test_the_history_says_what_a_corrected_answer_and_those_after_it_came_to(student: Student) -> None:
    card_id, wrong, _ = answer(student, "wrong")
    student.wait(minutes=1)
    student.review()
    say_right(student.id, wrong.answer_id, now=student.now)
    *later, first = card_page(student.id, card_id, now=student.now).history
    assert (first.mark, first.correction, first.rating) == ("right", "override", Rating.GOOD)
    assert (first.stability_before, first.interval_seconds) == (None, 600)
    assert later[-1].stability_before == first.stability_after
    memory = student.memory(card_id)
    assert memory is not None
    assert later[0].stability_after == memory.stability


def test_what_a_card_came_to_before_it_began_anew_is_no_part_of_what_came_after(student: Student) -> None:
    card_id, wrong, _ = answer(student, "wrong")
    restart_card(student.id, card_id, now=student.now)
    say_right(student.id, wrong.answer_id, now=student.now)
    student.wait(minutes=1)
    answer(student, "right")
    *later, _, first = card_page(student.id, card_id, now=student.now).history
    assert (first.mark, first.rating) == ("right", Rating.GOOD)
    assert later[-1].stability_before is None
