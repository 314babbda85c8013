from __future__ import annotations

import pytest
from studying import TOWNS, Student, given, item_of, longest

from quizapp.store.ids import mint_id
from quizapp.study.failures import UnknownSet
from quizapp.study.quiz import quiz_result
from quizapp.study.review import undo_review
from quizapp.study.sets import library
from quizapp.study.shelf import ask_shelf, shelf
from quizapp.study.shown import Asked, Finished


def on_shelf(student: Student) -> list[str]:
    return [missed.card_id for missed in shelf(student.id, now=student.now)]


def go_through(student: Student, mark: str, *, most: int = 20) -> list[str]:
    """The round on the shelf, each card answered alike, as the ids of the cards asked."""
    asked_cards = []
    for _ in range(most):
        asked = ask_shelf(student.id, now=student.now)
        if not isinstance(asked, Asked):
            break
        asked_cards.append(asked.ticket.card_id)
        student.answer(asked.ticket, given(asked.ticket, mark))
        student.wait(seconds=10)
    return asked_cards


def test_what_a_quiz_missed_stands_on_the_shelf_with_what_was_said_and_the_key(student: Student) -> None:
    loaded = student.load()
    attempt_id = student.take(loaded, "right", "wrong", "unknown", "right", forms=("multiple_choice",))
    wrong, unknown = (row.told for row in quiz_result(student.id, attempt_id, now=student.now).rows[1:3])
    assert wrong is not None
    assert unknown is not None
    first, second = shelf(student.id, now=student.now)
    assert (first.key, first.given, first.source, first.times) == (wrong.key, wrong.given, wrong.source, 1)
    assert (second.key, second.given) == (unknown.key, None)
    assert (first.set_id, first.set_title, first.share) == (loaded.set_id, "Towns and their rivers", 1.0)
    assert library(student.id, now=student.now).sets[0].missed == 2


def test_what_a_review_misses_does_not_come_on_the_shelf(student: Student) -> None:
    student.load()
    student.review("wrong", most=8)
    assert on_shelf(student) == []


def test_almost_right_is_not_missed(student: Student) -> None:
    student.take(student.load(), "almost", "almost", forms=("typed",))
    assert on_shelf(student) == []


def test_a_right_answer_on_the_same_day_leaves_the_card_on_the_shelf(student: Student) -> None:
    student.take(student.load(), "wrong", "wrong")
    missed = on_shelf(student)
    assert len(missed) == 2
    go_through(student, "right")
    assert on_shelf(student) == missed


def test_a_right_answer_on_a_later_day_takes_it_off(student: Student) -> None:
    student.take(student.load(), "wrong", "wrong")
    student.wait(days=1)
    assert sorted(go_through(student, "right")) != []
    assert on_shelf(student) == []


def test_a_right_answer_of_a_review_or_a_quiz_takes_it_off_as_well(student: Student) -> None:
    loaded = student.load()
    student.take(loaded, "wrong", "wrong")
    student.wait(days=1)
    student.review("right")
    assert on_shelf(student) == []


def test_a_miss_on_a_later_day_counts_and_the_card_stays_for_another_day(student: Student) -> None:
    student.take(student.load(), "wrong")
    student.wait(days=1)
    go_through(student, "wrong", most=1)
    assert [missed.times for missed in shelf(student.id, now=student.now)] == [2]
    go_through(student, "right")
    assert len(on_shelf(student)) == 1
    student.wait(days=1)
    go_through(student, "right")
    assert on_shelf(student) == []


def test_a_question_says_how_often_it_was_missed(student: Student) -> None:
    student.take(student.load(), "wrong")
    asked = ask_shelf(student.id, now=student.now)
    assert isinstance(asked, Asked)
    assert asked.times_missed == 1


def test_the_round_asks_flashcards_wherever_a_card_has_one(student: Student) -> None:
    length, seed = longest(("fair", "anthem"))
    student.take(student.load(), *["wrong"] * length, seed=seed)
    forms = {}
    while isinstance(asked := ask_shelf(student.id, now=student.now), Asked):
        card = item_of(asked.ticket).card
        forms[asked.ticket.form] = forms.get(asked.ticket.form, 0) + 1
        assert asked.ticket.form == "flashcard" or "flashcard" not in card.forms
        student.answer(asked.ticket, given(asked.ticket, "right"))
    assert forms["flashcard"] >= 2


def test_the_round_asks_each_card_once_and_those_not_known_again_at_the_end(student: Student) -> None:
    student.take(student.load(), "wrong", "wrong", "wrong")
    missed = on_shelf(student)
    assert go_through(student, "wrong", most=3) == missed
    assert go_through(student, "right") == missed
    end = ask_shelf(student.id, now=student.now)
    assert isinstance(end, Finished)
    assert end.answered == 3


def test_the_shelf_of_one_set_holds_only_its_own(student: Student) -> None:
    one, other = student.load(), student.load(TOWNS.replace("id: towns", "id: places"))
    student.take(one, "wrong")
    student.take(other, "wrong", "wrong")
    assert len(shelf(student.id, now=student.now, set_id=one.set_id)) == 1
    assert len(shelf(student.id, now=student.now, set_id=other.set_id)) == 2
    asked = ask_shelf(student.id, now=student.now, set_id=other.set_id)
    assert isinstance(asked, Asked)
    assert (asked.set_id, asked.total) == (other.set_id, 2)
    with pytest.raises(UnknownSet):
        shelf(student.id, now=student.now, set_id=mint_id())


def test_taking_back_the_answer_that_cleared_it_puts_the_card_back(student: Student) -> None:
    student.take(student.load(), "wrong")
    student.wait(days=1)
    before = shelf(student.id, now=student.now)
    go_through(student, "right")
    assert on_shelf(student) == []
    undo_review(student.id, now=student.now)
    assert [(missed.card_id, missed.times, missed.missed_at) for missed in shelf(student.id, now=student.now)] == [
        (missed.card_id, missed.times, missed.missed_at) for missed in before
    ]


def test_a_card_that_left_its_set_is_not_on_the_shelf(student: Student) -> None:
    length, seed = longest(("mayor",), ("typed",))
    student.take(student.load(), *["wrong"] * length, forms=("typed",), seed=seed)
    assert student.card("mayor/name") in on_shelf(student)
    without = TOWNS.replace("  - id: mayor\n", "  - id: major\n").replace("needs: [mayor]", "needs: [major]")
    student.load(without.replace("say: The mayor is called", "say: The major is called"))
    assert student.card("mayor/name") not in on_shelf(student)
