"""Learners are apart: no file holds what is another's, and none is taken in by another."""

from __future__ import annotations

import pytest
from handing import beside, live, rows, sealed, take, without_varying, written
from studying import Student, counts, everything

from quizapp.exchange.reading import BadLine
from quizapp.study.failures import UnknownSet
from quizapp.study.sets import load_set, set_page


def test_the_answers_of_another_learner_are_refused(student: Student) -> None:
    live(student)
    file, other = written(student), beside(student)
    before = everything()
    with pytest.raises(BadLine) as refused:
        take(other, file)
    assert refused.value.code == "anothers"
    assert rows(file)[refused.value.line - 1]["type"] == "answer"
    assert everything() == before


def test_what_another_learner_has_is_in_no_file_but_the_others(student: Student) -> None:
    student.load()
    other = beside(student)
    before = without_varying(written(student))
    own = load_set(SECRET, origin="browser", file=None, now=student.now, owner=other.id)
    other.review(most=3)
    other.take(own, "right")
    assert without_varying(written(student)) == before
    theirs = written(other)
    assert [row["is_own"] for row in rows(theirs, "set")] == [False, True]
    assert len(rows(theirs, "answer")) == 4
    assert take(student, sealed(rows(theirs)[:-1][:2] + [r for r in rows(theirs) if r["type"] in SETS])).sets == 1
    assert [row["is_own"] for row in rows(written(student), "set") if row["written_id"] == "secret"] == [True]
    with pytest.raises(UnknownSet):
        set_page(student.id, own.set_id, now=student.now)
    assert counts()["sets"] == 3


SETS = ("schedule", "set", "card", "content", "version", "asked")
SECRET = """\
format: factsheet/1
id: secret
title: What nobody else knows
facts:
  - {id: key, say: The key lies under <place>., answer: the third stone, ask: Where does the key lie?}
"""
