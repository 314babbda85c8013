"""A quiz of a very long set is drawn from a sample of it, and from all of it where that does not give enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import pytest
from studying import MORNING, Student

import quizapp.items.assembly as assembly
import quizapp.study.quiz as quiz
from benchmarks.check_sheet import write_sheet
from benchmarks.make_items import sheet_of
from quizapp.items.assembly import sample_places
from quizapp.items.card import Card
from quizapp.items.making import make_cards
from quizapp.study.quiz import quiz_result
from quizapp.study.shown_sets import Loaded

FACTS = 120


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many contents were read each time; a set counts as very long from some dozen on."""
    found: list[int] = []
    original = quiz.read_asked_contents

    def read_some(db: Any, version_id: str, today: Any, positions: Collection[int] | None = None) -> Any:
        contents = original(db, version_id, today, positions)
        found.append(len(contents))
        return contents

    monkeypatch.setattr(quiz, "read_asked_contents", read_some)
    monkeypatch.setattr(assembly, "LARGE", 2)
    monkeypatch.setattr(assembly, "LEAST_SAMPLED", 24)
    monkeypatch.setattr(assembly, "SAMPLED_FOR_EACH", 4)
    return found


@pytest.fixture
def long_set(student: Student) -> Loaded:
    return student.load(write_sheet(FACTS))


def stems(student: Student, attempt_id: str) -> list[str]:
    return [row.stem for row in quiz_result(student.id, attempt_id, now=MORNING).rows]


def test_only_the_sample_is_read_and_gives_the_whole_quiz(student: Student, long_set: Loaded, read: list[int]) -> None:
    asked = stems(student, student.start(long_set, 6, seed=3))
    assert len(set(asked)) == 6
    assert read == [24]


def test_the_same_seed_gives_the_same_quiz_and_another_another(
    student: Student, long_set: Loaded, read: list[int]
) -> None:
    first, again, other = (stems(student, student.start(long_set, 6, seed=seed)) for seed in (3, 3, 4))
    assert first == again
    assert set(first) != set(other)


def test_all_of_the_set_is_read_where_the_sample_is_too_little(
    student: Student, long_set: Loaded, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "LEAST_SAMPLED", 3)
    monkeypatch.setattr(assembly, "SAMPLED_FOR_EACH", 0)
    assert len(stems(student, student.start(long_set, 6, seed=3))) == 6
    assert read[0] == 3
    assert read[1] > FACTS


def test_a_set_of_usual_length_is_read_whole(
    student: Student, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "LARGE", 10)
    student.start(student.load(), 4)
    assert len(read) == 1


def test_a_sample_is_one_place_of_each_stretch() -> None:
    places = sample_places(100_003, length=12, seed=5)
    assert places is not None
    assert len(places) == 200
    stretch = 100_003 / 200
    assert all(number * stretch - 1 <= place < (number + 1) * stretch for number, place in enumerate(places))
    assert places != sample_places(100_003, length=12, seed=6)
    assert len(sample_places(100_003, length=100, seed=5) or ()) == 1500
    assert sample_places(1999, length=12, seed=5) is None


@pytest.mark.parametrize(("sampled", "looked_at"), [(24, [24]), (3, [3, 144])])
def test_how_long_a_quiz_can_be_is_found_in_a_sample_where_that_gives_it(
    monkeypatch: pytest.MonkeyPatch, sampled: int, looked_at: list[int]
) -> None:
    monkeypatch.setattr(assembly, "LARGE", 2)
    monkeypatch.setattr(assembly, "LEAST_SAMPLED", sampled)
    monkeypatch.setattr(assembly, "SAMPLED_FOR_EACH", 0)
    found: list[int] = []
    original = assembly.count_seated

    def count(cards: Sequence[Card], **wish: Any) -> int:
        found.append(len(cards))
        return original(cards, **wish)

    monkeypatch.setattr(assembly, "count_seated", count)
    cards = make_cards(sheet_of(FACTS)).cards
    assert assembly.count_most(cards, most=6) == 6
    assert found == looked_at
