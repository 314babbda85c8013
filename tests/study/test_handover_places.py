"""What comes finds its place: sets, cards, quizzes and settings that are here already, or here under other ids."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from handing import is_sound, live, log, rows, take, written
from studying import DATED, TOWNS, Student, counts, everything

from quizapp.store.derived import DERIVED
from quizapp.store.engine import reading
from quizapp.store.sets import read_current_versions
from quizapp.study.failures import UnknownSet
from quizapp.study.handover import WRITTEN
from quizapp.study.learners import change_settings, settings_of
from quizapp.study.quiz import abandon_quiz, quiz_result
from quizapp.study.sets import library, load_set, set_page

Elsewhere = Callable[[], AbstractContextManager[Student]]


def test_a_history_of_all_kinds_has_lines_of_every_type(carried: bytes) -> None:
    present = {row["type"] for row in rows(carried)}
    assert present == {"quizapp-export", "learner", "end", *(kind.__struct_config__.tag for kind, _ in WRITTEN)}
    kinds = {row["kind"] for row in rows(carried, "answer")}
    assert kinds >= {"answer", "undo", "guessed", "override", "restart", "archive", "bury", "flag"}
    assert {row["state"] for row in rows(carried, "attempt")} == {"open", "finished", "abandoned"}


def test_all_that_is_derived_is_written_too() -> None:
    assert set(DERIVED) <= {table for _, table in WRITTEN}


def test_in_the_place_that_wrote_it_a_file_changes_nothing(lone: Student) -> None:
    live(lone)
    before, file = everything(), written(lone)
    assert take(lone, file).lines == 0
    assert everything() == before
    lone.review(most=3)
    lone.wait(days=2)
    lone.review(most=3)
    after = everything()
    take(lone, file)
    assert everything() == after


def test_sets_that_are_here_under_other_ids_are_found_again(lone: Student, carried: bytes) -> None:
    towns = lone.load()
    lone.load(DATED.replace("id: towns", "id: other"), origin="browser")
    before = counts()
    taken = take(lone, carried)
    assert taken.sets == 1
    assert counts()["sets"] == before["sets"] + 1
    attempts = set_page(lone.id, towns.set_id, now=lone.now).attempts
    assert len(attempts) == len(rows(carried, "attempt"))
    assert is_sound()
    assert take(lone, carried).lines == 0


def test_either_way_round_the_log_is_the_same(lone: Student, elsewhere: Elsewhere) -> None:
    loaded = lone.load()
    lone.take(loaded, "right", "wrong")
    start = written(lone)
    with elsewhere() as other:
        take(other, start)
        other.wait(minutes=7)
        other.review(most=6)
        there = written(other)
    lone.wait(minutes=8)
    lone.review(most=4)
    here = written(lone)
    take(lone, there)
    ours = log(lone)
    with elsewhere() as other:
        take(other, there)
        take(other, here)
        assert log(other) == ours
        assert is_sound()
    assert len(ours) == len({*ours}) == len(rows(here, "answer")) + len(rows(there, "answer")) - 2


def test_settings_come_along_only_where_nothing_was_answered(lone: Student, carried: bytes) -> None:
    lone.load()
    lone.review(most=1)
    change_settings(lone.id, theme="dark")
    before = settings_of(lone.id)
    assert not take(lone, carried).has_settings
    assert settings_of(lone.id) == before


def test_a_quiz_closed_here_stays_closed(lone: Student) -> None:
    attempt_id = lone.start(lone.load(), 2)
    file = written(lone)
    abandon_quiz(lone.id, attempt_id, now=lone.now)
    take(lone, file)
    assert quiz_result(lone.id, attempt_id, now=lone.now).attempt.state == "abandoned"


def test_a_quiz_abandoned_elsewhere_is_closed_here_too(lone: Student, elsewhere: Elsewhere) -> None:
    attempt_id = lone.start(lone.load(), 2)
    file = written(lone)
    with elsewhere() as other:
        take(other, file)
        abandon_quiz(other.id, attempt_id, now=other.now)
        file = written(other)
    take(lone, file)
    assert quiz_result(lone.id, attempt_id, now=lone.now).attempt.state == "abandoned"


def titles(lone: Student) -> list[tuple[str, str, str]]:
    with reading() as connection:
        versions = read_current_versions(connection, lone.id)
    return sorted((version.written_id, version.origin, version.title) for version in versions)


def test_a_set_keeps_how_it_came(lone: Student, elsewhere: Elsewhere) -> None:
    with elsewhere() as other:
        other.load(origin="browser")
        file = written(other)
    take(lone, file)
    assert titles(lone) == [("towns", "browser", "Towns and their rivers")]
    edited = load_set(TOWNS.replace("autumn", "spring"), origin="browser", file=None, now=lone.now)
    assert edited.change == "updated"


def test_the_very_same_sheet_is_found_whichever_way_it_came(lone: Student, elsewhere: Elsewhere) -> None:
    lone.load(origin="loaded")
    with elsewhere() as other:
        other.load(origin="browser")
        other.review(most=2)
        file = written(other)
    assert take(lone, file).sets == 0
    assert titles(lone) == [("towns", "loaded", "Towns and their rivers")]


def test_another_sheet_of_the_same_name_is_kept_beside_it(lone: Student, elsewhere: Elsewhere) -> None:
    lone.load(origin="loaded")
    with elsewhere() as other:
        other.load(TOWNS.replace("and their rivers", "of mine"), origin="browser")
        other.review(most=2)
        file = written(other)
    assert take(lone, file).sets == 1
    assert titles(lone) == [("towns", "browser", "Towns of mine"), ("towns", "loaded", "Towns and their rivers")]
    assert take(lone, file).sets == 0
    assert [row["is_own"] for row in rows(written(lone), "set")] == [False, True]
    assert is_sound()


def test_a_set_that_is_here_keeps_its_version_and_can_be_published_anew(lone: Student, elsewhere: Elsewhere) -> None:
    loaded = lone.load()
    with elsewhere() as other:
        other.load()
        for title in ("Second", "Third"):
            other.load(TOWNS.replace("Towns and their rivers", title))
            other.take(library_set(other), "right", "wrong")
        file = written(other)
    take(lone, file)
    assert titles(lone) == [("towns", "loaded", "Towns and their rivers")]
    page = set_page(lone.id, loaded.set_id, now=lone.now)
    assert (page.version, len(page.attempts)) == (1, 2)
    lone.load(TOWNS.replace("Towns and their rivers", "Fourth"))
    assert set_page(lone.id, loaded.set_id, now=lone.now).version == 4


def library_set(lone: Student) -> object:
    [entry] = library(lone.id, now=lone.now).sets
    return entry


def test_a_card_that_has_another_answer_here_begins_anew_once(lone: Student, elsewhere: Elsewhere) -> None:
    lone.load(TOWNS.replace("autumn", "spring"))
    with elsewhere() as other:
        other.load()
        other.review()
        file = written(other)
    taken = take(lone, file)
    assert taken.restarted == 1
    fair, mayor = lone.card("fair/season"), lone.card("mayor/name")
    assert lone.memory(fair) is None
    assert lone.memory(mayor) is not None
    assert lone.log(fair)[-1].given == {"was": "autumn"}
    before = everything()
    assert take(lone, file).restarted == 0
    assert everything() == before


def test_a_card_that_began_anew_here_since_keeps_what_was_learned_after(lone: Student, elsewhere: Elsewhere) -> None:
    with elsewhere() as other:
        other.load()
        other.review()
        file = written(other)
    lone.load()
    lone.review()
    lone.wait(days=2)
    lone.load(TOWNS.replace("autumn", "spring"))
    lone.review()
    fair = lone.card("fair/season")
    before = lone.memory(fair)
    assert before is not None
    assert take(lone, file).restarted == 0
    assert lone.memory(fair) == before


def test_a_card_that_left_the_set_comes_along_with_its_history(lone: Student, elsewhere: Elsewhere) -> None:
    shorter = TOWNS[: TOWNS.index("  - id: mayor")] + "\n" + TOWNS[TOWNS.index("questions:") :]
    shorter = shorter.replace("    needs: [mayor]\n", "")
    lone.load(shorter)
    with elsewhere() as other:
        other.load()
        other.review()
        file = written(other)
    take(lone, file)
    mayor = lone.card("mayor/name")
    assert lone.memory(mayor) is not None
    [retired] = [row["written"] for row in rows(written(lone), "card") if row["retired_at"]]
    assert retired == "towns/mayor/name"
    lone.wait(days=400)
    assert mayor not in {told.card_id for told in lone.review()}
    lone.load()
    assert lone.memory(lone.card("mayor/name")) is not None
    assert lone.card("mayor/name") == mayor


def test_an_unknown_set_stays_unknown(lone: Student, carried: bytes) -> None:
    take(lone, carried)
    with pytest.raises(UnknownSet):
        set_page(lone.id, "00000000-0000-7000-8000-000000000000", now=lone.now)
