"""What a guest did becomes an account's: the two logs are one by time, and all that follows is what a replay gives."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from copy import copy

import pytest
from handing import SMALL, is_sound, live, log, take, written
from studying import DATED, Student, given

from quizapp.store.archive import ArchivedSets
from quizapp.store.engine import db
from quizapp.study import cards
from quizapp.study.act import commits
from quizapp.study.corrections import say_right
from quizapp.study.guests import begin_guest, merge_guest
from quizapp.study.review import undo_review
from quizapp.study.sets import archive_set, unarchive_set

merge = commits(merge_guest)


@pytest.fixture
def guest(student: Student) -> Student:
    other = copy(student)
    other.id = begin_guest(student.now, zone="UTC")
    return other


def roam(guest: Student) -> None:
    """A guest's time with some of everything."""
    towns = guest.load(DATED)
    guest.review(most=4)
    undo_review(guest.id, now=guest.now)
    guest.take(towns, "right", "wrong", forms=("multiple_choice",), seed=3)
    guest.take(towns, "right", forms=("ordering",))
    cards.suspend_card(guest.id, guest.card("fair/season"), now=guest.now)
    cards.flag_card(guest.id, guest.card("mayor/name"), "odd", now=guest.now)
    small = guest.load(SMALL, origin="browser")
    guest.review(most=1, set_id=small.set_id)
    archive_set(guest.id, small.set_id, now=guest.now)


@pytest.mark.parametrize("ahead", [-3, 0, 10, 30])  # hours, by which the guest is ahead
def test_whatever_either_did_is_as_a_replay_of_both(student: Student, guest: Student, ahead: int) -> None:
    guest.wait(hours=ahead)
    roam(guest)
    live(student)
    student.wait(days=2)
    student.review(most=5)
    theirs, ours = log(guest), log(student)
    merge(guest.id, student.id)
    both = log(student)
    assert sorted(both) == sorted(ours + theirs)
    assert [time for _, time in both] == sorted(time for _, time in both)
    assert is_sound()
    student.review(most=5)
    assert is_sound()


def test_a_correction_that_was_said_later_stands_behind_what_came_meanwhile(student: Student, guest: Student) -> None:
    loaded = student.load()
    attempt_id = student.start(loaded, 1, "typed")
    student.answer(ticket := student.ask(attempt_id).ticket, given(ticket, "wrong"))
    guest.wait(days=3)
    guest.review(most=1)
    student.wait(days=6)
    say_right(student.id, ticket.answer_id, now=student.now)
    [theirs] = log(guest)
    merge(guest.id, student.id)
    assert log(student)[1] == theirs
    assert is_sound()


def test_a_set_is_put_away_as_was_said_last(student: Student, guest: Student) -> None:
    loaded = student.load()
    archive_set(student.id, loaded.set_id, now=student.now)
    guest.wait(hours=1)
    guest.review(most=1)
    for act in (archive_set, unarchive_set):
        guest.wait(hours=1)
        act(guest.id, loaded.set_id, now=guest.now)
    merge(guest.id, student.id)
    with db.engine.connect() as connection:
        assert connection.execute(ArchivedSets.__table__.select()).all() == []
    assert is_sound()


def test_what_was_taken_back_elsewhere_counts_no_more(
    student: Student, elsewhere: Callable[[], AbstractContextManager[Student]]
) -> None:
    with elsewhere() as other:
        other.load()
        other.review(most=3)
        file = written(other)
        undo_review(other.id, now=other.now)
        later = written(other)
    assert take(student, file).lines == 3
    assert take(student, later).lines == 1
    assert is_sound()
