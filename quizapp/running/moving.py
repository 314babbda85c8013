"""`quizapp move-to`: the whole store copied to another database, compared, and what to set next."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from quizapp.app import shipped
from quizapp.cli_sheets import FINE
from quizapp.running.serving import SERVING, refuse
from quizapp.settings import BadEnvironment, CannotStart, Settings, read_settings
from quizapp.store.engine import connect_store, db, shown, turn
from quizapp.store.migration import SchemaTooNew, known_revisions, migrate_store, read_revision
from quizapp.store.moving import CannotMove, Moved
from quizapp.store.turn import presence
from quizapp.study.failures import StoreFailure
from quizapp.study.moving import move

FILE = "quizapp.db"
WANTED = (
    "Give the address of an empty database: postgresql+psycopg://user@host/name (with the extra quizapp[postgres]"
    f" installed), or, to go back, sqlite:////folder/{FILE}."
)
NOTHING = "Nothing was moved, and the source is as it was"
TWO_FILES = "Both are files of SQLite: `quizapp backup FILE` makes a whole copy of one."
SERVED = "A server runs on this database. Stop it first, so that no answer comes while it moves."


def move_to(url: str, *, data: str | None) -> int:
    """Copy everything to another store; exit code 2 where that cannot be, and then the target holds nothing of it."""
    try:
        settings = read_settings(os.environ, data=data)
        source, (target, address) = _source(settings), _target(url)
        if isinstance(settings.store, Path) and address.get_backend_name() == "sqlite":
            raise CannotMove(TWO_FILES)
        with _alone(settings), _opened(source), _opened(target):
            moved = _move(source, target, Path(address.database or "").absolute().parent)
    except (CannotStart, CannotMove) as failure:
        return refuse(str(failure))
    except StoreFailure as failure:
        return refuse(f"{NOTHING}: one of the two failed ({failure.reason}). `quizapp doctor` examines the source.")
    except TimeoutError:
        return refuse(f"{NOTHING}: another program is writing to it. Try again when that is done.")
    except DBAPIError as failure:
        return refuse(f"{NOTHING}: {str(failure.orig).strip()}")
    _report(moved, address)
    return FINE


def _source(settings: Settings) -> Flask:
    if isinstance(settings.store, Path) and not settings.store.exists():
        raise CannotMove(f"There is no database at {settings.store} yet. Choose its folder with --data DIR.")
    app = Flask("quizapp")
    connect_store(app, settings.store, settings.data / "writing.lock")
    return app


def _target(url: str) -> tuple[Flask, URL]:
    app = Flask("quizapp")
    try:
        address = make_url(url)
        folder = Path(address.database or "").absolute().parent
        if address.get_backend_name() == "sqlite" and not (address.database and folder.is_dir()):
            raise CannotMove(f"There is no folder {folder} to write into. {WANTED}")
        connect_store(app, url, folder / "writing.lock")
    except (ArgumentError, BadEnvironment):  # neither is shown: it may hold a password
        raise CannotMove(WANTED) from None
    return app, address


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Hold off every server on the data folder, if that is where the source is."""
    if isinstance(settings.store, str):
        yield
        return
    with presence(settings.data / SERVING, shared=False) as is_alone:
        if not is_alone:
            raise CannotMove(SERVED)
        yield


@contextmanager
def _opened(app: Flask) -> Iterator[None]:
    try:
        yield
    finally:
        with app.app_context():
            db.engine.dispose()


def _move(source: Flask, target: Flask, folder: Path) -> list[Moved]:
    """`folder` is that of the target, if it is a file."""
    with source.app_context():
        _check_schema()
        with turn():
            with target.app_context():
                migrate_store(target, shipped("migrations"), folder / "backups")
            return move(target.app_context())


def _check_schema() -> None:
    """The source must have this release's schema, and is not changed to have it."""
    revision, known = read_revision(), known_revisions(shipped("migrations"))
    if revision is None:
        raise CannotMove("The source holds no tables of this program: there is nothing to move.")
    if revision not in known:
        raise SchemaTooNew(revision)
    if revision != known[0]:
        raise CannotMove(
            f"The schema of the source is {revision}, this release has {known[0]}. Start the program on it once,"
            " which brings it up to date, then stop it and move."
        )


def _report(moved: list[Moved], address: URL) -> None:
    for table in moved:
        print(f"{table.table:<15} {table.rows:>12,} rows  {table.checksum}")
    print(f"{sum(table.rows for table in moved):,} rows are in {shown(address)}, and every checksum is the same.")
    print("The source is as it was. From now on start the program with")
    if address.get_backend_name() != "sqlite":
        print(f"  QUIZAPP_DATABASE_URL='{shown(address)}'")
        return
    file = Path(address.database or "").absolute()
    rename = "" if file.name == FILE else f", once the file there is named {FILE}"
    print(f"  quizapp run --data {file.parent}{rename}, and without QUIZAPP_DATABASE_URL")
