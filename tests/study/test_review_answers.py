from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from studying import TOWNS, Student, counts, everything, given, item_of, longest

from quizapp.memory.state import Phase
from quizapp.store.ids import mint_id
from quizapp.study.failures import BadAnswer, ChangedCard, StaleReview, UnknownCard
from quizapp.study.feedback import told as find_told
from quizapp.study.learners import change_settings
from quizapp.study.review import show_back, undo_review
from quizapp.study.sets import library
from quizapp.study.shown import Given, Told


def test_a_new_card_that_has_no_choice_is_shown_as_a_flashcard(student: Student) -> None:
    student.load()
    asked = student.ask_flashcard()
    assert item_of(asked.ticket).card.fact == "fair"
    assert asked.options == ()


def test_the_back_of_a_flashcard_shows_the_answer_and_the_true_sentence(student: Student) -> None:
    student.load()
    asked = student.ask_flashcard()
    back = show_back(student.id, asked.ticket, now=student.now)
    assert back.keys == ("autumn",)
    assert "".join(text for text, _ in back.statement) == "The fair is held in autumn."
    assert back.source == "p5"
    with pytest.raises(UnknownCard):
        show_back(student.id, replace(asked.ticket, content_id=mint_id()), now=student.now)


@pytest.mark.parametrize(
    ("rating", "seconds", "phase", "mark"),
    [
        ("again", 60, Phase.LEARNING, "wrong"),
        ("hard", 330, Phase.LEARNING, "right"),
        ("good", 600, Phase.LEARNING, "right"),
        ("easy", 8 * 86_400, Phase.REVIEW, "right"),
    ],
)
def test_each_button_does_what_it_promises(
    student: Student, rating: str, seconds: int, phase: Phase, mark: str
) -> None:
    student.load()
    ticket = student.ask_flashcard().ticket
    promised = ticket.intervals[rating]
    told = student.answer(ticket, Given(rating=rating))
    memory = student.memory(ticket.card_id)
    assert memory is not None
    assert promised == pytest.approx(seconds, rel=0.3)
    assert (told.mark, memory.phase) == (mark, phase)
    if phase is Phase.LEARNING:
        assert memory.due_at == student.now + timedelta(seconds=promised)
    else:
        assert (memory.due_day - student.now.date()).days * 86_400 == promised


def test_a_button_keeps_its_promise_though_the_page_was_left_open_for_days(student: Student) -> None:
    student.load()
    ticket = student.ask_flashcard().ticket
    student.wait(days=3)
    student.answer(ticket, Given(rating="easy"))
    memory = student.memory(ticket.card_id)
    assert memory is not None
    assert (memory.due_day - student.now.date()).days * 86_400 == ticket.intervals["easy"]


def test_a_rating_that_no_button_has_is_no_answer(student: Student) -> None:
    student.load()
    ticket = student.ask_flashcard().ticket
    for bad in (Given(), Given(rating="perfect"), Given(typed="autumn")):
        with pytest.raises(BadAnswer):
            student.answer(ticket, bad)


def test_an_answer_that_comes_twice_is_one_answer(student: Student) -> None:
    student.load()
    ticket = student.ask_review().ticket
    first = student.answer(ticket, given(ticket, "right"))
    before = counts()
    assert student.answer(ticket, given(ticket, "right")) == first
    assert student.answer(ticket, given(ticket, "wrong")).first_stood
    assert counts() == before


def test_a_card_answered_in_another_tab_is_not_answered_again(student: Student) -> None:
    student.load()
    one, other = student.ask_review().ticket, student.ask_review().ticket
    assert one.card_id == other.card_id
    student.answer(one, given(one, "right"))
    before = counts()
    with pytest.raises(StaleReview):
        student.answer(other, given(other, "right"))
    assert counts() == before


def test_a_card_whose_value_changed_since_it_was_served_is_not_answered(student: Student) -> None:
    student.load()
    first = student.ask_review().ticket
    student.answer(first, given(first, "wrong"))
    student.wait(minutes=2)
    ticket = student.ask_review().ticket
    assert ticket.card_id == first.card_id == student.card("lies-basel/town")
    student.load(TOWNS.replace("[lies-basel, basel, rhine, p4]", "[lies-basel, kazan, rhine, p4]"))
    log = student.log(ticket.card_id or "")
    with pytest.raises(ChangedCard):
        student.answer(ticket, given(ticket, "right"))
    assert student.log(ticket.card_id or "") == log


