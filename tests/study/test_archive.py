"""A set is put out of sight and brought back; nothing of it is lost meanwhile."""

from __future__ import annotations

import pytest
from studying import TOWNS, Student, everything, given

from quizapp.store.ids import mint_id
from quizapp.study.failures import UnknownSet
from quizapp.study.quiz import quiz_result
from quizapp.study.rebuilding import rebuild
from quizapp.study.review import ask_review
from quizapp.study.sets import archive_set, library, set_page, unarchive_set
from quizapp.study.shelf import shelf
from quizapp.study.shown import Asked
from quizapp.study.shown_sets import Library, Loaded

OTHER = TOWNS.replace("id: towns\n", "id: villages\n").replace("Towns and their rivers", "Villages")


@pytest.fixture
def loaded(student: Student) -> Loaded:
    """A set with cards due, one on the shelf, and a quiz that is open."""
    loaded = student.load()
    student.take(loaded, "wrong", "right", "right", "wrong")
    student.wait(days=30)
    student.start(loaded, 4, seed=2)
    return loaded


def seen(student: Student) -> Library:
    return library(student.id, now=student.now)


def archive(student: Student, loaded: Loaded) -> None:
    archive_set(student.id, loaded.set_id, now=student.now)


def unarchive(student: Student, loaded: Loaded) -> None:
    unarchive_set(student.id, loaded.set_id, now=student.now)


def test_an_archived_set_is_neither_shown_nor_asked_nor_counted(student: Student, loaded: Loaded) -> None:
    before = seen(student)
    assert before.due > 0
    assert shelf(student.id, now=student.now)
    archive(student, loaded)
    after = seen(student)
    assert (after.sets, after.due, after.new, after.next_due_at) == ((), 0, 0, None)
    assert [put.title for put in after.archived] == ["Towns and their rivers"]
    assert shelf(student.id, now=student.now) == ()
    assert not isinstance(ask_review(student.id, now=student.now), Asked)
    assert not isinstance(ask_review(student.id, now=student.now, set_id=loaded.set_id), Asked)


def test_other_sets_go_on(student: Student, loaded: Loaded) -> None:
    other = student.load(OTHER)
    archive(student, loaded)
    assert [entry.set_id for entry in seen(student).sets] == [other.set_id]
    assert student.ask_review().set_id == other.set_id


def test_it_comes_back_as_it_was_left(student: Student, loaded: Loaded) -> None:
    before = seen(student), set_page(student.id, loaded.set_id, now=student.now), shelf(student.id, now=student.now)
    archive(student, loaded)
    assert set_page(student.id, loaded.set_id, now=student.now).is_archived
    unarchive(student, loaded)
    assert before == (
        seen(student),
        set_page(student.id, loaded.set_id, now=student.now),
        shelf(student.id, now=student.now),
    )


def test_its_history_can_be_looked_at_and_its_quiz_finished(student: Student, loaded: Loaded) -> None:
    archive(student, loaded)
    page = set_page(student.id, loaded.set_id, now=student.now)
    open_id = page.summary.open_attempt_id or ""
    assert len(page.attempts) == 2
    for _ in range(4):
        ticket = student.ask(open_id).ticket
        student.answer(ticket, given(ticket, "right"))
    assert quiz_result(student.id, open_id, now=student.now).attempt.points == 4


def test_twice_is_once_and_the_log_has_a_line_for_each_change(student: Student, loaded: Loaded) -> None:
    for act in (archive, archive, unarchive, unarchive, archive):
        act(student, loaded)
    lines = sorted(everything()["answers"], key=lambda row: row[2])  # type: ignore[arg-type, return-value]
    kinds = [row[3] for row in lines if row[3] != "answer"]
    assert kinds == ["archive", "unarchive", "archive"]


def test_a_rebuild_leaves_it_as_the_log_says(student: Student, loaded: Loaded) -> None:
    other = student.load(OTHER)
    archive(student, loaded)
    student.wait(days=1)
    archive(student, other)
    unarchive(student, other)
    before = everything()
    assert len(before["archived_sets"]) == 1
    rebuild()
    assert everything() == before


def test_a_new_version_of_its_sheet_does_not_bring_it_back(student: Student, loaded: Loaded) -> None:
    archive(student, loaded)
    assert student.load(TOWNS.replace("1905", "1906")).change == "updated"
    assert seen(student).sets == ()


def test_a_set_that_is_not_there_cannot_be_archived(student: Student) -> None:
    with pytest.raises(UnknownSet):
        archive_set(student.id, mint_id(), now=student.now)
