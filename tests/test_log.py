"""What the server logs: a JSON object a line, with the reference of the page, and nothing that a learner wrote."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.running.log import rotate_log, start_log
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.failures import NotSaved

SECRET = "what the learner typed"


@pytest.fixture
def log_as_before() -> Iterator[None]:
    root, own, raises = logging.getLogger(), logging.getLogger("quizapp"), logging.raiseExceptions
    before = list(root.handlers), root.level, own.level
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:], logging.raiseExceptions = before[0], raises
    root.setLevel(before[1])
    own.setLevel(before[2])


@pytest.fixture
def app(tmp_path: Path, migrated_file: Path, log_as_before: None) -> Iterator[Flask]:
    (tmp_path / "kept").mkdir()
    shutil.copy(migrated_file, tmp_path / "kept")
    start_log(tmp_path / "own.log")
    app = create_app(Settings(data=tmp_path / "kept"), folders=())
    yield app
    with app.app_context():
        db.engine.dispose()


def lines(tmp_path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (tmp_path / "own.log").read_text("utf-8").splitlines()]


def test_a_request_is_one_line_with_the_reference_of_its_response(app: Flask, tmp_path: Path) -> None:
    response = app.test_client().get("/sets?set=x")
    [line] = lines(tmp_path)
    assert line["request_id"] == response.headers["X-Request-Id"]
    assert (line["method"], line["path"], line["status"]) == ("GET", "/sets", 200)
    assert line["ms"] > 0
    assert line["bytes"] == len(response.data)
    assert {"time", "level", "logger", "process", "message"} <= line.keys()


def test_what_is_refused_is_logged_too(app: Flask, tmp_path: Path) -> None:
    client = app.test_client()
    client.get("/nothing%0A{evil}")
    client.get("/", headers={"Host": "rebound.example"})
    assert [(line["status"], line["path"]) for line in lines(tmp_path)] == [(404, "/nothing\n{evil}"), (400, "/")]


def test_a_look_at_the_health_is_logged_only_when_it_is_bad(app: Flask, tmp_path: Path) -> None:
    client = app.test_client()
    client.get("/healthz")
    assert not (tmp_path / "own.log").exists()
    app.extensions["quizapp"].settings.data.joinpath("writing.lock").unlink()
    app.extensions["quizapp"].settings.data.joinpath("writing.lock").mkdir()
    client.get("/healthz")
    assert [line["status"] for line in lines(tmp_path)] == [503]


def test_a_fault_is_logged_with_its_trace_and_the_reference_of_the_page(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise ZeroDivisionError

    monkeypatch.setitem(app.view_functions, "library.sets", fail)
    fail.policy = None  # type: ignore[attr-defined]
    response = app.test_client().get("/sets")
    fault, request = lines(tmp_path)
    assert "ZeroDivisionError" in fault["exc_info"]
    assert fault["request_id"] == request["request_id"]
    assert fault["request_id"] in response.text
    assert "Traceback" not in response.text


def test_nothing_that_was_typed_or_signed_is_logged(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.config["WTF_CSRF_ENABLED"] = False

    def fail(*_: object, **__: object) -> None:
        with db.engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (SECRET,))

    monkeypatch.setattr("quizapp.web.settings.change_settings", fail)
    reader = app.test_client()
    sent = dict.fromkeys(("theme", "zone", "new_per_day"), SECRET)
    reader.post("/settings", data=sent)
    reader.post(f"/settings?text={SECRET}", data=sent)
    assert len(lines(tmp_path)) >= 2
    assert SECRET not in (tmp_path / "own.log").read_text("utf-8")


def test_a_statement_that_fails_does_not_tell_its_values(app: Flask) -> None:
    with app.app_context(), pytest.raises(Exception, match="nowhere") as failure, db.engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (SECRET,))
    assert SECRET not in str(failure.value)


def test_a_log_that_cannot_be_written_stops_nothing(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "own.log").mkdir()
    assert app.test_client().get("/sets").status_code == 200


def test_on_standard_error_it_is_all_json(log_as_before: None, capsys: pytest.CaptureFixture[str]) -> None:
    start_log(None)
    logging.getLogger("quizapp").info("begun")
    logging.getLogger("other").info("not of interest")
    logging.getLogger("other").warning("of interest")
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [(line["level"], line["message"]) for line in told] == [("INFO", "begun"), ("WARNING", "of interest")]


def test_beside_a_file_only_what_is_wrong_is_told_in_words(
    log_as_before: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    start_log(tmp_path / "own.log")
    logging.getLogger("quizapp").info("quiet")
    logging.getLogger("quizapp").warning("loud")
    logging.getLogger("waitress.queue").warning("busy")
    assert capsys.readouterr().err == "loud\n"
    assert [line["message"] for line in lines(tmp_path)] == ["quiet", "loud"]


def test_what_was_not_saved_is_an_error_with_its_reason(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise NotSaved("full")

    monkeypatch.setattr("quizapp.web.library.library", fail)
    app.test_client().get("/sets")
    assert [line["level"] for line in lines(tmp_path)] == ["ERROR", "INFO"]
    assert lines(tmp_path)[0]["message"].endswith("the store is full")


def test_a_log_that_several_write_into_is_begun_anew_for_all_of_them(
    log_as_before: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.running.log.BYTES", 200)
    start_log(tmp_path / "own.log", rotates=False)
    for number in range(4):
        logging.getLogger("quizapp").info("line %s", number)
    assert len(lines(tmp_path)) == 4  # whoever writes does not rotate
    rotate_log(tmp_path / "own.log")
    logging.getLogger("quizapp").info("after it")
    rotate_log(tmp_path / "own.log")
    assert [line["message"] for line in lines(tmp_path)] == ["after it"]
    assert (tmp_path / "own.log.1").read_text("utf-8").count("\n") == 4
