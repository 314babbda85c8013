from __future__ import annotations

from datetime import timedelta

import pytest
from studying import TOWNS, Student, counts, given, item_of, longest

from quizapp.items.card import CHOICE_FORMS
from quizapp.memory.day import study_day
from quizapp.memory.parameters import Parameters
from quizapp.memory.schedule import retrievability
from quizapp.store.engine import reading
from quizapp.store.ids import mint_id
from quizapp.store.learners import read_learner
from quizapp.study.day_load import FULL_DAY, LoadAhead
from quizapp.study.failures import UnknownSet
from quizapp.study.learners import change_settings
from quizapp.study.quiz import told
from quizapp.study.review import ask_review
from quizapp.study.sets import library
from quizapp.study.shown import Asked, Finished


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
    student.load(_only("lies-basel"))
    student.review()
    student.wait(days=1)
    student.review()
    assert student.memory(student.card("lies-basel/town"))
    assert student.memory(student.card("lies-basel/river")) is None
    student.wait(days=30)
    days = []
    for _ in range(3):
        days.append({written for written in ("town", "river") if _is_asked_today(student, f"lies-basel/{written}")})
        student.wait(days=1)
    assert all(len(day) <= 1 for day in days)
    assert student.memory(student.card("lies-basel/river"))


def _only(fact: str) -> str:
    """The towns with this one fact or question."""
    head, _, questions = TOWNS.partition("questions:")
    if fact == "anthem":
        return head[: head.index("facts:")] + "questions:" + questions
    rows = [line for line in head.splitlines() if "- [lies-" not in line or f"[{fact}," in line]
    return "\n".join(rows[: rows.index("  - id: fair")]) + "\n"


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
    asked = student.ask_review(set_id=other.set_id)
    assert (asked.set_id, asked.set_title) == (other.set_id, "Places and their rivers")
    with pytest.raises(UnknownSet):
        ask_review(student.id, now=student.now, set_id=mint_id())


def test_sets_that_were_begun_come_before_others(student: Student) -> None:
    student.load()
    second = student.load(TOWNS.replace("id: towns", "id: places"))
    student.answer((asked := student.ask_review(set_id=second.set_id)).ticket, given(asked.ticket, "right"))
    assert student.ask_review().set_id == second.set_id


def test_a_learning_step_comes_back_within_the_session(student: Student) -> None:
    student.load()
    change_settings(student.id, new_per_day=1)
    first = student.ask_review()
    student.answer(first.ticket, given(first.ticket, "wrong"))
    student.wait(minutes=1)
    again = student.ask_review()
    assert again.ticket.card_id == first.ticket.card_id
    assert (again.position, again.marks, again.total) == (1, ("wrong",), first.total)


def test_a_step_whose_time_has_come_goes_before_anything_new(student: Student) -> None:
    student.load()
    first = student.ask_review()
    student.answer(first.ticket, given(first.ticket, "wrong"))
    assert student.ask_review().ticket.card_id != first.ticket.card_id
    student.wait(minutes=2)
    assert student.ask_review().ticket.card_id == first.ticket.card_id


def test_the_session_ends_by_itself_and_says_when_the_next_card_is_due(student: Student) -> None:
    student.load()
    cards = {told.stem for told in student.review()}
    end = ask_review(student.id, now=student.now)
    assert isinstance(end, Finished)
    assert end.answered == len(cards)
    assert end.next_due_at == student.now.replace(hour=4, minute=0, second=0) + timedelta(days=1)
    assert 0 < end.next_due_count <= 8
    student.wait(days=1)
    assert student.ask_review(new=False).total == end.next_due_count


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
    student.load(_only("anthem"))
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


def test_feedback_says_how_far_the_review_is_that_was_asked_for(student: Student) -> None:
    one, other = student.load(), student.load(TOWNS.replace("id: towns", "id: places"))
    change_settings(student.id, new_per_day=999)
    asked = student.ask_review(set_id=other.set_id)
    seen = student.answer(asked.ticket, given(asked.ticket, "unknown"))
    scoped = told(student.id, seen.answer_id, now=student.now, set_id=other.set_id)
    assert (scoped.position, scoped.marks, scoped.total) == (1, ("wrong",), asked.total)
    assert seen.total == 2 * asked.total
    assert one.set_id != scoped.set_id
    student.wait(days=1)
    later = told(student.id, seen.answer_id, now=student.now)
    assert (later.position, later.marks, later.total) == (1, ("wrong",), 1)


def test_the_day_of_a_sibling_counts_as_full(student: Student) -> None:
    student.load()
    student.review()
    sibling = student.memory(student.card("lies-basel/town"))
    assert sibling is not None
    with reading() as connection:
        learner = read_learner(connection, student.id)
        today = study_day(student.now, learner.zone, learner.rollover_hour)
        load = LoadAhead(connection, learner, student.card("lies-basel/river"), today)
        own = LoadAhead(connection, learner, student.card("lies-basel/town"), today)
        assert load[sibling.due_day] == FULL_DAY
        assert 0 < own[sibling.due_day] <= 8
