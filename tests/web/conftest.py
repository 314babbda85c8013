from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from rivers import SHEET
from scriptless import Reader

from benchmarks.collection import grow
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


@pytest.fixture
def grown(tmp_path: Path, sheets: Path, migrated_file: Path) -> Callable[..., AbstractContextManager[Flask]]:
    """Starts an application whose learner knows most of so many cards, of which a fifth are due, and has answered each
    so often.
    """

    @contextmanager
    def start(cards: int, lines: int = 1) -> Iterator[Flask]:
        folder = tmp_path / str(cards)
        folder.mkdir()
        shutil.copy(migrated_file, folder)
        app = create_app(Settings(folder), folders=[(sheets, "shipped")])
        learner_id = app.extensions["quizapp"].learner_id
        grow(app, learner_id, cards=cards, now=datetime.now(UTC), due=0.2, lines=lines)
        yield app
        with app.app_context():
            db.engine.dispose()

    return start
