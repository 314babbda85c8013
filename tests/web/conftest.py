from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from rivers import SHEET
from scriptless import Reader

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db


@pytest.fixture(autouse=True)
def fixed_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quiz is drawn alike."""
    monkeypatch.setattr("secrets.randbelow", lambda most: 7 % most)


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture
def start(tmp_path: Path, sheets: Path, migrated_file: Path) -> Iterator[Callable[..., Flask]]:
    """Starts the application on the test's own data folder, some days ahead."""
    (tmp_path / "kept").mkdir()
    shutil.copy(migrated_file, tmp_path / "kept")
    started: list[Flask] = []

    def create(days: float = 0) -> Flask:
        settings = Settings(data=tmp_path / "kept", ahead=timedelta(days=days) if days else None)
        started.append(create_app(settings, folders=[(sheets, "shipped")]))
        return started[-1]

    yield create
    for app in started:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(start: Callable[..., Flask]) -> Flask:
    return start()


@pytest.fixture
def reader(app: Flask) -> Reader:
    return Reader(app)
