"""What a watchman sees at /healthz."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from quizapp.store.engine import writing

WELL = {"status": "well", "database": "writable", "schema": "current", "disk": "free"}


def look(app: Flask) -> tuple[int, Any]:
    response = app.test_client().get("/healthz")
    assert response.headers["Cache-Control"] == "no-store"
    return response.status_code, response.json


def test_a_server_that_can_save_is_well(app: Flask) -> None:
    assert look(app) == (200, WELL)


def test_another_process_that_holds_the_file_is_told(app: Flask, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "kept" / "quizapp.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert look(app) == (503, WELL | {"status": "failing", "database": "locked"})
    assert look(app) == (200, WELL)


def test_a_writer_that_does_not_come_to_an_end_is_told(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.study.health.PATIENCE", 0.01)
    with app.app_context(), writing():
        assert look(app) == (503, WELL | {"status": "failing", "database": "locked"})


def test_a_file_that_cannot_be_written_is_told(app: Flask) -> None:
    with app.app_context(), writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    assert look(app) == (503, WELL | {"status": "failing", "database": "read_only"})


def test_a_schema_of_another_release_is_told(app: Flask, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "kept" / "quizapp.db")) as file, file:
        file.execute("UPDATE alembic_version SET version_num = 'later'")
    assert look(app) == (503, WELL | {"status": "failing", "schema": "other"})


def test_a_disk_without_room_is_told(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizapp.web.health.LEAST_FREE", 2**70)
    assert look(app) == (503, WELL | {"status": "failing", "disk": "full"})


def test_it_writes_nothing(app: Flask, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "kept" / "quizapp.db")) as file:
        before = list(file.iterdump())
        look(app)
        assert list(file.iterdump()) == before
