"""The connection rules of both engines; every figure behind them was measured under load.

SQLite: Python's own transaction handling is off and BEGIN is ours. A transaction that will write begins IMMEDIATE,
because one that reads first and then writes fails at once under load, or loses what another wrote in between; one
that only reads stays deferred, so that it never queues behind a writer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar, cast

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from quizapp.settings import BadEnvironment
from quizapp.store.base import Base, read_json, write_json
from quizapp.store.faults import is_stuck
from quizapp.store.turn import Turn
from quizapp.store.wal import WriteAheadLog

PRAGMAS = (
    "busy_timeout=5000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "journal_size_limit=67108864",
)
POSTGRESQL_TIMEOUTS = "-c statement_timeout=5s -c lock_timeout=3s -c idle_in_transaction_session_timeout=10s"
WANTED = "like postgresql+psycopg://user@host/name, with the extra quizapp[postgres] installed"
PROGRAM = "quizapp"  # the name under which PostgreSQL lists our connections
Found = TypeVar("Found")
_TURN = "quizapp.turn"
_LOG = "quizapp.wal"

db = SQLAlchemy(metadata=Base.metadata)


def connect_store(app: Flask, store: str | Path, lock_file: Path) -> None:
    """Give the application its engine: an address, or a file of SQLite, whose writers take turns by `lock_file`."""
    address = _address(store) if isinstance(store, str) else URL.create("sqlite", database=str(store))
    options: dict[str, Any] = {"json_serializer": write_json, "json_deserializer": read_json, "hide_parameters": True}
    if address.get_backend_name() == "postgresql":
        # No connection is tried before its use: one that the server has ended fails in its first statement, all of its
        # age are given up with it, and the act is tried once more.
        options |= {
            "connect_args": {"options": POSTGRESQL_TIMEOUTS, "connect_timeout": 5, "application_name": PROGRAM},
        }
    app.config.update(SQLALCHEMY_DATABASE_URI=address, SQLALCHEMY_ENGINE_OPTIONS=options)
    _init(app, address)
    with app.app_context():
        _give_up_stuck(db.engine)
        if address.get_backend_name() == "sqlite":
            app.extensions[_TURN] = Turn(lock_file)
            app.extensions[_LOG] = WriteAheadLog(Path(str(address.database)))
            _take_over_transactions(db.engine)
        else:
            _follow_server(db.engine)


def _address(text: str) -> URL:
    try:
        return make_url(text)
    except ArgumentError:
        raise BadEnvironment("QUIZAPP_DATABASE_URL", text, WANTED) from None


def _init(app: Flask, address: URL) -> None:
    try:
        db.init_app(app)
    except (NoSuchModuleError, ModuleNotFoundError):
        raise BadEnvironment("QUIZAPP_DATABASE_URL", shown(address), WANTED) from None


def shown(address: URL) -> str:
    """An address as it may be printed: without its password, wherever that stands."""
    return address.difference_update_query(["password"]).render_as_string(hide_password=True)


def _give_up_stuck(engine: Engine) -> None:
    @event.listens_for(engine, "handle_error")
    def give_up(context: ExceptionContext) -> None:
        """With the connection go the others of the pool, which were opened as it was."""
        if isinstance(context.sqlalchemy_exception, DBAPIError) and is_stuck(context.sqlalchemy_exception):
            context.is_disconnect = True


def _follow_server(engine: Engine) -> None:
    @event.listens_for(engine, "checkout")
    def forget_read_only(connection: Any, _record: object, _proxy: object) -> None:
        """After a transaction that only reads, the next is what the server makes it. SQLAlchemy would ask for one that
        writes, also of a server that was set to be read only.
        """
        connection.read_only = None


def _take_over_transactions(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes", False):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:  # takes no lock yet, so it cannot fail, and needs nothing that SQLAlchemy does for a statement
            cast(sqlite3.Connection, connection.connection.driver_connection).execute("BEGIN")


@contextmanager
def reading() -> Iterator[Connection]:
    """A transaction that only reads, and one state of the store from its first look to the last, however long that
    takes; PostgreSQL refuses any write in it. See `once`.
    """
    with db.engine.connect() as connection:
        if connection.dialect.name == "postgresql":  # SQLite is so by itself
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection.execution_options(kept={})


def once(connection: Connection, name: str, read: Callable[[], Found]) -> Found:
    """What `read` finds; in a transaction of `reading` asked only once, as it would find the same again."""
    kept: dict[str, Any] = connection.get_execution_options().get("kept", {})
    if name not in kept:
        kept[name] = read()
    found: Found = kept[name]
    return found


@contextmanager
def writing(patience: float | None = None, *, checks_keys: bool = True) -> Iterator[Connection]:
    """The one writer's connection. Whoever takes it begins the transaction and commits.

    `patience`: how many seconds to wait for the turn, in place of the usual. Without `checks_keys` SQLite does not look
    for what refers to a row that is removed; whoever removes any has made sure that nothing does.
    """
    with turn(patience), db.engine.connect() as connection:
        with nullcontext() if checks_keys else _resting_keys(connection):
            yield connection.execution_options(writes=True)
        log: WriteAheadLog | None = current_app.extensions.get(_LOG)
        if log is not None and not connection.in_transaction():
            log.shorten(cast(sqlite3.Connection, connection.connection.driver_connection))


@contextmanager
def _resting_keys(connection: Connection) -> Iterator[None]:
    """Outside a transaction: within one SQLite takes no notice."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = cast(sqlite3.Connection, connection.connection.driver_connection)
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def take_time(connection: Connection) -> None:
    """Let the statements of this transaction take as long as they do, where they hold nobody up."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")


@contextmanager
def turn(patience: float | None = None) -> Iterator[None]:
    """The right to write, where one writer at a time is the rule."""
    line: Turn | None = current_app.extensions.get(_TURN)
    with line.take(patience) if line else nullcontext():
        yield
