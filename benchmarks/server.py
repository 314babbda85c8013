"""The program as it is run, in a process of its own on a data folder that outlives it: stopped, killed, started again.

Each process is forked from one that has read the program's modules and compiled its templates already, so that a start
costs no second.
"""

from __future__ import annotations

import faulthandler
import os
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import quizapp.app
from quizapp.cli import main

PATIENCE = 60.0  # seconds until the server answers, or has ended
_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "quizapp.running.serving",
        "flask_migrate",
        "alembic.command",
        "sqlalchemy.dialects.sqlite",
        "psycopg",
        "benchmarks.forked",
    ]
)


class Server:
    """Its data is in `kept` of the folder, what it prints in `server.log`; `settings` are of its environment.

    `prepare` is done in its process before it begins: functions of a module.
    """

    def __init__(
        self, folder: Path, settings: Mapping[str, str] | None = None, prepare: Sequence[Callable[[], None]] = ()
    ) -> None:
        self.folder = folder
        self.settings = dict(settings or {})
        self._prepare = tuple(prepare)
        self.process: ForkServerProcess | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def data(self) -> Path:
        return self.folder / "kept"

    def start(self, *, now: str | None = None) -> None:
        environment = {"TZ": "Europe/Berlin", **self.settings, **({"QUIZAPP_NOW": now} if now else {})}
        words = ["run", "--port", str(self.port), "--data", str(self.data)]
        self.process = _FORKS.Process(target=_run, args=(words, self.folder, environment, self._prepare), daemon=True)
        self.process.start()
        self._await()

    def _await(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process and self.process.is_alive():
            try:
                with urllib.request.urlopen(f"{self.address}/keys", timeout=5):
                    return
            except OSError:  # not there yet, or it listens and is still loading its sets
                time.sleep(0.02)
        raise AssertionError(f"The server did not start:\n{self.printed()}")

    def printed(self) -> str:
        return (self.folder / "server.log").read_text("utf-8")

    def stop(self) -> int | None:
        """Ask it to end, and wait until it has; its exit code, None if it did not run."""
        if self.process is not None:
            self.process.terminate()
        return self.wait()

    def wait(self) -> int | None:
        """Wait until it has ended, and give its exit code; None if it did not run."""
        if self.process is None:
            return None
        self.process.join(PATIENCE)
        code, self.process = self.process.exitcode, None
        return code


def load_own_sheets_only() -> None:
    """To be done in a server’s process: the sheets of its folder take no time, the shipped ones seconds."""
    quizapp.app.sheet_folders = lambda settings: [(Path("questions").resolve(), "loaded")]


def _run(words: list[str], folder: Path, environment: Mapping[str, str], prepare: Sequence[Callable[[], None]]) -> None:
    with (folder / "server.log").open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    for name in [name for name in os.environ if name.startswith("QUIZAPP_")]:
        del os.environ[name]
    os.environ.update(environment)
    time.tzset()
    faulthandler.enable()
    os.chdir(folder)
    for do in prepare:
        do()
    sys.exit(main(words))
