"""The floors of a request: a bare page of Flask behind the same server, a bare commit of SQLite, and both in one."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sqlite3
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from threading import local

import waitress
from flask import Flask

from benchmarks.wire import Wire
from quizapp.running.serving import THREADS

PAGE = "<!doctype html><title>Bare</title>"


class Row:
    """A table into which one row is written and committed at a time."""

    def __init__(self, file: Path) -> None:
        self._file, self._own = file, local()

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._own, "connection"):
            self._own.connection = connection = sqlite3.connect(self._file, isolation_level=None, timeout=30)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("CREATE TABLE IF NOT EXISTS rows (text)")
        return self._own.connection  # type: ignore[no-any-return]

    def write(self) -> None:
        self._connection().execute("INSERT INTO rows VALUES (?)", (os.urandom(100).hex(),))


def bare_app(file: Path) -> Flask:
    app, row = Flask("bare"), Row(file)

    def write() -> str:
        row.write()
        return PAGE

    app.add_url_rule("/", "page", lambda: PAGE)
    app.add_url_rule("/commit", "commit", write, methods=["POST"])
    return app


def _serve(file: Path, told: Connection) -> None:
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = waitress.create_server(bare_app(file), host="127.0.0.1", port=0, threads=THREADS, ident=None)
    told.send(server.effective_port)
    server.run()


class BareServer:
    def __init__(self, folder: Path) -> None:
        here, there = multiprocessing.Pipe()
        started = multiprocessing.get_context("forkserver")
        self._process = started.Process(target=_serve, args=(folder / "bare.db", there), daemon=True)
        self._process.start()
        self.port: int = here.recv()
        self._wire = Wire(self.port)
        self._row = Row(folder / "alone.db")

    def acts(self) -> tuple[Callable[[], object], ...]:
        """A bare page, a bare commit, and a bare page with a commit."""
        page, commit = self._wire.write("GET", "/", None, {}), self._wire.write("POST", "/commit", None, {})
        return lambda: self._wire.send(page), self._row.write, lambda: self._wire.send(commit)

    def close(self) -> None:
        self._wire.close()
        self._process.terminate()
        self._process.join()