def test_what_was_new_when_its_value_changed_is_asked_anew_and_nothing_is_counted(student: Student) -> None:
    student.load()
    ticket = student.ask_review().ticket
    student.load(TOWNS.replace("[lies-basel, basel, rhine, p4]", "[lies-basel, kazan, rhine, p4]"))
    with pytest.raises(ChangedCard):
        student.answer(ticket, given(ticket, "right"))
    assert student.ask_review().ticket.card_id == ticket.card_id


def test_the_back_of_what_is_no_flashcard_is_not_shown(student: Student) -> None:
    student.load()
    ticket = student.ask_review().ticket
    assert ticket.form != "flashcard"
    with pytest.raises(UnknownCard):
        show_back(student.id, ticket, now=student.now)


def test_feedback_in_a_review_keeps_back_what_a_new_card_of_today_asks(student: Student) -> None:
    student.load()
    asked = student.ask_review()
    told = student.answer(asked.ticket, given(asked.ticket, "wrong"))
    change_settings(student.id, new_per_day=1)
    again = find_told(student.id, asked.ticket.answer_id, now=student.now)
    assert told_elsewhere(again)  # nothing new comes today, so nothing is given away
    for before, after in zip(told.options, again.options, strict=True):
        if before.is_chosen:
            assert before == after  # what was chosen is what is to be learned now
        else:
            assert not any("sentence" in reason.args for reason in before.why)


def told_elsewhere(told: Told) -> set[str]:
    return {reason.args["sentence"] for option in told.options for reason in option.why if "sentence" in reason.args}


def test_a_question_keeps_its_content_when_the_set_is_edited_before_the_answer(student: Student) -> None:
    student.load()
    ticket = student.ask_review().ticket
    answer = given(ticket, "right")
    student.load(TOWNS.replace("Which of these towns lies on", "What lies on"))
    told = student.answer(ticket, answer)
    assert (told.mark, told.stem) == ("right", "Which of these towns lies on the Rhine?")


def test_the_last_answer_can_be_taken_back_and_the_card_is_due_as_before(student: Student) -> None:
    student.load()
    student.review(most=3)
    ticket = student.ask_review().ticket
    before = student.memory(ticket.card_id), library(student.id, now=student.now)
    student.answer(ticket, given(ticket, "wrong"))
    assert undo_review(student.id, now=student.now)
    assert (student.memory(ticket.card_id), library(student.id, now=student.now)) == before


def test_answers_are_taken_back_one_after_the_other_until_there_is_none(student: Student) -> None:
    student.load()
    told = student.review(most=12)
    taken = 0
    while undo_review(student.id, now=student.now):
        taken += 1
    assert taken == len(told) == 12
    assert counts()["memories"] == 0
    assert library(student.id, now=student.now).has_answered is False
    assert counts()["answers"] == 24


def test_taking_back_appends_and_changes_no_line(student: Student) -> None:
    student.load()
    student.review(most=4)
    before = set(map(repr, everything()["answers"]))
    undo_review(student.id, now=student.now)
    assert before < set(map(repr, everything()["answers"]))


def test_a_quiz_answer_is_not_taken_back_by_undo(student: Student) -> None:
    student.take(student.load(), "right", "right")
    assert undo_review(student.id, now=student.now) is False


def test_taking_back_a_review_keeps_a_later_quiz_answer_of_the_card(student: Student) -> None:
    loaded = student.load()
    student.review(most=8)
    student.wait(hours=1)
    length, seed = longest(("lies-basel",))
    student.take(loaded, *["right"] * length, seed=seed)
    card_ids = [student.card(f"lies-basel/{slot}") for slot in ("town", "river")]
    reps = sum(memory.reps for card in card_ids if (memory := student.memory(card)))
    while undo_review(student.id, now=student.now):
        pass
    left = [memory for card in card_ids if (memory := student.memory(card))]
    assert reps == 2
    assert [memory.reps for memory in left] == [1]


def test_an_answer_that_was_taken_back_cannot_be_sent_again(student: Student) -> None:
    student.load()
    ticket = student.ask_review().ticket
    student.answer(ticket, given(ticket, "right"))
    undo_review(student.id, now=student.now)
    with pytest.raises(StaleReview):
        student.answer(ticket, given(ticket, "right"))
    anew = student.ask_review().ticket
    assert anew.card_id == ticket.card_id
    assert student.answer(anew, given(anew, "right")).mark == "right"
