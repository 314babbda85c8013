"""A shared server in this process, and somebody signed in to it."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from benchmarks.fuzz_requests import Jar
from quizapp.app import create_app
from quizapp.settings import Settings, Shared
from quizapp.study import accounts
from quizapp.web import identity
from quizapp.web.learner import SHARED

MANY = 100_000  # sheets in an hour


def open_shared(folder: Path, store: str | None = None) -> Flask:
    """Reached as http://localhost, with a limit on uploads that no benchmark meets."""
    shared = Shared(
        "a key of a benchmark, 32 and more",
        "http://localhost",
        uploads_each=MANY,
        sets_each=MANY,
        audit_log=folder / "audit.log",
    )
    return create_app(Settings(folder, store, shared=shared), folders=())


def sign_in(app: Flask, name: str, role: str) -> Jar:
    """The cookie of a session in which a new account of this role is signed in."""
    with app.test_request_context("http://localhost/"):
        now = app.extensions["quizapp"].clock()
        address = f"{name}@example.org"
        account = accounts.make_account(address, "no password", role=role, is_confirmed=True, now=now)
        assert account is not None
        identity.begin_session(account, zone="")
        response = app.process_response(app.response_class())
    return Jar(response.headers["Set-Cookie"].partition(";")[0].encode("latin-1"))


def close(app: Flask) -> None:
    with app.app_context():
        app.extensions[SHARED].close()
