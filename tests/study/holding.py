"""How long the one writer's turn is held, counted in work and not in time: as long, everybody's answers wait."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, event

from quizapp.store.engine import db

STEPS = 50  # of SQLite's machine, between two looks


@dataclass
class Hold:
    """What one transaction that writes asks of the database, and the functions of Python that it calls."""

    statements: int = 0  # one of many rows counts as so many
    steps: int = 0  # of SQLite's machine, counted by `STEPS`
    calls: int = 0

    def step(self) -> int:
        self.steps += STEPS
        return 0

    def profile(self, _frame: object, what: str, _of: object) -> None:
        self.calls += what == "call"


@contextmanager
def holding() -> Iterator[list[Hold]]:
    """Every hold meanwhile, on SQLite."""
    holds: list[Hold] = []
    engine = db.engine

    def begin(connection: Connection) -> None:
        if _writes(connection):
            holds.append(Hold())
            _driver(connection).set_progress_handler(holds[-1].step, STEPS)
            sys.setprofile(holds[-1].profile)

    def count(connection: Connection, _cursor: object, _text: str, given: Any, _context: object, many: bool) -> None:
        if _writes(connection) and holds:
            holds[-1].statements += len(given) if many else 1

    def end(connection: Connection) -> None:
        if _writes(connection):
            sys.setprofile(None)
            _driver(connection).set_progress_handler(None, STEPS)

    listeners = {"begin": begin, "before_cursor_execute": count, "commit": end, "rollback": end}
    for name, listener in listeners.items():
        event.listen(engine, name, listener)
    try:
        yield holds
    finally:
        sys.setprofile(None)
        for name, listener in listeners.items():
            event.remove(engine, name, listener)


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("writes"))


def _driver(connection: Connection) -> sqlite3.Connection:
    return cast(sqlite3.Connection, connection.connection.driver_connection)
