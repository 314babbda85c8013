from __future__ import annotations

import pytest
from sqlalchemy import select
from studying import DATED, MORNING, Student, counts, everything, given

from quizapp.memory.schedule import move_due
from quizapp.memory.state import Memory, Phase
from quizapp.store.cards import Cards
from quizapp.store.engine import reading
from quizapp.store.memories import read_memories_of
from quizapp.study.failures import BadSetting
from quizapp.study.learners import LearnerSettings, change_settings, settings_of, the_learner
from quizapp.study.sets import library


def test_there_is_one_learner_however_often_the_program_starts(student: Student) -> None:
    assert the_learner(MORNING) == the_learner(MORNING, zone="Asia/Tokyo") == student.id
    assert counts()["learners"] == 1


def test_a_new_learner_has_the_usual_settings(student: Student) -> None:
    usual = settings_of(student.id)
    assert usual == LearnerSettings(usual.zone, "auto", 20, 200, 0.9, 4, True)


def test_only_what_is_given_is_changed(student: Student) -> None:
    before = settings_of(student.id)
    assert change_settings(student.id, theme="dark").theme == "dark"
    after = settings_of(student.id)
    assert (after.theme, after.zone, after.new_per_day) == ("dark", before.zone, before.new_per_day)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zone", "Nowhere/Atall"),
        ("theme", "pink"),
        ("new_per_day", -1),
        ("new_per_day", 1000),
        ("desired_retention", 0.5),
        ("desired_retention", 0.99),
        ("rollover_hour", 2),
    ],
)
def test_a_setting_that_is_not_offered_changes_nothing(student: Student, name: str, value: object) -> None:
    before = settings_of(student.id)
    with pytest.raises(BadSetting) as failure:
        change_settings(student.id, **{"theme": "dark", name: value})  # type: ignore[arg-type]
    assert failure.value.names == (name,)
    assert settings_of(student.id) == before


def test_another_retention_changes_the_intervals_to_come(student: Student) -> None:
    student.load()
    change_settings(student.id, desired_retention=0.97)
    student.review()
    short = sorted(memory.due_day for memory in map(student.memory, map(student.card, ("anthem",))) if memory)
    student.wait(days=60)
    change_settings(student.id, desired_retention=0.70)
    student.review()
    assert settings_of(student.id).desired_retention == 0.70
    assert counts()["schedules"] == 3
    memory = student.memory(student.card("anthem"))
    assert memory is not None
    assert memory.due_day - student.now.date() > short[0] - MORNING.date()


def test_another_zone_moves_what_is_due_with_its_day(student: Student) -> None:
    student.load()
    student.review()
    days = {row[:2]: row for row in everything()["memories"]}
    change_settings(student.id, zone="Asia/Tokyo")
    for card in ("anthem", "lies-basel/town"):
        memory = student.memory(student.card(card))
        assert memory is not None
        assert memory.phase is Phase.REVIEW
        assert memory.due_at.hour == 19  # 4 o'clock of the next morning in Tokyo
        assert memory.due_day in days[student.id, student.card(card)]


def test_by_another_clock_each_card_is_due_as_the_schedule_says(student: Student) -> None:
    student.load(DATED)
    change_settings(student.id, zone="Pacific/Niue", desired_retention=0.97, new_per_day=50)
    student.review()
    student.wait(days=1)
    student.review("wrong", most=3)  # which stay in learning steps
    seen: set[tuple[Phase, bool]] = set()
    for zone, rollover_hour in (("Pacific/Kiritimati", 0), ("Pacific/Niue", 5), ("Asia/Tokyo", 5), ("Etc/UTC", 4)):
        before = memories(student)
        change_settings(student.id, zone=zone, rollover_hour=rollover_hour)
        after = memories(student)
        assert after == {card_id: move_due(memory, zone, rollover_hour) for card_id, memory in before.items()}
        seen |= {(memory.phase, memory.due_at == memory.reviewed_at) for memory in after.values()}
    assert seen == {(Phase.REVIEW, True), (Phase.REVIEW, False), (Phase.RELEARNING, False)}


def memories(student: Student) -> dict[str, Memory]:
    with reading() as connection:
        return read_memories_of(connection, student.id, connection.scalars(select(Cards.id)).all())


def test_a_streak_counts_days_with_answers_and_today_is_not_lost_before_it_is_over(student: Student) -> None:
    student.load()
    for pause in (1, 1, 2, 1):
        student.review(most=1)
        student.wait(days=pause)
    seen = library(student.id, now=student.now)
    assert (seen.days_in_a_row, seen.longest_run) == (1, 3)
    student.review(most=2)
    seen = library(student.id, now=student.now)
    assert (seen.days_in_a_row, seen.longest_run) == (2, 3)
    assert [count for _, count in seen.week] == [0, 1, 1, 1, 0, 1, 2]
    assert seen.week[-1][0] == seen.today == student.now.date()
    student.wait(days=2)
    assert library(student.id, now=student.now).days_in_a_row == 0


def test_a_question_served_before_the_zone_changed_is_still_good(student: Student) -> None:
    student.load()
    student.review()
    student.wait(days=1)
    ticket = student.ask_review().ticket
    answer = given(ticket, "right")
    change_settings(student.id, zone="Asia/Tokyo")
    assert student.answer(ticket, answer).mark == "right"
