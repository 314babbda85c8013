"""Who leaves is gone at once, and all that was kept of them soon after, in steps; what others learn from stays."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import timedelta

import pytest
from handing import beside, is_sound
from sqlalchemy import select, text
from studying import TOWNS, Student, counts, everything

from quizapp.store.cards import Cards
from quizapp.store.engine import db, reading, writing
from quizapp.store.learners import find_learner
from quizapp.store.leaving import OF_LEARNERS
from quizapp.store.sets import Sets
from quizapp.study import accounts, leaving
from quizapp.study.cards import flag_card
from quizapp.study.editing import delete_set
from quizapp.study.failures import NotSaved, SetInUse, UnknownSet
from quizapp.study.guests import begin_guest, forget_guests, is_guest
from quizapp.study.leaving import remove_left_learners, remove_left_sets
from quizapp.study.loading import load_set
from quizapp.study.quiz import start_quiz
from quizapp.study.sets import archive_set, sheet_text, unarchive_set
from quizapp.study.sharing import PUBLIC, change_reach, offers, take_up

OF_SETS = ("sets", "set_versions", "cards", "card_contents", "version_cards")


@pytest.fixture
def author(student: Student) -> Student:
    return beside(student)


@pytest.fixture
def account_id(student: Student, author: Student) -> str:
    """The author's."""
    account = accounts.make_account("author@example.org", "", is_confirmed=True, now=student.now)
    assert account is not None
    accounts.sign_in(account.id, guest_id=None, agent="", address="", zone="UTC", now=student.now)
    author.id = learns_as(account.id)
    return account.id


def learns_as(account_id: str) -> str:
    found = accounts.find_by_id(account_id)
    assert found is not None
    return found.learns_as or ""


def publish(author: Student, name: str, reach: str = PUBLIC) -> str:
    sheet = TOWNS.replace("id: towns", f"id: {name}")
    loaded = load_set(sheet, origin="browser", file=None, now=author.now, owner=author.id)
    change_reach(author.id, loaded.set_id, reach)
    return loaded.set_id


def titles() -> list[str]:
    with reading() as connection:
        return list(connection.scalars(select(Sets.written_id).order_by(Sets.written_id)))


def rows_of(learner_id: str) -> int:
    with reading() as connection:
        count = "SELECT count(*) FROM {} WHERE learner_id = :id"
        tables = [table.__tablename__ for table in OF_LEARNERS]
        return sum(connection.execute(text(count.format(name)), {"id": learner_id}).scalar_one() for name in tables)


def study(learner: Student, set_id: str) -> None:
    learner.review(most=6, set_id=set_id)
    learner.review("wrong", most=1, set_id=set_id)


