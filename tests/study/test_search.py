"""Everything that a learner sees is found by its words."""

from __future__ import annotations

import pytest
from studying import TOWNS, Student, given
from test_archive import OTHER

from quizapp.study import search as searching
from quizapp.study.search import search
from quizapp.study.sets import archive_set, library
from quizapp.study.shown_sets import SearchPage


def find(student: Student, query: str) -> SearchPage:
    return search(student.id, query, now=student.now)


def facts(student: Student, query: str) -> list[str]:
    return [fact.fact for fact in find(student, query).facts]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("mayor", ["mayor"]),
        ("MAYOR called", ["mayor"]),
        ("Frédérick", ["mayor"]),  # of the answer, without its accent
        ("1905", ["bridge"]),
        ("which year was the bridge", ["bridge"]),  # of the question
        ("Winter", ["anthem"]),  # of a question written by hand
        ("basel", ["lies-basel"]),
        ("rhi", ["lies-basel"]),
        ("Basel Danube", []),
        ("100%_", []),
        ("1%", []),  # a sign of patterns means itself
        ("", []),
        ("?!", []),
    ],
)
def test_a_fact_is_found_by_all_words_together(learner: Student, query: str, found: list[str]) -> None:
    assert facts(learner, query) == found


def test_a_set_is_found_by_its_title(learner: Student) -> None:
    assert [entry.title for entry in find(learner, "rivers TOWNS").sets] == ["Towns and their rivers"]
    assert find(learner, "villages").sets == ()


def test_a_fact_of_several_cards_is_found_once_in_the_order_of_the_sheet(learner: Student) -> None:
    assert facts(learner, "lies on the") == ["lies-basel", "lies-vienna", "lies-cairo", "lies-manaus"]


def test_sets_come_in_the_order_of_the_list_of_sets(learner: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b", "c"):
        learner.load(TOWNS.replace("id: towns\n", f"id: {name}\n"))
    listed = [entry.set_id for entry in library(learner.id, now=learner.now).sets]
    few = [fact.set_id for fact in find(learner, "mayor").facts]
    monkeypatch.setattr("quizapp.store.search.find_few", lambda *_, **__: None)
    walked = [fact.set_id for fact in find(learner, "mayor").facts]
    assert few == walked == listed
    assert len(listed) == 4


def test_what_was_never_learned_is_known_as_blank(learner: Student) -> None:
    assert [fact.state for fact in find(learner, "lies on").facts] == ["blank"] * 4
    for _ in range(4):
        asked = learner.ask_review()
        learner.answer(asked.ticket, given(asked.ticket, "right"))
    assert "wet" in {fact.state for fact in find(learner, "a").facts}


def test_an_archived_set_is_out_of_sight(student: Student) -> None:
    first, other = student.load(), student.load(OTHER)
    assert len(facts(student, "mayor")) == 2
    archive_set(student.id, first.set_id, now=student.now)
    assert [fact.set_id for fact in find(student, "mayor").facts] == [other.set_id]


def test_an_edit_is_found_by_what_it_says_now(learner: Student) -> None:
    learner.load(TOWNS.replace("called", "named"))
    assert (facts(learner, "named"), facts(learner, "called")) == (["mayor"], [])


def test_more_than_can_be_shown_is_told(learner: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 3)
    page = find(learner, "lies on the")
    assert len(page.facts) == 3
    assert page.is_cut
    assert not find(learner, "mayor").is_cut
