from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from studying import TOWNS, Student, counts, everything, given, item_of, longest

from quizapp.items.card import CHOICE_FORMS
from quizapp.memory.parameters import Parameters
from quizapp.memory.schedule import retrievability
from quizapp.memory.state import Phase
from quizapp.store.ids import mint_id
from quizapp.study.failures import BadAnswer, StaleReview, UnknownCard, UnknownSet
from quizapp.study.learners import change_settings
from quizapp.study.review import ask_review, show_back, undo_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked, Finished, Given


@pytest.fixture
def student(app: Flask) -> Student:
    return Student(app)


def ask(student: Student, **options: object) -> Asked:
    asked = ask_review(student.id, now=student.now, **options)  # type: ignore[arg-type]
    assert isinstance(asked, Asked)
    return asked


def ask_flashcard(student: Student) -> Asked:
    """The first flashcard that a review shows: cards without a choice begin as one."""
    for _ in range(20):
        asked = ask(student)
        if asked.ticket.form == "flashcard":
            return asked
        student.answer(asked.ticket, Given(unknown=True))
    raise AssertionError("no flashcard came")


def facts_of(student: Student, **options: object) -> list[str]:
    """The facts of a review to its end, in the order in which they first come."""
    facts: dict[str, None] = {}
    while isinstance(asked := ask_review(student.id, now=student.now, **options), Asked):  # type: ignore[arg-type]
        facts.setdefault(item_of(asked.ticket).card.fact)
        student.answer(asked.ticket, given(asked.ticket, "right"))
    return list(facts)


def test_new_cards_come_in_the_sheets_order_after_what_they_need_and_one_of_each_fact(student: Student) -> None:
    student.load()
    assert facts_of(student) == [
        *("lies-basel", "lies-vienna", "lies-cairo", "lies-manaus"),
        *("fair", "mayor", "bridge", "anthem"),
    ]


def test_the_other_card_of_a_fact_comes_on_another_day(student: Student) -> None:
    student.load()
    student.review()
    student.wait(days=1)
    student.review()
    assert student.memory(student.card("lies-basel/town"))
    assert student.memory(student.card("lies-basel/river")) is None
    student.wait(days=30)
    change_settings(student.id, new_per_day=999)
    days = []
    for _ in range(3):
        days.append({written for written in ("town", "river") if _is_asked_today(student, f"lies-basel/{written}")})
        student.wait(days=1)
    assert all(len(day) <= 1 for day in days)
    assert student.memory(student.card("lies-basel/river"))


def _is_asked_today(student: Student, written: str) -> bool:
    before = len(student.log(student.card(written)))
    student.review()
    return len(student.log(student.card(written))) > before


def test_a_card_asked_in_a_quiz_keeps_its_siblings_away_for_the_day(student: Student) -> None:
    loaded = student.load()
    length, seed = longest(("lies-basel",))
    student.take(loaded, *["right"] * length, seed=seed)
    student.review()
    asked = [card for card in ("lies-basel/town", "lies-basel/river") if student.log(student.card(card))]
    assert len(asked) == 1


def test_a_day_brings_up_so_many_new_cards_and_no_more(student: Student) -> None:
    student.load()
    change_settings(student.id, new_per_day=3)
    assert len(facts_of(student)) == 3
    end = ask_review(student.id, now=student.now)
    assert isinstance(end, Finished)
    assert end.new_left == 5
    student.wait(days=1)
    assert len(set(facts_of(student))) == 6


def test_a_quiz_leaves_the_days_new_cards_to_the_review(student: Student) -> None:
    loaded = student.load()
    change_settings(student.id, new_per_day=2)
    student.take(loaded, "right", "right", "right")
    assert library(student.id, now=student.now).new == 2


def test_a_review_can_leave_new_cards_out(student: Student) -> None:
    student.load()
    assert isinstance(ask_review(student.id, now=student.now, new=False), Finished)
    assert facts_of(student)


