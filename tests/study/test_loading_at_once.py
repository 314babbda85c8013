"""Processes that load the same sheet at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from studying import MORNING, TOWNS, Student, counts

from quizapp.store.engine import writing
from quizapp.study import loading, publishing
from quizapp.study.failures import NotSaved
from quizapp.study.matching import MatchedCard, match_cards
from quizapp.study.publishing import Matched, match
from quizapp.study.shown_sets import Loaded


def test_what_another_has_published_meanwhile_is_not_published_again(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = student.load()
    monkeypatch.setattr(loading, "_find_loaded", lambda **_: None)  # it looked before the other had committed
    again = student.load()
    assert (again.set_id, again.change) == (first.set_id, "unchanged")
    assert counts()["set_versions"] == 1


def test_a_set_that_changed_while_its_cards_were_matched_is_matched_anew(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    student.load()
    ford = "  - {id: ford, say: The ford was closed in <year>., answer: 1911, ask: When was the ford closed?}\n"
    with_ford = TOWNS.replace("facts:\n", f"facts:\n{ford}")

    def match_before_another(*given: Any, **how: Any) -> Matched:
        matched = match(*given, **how)
        monkeypatch.setattr(loading, "match", match)
        student.load(with_ford.replace("1911", "1912"))
        return matched

    monkeypatch.setattr(loading, "match", match_before_another)
    loaded = student.load(with_ford)
    assert [name.split("/")[1] for name in loaded.restarted] == ["ford"]


def test_cards_are_matched_while_others_may_write(lone: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    def match_beside_another(*given: Any) -> list[MatchedCard]:
        with writing(patience=0):  # TimeoutError where an act has the turn
            return match_cards(*given)

    monkeypatch.setattr(publishing, "match_cards", match_beside_another)
    lone.load()
    assert lone.load(TOWNS.replace("1905", "1906")).change == "updated"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, str], list[bytes]]:
    """Makes the first loads fail, so many and for that reason; gives the list of all that were tried."""
    load, tries = loading.load_set, []

    def fail(times: int, reason: str) -> list[bytes]:
        def try_(text: bytes, **how: Any) -> Loaded:
            tries.append(text)
            if len(tries) <= times:
                raise NotSaved(reason)
            return load(text, **how)

        monkeypatch.setattr(loading, "load_set", try_)
        return tries

    return fail


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "towns.yaml").write_text(TOWNS, "utf-8")
    return tmp_path


def test_whoever_waited_in_vain_for_another_looks_again(
    app: Flask, folder: Path, failing: Callable[[int, str], list[bytes]]
) -> None:
    tries = failing(3, "locked")
    [loaded], failed = loading.load_folder(folder, origin="loaded", now=MORNING)
    assert (loaded.change, failed, len(tries)) == ("created", [], 4)


@pytest.mark.parametrize(("reason", "times"), [("full", 1), ("locked", loading.WAITS + 1)])
def test_another_fault_is_not_waited_for_and_none_for_ever(
    app: Flask, folder: Path, failing: Callable[[int, str], list[bytes]], reason: str, times: int
) -> None:
    tries = failing(999, reason)
    with pytest.raises(NotSaved):
        loading.load_folder(folder, origin="loaded", now=MORNING)
    assert len(tries) == times
