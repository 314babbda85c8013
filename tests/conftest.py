"""An application on each engine. A test that takes `app` runs twice, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import compiled
import psycopg
import pytest
from flask import Flask
from hypothesis import settings

from benchmarks.cluster import Cluster
from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store import engine
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import migrate_store
from quizapp.store.schema import TABLES

ENGINES = ("sqlite", "postgresql")
gc.set_threshold(100_000, 20, 20)  # thousands of tests make little garbage and hold much: a tenth of their time
compiled.share()
settings.register_profile("unhurried", deadline=None)  # a busy machine is no failure
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No commit on SQLite waits for the disk: what a crash leaves is tried on servers in processes of their own."""
    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, "synchronous=OFF"))


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[[], str]]:
    """Makes an empty database of PostgreSQL and gives its address; where no PostgreSQL can start, the tests fail."""
    folder = Path(tempfile.mkdtemp(prefix="quizapp-postgresql-"))
    cluster = Cluster(folder, durable=False)
    yield cluster.make_database
    cluster.end()
    shutil.rmtree(folder, ignore_errors=True)


def migrate(store: str | Path, folder: Path) -> None:
    app = Flask("quizapp")
    connect_store(app, store, folder / "lock")
    with app.app_context():
        migrate_store(app, shipped("migrations"), folder)
        db.engine.dispose()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with the tables and nothing in them."""
    folder = tmp_path_factory.mktemp("migrated")
    migrate(folder / "quizapp.db", folder)
    return folder / "quizapp.db"


@pytest.fixture(scope="session")
def migrated_database(new_database: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database of PostgreSQL with the tables; whoever fills them empties them again."""
    address = new_database()
    migrate(address, tmp_path_factory.mktemp("migrated"))
    return address


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str | None]:
    """Where the test keeps its rows: an address of PostgreSQL, or None for the file in the data folder."""
    if request.param == "sqlite":
        (tmp_path / "kept").mkdir()
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "kept")
        yield None
        return
    address: str = request.getfixturevalue("migrated_database")
    yield address
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        connection.execute(f"TRUNCATE {', '.join(table.__tablename__ for table in TABLES)}")


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
