"""The application as a WSGI server takes it."""

from __future__ import annotations

import os
import re
import shlex
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from http.client import HTTPConnection
from importlib import import_module
from pathlib import Path
from subprocess import Popen

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.running.serving import SERVING, make_worker
from quizapp.settings import CannotStart
from quizapp.store.engine import db
from quizapp.store.turn import presence

ROOT = Path(__file__).parents[1]
[COMMAND] = re.findall(r"`(waitress-serve [^`]+)`", (ROOT / "README.md").read_text("utf-8"))
BEHIND_TLS = {
    "QUIZAPP_MODE": "shared",
    "QUIZAPP_URL": "https://quiz.example.org",
    "QUIZAPP_SECRET_KEY": "a key of a test, thirty-two and more",
    "QUIZAPP_PROXIES": "1",
}
PATIENCE = 60.0


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Flask]:
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)
    monkeypatch.setattr("quizapp.running.serving.create_app", partial(create_app, folders=()))
    app: Flask = import_module("wsgi").app
    yield app
    del sys.modules["wsgi"]
    app.extensions[SERVING].close()
    with app.app_context():
        db.engine.dispose()


def test_it_answers_and_counts_as_a_server_on_its_data_folder(worker: Flask, tmp_path: Path) -> None:
    assert worker.test_client().get("/", headers={"Host": "localhost"}).status_code == 200
    with presence(tmp_path / SERVING, shared=False) as is_alone:
        assert not is_alone
    worker.extensions[SERVING].close()
    with presence(tmp_path / SERVING, shared=False) as is_alone:
        assert is_alone
        with pytest.raises(CannotStart, match="Wait until that is done"):
            make_worker()


def test_workers_that_are_forked_from_it_share_no_connection(worker: Flask) -> None:
    with worker.app_context():
        assert db.engine.pool.checkedin() == 0  # type: ignore[attr-defined]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[int]:
    """The port on which the command of the README serves behind a proxy that ends TLS."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program, *words = shlex.split(COMMAND.replace(":8000", f":{port}"))
    own = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
    environment = own | BEHIND_TLS | {"QUIZAPP_DATA": str(tmp_path)}
    with Popen([Path(sys.executable).with_name(program), *words], cwd=tmp_path, env=environment) as process:
        yield port
        process.kill()


def ask(port: int, scheme: str) -> int:
    """The status of the first page as the proxy asks for it, as soon as the port is open."""
    forwarded = {"Host": "quiz.example.org", "X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": scheme}
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(ConnectionRefusedError), closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as asking:
            asking.request("GET", "/", headers=forwarded)
            return asking.getresponse().status
        time.sleep(0.05)
    raise AssertionError("it did not start")


def test_the_command_of_the_readme_hears_of_the_proxy_who_asks_and_how(served: int) -> None:
    assert (ask(served, "https"), ask(served, "http")) == (200, 400)
