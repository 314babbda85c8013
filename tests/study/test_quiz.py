from __future__ import annotations

from typing import Any

import pytest
from studying import MORNING, TOWNS, Student, counts, given, item_of, longest, tickets

from quizapp.facts.reader import read_sheet
from quizapp.items.assembly import assemble
from quizapp.items.making import make_cards
from quizapp.store.engine import db
from quizapp.store.ids import mint_id
from quizapp.study.failures import AttemptClosed, NothingToAsk, QuizTooLong, UnknownAttempt, UnknownSet
from quizapp.study.questions import draw_questions
from quizapp.study.quiz import abandon_quiz, ask_quiz, quiz_result, start_quiz
from quizapp.study.sets import set_page
from quizapp.study.shown import Given, Ticket


def test_a_quiz_asks_as_many_questions_as_were_wanted_each_of_another_fact(student: Student) -> None:
    attempt_id = student.start(student.load(), 6)
    facts = []
    for ticket in tickets(student, attempt_id):
        facts.append(item_of(ticket).card.fact)
        student.answer(ticket, Given(unknown=True))
    assert len(facts) == len(set(facts)) == 6


def test_the_same_seed_gives_the_same_quiz(student: Student) -> None:
    loaded = student.load()
    stems = [[row.stem for row in quiz_result(student.id, student.start(loaded, 5), now=MORNING).rows] for _ in "ab"]
    assert stems[0] == stems[1]


@pytest.mark.parametrize("seed", range(3))
def test_a_quiz_from_the_store_is_the_one_that_the_sheet_gives_on_every_engine(student: Student, seed: int) -> None:
    loaded, sheet = student.load(), read_sheet(TOWNS).sheet
    assert sheet is not None
    now = student.now
    attempt_id = start_quiz(student.id, loaded.set_id, length=5, forms=(), seed=seed, now=now)
    drawn = assemble(make_cards(sheet).contents, length=5, seed=seed)
    assert [row.stem for row in quiz_result(student.id, attempt_id, now=now).rows] == [item.stem for item in drawn]
    first, asked = drawn[0], student.ask(attempt_id)
    assert asked.options == tuple(option.text for option in first.options)


def test_only_the_chosen_forms_are_asked(student: Student) -> None:
    attempt_id = student.start(student.load(), 3, "typed")
    assert {ticket.form for ticket in _all_tickets(student, attempt_id)} == {"typed"}


def _all_tickets(student: Student, attempt_id: str) -> list[Ticket]:
    seen = []
    for ticket in tickets(student, attempt_id):
        seen.append(ticket)
        student.answer(ticket, Given(unknown=True))
    return seen


def test_flashcards_are_not_asked_in_a_scored_quiz(student: Student) -> None:
    attempt_id = student.start(student.load(), 6)
    assert "flashcard" not in {ticket.form for ticket in _all_tickets(student, attempt_id)}


def test_more_questions_than_can_stand_together_are_refused_with_how_many_can(student: Student) -> None:
    loaded = student.load()
    with pytest.raises(QuizTooLong) as failure:
        student.start(loaded, 50)
    assert failure.value.most == set_page(student.id, loaded.set_id, now=student.now).quiz_most >= 5
    assert counts()["attempts"] == 0


def test_what_the_set_page_promises_as_the_longest_quiz_can_always_be_taken(student: Student) -> None:
    loaded = student.load()
    most = set_page(student.id, loaded.set_id, now=student.now).quiz_most
    for _ in range(5):
        attempt_id = start_quiz(student.id, loaded.set_id, length=most, forms=(), seed=None, now=student.now)
        student.answer(student.ask(attempt_id).ticket, Given(unknown=True))
        assert len(quiz_result(student.id, attempt_id, now=student.now).rows) == most


def test_forms_that_no_card_has_give_nothing_to_ask(student: Student) -> None:
    with pytest.raises(NothingToAsk):
        student.start(student.load(), 3, "ordering")


def test_an_unknown_set_cannot_be_asked(student: Student) -> None:
    with pytest.raises(UnknownSet):
        start_quiz(student.id, mint_id(), length=3, forms=(), seed=1, now=student.now)


def test_a_question_does_not_hold_its_key(student: Student) -> None:
    asked = student.ask(student.start(student.load(), 4, "multiple_choice"))
    key = item_of(asked.ticket).key_text
    assert key in asked.options
    assert not hasattr(asked, "key")
    assert (asked.position, asked.total, asked.marks) == (1, 4, ())


def test_a_question_is_the_same_until_it_is_answered(student: Student) -> None:
    attempt_id = student.start(student.load())
    assert student.ask(attempt_id) == student.ask(attempt_id)


def test_the_score_counts_one_for_right_and_half_for_almost(student: Student) -> None:
    attempt_id = student.take(student.load(), "right", "almost", "wrong", forms=("typed",), seed=3)
    result = quiz_result(student.id, attempt_id, now=student.now)
    assert [row.told.mark for row in result.rows if row.told] == ["right", "almost", "wrong"]
    assert (result.attempt.points, result.attempt.answered, result.missed) == (1.5, 3, 1)


def test_the_last_answer_finishes_the_quiz(student: Student) -> None:
    attempt_id = student.take(student.load(), "right", "right")
    result = quiz_result(student.id, attempt_id, now=student.now)
    assert result.attempt.state == "finished"
    assert result.attempt.finished_at is not None
    assert result.seconds == 10
    assert ask_quiz(student.id, attempt_id, now=student.now) is None


