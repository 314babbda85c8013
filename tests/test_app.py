from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from quizapp.app import create_app, sheet_folders, shipped
from quizapp.settings import DataFolderFailure, Settings
from quizapp.study.failures import SheetError
from quizapp.study.learners import settings_of
from quizapp.study.sets import library

SHEET = "format: factsheet/1\nid: {id}\ntitle: T\nfacts:\n  - {{id: a, say: It is <x>., answer: so, ask: How is it?}}\n"


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "fine.yaml").write_text(SHEET.format(id="fine"), encoding="utf-8")
    (folder / "broken.yaml").write_text(SHEET.format(id="broken").replace("answer", "anwser"), encoding="utf-8")
    return folder


def test_a_start_loads_what_is_fine_and_reports_what_is_broken(start: Callable[..., Flask], sheets: Path) -> None:
    running = start(folders=((sheets, "loaded"),)).extensions["quizapp"]
    assert [loaded.written_id for loaded in running.loaded] == ["fine"]
    [(file, failure)] = running.not_loaded
    assert (file.name, type(failure)) == ("broken.yaml", SheetError)


def test_a_restart_finds_everything_as_it_was(start: Callable[..., Flask], sheets: Path) -> None:
    first = start(folders=((sheets, "loaded"),)).extensions["quizapp"]
    app = start(folders=((sheets, "loaded"),))
    second = app.extensions["quizapp"]
    assert (second.learner_id, app.secret_key) == (first.learner_id, app.secret_key)
    assert [loaded.change for loaded in second.loaded] == ["unchanged"]


def test_a_set_stays_when_its_file_is_gone(start: Callable[..., Flask], sheets: Path) -> None:
    start(folders=((sheets, "loaded"),))
    app = start()
    with app.app_context():
        running = app.extensions["quizapp"]
        assert [entry.written_id for entry in library(running.learner_id, now=running.clock()).sets] == ["fine"]


def test_a_sheet_of_the_data_folder_does_not_displace_a_shipped_one(
    start: Callable[..., Flask], sheets: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "fine.yaml").write_text((sheets / "fine.yaml").read_text() + "# another one\n")
    running = start(folders=((sheets, "shipped"), (own, "loaded"))).extensions["quizapp"]
    assert len(running.loaded) == 1
    assert [file.name for file, _ in running.not_loaded] == ["broken.yaml", "fine.yaml"]


def test_the_very_same_sheet_in_a_second_folder_is_no_conflict(start: Callable[..., Flask], sheets: Path) -> None:
    running = start(folders=((sheets, "shipped"), (sheets, "loaded"))).extensions["quizapp"]
    assert [loaded.change for loaded in running.loaded] == ["created", "unchanged"]
    assert [file.name for file, _ in running.not_loaded] == ["broken.yaml", "broken.yaml"]


def test_sheets_are_loaded_from_three_folders_each_of_them_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folders = sheet_folders(Settings(tmp_path / "data"))
    assert folders == [
        (shipped("questions").resolve(), "shipped"),
        (tmp_path.resolve() / "questions", "loaded"),
        (tmp_path.resolve() / "data" / "questions", "loaded"),
    ]
    monkeypatch.chdir(shipped("questions").parent)
    assert len(sheet_folders(Settings(tmp_path / "data"))) == 2


def test_the_clock_can_be_set_ahead(start: Callable[..., Flask]) -> None:
    running = start(ahead=timedelta(days=3)).extensions["quizapp"]
    assert abs(running.clock() - datetime.now(UTC) - timedelta(days=3)) < timedelta(minutes=1)
    assert running.clock_is_set
    assert not start().extensions["quizapp"].clock_is_set


@pytest.mark.parametrize(("named", "zone"), [("Asia/Tokyo", "Asia/Tokyo"), ("Nowhere/Atall", "UTC")])
def test_a_new_learner_lives_in_the_machines_zone(
    start: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch, named: str, zone: str
) -> None:
    monkeypatch.setenv("TZ", named)
    app = start()
    with app.app_context():
        assert settings_of(app.extensions["quizapp"].learner_id).zone == zone


def test_a_data_folder_that_cannot_be_made_stops_the_start_with_a_word(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFolderFailure, match="--data DIR"):
        create_app(Settings(tmp_path / "file" / "data"), folders=())


def test_the_environment_says_where_the_data_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path / "äöü ?#%"))
    monkeypatch.chdir(tmp_path)
    app = create_app(folders=())
    assert app.extensions["quizapp"].settings.data == tmp_path / "äöü ?#%"
    with closing(sqlite3.connect(tmp_path / "äöü ?#%" / "quizapp.db")) as database:
        assert database.execute("SELECT count(*) FROM learners").fetchone() == (1,)