def test_one_set_alone_can_be_reviewed(student: Student) -> None:
    student.load()
    other = student.load(TOWNS.replace("id: towns", "id: places").replace("Towns and their", "Places and their"))
    asked = ask(student, set_id=other.set_id)
    assert (asked.set_id, asked.set_title) == (other.set_id, "Places and their rivers")
    with pytest.raises(UnknownSet):
        ask_review(student.id, now=student.now, set_id=mint_id())


def test_sets_that_were_begun_come_before_others(student: Student) -> None:
    student.load()
    second = student.load(TOWNS.replace("id: towns", "id: places"))
    student.answer((asked := ask(student, set_id=second.set_id)).ticket, given(asked.ticket, "right"))
    assert ask(student).set_id == second.set_id


def test_a_learning_step_comes_back_within_the_session(student: Student) -> None:
    student.load()
    change_settings(student.id, new_per_day=1)
    first = ask(student)
    student.answer(first.ticket, given(first.ticket, "wrong"))
    student.wait(minutes=1)
    again = ask(student)
    assert again.ticket.card_id == first.ticket.card_id
    assert (again.position, again.marks) == (2, ("wrong",))


def test_a_step_whose_time_has_come_goes_before_anything_new(student: Student) -> None:
    student.load()
    first = ask(student)
    student.answer(first.ticket, given(first.ticket, "wrong"))
    assert ask(student).ticket.card_id != first.ticket.card_id
    student.wait(minutes=2)
    assert ask(student).ticket.card_id == first.ticket.card_id


def test_the_session_ends_by_itself_and_says_when_the_next_card_is_due(student: Student) -> None:
    student.load()
    answered = len(student.review())
    end = ask_review(student.id, now=student.now)
    assert isinstance(end, Finished)
    assert end.answered == answered
    assert end.next_due_at == student.now.replace(hour=4, minute=0, second=0) + timedelta(days=1)
    assert 0 < end.next_due_count <= 8
    student.wait(days=1)
    assert ask(student, new=False).total == end.next_due_count


def test_what_is_due_goes_before_what_is_new_and_the_most_at_risk_first(student: Student) -> None:
    student.load()
    student.review()
    student.wait(days=60)
    today = student.now.date()
    risks = []
    while (asked := ask_review(student.id, now=student.now, new=False)) and isinstance(asked, Asked):
        memory = student.memory(asked.ticket.card_id)
        assert memory is not None
        if memory.reviewed_day == today:
            break
        risks.append(retrievability(memory, today, Parameters()))
        student.answer(asked.ticket, given(asked.ticket, "right"))
    assert len(risks) == 8
    assert risks == sorted(risks)


def test_a_young_card_is_asked_by_choice_and_an_old_one_by_recall(student: Student) -> None:
    student.load()
    card_id = student.card("anthem")
    forms = []
    for _ in range(6):
        while isinstance(asked := ask_review(student.id, now=student.now), Asked):
            memory = student.memory(asked.ticket.card_id)
            if asked.ticket.card_id == card_id:
                forms.append((memory is not None and memory.stability >= 7, asked.ticket.form in CHOICE_FORMS))
            student.answer(asked.ticket, given(asked.ticket, "right"))
        kept = student.memory(card_id)
        assert kept is not None
        student.now = kept.due_at
    assert {(False, True), (True, False)} == set(forms)


def test_a_new_card_that_has_no_choice_is_shown_as_a_flashcard(student: Student) -> None:
    student.load()
    asked = ask_flashcard(student)
    assert item_of(asked.ticket).card.fact == "fair"
    assert asked.options == ()


def test_the_back_of_a_flashcard_shows_the_answer_and_the_true_sentence(student: Student) -> None:
    student.load()
    asked = ask_flashcard(student)
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
    ticket = ask_flashcard(student).ticket
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
    ticket = ask_flashcard(student).ticket
    student.wait(days=3)
    student.answer(ticket, Given(rating="easy"))
    memory = student.memory(ticket.card_id)
    assert memory is not None
    assert (memory.due_day - student.now.date()).days * 86_400 == ticket.intervals["easy"]


