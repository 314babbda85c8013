"""The facts of a set as far as each is held, and one of them asked by itself."""

from __future__ import annotations

import pytest
from handing import is_sound
from studying import TOWNS, Student, given

from quizapp.store.days import read_used
from quizapp.store.engine import reading
from quizapp.store.ids import mint_id
from quizapp.study import fact_map as maps
from quizapp.study.cards import flag_card, suspend_card
from quizapp.study.fact_map import ask_fact, fact_map
from quizapp.study.failures import UnknownFact, UnknownSet
from quizapp.study.review import undo_review
from quizapp.study.shown import Asked, Finished
from quizapp.study.shown_sets import FactMap, Loaded


@pytest.fixture
def loaded(student: Student) -> Loaded:
    return student.load()


def seen(student: Student, loaded: Loaded, **options: object) -> FactMap:
    return fact_map(student.id, loaded.set_id, now=student.now, **options)  # type: ignore[arg-type]


def ask(student: Student, loaded: Loaded, fact: str, since: int = 0) -> Asked | Finished:
    return ask_fact(student.id, loaded.set_id, fact, now=student.now, since=since)


def test_the_facts_stand_in_the_order_of_the_source(student: Student, loaded: Loaded) -> None:
    facts = seen(student, loaded).facts
    assert [fact.line.source for fact in facts] == ["p1", "p2", "p3", "p4", "p5", "p6", "p7", ""]
    assert {fact.ink.state for fact in facts} == {"blank"}


def test_each_says_until_when_it_holds_and_whether_it_is_a_date(student: Student) -> None:
    loaded = student.load(TOWNS.replace("<year>", "<year:date>"))
    lines = {fact.line.fact: fact.line for fact in seen(student, loaded).facts}
    assert lines["fair"].until == "2025-12-31"
    assert {name for name, line in lines.items() if line.is_dated} == {"bridge"}
    assert seen(student, loaded).as_of == "2025-09-02"


def test_a_fact_is_as_well_held_as_its_weakest_card(student: Student, loaded: Loaded) -> None:
    asked = ask(student, loaded, "lies-basel")
    assert isinstance(asked, Asked)
    student.answer(asked.ticket, given(asked.ticket, "right"))
    [basel] = [fact for fact in seen(student, loaded).facts if fact.line.fact == "lies-basel"]
    assert basel.ink.state == "wet"


def test_a_flag_is_told(student: Student, loaded: Loaded) -> None:
    flag_card(student.id, student.card("mayor/name"), "why?", now=student.now)
    assert [fact.line.fact for fact in seen(student, loaded).facts if fact.is_flagged] == ["mayor"]


def test_a_long_map_has_pages_and_opens_at_a_fact(
    student: Student, loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maps, "A_PAGE", 3)
    pages = [seen(student, loaded, page=page) for page in (0, 1, 2, 3, 99)]
    assert [page.page for page in pages] == [1, 1, 2, 3, 3]
    assert [len(page.facts) for page in pages] == [3, 3, 3, 2, 2]
    assert {page.strip.facts for page in pages} == {8}
    assert seen(student, loaded, around="bridge").page == 2
    assert seen(student, loaded, around="no such", page=3).page == 3


def test_of_those_in_one_state_the_page_with_a_fact_is_counted_among_them(
    student: Student, loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maps, "A_PAGE", 2)
    names = [fact.line.fact for page in (1, 2, 3, 4) for fact in seen(student, loaded, page=page).facts]
    first = ask(student, loaded, names[0])
    assert isinstance(first, Asked)
    student.answer(first.ticket, given(first.ticket, "right"))
    blank = [seen(student, loaded, state="blank", page=page) for page in (1, 2, 3, 4)]
    assert [fact.line.fact for page in blank for fact in page.facts] == names[1:]
    assert seen(student, loaded, state="blank", around=names[2]).page == 1
    assert seen(student, loaded, state="blank", around=names[0], page=3).page == 3
    assert [fact.line.fact for fact in seen(student, loaded, state="wet").facts] == names[:1]


def test_asking_a_fact_asks_each_of_its_cards_once_and_then_ends(student: Student, loaded: Loaded) -> None:
    since = seen(student, loaded).last_line
    asked = []
    while isinstance(next_ := ask(student, loaded, "lies-basel", since), Asked):
        asked.append(next_.ticket.card_id)
        student.answer(next_.ticket, given(next_.ticket, "right"))
    assert sorted(asked) == sorted({student.card("lies-basel/town"), student.card("lies-basel/river")})
    assert isinstance(next_, Finished)
    assert next_.answered == 2


def test_a_fact_can_be_asked_before_it_is_due_and_that_counts(student: Student, loaded: Loaded) -> None:
    student.take(loaded, "right", "right")
    student.wait(days=1)
    student.review()
    card = student.card("mayor/name")
    before = student.memory(card)
    student.wait(days=1)
    asked = ask(student, loaded, "mayor", seen(student, loaded).last_line)
    assert isinstance(asked, Asked)
    student.answer(asked.ticket, given(asked.ticket, "right"))
    assert student.memory(card) != before


def test_one_that_was_not_due_leaves_the_day_as_many_due_cards(student: Student, loaded: Loaded) -> None:
    student.review()
    card = student.card("mayor/name")
    for days, reviewed in ((1, 0), (400, 1)):
        student.wait(days=days)
        memory = student.memory(card)
        assert memory is not None
        assert (memory.due_at <= student.now) == bool(reviewed)
        asked = ask(student, loaded, "mayor", seen(student, loaded).last_line)
        assert isinstance(asked, Asked)
        student.answer(asked.ticket, given(asked.ticket, "right"))
        with reading() as connection:
            assert read_used(connection, student.id, student.now.date()) == (0, reviewed)
        assert is_sound()
        assert undo_review(student.id, now=student.now)
        with reading() as connection:
            assert read_used(connection, student.id, student.now.date()) == (0, 0)


def test_the_same_fact_is_asked_again_when_asked_for_again(student: Student, loaded: Loaded) -> None:
    for _ in range(2):
        asked = ask(student, loaded, "mayor", seen(student, loaded).last_line)
        assert isinstance(asked, Asked)
        student.answer(asked.ticket, given(asked.ticket, "right"))


def test_a_suspended_card_is_not_asked(student: Student, loaded: Loaded) -> None:
    suspend_card(student.id, student.card("mayor/name"), now=student.now)
    assert isinstance(ask(student, loaded, "mayor"), Finished)


def test_what_is_not_there_is_told(student: Student, loaded: Loaded) -> None:
    with pytest.raises(UnknownFact):
        ask(student, loaded, "no-such")
    with pytest.raises(UnknownSet):
        fact_map(student.id, mint_id(), now=student.now)
    with pytest.raises(UnknownSet):
        ask_fact(student.id, mint_id(), "mayor", now=student.now)
