"""Rounds in which something happens to a card meanwhile: taken back, begun anew, kept apart, forgotten too often."""

from __future__ import annotations

import pytest
from studying import TOWNS, Student, given

from quizapp.store.answers import read_lines
from quizapp.store.engine import reading
from quizapp.study import cards as acts
from quizapp.study.cram import ask_cram
from quizapp.study.failures import CannotUndo, RetiredCard
from quizapp.study.learners import change_settings
from quizapp.study.quiz import ask_quiz, start_quiz
from quizapp.study.review import answer_review, ask_review, undo_review
from quizapp.study.sets import library
from quizapp.study.shelf import ask_shelf
from quizapp.study.shown import Asked, Finished
from quizapp.study.shown_cards import CardPage


def test_an_answer_to_a_card_that_left_its_set_meanwhile_is_not_counted(learner: Student) -> None:
    asked = learner.ask_review()
    card_id = asked.ticket.card_id or ""
    learner.load(TOWNS.replace("lies-", "flows-"))
    with pytest.raises(RetiredCard):
        answer_review(learner.id, asked.ticket, given(asked.ticket, "right"), now=learner.now)
    assert learner.log(card_id) == []
    assert isinstance(ask_review(learner.id, now=learner.now), Asked)


def test_taking_back_goes_any_number_of_steps_but_not_twice_for_one_button(learner: Student) -> None:
    answers = [told.answer_id for told in learner.review(most=3)]
    for _ in range(2):
        assert undo_review(learner.id, now=learner.now, answer_id=answers[-1])
    assert [line.kind for told in answers for line in learner.log(_card(learner, told))].count("undo") == 1
    for answer_id in (answers[1], answers[0]):
        assert undo_review(learner.id, now=learner.now, answer_id=answer_id)
    assert not undo_review(learner.id, now=learner.now)
    assert learner.ask_review().undo_id is None


def test_an_answer_that_another_window_gave_is_not_taken_back_for_the_one_offered(learner: Student) -> None:
    first, second = (told.answer_id for told in learner.review(most=2))
    with pytest.raises(CannotUndo):
        undo_review(learner.id, now=learner.now, answer_id=first)
    assert undo_review(learner.id, now=learner.now, answer_id=second)


def test_an_answer_before_its_card_began_anew_is_not_taken_back(learner: Student) -> None:
    [told] = learner.review(most=1)
    acts.restart_card(learner.id, told.card_id or "", now=learner.now)
    with pytest.raises(CannotUndo):
        undo_review(learner.id, now=learner.now)
    assert [line.kind for line in learner.log(told.card_id or "")] == ["answer", "restart"]


def test_what_is_taken_back_on_another_study_day_is_due_as_before(learner: Student) -> None:
    learner.now = learner.now.replace(hour=2)  # in UTC
    change_settings(learner.id, zone="UTC", rollover_hour=0)
    asked = learner.ask_review()
    learner.answer(asked.ticket, given(asked.ticket, "right"))
    change_settings(learner.id, rollover_hour=4)
    assert undo_review(learner.id, now=learner.now)
    learner.now = learner.now.replace(hour=5)
    assert learner.ask_review().ticket.card_id == asked.ticket.card_id


def test_the_end_of_cramming_tells_what_is_due_now(learner: Student) -> None:
    learner.review()
    learner.wait(minutes=15)
    learner.review()
    learner.wait(days=40)
    set_id = acts.card_page(learner.id, learner.card("fair/season"), now=learner.now).standing.set_id
    due = library(learner.id, now=learner.now).due
    for _ in range(60):
        crammed = ask_cram(learner.id, set_id, now=learner.now)
        if isinstance(crammed, Finished):
            break
        learner.answer(crammed.ticket, given(crammed.ticket, "right"))
    assert isinstance(crammed, Finished)
    assert (crammed.due, crammed.next_due_at) == (due, None)
    assert due > 0
    assert isinstance(ask_cram(learner.id, set_id, now=learner.now, since=10_000), Finished)


def test_siblings_are_kept_apart_on_the_shelf_too(learner: Student) -> None:
    for name in ("lies-basel/town", "lies-basel/river"):
        miss(learner, learner.card(name))
        learner.wait(days=1)
    asked = ask_shelf(learner.id, now=learner.now)
    assert isinstance(asked, Asked)
    learner.answer(asked.ticket, given(asked.ticket, "right"))
    after = ask_shelf(learner.id, now=learner.now)
    facts = {learner.card("lies-basel/town"), learner.card("lies-basel/river")}
    assert asked.ticket.card_id in facts
    assert not isinstance(after, Asked) or after.ticket.card_id not in facts


def miss(student: Student, card_id: str) -> None:
    """Answer a quiz that asks a card wrong, however many it takes."""
    loaded = student.load()
    for seed in range(60):
        attempt_id = start_quiz(student.id, loaded.set_id, length=3, forms=(), seed=seed, now=student.now)
        while (asked := ask_quiz(student.id, attempt_id, now=student.now)) is not None:
            is_it = asked.ticket.card_id == card_id
            student.answer(asked.ticket, given(asked.ticket, "wrong" if is_it else "right"))
            if is_it:
                return
    raise AssertionError("no quiz asked the card")


def _card(student: Student, answer_id: str) -> str:
    with reading() as connection:
        line = read_lines(connection, student.id, [answer_id])[answer_id]
    return line.card_id or ""


def test_a_leech_is_told_at_the_eighth_lapse_and_asked_in_another_form_if_wished(learner: Student) -> None:
    card_id = learner.card("mayor/name")
    change_settings(learner.id, new_per_day=0)
    learner_leech(learner, card_id)
    page: CardPage = acts.card_page(learner.id, card_id, now=learner.now)
    assert page.standing.is_leech
    memory = learner.memory(card_id)
    assert memory is not None
    learner.now = memory.due_at
    asked = learner.ask_review()
    assert (asked.ticket.card_id, asked.lapses) == (card_id, 8)
    for form in asked.other_forms:
        assert learner.ask_review(form=form).ticket.form == form
    assert learner.ask_review(form="nonsense").ticket.form == asked.ticket.form


def learner_leech(student: Student, card_id: str) -> None:
    """Forget a card eight times, each after it had come to hold for days."""
    told: list[int] = []
    change_settings(student.id, new_per_day=20)
    while (memory := student.memory(card_id)) is None or memory.lapses < 8:
        asked = ask_review(student.id, now=student.now)
        if not isinstance(asked, Asked):
            student.wait(days=1)
            continue
        in_review = asked.ticket.card_id == card_id and memory is not None and memory.phase == "review"
        answer = student.answer(asked.ticket, given(asked.ticket, "wrong" if in_review else "right"))
        if asked.ticket.card_id == card_id:
            told.append(answer.leech_lapses)
        student.wait(minutes=11)
    assert [lapses for lapses in told if lapses] == [8]
