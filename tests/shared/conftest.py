"""A shared server on each engine, and people on it: each with a browser of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from people import PASSWORD, SHARED, Person, fast_hashes
from rivers import SHEET

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.web.learner import SHARED as SHARING


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    fast_hashes(monkeypatch)


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture
def start(store: str | None, tmp_path: Path, sheets: Path) -> Iterator[Callable[..., Flask]]:
    """Starts a shared server on the test's own store, as often as it is called; `ahead` sets its clock."""
    started: list[Flask] = []

    def create(*, ahead: timedelta | None = None, **told: Any) -> Flask:
        shared = replace(SHARED, audit_log=tmp_path / "audit.log", **told)
        settings = Settings(data=tmp_path / "kept", database_url=store, shared=shared, ahead=ahead)
        started.append(create_app(settings, folders=[(sheets, "shipped")]))
        return started[-1]

    yield create
    for app in started:
        with app.app_context():
            app.extensions[SHARING].close()
            db.engine.dispose()


@pytest.fixture
def app(start: Callable[..., Flask]) -> Flask:
    return start()


@pytest.fixture
def guest(app: Flask) -> Person:
    return Person(app)


@pytest.fixture
def person(app: Flask) -> Callable[..., Person]:
    """Makes somebody with an account, signed in."""

    def make(name: str, role: str = "learner") -> Person:
        made = Person(app, f"{name}@example.org")
        made.register(role)
        assert made.sign_in(PASSWORD).status == 200
        return made

    return make
