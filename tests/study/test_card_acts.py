"""What can be done with one card, how it stands, and that all of it is in the log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from studying import TOWNS, Student, given

from quizapp.study import cards as acts
from quizapp.study import editing
from quizapp.study.failures import BadNote, StaleReview, UnknownCard, UnknownSet
from quizapp.study.review import answer_review, ask_review
from quizapp.study.shown import Finished
from quizapp.study.shown_cards import CardStanding


def stands(student: Student, card_id: str) -> CardStanding:
    return acts.card_page(student.id, card_id, now=student.now).standing


def do(act: Callable[..., object], student: Student, card_id: str) -> None:
    act(student.id, card_id, now=student.now)


def asked_facts(student: Student) -> set[str | None]:
    """The cards that a review of today would ask, each answered right."""
    return {told.card_id for told in student.review()}


# --- how cards stand ------------------------------------------------------------------------------------


def test_a_card_goes_from_new_through_steps_to_later_and_due(learner: Student) -> None:
    asked = learner.ask_review()
    card_id = asked.ticket.card_id or ""
    assert stands(learner, card_id).state == "new"
    learner.answer(asked.ticket, given(asked.ticket, "right"))
    assert stands(learner, card_id).state == "step"
    learner.review()
    learner.wait(minutes=15)
    learner.review()
    assert stands(learner, card_id).state == "later"
    memory = learner.memory(card_id)
    assert memory is not None
    when_due = acts.card_page(learner.id, card_id, now=learner.now).share_when_due
    learner.now = memory.due_at
    assert (stands(learner, card_id).state, stands(learner, card_id).share) == ("due", when_due)


def test_a_sibling_of_a_card_asked_today_waits_for_tomorrow(learner: Student) -> None:
    asked = learner.ask_review()
    learner.answer(asked.ticket, given(asked.ticket, "right"))
    page = acts.card_page(learner.id, asked.ticket.card_id or "", now=learner.now)
    assert [sibling.state for sibling in page.siblings] == ["sibling"]
    learner.wait(days=1)
    assert stands(learner, page.siblings[0].card_id).state == "new"


def test_a_fact_past_its_last_day_and_one_that_left_the_sheet_are_told(learner: Student) -> None:
    fair, bridge = learner.card("fair/season"), learner.card("bridge/year")
    learner.load(TOWNS.replace("  - id: bridge", "  - id: arch"))
    assert stands(learner, bridge).state == "retired"
    learner.now = learner.now.replace(year=2026)
    expired = stands(learner, fair)
    assert (expired.state, expired.expired_on) == ("expired", date(2025, 12, 31))
    assert acts.card_page(learner.id, bridge, now=learner.now).key == "1905"


def test_the_list_of_a_set_has_every_card_once_in_the_sheets_order(
    learner: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_id = acts.card_page(learner.id, learner.card("fair/season"), now=learner.now).standing.set_id
    whole = acts.card_list(learner.id, set_id, now=learner.now)
    assert (whole.total, whole.pages, len(whole.cards)) == (12, 1, 12)
    monkeypatch.setattr(acts, "A_PAGE", 5)
    pages = [acts.card_list(learner.id, set_id, now=learner.now, page=number) for number in (1, 2, 3)]
    assert [card.card_id for page in pages for card in page.cards] == [card.card_id for card in whole.cards]
    assert pages[2].pages == 3
    with pytest.raises(UnknownSet):
        acts.card_list(learner.id, "no such", now=learner.now)


# --- kept out -------------------------------------------------------------------------------------------


def test_a_buried_card_is_back_on_the_next_study_day(learner: Student) -> None:
    card_id = learner.card("fair/season")
    do(acts.bury_card, learner, card_id)
    assert card_id not in asked_facts(learner)
    learner.wait(days=1)
    assert card_id in asked_facts(learner)


def test_a_suspended_card_is_asked_again_only_when_it_is_resumed(learner: Student) -> None:
    asked = learner.ask_review()
    card_id = asked.ticket.card_id or ""
    learner.answer(asked.ticket, given(asked.ticket, "wrong"))
    do(acts.suspend_card, learner, card_id)
    learner.wait(days=40)
    assert card_id not in asked_facts(learner)
    do(acts.resume_card, learner, card_id)
    assert stands(learner, card_id).state in ("step", "due")


def test_said_twice_it_is_in_the_log_once(learner: Student) -> None:
    card_id = learner.card("fair/season")
    for act in (acts.suspend_card, acts.suspend_card, acts.resume_card, acts.resume_card, acts.unflag_card):
        do(act, learner, card_id)
    for note in ("a", "a", "b"):
        acts.flag_card(learner.id, card_id, note, now=learner.now)
    assert [line.kind for line in learner.log(card_id)] == ["suspend", "resume", "flag", "flag"]


def test_the_end_of_a_review_says_that_a_buried_due_card_comes_tomorrow(learner: Student) -> None:
    asked = learner.ask_review()
    learner.answer(asked.ticket, given(asked.ticket, "right"))
    learner.review()
    learner.wait(days=30)
    for _ in range(60):
        asked_now = ask_review(learner.id, now=learner.now, new=False)
        if isinstance(asked_now, Finished):
            break
        do(acts.bury_card, learner, asked_now.ticket.card_id or "")
    assert isinstance(asked_now, Finished)
    assert asked_now.next_due_at is not None
    assert timedelta() < asked_now.next_due_at - learner.now < timedelta(days=1)
    assert asked_now.next_due_count > 0


# --- anew, flagged --------------------------------------------------------------------------------------


def test_a_card_begun_anew_is_new_and_its_history_stays(learner: Student) -> None:
    asked = learner.ask_review()
    card_id = asked.ticket.card_id or ""
    learner.answer(asked.ticket, given(asked.ticket, "wrong"))
    do(acts.restart_card, learner, card_id)
    assert learner.memory(card_id) is None
    assert [line.kind for line in learner.log(card_id)] == ["answer", "restart"]
    do(acts.restart_card, learner, card_id)
    assert len(learner.log(card_id)) == 2


def test_a_question_served_before_its_card_began_anew_is_told_kindly(learner: Student) -> None:
    first = learner.ask_review()
    learner.answer(first.ticket, given(first.ticket, "wrong"))
    learner.wait(minutes=2)
    again = learner.ask_review()
    assert again.ticket.card_id == first.ticket.card_id
    do(acts.restart_card, learner, again.ticket.card_id or "")
    with pytest.raises(StaleReview):
        answer_review(learner.id, again.ticket, given(again.ticket, "right"), now=learner.now)


def test_a_whole_set_begins_anew(learner: Student) -> None:
    learner.review()
    set_id = acts.card_page(learner.id, learner.card("fair/season"), now=learner.now).standing.set_id
    begun = acts.restart_set(learner.id, set_id, now=learner.now)
    assert begun > 3
    states = {card.state for card in acts.card_list(learner.id, set_id, now=learner.now).cards}
    assert states <= {"new", "sibling"}
    assert acts.restart_set(learner.id, set_id, now=learner.now) == 0


def test_what_no_one_has_cannot_be_touched(learner: Student) -> None:
    for act in (acts.suspend_card, acts.resume_card, acts.bury_card, acts.unflag_card, acts.restart_card):
        with pytest.raises(UnknownCard):
            do(act, learner, "no such")
    with pytest.raises(BadNote):
        acts.flag_card(learner.id, learner.card("fair/season"), "x" * 501, now=learner.now)
    assert learner.log(learner.card("fair/season")) == []


def test_a_note_is_as_long_as_it_looks(learner: Student) -> None:
    card_id = learner.card("fair/season")
    acts.flag_card(learner.id, card_id, "x" * 498 + "\r\n" + "y", now=learner.now)
    [flagged] = editing.flags_on(learner.id, stands(learner, card_id).set_id)
    assert (flagged.fact, len(flagged.flag.note)) == ("fair", 500)


def test_of_many_flags_the_newest_are_told(learner: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editing, "MOST_FLAGS", 2)
    cards = [learner.card(name) for name in ("fair/season", "mayor/name", "anthem")]
    for card_id in cards:
        acts.flag_card(learner.id, card_id, "odd", now=learner.now)
        learner.wait(minutes=1)
    told = editing.flags_on(learner.id, stands(learner, cards[0]).set_id)
    assert [flagged.card_id for flagged in told] == [cards[2], cards[1]]
