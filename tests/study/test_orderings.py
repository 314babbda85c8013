"""Orderings: asked in quizzes only, logged without a card, and told with every event's date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select
from studying import DATED, Student, counts, given, item_of

from quizapp.items.card import Reason
from quizapp.store.answers import Answers, read_lines
from quizapp.store.cards import VersionCards
from quizapp.store.engine import db, reading
from quizapp.study.corrections import say_guessed, say_right
from quizapp.study.failures import BadAnswer, CannotCorrect, NothingToAsk
from quizapp.study.quiz import abandon_quiz, quiz_result, start_quiz, told
from quizapp.study.review import ask_review, undo_review
from quizapp.study.sets import library, set_page
from quizapp.study.shelf import shelf
from quizapp.study.shown import Finished, Given, Ticket
from quizapp.study.shown_sets import Loaded

EARLIEST_FIRST = "The opening of the well; The opening of the dam; The opening of the mill; The opening of the quay"


@pytest.fixture
def loaded(student: Student) -> Loaded:
    return student.load(DATED)


@pytest.fixture
def ticket(student: Student, loaded: Loaded) -> Ticket:
    return student.ask(student.start(loaded, 1, "ordering")).ticket


def test_it_is_asked_in_a_quiz_as_events_to_be_put_in_order(student: Student, loaded: Loaded) -> None:
    asked = student.ask(student.start(loaded, 1, "ordering"))
    assert asked.is_ordering
    assert asked.stem == "What is the right order of these events, the earliest first?"
    assert sorted(asked.options) == sorted(EARLIEST_FIRST.split("; "))
    assert (asked.ticket.card_id, asked.ticket.form) == (None, "ordering")


def test_the_right_order_is_right_and_told_with_every_date(student: Student, ticket: Ticket) -> None:
    told_ = student.answer(ticket, given(ticket, "right"))
    assert (told_.mark, told_.notes, told_.options) == ("right", (), ())
    assert told_.given == told_.key == EARLIEST_FIRST
    assert [(event.text.split()[-1], event.given) for event in told_.events] == [
        ("well", 1), ("dam", 2), ("mill", 3), ("quay", 4)
    ]  # fmt: skip
    assert [event.why[0].args["date"] for event in told_.events] == ["1950", "1970", "1990", "2001"]
    assert (told_.can_say_guessed, told_.can_say_right, told_.due_at) == (False, False, None)
    assert told_.source == "p1, p2, p3, p4"


def test_a_wrong_order_says_which_place_was_given_and_how_many_pairs_stand(student: Student, ticket: Ticket) -> None:
    right = item_of(ticket).order
    told_ = student.answer(ticket, Given(order=(right[1], right[0], right[2], right[3])))
    assert told_.mark == "wrong"
    assert [event.given for event in told_.events] == [2, 1, 3, 4]
    assert told_.notes == (Reason("pairs_in_order", {"right": "5", "all": "6"}),)


def test_i_dont_know_shows_the_order_and_no_place_of_the_learners(student: Student, ticket: Ticket) -> None:
    told_ = student.answer(ticket, Given(unknown=True))
    assert (told_.mark, told_.given, [event.given for event in told_.events]) == ("wrong", None, [None] * 4)


@pytest.mark.parametrize(
    "bad",
    [
        Given(),
        Given(chosen=0),
        Given(order=()),
        Given(order=(0, 1, 2)),
        Given(order=(0, 1, 2, 2)),
        Given(order=(1, 2, 3, 4)),
        Given(typed="1 2 3 4"),
    ],
)
def test_what_is_no_order_of_all_events_changes_nothing(student: Student, ticket: Ticket, bad: Given) -> None:
    before = counts()
    with pytest.raises(BadAnswer):
        student.answer(ticket, bad)
    assert counts() == before


def test_the_log_keeps_it_without_a_card_and_nothing_is_remembered(student: Student, ticket: Ticket) -> None:
    before = counts()
    item = item_of(ticket)
    student.answer(ticket, given(ticket, "wrong"))
    with reading() as connection:
        line = read_lines(connection, student.id, [ticket.answer_id])[ticket.answer_id]
    assert (line.card_id, line.moves_memory, line.before, line.after) == (None, False, None, None)
    assert list(line.options) == [option.text for option in item.options]
    assert line.given == {"order": list(item.order[::-1])}
    assert (line.form, line.mark, line.guess) == ("ordering", "wrong", 1 / 24)
    after = counts()
    assert {table for table in after if after[table] != before[table]} == {"answers", "study_days"}
    assert shelf(student.id, now=student.now) == ()


def test_an_old_answer_is_shown_in_the_order_that_was_shown_then(student: Student, ticket: Ticket) -> None:
    """Also if a later release shuffles otherwise."""
    first = student.answer(ticket, given(ticket, "wrong"))
    with db.engine.begin() as connection:
        table = Answers.__table__
        options = list(connection.scalar(select(table.c.options)) or ())
        connection.execute(table.update().values(options=options[::-1], given={"order": [0, 2, 1, 3]}))
    then = told(student.id, first.answer_id, now=student.now)
    assert then.given == "; ".join(options[::-1][place] for place in (0, 2, 1, 3))
    assert [event.text for event in then.events] == EARLIEST_FIRST.split("; ")


def test_an_answer_that_comes_twice_is_one_and_another_one_is_told_that_the_first_stands(
    student: Student, ticket: Ticket
) -> None:
    first = student.answer(ticket, given(ticket, "right"))
    assert student.answer(ticket, given(ticket, "right")) == first
    assert student.answer(ticket, given(ticket, "wrong")) == replace(first, first_stood=True)


def test_it_cannot_be_overruled_nor_called_luck_nor_taken_back(student: Student, ticket: Ticket) -> None:
    student.answer(ticket, given(ticket, "right"))
    for act in (say_right, say_guessed):
        with pytest.raises(CannotCorrect):
            act(student.id, ticket.answer_id, now=student.now)
    assert not undo_review(student.id, now=student.now)


def test_reviews_counts_and_progress_never_see_it(student: Student, loaded: Loaded) -> None:
    page = set_page(student.id, loaded.set_id, now=student.now)
    assert page.quiz_forms["ordering"] == 1
    assert (page.summary.cards, loaded.cards) == (len(student_cards()), len(student_cards()))
    assert page.summary.new == library(student.id, now=student.now).new
    told_ = student.review(new=True)
    assert told_
    assert {each.form for each in told_}.isdisjoint({"ordering", "true_false"})
    assert isinstance(ask_review(student.id, now=student.now), Finished)


def student_cards() -> list[str]:
    with reading() as connection:
        return list(connection.scalars(select(VersionCards.card_id).where(VersionCards.card_id.is_not(None))))


def test_a_quiz_of_only_what_was_missed_asks_it_again_also_of_a_newer_version(
    student: Student, loaded: Loaded, ticket: Ticket
) -> None:
    student.answer(ticket, given(ticket, "wrong"))
    missed = quiz_result(student.id, ticket.attempt_id or "", now=student.now)
    assert (missed.missed, [row.told.mark for row in missed.rows if row.told]) == (0, ["wrong"])
    for text in (DATED, DATED.replace("title: Towns", "title: The towns"), DATED.replace("1990", "1991")):
        student.load(text)
        again = start_quiz(
            student.id, loaded.set_id, length=1, forms=(), seed=5, now=student.now, missed_of=ticket.attempt_id
        )
        assert student.ask(again).ticket.form == "ordering"
        abandon_quiz(student.id, again, now=student.now)
    student.load(DATED.replace("event: The opening", "hint: The opening"))
    with pytest.raises(NothingToAsk):
        start_quiz(student.id, loaded.set_id, length=1, forms=(), seed=5, now=student.now, missed_of=ticket.attempt_id)