def test_a_quiz_can_be_left_and_taken_up_where_it_was(student: Student) -> None:
    loaded = student.load()
    attempt_id = student.start(loaded)
    ticket = student.ask(attempt_id).ticket
    student.answer(ticket, given(ticket, "right"))
    student.wait(days=3)
    assert set_page(student.id, loaded.set_id, now=student.now).summary.open_attempt_id == attempt_id
    asked = student.ask(attempt_id)
    assert (asked.position, asked.marks) == (2, ("right",))


def test_an_abandoned_quiz_keeps_its_answers_and_takes_no_more(student: Student) -> None:
    loaded = student.load()
    attempt_id = student.start(loaded)
    first = student.ask(attempt_id).ticket
    student.answer(first, given(first, "right"))
    second = student.ask(attempt_id).ticket
    abandon_quiz(student.id, attempt_id, now=student.now)
    assert ask_quiz(student.id, attempt_id, now=student.now) is None
    with pytest.raises(AttemptClosed):
        student.answer(second, given(second, "right"))
    result = quiz_result(student.id, attempt_id, now=student.now)
    assert (result.attempt.state, result.attempt.finished_at, result.attempt.answered) == ("abandoned", None, 1)
    assert [row.told is not None for row in result.rows] == [True, False, False, False]
    assert set_page(student.id, loaded.set_id, now=student.now).summary.open_attempt_id is None


def test_a_finished_quiz_is_not_abandoned_any_more(student: Student) -> None:
    attempt_id = student.take(student.load(), "right", "right")
    abandon_quiz(student.id, attempt_id, now=student.now)
    assert quiz_result(student.id, attempt_id, now=student.now).attempt.state == "finished"


def test_what_was_missed_can_be_asked_again_and_only_that(student: Student) -> None:
    loaded = student.load()
    first = student.take(loaded, "wrong", "right", "wrong", "right")
    wrong = {row.told.statement for row in quiz_result(student.id, first, now=student.now).rows if row.told}
    again = start_quiz(student.id, loaded.set_id, length=4, forms=(), seed=5, now=student.now, missed_of=first)
    result = quiz_result(student.id, again, now=student.now)
    assert len(result.rows) == 2
    asked = {item_of(ticket).statement for ticket in _all_tickets(student, again)}
    assert asked < wrong


def test_after_a_quiz_without_a_miss_there_is_nothing_to_ask_again(student: Student) -> None:
    loaded = student.load()
    perfect = student.take(loaded, "right", "right")
    with pytest.raises(NothingToAsk):
        start_quiz(student.id, loaded.set_id, length=2, forms=(), seed=5, now=student.now, missed_of=perfect)


def test_the_same_button_pressed_twice_starts_one_quiz(student: Student) -> None:
    loaded = student.load()
    started = [start_quiz(student.id, loaded.set_id, length=4, forms=(), seed=None, now=student.now) for _ in "ab"]
    assert started[0] == started[1]
    student.answer(student.ask(started[0]).ticket, Given(unknown=True))
    assert start_quiz(student.id, loaded.set_id, length=4, forms=(), seed=None, now=student.now) != started[0]


def test_an_attempt_stays_on_the_version_it_began_with(student: Student) -> None:
    length, seed = longest()
    attempt_id = student.start(student.load(), length, seed=seed)
    stems = [row.stem for row in quiz_result(student.id, attempt_id, now=student.now).rows]
    student.load(TOWNS.replace("On which river does", "Beside which river does"))
    asked = [student.ask(attempt_id).stem]
    assert asked == stems[:1]
    marks = [student.answer(ticket, given(ticket, "right")).mark for ticket in tickets(student, attempt_id)]
    assert marks == ["right"] * length


def test_the_points_of_the_quiz_before_it_of_the_same_length_are_told(student: Student) -> None:
    loaded = student.load()
    student.take(loaded, "right", "wrong", "wrong")
    student.take(loaded, "right", "right", seed=2)
    attempt_id = student.take(loaded, "right", "right", "right", seed=3)
    assert quiz_result(student.id, attempt_id, now=student.now).previous_points == 1.0


def test_the_best_score_of_a_set_is_its_best_share(student: Student) -> None:
    loaded = student.load()
    student.take(loaded, "right", "right")
    student.take(loaded, "right", "right", "right", "wrong", seed=2)
    summary = set_page(student.id, loaded.set_id, now=student.now).summary
    assert (summary.best_points, summary.best_of) == (2.0, 2)


def test_another_learners_quiz_is_unknown(student: Student) -> None:
    attempt_id = student.start(student.load())
    stranger = mint_id()
    with pytest.raises(UnknownAttempt):
        ask_quiz(stranger, attempt_id, now=student.now)
    with pytest.raises(UnknownAttempt):
        quiz_result(stranger, attempt_id, now=student.now)


def test_the_misses_of_an_unknown_quiz_cannot_be_asked(student: Student) -> None:
    loaded = student.load()
    with pytest.raises(UnknownAttempt):
        start_quiz(student.id, loaded.set_id, length=2, forms=(), seed=5, now=student.now, missed_of=mint_id())


def test_a_quiz_that_was_asked_for_long_ago_is_not_taken_for_the_button_pressed_twice(student: Student) -> None:
    loaded = student.load()
    first = start_quiz(student.id, loaded.set_id, length=4, forms=(), seed=None, now=student.now)
    student.wait(days=1)
    assert start_quiz(student.id, loaded.set_id, length=4, forms=(), seed=None, now=student.now) != first


def test_questions_are_drawn_without_a_transaction(student: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[int] = []

    def draw(*wished: Any) -> Any:
        at_work.append(db.engine.pool.checkedout())  # type: ignore[attr-defined]
        return draw_questions(*wished)

    monkeypatch.setattr("quizapp.study.quiz.draw_questions", draw)
    assert student.start(student.load(), 3)
    assert at_work == [0]
