"""The application as a WSGI server takes it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.serving import SERVING, make_worker
from quizapp.settings import CannotStart
from quizapp.store.engine import db
from quizapp.store.turn import presence


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)
    monkeypatch.setattr("quizapp.serving.create_app", partial(create_app, folders=()))
    app: Flask = import_module("wsgi").app
    yield app
    del sys.modules["wsgi"]
    app.extensions[SERVING].close()
    with app.app_context():
        db.engine.dispose()


def test_it_answers_and_counts_as_a_server_on_its_data_folder(worker: Flask, tmp_path: Path) -> None:
    assert worker.test_client().get("/", headers={"Host": "localhost"}).status_code == 200
    with presence(tmp_path / SERVING, shared=False) as is_alone:
        assert not is_alone
    worker.extensions[SERVING].close()
    with presence(tmp_path / SERVING, shared=False) as is_alone:
        assert is_alone
        with pytest.raises(CannotStart, match="Wait until that is done"):
            make_worker()


def test_workers_that_are_forked_from_it_share_no_connection(worker: Flask) -> None:
    with worker.app_context():
        assert db.engine.pool.checkedin() == 0  # type: ignore[attr-defined]