def test_an_account_that_is_deleted_breaks_off_and_is_removed_later(
    student: Student, author: Student, account_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    study(author, student.load().set_id)
    before = rows_of(author.id)
    monkeypatch.setattr(leaving, "STEP", 3)
    steps = count_steps(monkeypatch, most=2)
    accounts.delete_account(account_id)
    assert steps() == 3
    assert accounts.find_by_id(account_id) is None
    assert 0 < rows_of(author.id) < before
    with reading() as connection:
        assert find_learner(connection, author.id) is None
    with pytest.raises(LookupError):
        author.review(most=1)
    assert is_sound()
    monkeypatch.undo()
    remove_left_learners()
    assert rows_of(author.id) == 0
    assert is_sound()


def count_steps(monkeypatch: pytest.MonkeyPatch, *, most: int) -> Callable[[], int]:
    """From so many steps on each fails; gives how many were tried."""
    tried, step = [], leaving._remove_some_of_learners

    def fail(learner_ids: list[str]) -> int:
        tried.append(learner_ids)
        if len(tried) > most:
            raise NotSaved("locked")
        return step(learner_ids)

    monkeypatch.setattr(leaving, "_remove_some_of_learners", fail)
    return lambda: len(tried)


def test_sets_of_who_left_stay_where_somebody_has_taken_them_up(
    student: Student, author: Student, account_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, offered, _ = publish(author, "taken"), publish(author, "offered"), publish(author, "own", "private")
    load_set(TOWNS.replace("autumn", "spring"), origin="loaded", file=None, now=student.now)
    guest = copy(student)
    guest.id = begin_guest(student.now, zone="UTC")
    take_up(guest.id, set_id=taken, now=guest.now)
    study(guest, taken)
    study(author, offered)
    accounts.delete_account(account_id)
    assert offers(student.id) != []  # what is taken up goes on being offered
    with pytest.raises(UnknownSet):
        take_up(student.id, set_id=offered, now=student.now)
    monkeypatch.setattr(leaving, "STEP", 5)
    assert remove_left_sets() == 2
    assert titles() == ["taken", "towns"]
    study(guest, taken)
    assert is_sound()
    forget_guests(guest.now + timedelta(days=40), days=30)
    assert not is_guest(guest.id)
    assert remove_left_sets() == 1
    assert titles() == ["towns"]
    assert_nothing_dangles()
    assert remove_left_sets() == 0


def assert_nothing_dangles() -> None:
    found = everything()
    cards = {row[0] for row in found["cards"]}
    assert len(cards) == counts()["cards"] == len({row[2] for row in found["card_contents"]})
    if db.engine.dialect.name == "sqlite":
        with reading() as connection:
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        with writing() as connection:  # after keys were at rest, they are looked after again
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_a_set_of_nobody_stays_where_anybody_has_answered_it(
    student: Student, author: Student, account_id: str
) -> None:
    set_id = publish(author, "met")
    take_up(student.id, set_id=set_id, now=student.now)
    study(student, set_id)
    with writing() as connection, connection.begin():
        connection.execute(text("DELETE FROM set_members"))  # as nothing does
    accounts.delete_account(account_id)
    assert remove_left_sets() == 0
    assert titles() == ["met"]


def test_a_set_that_its_author_deletes_is_gone_at_once_and_removed_later(author: Student, account_id: str) -> None:
    set_id = publish(author, "own")
    delete_set(author.id, set_id, owner=author.id)
    with pytest.raises(UnknownSet):
        sheet_text(author.id, set_id)
    assert publish(author, "own") != set_id
    assert titles() == ["own", "own"]
    assert remove_left_sets() == 1
    assert titles() == ["own"]
    assert_nothing_dangles()


@pytest.mark.parametrize("act", ["take it up", "flag a card", "put it away", "begin a quiz"])
def test_a_set_that_anybody_has_begun_is_not_deleted(lone: Student, act: str) -> None:
    author, taker = beside(lone), beside(lone)
    set_id = publish(author, "own")
    with reading() as connection:
        card_id = connection.scalars(select(Cards.id).where(Cards.set_id == set_id)).first() or ""
    if act == "take it up":
        take_up(taker.id, set_id=set_id, now=lone.now)
    elif act == "flag a card":
        flag_card(author.id, card_id, "", now=lone.now)
    elif act == "put it away":
        archive_set(author.id, set_id, now=lone.now)
        unarchive_set(author.id, set_id, now=lone.now)
    else:
        start_quiz(author.id, set_id, length=2, forms=(), seed=1, now=lone.now)
    with pytest.raises(SetInUse):
        delete_set(author.id, set_id, owner=author.id)
    assert titles() == ["own"]


def test_guests_who_are_let_go_are_gone_for_good(student: Student) -> None:
    set_id = student.load().set_id
    guests = [copy(student) for _ in range(3)]
    for guest in guests:
        guest.id = begin_guest(student.now, zone="UTC")
        study(guest, set_id)
    guests[0].wait(days=20)
    study(guests[0], set_id)
    assert forget_guests(student.now + timedelta(days=40), days=30) == 2
    assert [is_guest(guest.id) for guest in guests] == [True, False, False]
    assert [rows_of(guest.id) > 0 for guest in guests] == [True, False, False]
    assert is_sound()