def test_a_rating_that_no_button_has_is_no_answer(student: Student) -> None:
    student.load()
    ticket = ask_flashcard(student).ticket
    for bad in (Given(), Given(rating="perfect"), Given(typed="autumn")):
        with pytest.raises(BadAnswer):
            student.answer(ticket, bad)


def test_an_answer_that_comes_twice_is_one_answer(student: Student) -> None:
    student.load()
    ticket = ask(student).ticket
    first = student.answer(ticket, given(ticket, "right"))
    before = counts()
    assert student.answer(ticket, given(ticket, "right")) == first
    assert student.answer(ticket, given(ticket, "wrong")).first_stood
    assert counts() == before


def test_a_card_answered_in_another_tab_is_not_answered_again(student: Student) -> None:
    student.load()
    one, other = ask(student).ticket, ask(student).ticket
    assert one.card_id == other.card_id
    student.answer(one, given(one, "right"))
    before = counts()
    with pytest.raises(StaleReview):
        student.answer(other, given(other, "right"))
    assert counts() == before


def test_a_card_whose_value_changed_since_it_was_served_is_not_answered(student: Student) -> None:
    student.load()
    first = ask(student).ticket
    student.answer(first, given(first, "wrong"))
    student.wait(minutes=2)
    ticket = ask(student).ticket
    assert ticket.card_id == first.card_id == student.card("lies-basel/town")
    student.load(TOWNS.replace("[lies-basel, basel, rhine, p4]", "[lies-basel, kazan, rhine, p4]"))
    with pytest.raises(StaleReview):
        student.answer(ticket, given(ticket, "right"))


def test_a_question_keeps_its_content_when_the_set_is_edited_before_the_answer(student: Student) -> None:
    student.load()
    ticket = ask(student).ticket
    answer = given(ticket, "right")
    student.load(TOWNS.replace("Which of these towns lies on", "What lies on"))
    told = student.answer(ticket, answer)
    assert (told.mark, told.stem) == ("right", "Which of these towns lies on the Rhine?")


def test_a_card_past_its_last_day_is_not_asked(student: Student) -> None:
    student.load()
    student.wait(days=120)
    assert "fair" not in facts_of(student)


def test_a_card_on_its_last_day_still_is(student: Student) -> None:
    student.load()
    student.wait(days=119)
    assert "fair" in facts_of(student)


def test_the_day_ends_when_the_learners_does(student: Student) -> None:
    """In Auckland 9 o'clock UTC is evening; the day turns at 4 in the morning, 16 o'clock UTC."""
    student.load()
    change_settings(student.id, zone="Pacific/Auckland", new_per_day=1)
    student.review()
    student.wait(hours=6)
    assert library(student.id, now=student.now).new == 0
    student.wait(hours=1)
    assert library(student.id, now=student.now).new == 1


def test_a_clock_that_was_set_back_loses_nothing(student: Student) -> None:
    student.load()
    student.review()
    student.wait(days=-400)
    loaded = student.load()
    attempt_id = student.take(loaded, "right", "right")
    assert attempt_id
    before = counts()["answers"]
    student.wait(days=800)
    assert len(student.review()) > 0
    assert counts()["answers"] > before


def test_the_last_answer_can_be_taken_back_and_the_card_is_due_as_before(student: Student) -> None:
    student.load()
    student.review(most=3)
    ticket = ask(student).ticket
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
    ticket = ask(student).ticket
    student.answer(ticket, given(ticket, "right"))
    undo_review(student.id, now=student.now)
    with pytest.raises(StaleReview):
        student.answer(ticket, given(ticket, "right"))
    anew = ask(student).ticket
    assert anew.card_id == ticket.card_id
    assert student.answer(anew, given(anew, "right")).mark == "right"
