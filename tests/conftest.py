"""An application on each engine. A test that takes `app` runs twice, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import CodeType
from typing import Any

import psycopg
import pytest
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from benchmarks.cluster import Cluster
from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import migrate_store
from quizapp.store.schema import TABLES

ENGINES = ("sqlite", "postgresql")
gc.set_threshold(100_000, 20, 20)  # thousands of tests make little garbage and hold much: a tenth of their time


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[[], str]]:
    """Makes an empty database of PostgreSQL and gives its address; where no PostgreSQL can start, the tests fail."""
    folder = Path(tempfile.mkdtemp(prefix="quizapp-postgresql-"))
    cluster = Cluster(folder, durable=False)
    yield cluster.make_database
    cluster.end()
    shutil.rmtree(folder, ignore_errors=True)


class Compiled(dict[tuple[Any, ...], Any]):
    """Statements that every engine of one kind takes as they are: a part of a key, its first, is the engine's dialect,
    and else each test would compile them anew, which took an eighth of the time and more.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: tuple[Any, ...], statement: Any) -> None:
        super().__setitem__(key[1:], statement)


COMPILED = {engine: Compiled() for engine in ENGINES}


class Translated(BytecodeCache):
    """Templates as the code that they were made into, by their names and texts: each application would make it anew,
    which took half the time of a page's test. All applications have the same filters.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


Flask.jinja_options = {"bytecode_cache": Translated()}


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
        with app.app_context():
            db.engine.update_execution_options(compiled_cache=COMPILED[db.engine.name])
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
